"""What a report is made of, whatever the format: headings, paragraphs, quotes, tables, figures."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

HIDDEN, NOT_APPLICABLE = "[c]", "[z]"


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the report's title."""

    text: str
    level: int
    anchor: str = ""
    question_id: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Running text; with its themes, or a group of answers, where it is about those alone."""

    text: str
    theme_id: str = ""
    answer_id: str = ""


@dataclass(frozen=True)
class Placeholder:
    """What the author has still to write here; set apart, so that none is overlooked."""

    text: str


@dataclass(frozen=True)
class Quote:
    """What a respondent wrote, with the theme and the group of answers it stands for.

    A text that several sent may have several themes, with spaces between.
    """

    text: str
    question_id: str
    theme_id: str
    answer_id: str
    language: str = ""
    """"cy" or "other"; "" for English"""


@dataclass(frozen=True)
class Table:
    """A table: its first column names the rows; a hidden number is `HIDDEN`.

    `keys` holds, for each row, its id: of a theme or of a group of answers, as `by` says. `columns`
    holds, for each column, the id of the group of answers it is about, or "".
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...]
    question_id: str = ""
    by: Literal["", "theme", "answer"] = ""
    columns: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """What is in it, for those who cannot see it."""
        return f"One row for each {self.header[0].lower()}. Columns: {'; '.join(self.header)}."


@dataclass(frozen=True)
class Figure:
    """A chart on disk, as SVG and PNG, with a caption and the words that stand for it."""

    svg: Path
    png: Path
    caption: str
    alt: str
    question_id: str = ""


@dataclass(frozen=True)
class Comment:
    """A published comment, as respondents wrote it and redaction left it, with its themes."""

    text: str
    theme_ids: tuple[str, ...]
    language: str = ""
    """"cy" or "other"; "" for English"""


@dataclass(frozen=True)
class Comments:
    """All published comments on a question, in the order of coded_comments.csv."""

    comments: tuple[Comment, ...]
    question_id: str


Block = Heading | Paragraph | Placeholder | Quote | Table | Figure | Comments
