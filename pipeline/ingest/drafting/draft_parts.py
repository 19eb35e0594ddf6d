"""What a draft is made of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Unread(NamedTuple):
    """A column that is not read as an answer or comment, and why."""

    name: str
    kind: str
    reason: str


@dataclass
class DraftQuestion:
    """A question and the columns that seem to belong to it."""

    text: str
    reasons: list[str] = field(default_factory=list)
    doubt: bool = False
    answer: list[str] = field(default_factory=list)
    answers: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bands: tuple[int | float, ...] = ()
    several: bool = False
    separator: str = ""
    ranked: bool = False
    comment: list[str] = field(default_factory=list)
    comment_text: str = ""
    comment_asked_of: tuple[str, ...] = ()
    other: list[str] = field(default_factory=list)
    asked_of: tuple[int, tuple[str, ...]] | None = None
    """place of the other question, and its answers"""
    substance: tuple[str, ...] = ()
    """phrases that answer it, whatever they say elsewhere"""
    key: str = ""
    """what its columns' headings have in common"""
    part: str = ""
    """what its column's heading has of its own beside them: the row of a grid"""
    label: str = ""
    places: list[int] = field(default_factory=list)
    """of its columns in the file"""


@dataclass
class DraftDemographic:
    """Something asked about respondents."""

    name: str
    columns: list[str]
    order: tuple[str, ...]
    reason: str
    others: str = ""
    bands: tuple[int | float, ...] = ()
    key: str = ""
    place: int = 0
    outward: bool = False
    """of postcodes, the first half"""


@dataclass
class Draft:
    """What was made of an export's columns."""

    layout: str = "wide"
    title: str = ""
    file: str = ""
    sheet: str | None = None
    header_row: int = 1
    header_rows: int = 1
    told: list[str] = field(default_factory=list)
    no_answer: tuple[str, ...] = ()
    """what cells hold where nobody answered"""
    respondent: str | None = None
    repeated: list[int] = field(default_factory=list)
    """rows of a respondent who is there again with other answers"""
    question: str | None = None
    comment: str | None = None
    answer: str | None = None
    comment_id: str | None = None
    publishing: tuple[str, tuple[str, ...]] | None = None
    answered_on: list[str] = field(default_factory=list)
    identifying: list[Unread] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    demographics: list[DraftDemographic] = field(default_factory=list)
    questions: list[DraftQuestion] = field(default_factory=list)

    def put_answers_on_one_line(self) -> None:
        """Answers are found whatever spaces they hold; settings spell them without line breaks."""
        for question in self.questions:
            question.answers = _on_one_line(question.answers)
            question.groups = {name: _on_one_line(each) for name, each in question.groups.items()}
            question.comment_asked_of = _on_one_line(question.comment_asked_of)
            if question.asked_of is not None:
                place, answers = question.asked_of
                question.asked_of = (place, _on_one_line(answers))
        for group in self.demographics:
            group.order = _on_one_line(group.order)


def _on_one_line(answers: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(answer.split()) for answer in answers))
