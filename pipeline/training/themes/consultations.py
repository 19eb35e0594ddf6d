"""Invented consultations to learn from: questions, a codebook, comments with their codes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from pipeline.codebook.codebook import Code, Codebook
from pipeline.errors import UserError
from pipeline.read.pieces import Asked, asked


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Entry(_Record):
    """A code's entry, as in a codebook."""

    id: str
    name: str
    definition: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


class Question(_Record):
    """A question of the questionnaire."""

    id: str
    text: str


class Comment(_Record):
    """A comment and all codes it holds."""

    q: str = Field(description="the id of the question it answers")
    text: Annotated[str, Field(min_length=1)]
    codes: tuple[str, ...]


class Consultation(_Record):
    """One consultation with one codebook, every comment coded completely."""

    title: str
    questions: tuple[Question, ...]
    codes: tuple[Entry, ...]
    comments: tuple[Comment, ...]

    @model_validator(mode="after")
    def _codes_are_known(self) -> Self:
        known, questions = {entry.id for entry in self.codes}, {each.id for each in self.questions}
        for comment in self.comments:
            for code in comment.codes:
                if code not in known:
                    raise PydanticCustomError("code", "no code “{code}”", {"code": code})
            if comment.q not in questions:
                raise PydanticCustomError("question", "no question “{q}”", {"q": comment.q})
        return self

    def asked(self, rows: Sequence[int]) -> list[Asked]:
        """Return some of the comments with their questions, as they are read."""
        text = {question.id: question.text for question in self.questions}
        chosen = [self.comments[row] for row in rows]
        return [asked(comment.text, text[comment.q]) for comment in chosen]

    @property
    def truth(self) -> NDArray[np.bool_]:
        """bool [comments, codes]: which comment holds which code."""
        ids = [entry.id for entry in self.codes]
        rows = [[code in comment.codes for code in ids] for comment in self.comments]
        return np.array(rows, dtype=bool).reshape(len(rows), len(ids))

    def codebook(self, *, thin: bool = False) -> Codebook:
        """Return the codes as a codebook; `thin`: with name and definition alone."""
        codes = tuple(
            Code(
                id=f"code_{number}",
                name=entry.name,
                definition=entry.definition or entry.name,
                include=() if thin else entry.include,
                exclude=() if thin else entry.exclude,
                keywords=() if thin else entry.keywords,
            )
            for number, entry in enumerate(self.codes)
        )
        return Codebook(version=1, codes=codes)


def read_consultations(folder: Path) -> list[Consultation]:
    """Read every ``*.json`` of a folder, in the order of their names.

    Raises
    ------
    UserError
        When there is none, or one is not as it should be.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise UserError(f"{folder} holds no consultation (*.json): name the folder that does.")
    return [_read(file) for file in files]


def _read(file: Path) -> Consultation:
    try:
        return Consultation.model_validate_json(file.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise UserError(f"{file}, {place}: {first['msg']}; correct it.") from None
