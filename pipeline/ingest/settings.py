"""What a consultation says about its file: where it is, and which columns hold what."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from pipeline.questionnaire.questions import Column
from pipeline.tables.readable import WISHES


class PublishingPreference(BaseModel):
    """Whether respondents want what they wrote to be published (``[input.publishing]``).

    A respondent who left it blank did not agree to be published, unless `left_blank` says what that
    means.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: Column = Field(description="column with the answer to that question")
    publish: tuple[str, ...] = Field(default=(), description="answers that allow it, with a name")
    without_name: tuple[str, ...] = Field(
        default=(), description="answers that allow it without a name; no name is published anyway"
    )
    quotes_only: tuple[str, ...] = Field(
        default=(),
        description="answers to whether one may be quoted: such comments are counted, coded and "
        "quoted in part, and not listed",
    )
    do_not_publish: tuple[str, ...] = Field(
        default=(),
        description="answers that forbid it: such comments are counted and coded, and neither "
        "listed nor quoted",
    )
    left_blank: Literal["publish", "without_name", "quotes_only"] | None = Field(
        default=None,
        description="what it means that somebody left it blank, as of a box to tick against "
        "publication; otherwise they did not agree, and are told apart from who refused",
    )

    @property
    def meaning(self) -> dict[str, str]:
        """What each answer means: publish, without_name, quotes_only or do_not_publish."""
        return {answer: kind for kind in WISHES for answer in getattr(self, kind)}

    @property
    def agreeing(self) -> dict[str, str]:
        """What each answer means that gives leave to publish, or to quote."""
        return {said: meant for said, meant in self.meaning.items() if meant != "do_not_publish"}

    @model_validator(mode="after")
    def _answers_have_one_meaning(self) -> Self:
        named = [answer for kind in WISHES for answer in getattr(self, kind)]
        if len(set(named)) < len(named):
            raise ValueError("an answer stands in two lists: give each publishing preference once")
        return self


class InputSettings(BaseModel):
    """Where the responses are and how the file is laid out (``[input]``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: Path = Field(description="CSV, XLSX, ODS or Parquet, relative to consultation.toml")
    layout: Literal["wide", "long"] = Field(
        default="wide", description="wide: one row a respondent · long: one row a comment"
    )
    header_row: int = Field(
        default=1, ge=1, description="row in which the header begins; titles above are not read"
    )
    header_rows: Literal[0, 1, 2, 3] = Field(
        default=1,
        description="2 where the question stands above the names of its columns, or the survey "
        "program's codes above the questions; 3 where its own ids stand below them too "
        "(Qualtrics); 0 without a header: columns are named by their letters, 'Column A'",
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
    repeated: Literal["refuse", "first", "last"] = Field(
        default="refuse",
        description="wide only, a respondent who is there twice with different answers: refuse "
        "the file, or read the first or the last row",
    )
    publishing: PublishingPreference | None = Field(
        default=None, description="whether respondents want their comments to be published"
    )
    identifying: tuple[Column, ...] = Field(
        default=(), description="columns that identify a person: kept in restricted/ only"
    )
    answered_on: tuple[Column, ...] = Field(
        default=(),
        description="columns of when responses were begun or sent: the first and the last day of "
        "all are told in the report, and nothing else of them is kept",
    )
    no_answer: tuple[str, ...] = Field(
        default=(), description="what the file's cells hold where nobody answered, beside blanks"
    )
    no_substance: tuple[str, ...] = Field(
        default=(), description="further phrases that say nothing, beside n/a, no comment, as above"
    )
    substance: tuple[str, ...] = Field(
        default=(),
        description="phrases that do say something, to every question; for one question, set it "
        "there",
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
