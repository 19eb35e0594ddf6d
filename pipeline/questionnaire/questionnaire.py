"""A questionnaire: what was asked of whom, in the survey's order."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from pipeline.questionnaire.questions import Demographic, Question, Slug


class Questionnaire(BaseModel):
    """What every reader of a consultation's tables knows of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(description="as reports call it")
    name: Slug = Field(description="names the output folder; the folder's name when left out")
    demographics: tuple[Demographic, ...] = ()
    questions: tuple[Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        _refuse_twins([question.id for question in self.questions], "[[questions]]", "id")
        _refuse_twins([group.name for group in self.demographics], "[[demographics]]", "name")
        return self


def _refuse_twins(names: list[str], table: str, key: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"two {table} have the {key} '{name}': give one of them another")
