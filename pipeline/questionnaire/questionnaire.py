"""A questionnaire: what was asked of whom, in the survey's order."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from pipeline.questionnaire.questions import Demographic, Question, Slug


class Questionnaire(BaseModel):
    """What every reader of a consultation's tables knows of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(description="as reports call it")
    name: Slug = Field(
        default="consultation",
        description="names the output folder; made of the folder's name when left out",
    )
    demographics: tuple[Demographic, ...] = ()
    questions: tuple[Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        _refuse_twins([question.id for question in self.questions], "[[questions]]", "id")
        _refuse_twins([group.name for group in self.demographics], "[[demographics]]", "name")
        return self

    @model_validator(mode="after")
    def _follow_ups_follow(self) -> Self:
        known = {question.id: question for question in self.questions}
        for question in self.questions:
            for before, answers in question.asked_of.items():
                if before not in known or before == question.id or known[before].asked_of:
                    raise ValueError(
                        f"question '{question.id}' was asked of those who answered '{before}': "
                        "name another question, which all were asked"
                    )
                for answer in answers:
                    if answer not in known[before].answers:
                        raise ValueError(
                            f"question '{question.id}' was asked of those who answered '{answer}' "
                            f"to '{before}', which is not among its `answers`"
                        )
        return self


def _refuse_twins(names: list[str], table: str, key: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"two {table} have the {key} '{name}': give one of them another")
