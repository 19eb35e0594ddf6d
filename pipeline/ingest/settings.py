"""What a consultation says about its file: where it is, and which columns hold what."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from pipeline.questionnaire.questions import Column


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
