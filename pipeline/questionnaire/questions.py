"""What a consultation asked, as its settings say it: questions and demographics."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
Column = Annotated[str, StringConstraints(min_length=1)]


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
