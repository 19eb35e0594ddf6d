"""What a consultation says about its file: the columns, the questions and who answered."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
Column = Annotated[str, StringConstraints(min_length=1)]


class InputSettings(BaseModel):
    """Where the responses are and how the file is laid out (``[input]``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: Path = Field(description="CSV, XLSX, ODS or Parquet, relative to consultation.toml")
    layout: Literal["wide", "long"] = Field(
        default="wide", description="wide: one row a respondent · long: one row a comment"
    )
    header_rows: Literal[1, 2] = Field(
        default=1, description="2 where the question stands above the names of its columns"
    )
    sheet: str | None = Field(default=None, description="of a workbook; the first that has cells")
    encoding: str | None = Field(default=None, description="of a CSV file; recognised if left out")
    delimiter: Annotated[str, StringConstraints(min_length=1, max_length=1)] | None = Field(
        default=None, description="of a CSV file; recognised when left out"
    )
    respondent: Column | None = Field(
        default=None,
        description="column that tells respondents apart; without it every row is somebody else",
    )
    question: Column | None = Field(
        default=None, description="long only: column with the question's id or text"
    )
    comment: Column | None = Field(default=None, description="long only: column with the comment")
    answer: Column | None = Field(
        default=None, description="long only: column with the closed answer"
    )
    comment_id: Column | None = Field(
        default=None,
        description="long only: column that tells comments apart, where a respondent may write "
        "several to one question",
    )
    identifying: tuple[Column, ...] = Field(
        default=(), description="columns that identify a person: kept in restricted/ only"
    )
    no_substance: tuple[str, ...] = Field(
        default=(), description="further phrases that say nothing, beside n/a, no comment, as above"
    )
    substance: tuple[str, ...] = Field(
        default=(),
        description="phrases that do say something here, such as nothing as an answer to "
        "'What could we improve?'",
    )

    @model_validator(mode="after")
    def _columns_fit_the_layout(self) -> Self:
        long_only = {
            name: getattr(self, name) for name in ("question", "comment", "answer", "comment_id")
        }
        if self.layout == "wide" and any(long_only.values()):
            named = ", ".join(name for name, column in long_only.items() if column)
            raise ValueError(
                f"{named} under [input] is for layout = 'long'; in a wide file each [[questions]] "
                "names its own columns"
            )
        if self.layout == "long" and self.comment is None:
            raise ValueError("layout = 'long' needs `comment`, the column with the comments")
        return self


class Demographic(BaseModel):
    """Something asked about the respondents (``[[demographics]]``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Slug = Field(description="names the column demographic_<name>")
    column: Column = Field(description="column in the file")
    label: str = Field(default="", description="in tables; the name when left out")
    order: tuple[str, ...] = Field(
        default=(), description="the possible answers in the tables' order; others are refused"
    )

    @model_validator(mode="after")
    def _answers_differ(self) -> Self:
        _refuse_repeats(self.order, "order")
        return self


class Question(BaseModel):
    """One question: its closed answers, its comments, or both (``[[questions]]``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    text: str = Field(default="", description="the question as it was asked")
    label: str = Field(default="", description="short form for charts; the text when left out")
    answer: Column | None = Field(default=None, description="column with the closed answer")
    answers: tuple[str, ...] = Field(
        default=(), description="the closed answers in the survey's order; others are refused"
    )
    groups: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="answers reported together, such as agree = [...]"
    )
    comment: Column | None = Field(default=None, description="column with the comment")
    other: Column | None = Field(
        default=None,
        description="column 'other, please specify'; its text follows the comment's, on a new line",
    )

    @model_validator(mode="after")
    def _answers_and_groups_agree(self) -> Self:
        _refuse_repeats(self.answers, "answers")
        if self.answer and not self.answers:
            raise ValueError(
                f"question '{self.id}' has an `answer` column but no `answers`: list them in the "
                "survey's order"
            )
        grouped = [answer for members in self.groups.values() for answer in members]
        for answer in grouped:
            if answer not in self.answers:
                raise ValueError(
                    f"question '{self.id}' groups the answer '{answer}', which is not among its "
                    "`answers`"
                )
        if len(set(grouped)) < len(grouped):
            raise ValueError(f"question '{self.id}' has an answer in two groups")
        return self


def _refuse_repeats(values: tuple[str, ...], name: str) -> None:
    for value in values:
        if values.count(value) > 1:
            raise ValueError(f"`{name}` lists '{value}' twice")
