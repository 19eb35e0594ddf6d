"""What a consultation asked, as its settings say it: questions and demographics."""

from collections.abc import Iterable
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from pipeline.questionnaire.bands import with_band_names

Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
Column = Annotated[str, StringConstraints(min_length=1)]
Columns = Column | Annotated[tuple[Column, ...], Field(min_length=1)]


class Demographic(BaseModel):
    """Something asked about the respondents (``[[demographics]]``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Slug = Field(description="names the column demographic_<name>")
    column: Columns = Field(
        description="column in the file; a list, where each answer of `order` has one to be ticked"
    )
    label: str = Field(default="", description="in tables; the name when left out")
    order: tuple[str, ...] = Field(
        default=(), description="the possible answers in the tables' order; others are refused"
    )

    bands: tuple[int | float, ...] = Field(
        default=(),
        description="of a column of ages or years of birth, where bands begin: [16, 25, 65] makes "
        "Under 16, 16 to 24, 25 to 64, 65 and over; `order` then lists answers that are no number",
    )
    others: str | None = Field(
        default=None,
        min_length=1,
        description="what any other answer counts as, such as Other: what was typed is not kept",
    )
    outward: bool = Field(
        default=False,
        description="of a column of British postcodes, read the first half (LN8) and nothing else; "
        "the column itself stays under `identifying`",
    )

    @property
    def columns(self) -> tuple[str, ...]:
        """Its columns in the file: one, or one for each answer."""
        return as_columns(self.column)

    @model_validator(mode="before")
    @classmethod
    def _bands_come_first(cls, given: Any) -> Any:
        return with_band_names(given, "order")

    @model_validator(mode="after")
    def _answers_differ(self) -> Self:
        _refuse_repeats(self.order, "order")
        if self.outward and (self.bands or not isinstance(self.column, str)):
            raise ValueError(
                f"demographic '{self.name}' has `outward`, which is of one column of postcodes: "
                "leave out `bands` and name that one column"
            )
        if not isinstance(self.column, str) and len(self.column) != len(self.order):
            raise ValueError(
                f"demographic '{self.name}' has {len(self.column)} columns and {len(self.order)} "
                "answers in `order`: give one column for each answer"
            )
        return self


class Question(BaseModel):
    """One question: its closed answers, its comments, or both (``[[questions]]``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug = Field(description="names the question in tables and files")
    text: str = Field(default="", description="the question as it was asked")
    label: str = Field(default="", description="short form for charts; the text when left out")
    answer: Columns | None = Field(
        default=None,
        description="column with the closed answer; a list, where each of `answers` has a column "
        "of its own to be ticked",
    )
    answers: tuple[str, ...] = Field(
        default=(), description="the closed answers in the survey's order; others are refused"
    )
    bands: tuple[int | float, ...] = Field(
        default=(),
        description="of a column of numbers (minutes, pounds), where bands begin: [10, 30] makes "
        "Under 10, 10 to 29, 30 and over, and [2.5, 5.0] Under 2.5, 2.5 to under 5, 5 and over; "
        "`answers` then lists answers that are no number",
    )
    several: bool = Field(
        default=False, description="respondents could give several of the answers"
    )
    ranked: bool = Field(
        default=False,
        description="respondents put the answers in order: in one cell, or by a place (1, 2, 3) "
        "in a column for each answer; what each put first counts",
    )
    separator: str | None = Field(
        default=None, min_length=1, description="between several answers in one cell, such as ;"
    )
    groups: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="answers reported together, such as agree = [...]"
    )
    comment: Columns | None = Field(
        default=None, description="column with the comment; of several, their texts are joined"
    )
    comment_text: str = Field(
        default="",
        description="what the comment was asked for, where that is another question than `text`",
    )
    comment_asked_of: tuple[str, ...] = Field(
        default=(),
        description="the answers after which the comment was asked for; all when left out",
    )
    other: Columns | None = Field(
        default=None,
        description="column 'other, please specify'; its text follows the comment's, on a new "
        "line. The column of `answer` itself, where what is none of the answers is such a text; "
        "a list where both are so",
    )
    asked_of: dict[Slug, tuple[str, ...]] = Field(
        default_factory=dict,
        description="asked only of those who gave one of these answers to another question, such "
        'as q5 = ["Yes"]; all were asked when left out',
    )

    no_substance: tuple[str, ...] = Field(
        default=(), description="phrases that say nothing here, beside those of [input]"
    )
    substance: tuple[str, ...] = Field(
        default=(),
        description="phrases that answer this question, whatever they say elsewhere, such as "
        "nothing to 'What could we do better?'",
    )

    @property
    def comments_answer(self) -> str:
        """The question that its comments answer."""
        return self.comment_text or self.text

    @property
    def in_full(self) -> str:
        """All that was asked, and what of a ranking is counted; "" where it is not known."""
        counted = "(Counted is what each respondent put first.)" if self.ranked else ""
        if self.ranked and len(self.answer_columns) > 1:
            counted = f"{counted[:-2]}; who put none or several first is not counted.)"
        return " ".join(part for part in (self.text, self.comment_text, counted) if part)

    @property
    def answer_columns(self) -> tuple[str, ...]:
        """The columns of its closed answers: none, one, or one for each answer."""
        return as_columns(self.answer)

    @property
    def comment_columns(self) -> tuple[str, ...]:
        """The columns of its comments."""
        return as_columns(self.comment)

    @property
    def other_columns(self) -> tuple[str, ...]:
        """The columns in which people typed another answer."""
        return as_columns(self.other)

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns it is read from, each once."""
        every = (*self.answer_columns, *self.comment_columns, *self.other_columns)
        return tuple(dict.fromkeys(every))

    @model_validator(mode="before")
    @classmethod
    def _bands_come_first(cls, given: Any) -> Any:
        return with_band_names(given, "answers")

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

    @model_validator(mode="after")
    def _several_answers_can_be_told_apart(self) -> Self:
        if not isinstance(self.answer, str | None) and len(self.answer) != len(self.answers):
            raise ValueError(
                f"question '{self.id}' has {len(self.answer)} columns of answers and "
                f"{len(self.answers)} `answers`: list one answer for each column, in their order"
            )
        if self.bands and (self.several or not isinstance(self.answer, str | None)):
            raise ValueError(
                f"question '{self.id}' has `bands`, which are of one number in one column: give "
                "that column as `answer`, without several = true"
            )
        if self.separator and self.several == self.ranked:
            raise ValueError(
                f"question '{self.id}' has a `separator`: set several = true, or ranked = true "
                "where the order counts"
            )
        if self.ranked and isinstance(self.answer, str) != bool(self.separator):
            raise ValueError(
                f"question '{self.id}' is ranked: name the one column of its answers and the "
                "`separator` between them, or a column of places for each answer and no `separator`"
            )
        if self.several and isinstance(self.answer, str) and not self.separator:
            raise ValueError(
                f"question '{self.id}' has several answers in one column: name the `separator` "
                "between them"
            )
        if self.several and self.groups:
            raise ValueError(f"question '{self.id}' has several answers and so no `groups`")
        if self.several and any("\n" in answer for answer in self.answers):
            raise ValueError(f"question '{self.id}' has an answer of several lines: write one")
        for answer in self.comment_asked_of:
            if answer not in self.answers:
                raise ValueError(
                    f"question '{self.id}' asked for a comment after '{answer}', which is not "
                    "among its `answers`"
                )
        return self


def shown_by_id(questions: Iterable[Question]) -> dict[str, str]:
    """Return what coders see beside a comment, by its question's id.

    “Please tell us why” was asked more than once: before it stands the question that it is of.
    """
    return {
        each.id: f"{each.label or each.text} – {each.comment_text}"
        if each.comment_text and (each.label or each.text) not in ("", each.comment_text)
        else each.comments_answer
        for each in questions
    }


def as_columns(named: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The columns that a setting names: none, one or several."""
    return () if named is None else (named,) if isinstance(named, str) else named


def _refuse_repeats(values: tuple[str, ...], name: str) -> None:
    for value in values:
        if values.count(value) > 1:
            raise ValueError(f"`{name}` lists '{value}' twice")


def asked_by_id(questions: Iterable[Question]) -> dict[str, str]:
    """Return what the comments of each question answer, by its id."""
    return {question.id: question.comments_answer for question in questions}
