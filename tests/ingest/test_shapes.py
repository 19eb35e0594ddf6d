"""Exports as survey tools write them, with invented contents: what each column is drafted as.

All were written down before drafting was tried on them, and looked at when it was mended. Right at
first sight: of `shapes_apart` 90.6 % of the columns, of `shapes_of_forms` and `shapes_of_platforms`
84.7 % of 248.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.ingest.drafting.shape import understand
from tests.ingest.drafting import drafted, kinds
from tests.ingest.shape_parts import Shape
from tests.ingest.shapes_after_public_files import AFTER_PUBLIC_FILES
from tests.ingest.shapes_apart import APART
from tests.ingest.shapes_of_forms import OF_FORMS
from tests.ingest.shapes_of_platforms import OF_PLATFORMS
from tests.ingest.shapes_to_mend_by import TO_MEND_BY
from tests.ingest.test_invented_exports import LETTERS

NOT_READ = "I.RX"
COMMENTS = "TOK"


class Tried(NamedTuple):
    """What a draft made of a shape: the columns' letters, and how many questions."""

    letters: str
    questions: int

    def wrong(self, shape: Shape) -> list[str]:
        """Columns that are taken for something else; unread is unread, whatever the reason."""
        pairs = zip(shape.columns, self.letters, strict=True)
        return [
            f"{column.name}: {column.letter} read as {letter}"
            for column, letter in pairs
            if letter != column.letter and not {letter, column.letter} <= {"I", "."}
        ]


def tried(shape: Shape, folder: Path) -> Tried:
    """Write a shape, draft it, and compare."""
    export = shape.write(folder)
    consultation = drafted(export, folder)
    found = kinds(consultation)
    columns = understand(export).table.frame.columns
    letters = "".join(LETTERS[found[column]] if column in found else "." for column in columns)
    return Tried(letters, len(consultation.questions))


MENDED = [*TO_MEND_BY, *OF_FORMS, *OF_PLATFORMS]


@pytest.mark.parametrize("shape", MENDED, ids=lambda shape: shape.file)
def test_each_column_of_a_tools_export_is_what_it_is(shape: Shape, tmp_path: Path) -> None:
    found = tried(shape, tmp_path)
    assert found.wrong(shape) == []
    assert found.questions == shape.questions


@pytest.mark.parametrize("shape", [*AFTER_PUBLIC_FILES, *APART], ids=lambda shape: shape.file)
def test_nothing_personal_is_published_and_no_comment_is_lost(shape: Shape, tmp_path: Path) -> None:
    found = tried(shape, tmp_path)
    for column, letter in zip(shape.columns, found.letters, strict=True):
        assert column.letter not in NOT_READ or letter in NOT_READ, column.name
        assert column.letter not in COMMENTS or letter in COMMENTS, column.name


def test_nearly_all_columns_after_public_files_are_right(tmp_path: Path) -> None:
    found = {shape.file: tried(shape, _in(tmp_path, shape)) for shape in AFTER_PUBLIC_FILES}
    wrong = [each for shape in AFTER_PUBLIC_FILES for each in found[shape.file].wrong(shape)]
    assert len(wrong) <= 0.05 * sum(len(shape.columns) for shape in AFTER_PUBLIC_FILES), wrong


def _in(folder: Path, shape: Shape) -> Path:
    (folder / shape.file).mkdir()
    return folder / shape.file
