"""What a draft made of an invented export, beside what its columns are."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import UserError
from pipeline.ingest.drafting.shape import understand
from tests.ingest.drafting import drafted, kinds
from tests.ingest.shape_parts import Shape
from tests.ingest.test_invented_exports import LETTERS

NOT_READ = "I.RX"
COMMENTS = "TOK"


class Tried(NamedTuple):
    """What a draft made of a shape: the columns' letters, and how many questions."""

    letters: str
    questions: int

    def wrong(self, shape: Shape) -> list[str]:
        """Columns that are taken for something else; unread is unread, whatever the reason.

        A file with a comment a row and one question is the same read as long and as wide.
        """
        alike = [{"I", "."}]
        if not any(column.letter == "Q" for column in shape.columns) and "Q" not in self.letters:
            alike += [{"K", "T"}, {"A", "C"}, {"X", "R"}]
        return [
            f"{column.name}: {column.letter} read as {letter}"
            for column, letter in zip(shape.columns, self.letters, strict=True)
            if not any({letter, column.letter} <= each for each in [{column.letter}, *alike])
        ]


def tried(shape: Shape, folder: Path) -> Tried:
    """Write a shape, draft it, and compare."""
    export = shape.write(folder)
    consultation = drafted(export, folder)
    found = kinds(consultation)
    columns = understand(export).table.frame.columns
    letters = "".join(LETTERS[found[column]] if column in found else "." for column in columns)
    return Tried(letters, len(consultation.questions))


def named_only(shape: Shape) -> Shape:
    """Without nameless columns of nothing, which are put aside before columns are looked at."""
    kept = [each for each in shape.columns if each.letter != "." or "".join(each.name).strip()]
    return replace(shape, columns=kept)


class Measured(NamedTuple):
    """Columns of several exports, counted."""

    columns: int = 0
    right: int = 0
    read: int = 0
    """that must not be"""
    comments: int = 0
    lost: int = 0
    """of the comments"""
    refused: int = 0
    """files that could not be drafted: none of their columns is right"""


def measured(shapes: Sequence[Shape]) -> Measured:
    """Draft each export and count."""
    found = Measured()
    for shape in shapes:
        found = Measured(*map(sum, zip(found, _measured(shape), strict=True)))
    return found


def _measured(shape: Shape) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = tried(shape, Path(folder))
        except UserError:
            return Measured(columns=len(shape.columns), refused=1)
    letters = [(c.letter, read) for c, read in zip(shape.columns, found.letters, strict=True)]
    return Measured(
        columns=len(letters),
        right=len(letters) - len(found.wrong(shape)),
        read=sum(true in "I." and read not in NOT_READ for true, read in letters),
        comments=sum(true in COMMENTS for true, _ in letters),
        lost=sum(true in COMMENTS and read not in COMMENTS for true, read in letters),
    )
