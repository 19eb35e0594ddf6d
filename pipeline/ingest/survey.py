"""A survey: a questionnaire, the file with its responses, and which columns hold what."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, PrivateAttr, StringConstraints, model_validator

from pipeline.ingest.settings import InputSettings
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.questions import Demographic


class Survey(Questionnaire):
    """A questionnaire with its responses: all that ingest reads of a consultation."""

    id_key: Annotated[str, StringConstraints(min_length=8)] = Field(
        description="keys the ids that stand for respondents; whoever has it can link them"
    )
    input: InputSettings

    _folder: Path = PrivateAttr(default=Path())

    @property
    def folder(self) -> Path:
        """Folder of the consultation.toml: what its relative paths are relative to."""
        return self._folder

    @property
    def input_path(self) -> Path:
        """The file of responses."""
        return self._folder / self.input.file

    def columns_read(self) -> list[tuple[str, str]]:
        """The columns whose content goes on past ingest, each with what it is read as."""
        halved = [group for group in self.demographics if group.outward]
        return [*_as_groups(halved), *self.columns_read_whole()]

    def columns_read_whole(self) -> list[tuple[str, str]]:
        """Those of them of which all goes on: none may identify."""
        read = _as_groups(group for group in self.demographics if not group.outward)
        for question in self.questions:
            read += [(column, f"question '{question.id}'") for column in question.columns]
        for column in (self.input.answer, self.input.comment):
            read += [(column, "the questions")] if column else []
        return read

    @model_validator(mode="after")
    def _no_answer_is_no_answer(self) -> Self:
        if not self.input.no_answer:
            return self
        from pipeline.language.folding import comparable  # an unchanged run loads no pandas

        marks = {comparable(mark) for mark in self.input.no_answer}
        for question in self.questions:
            both = next((each for each in question.answers if comparable(each) in marks), None)
            if both is not None:
                raise ValueError(
                    f"'{both}' stands under `no_answer` and among the `answers` of question "
                    f"'{question.id}': take it out of one of them"
                )
        return self

    @model_validator(mode="after")
    def _questions_fit_the_file(self) -> Self:
        for question in self.questions:
            columns = question.columns
            if self.input.layout == "wide" and not columns:
                raise ValueError(
                    f"question '{question.id}' names no column: give it `comment`, `answer` or both"
                )
            if self.input.layout == "long" and columns:
                raise ValueError(
                    f"question '{question.id}' names a column, but in a long file the columns are "
                    "named once, under [input]"
                )
            if self.input.answer and not question.answers:
                raise ValueError(
                    f"question '{question.id}' has no `answers`: list them in the survey's order"
                )
        if self.input.layout == "long" and not self.input.question and len(self.questions) > 1:
            raise ValueError("several [[questions]] in a long file need `question` under [input]")
        return self


def _as_groups(demographics: Iterable[Demographic]) -> list[tuple[str, str]]:
    return [
        (column, f"the demographic '{one.name}'") for one in demographics for column in one.columns
    ]
