"""Columns that were made of other columns of the file: codes of answers, cleaned copies, scores."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.headings import worded

_ENDS = re.compile(
    r"(?P<of>.+?)[ _.-]?(id|ids|code|codes|coded|cat|cats|category|categories|categorised|num|"
    r"numeric|score|scored|sentiment|topics?|clusters?|label|labels|clean|cleaned|recoded?|lower|"
    r"tokens?|lemmas?|translated|english|flag|binary|dummy)"
)
_NEAR = 3  # columns from the codes to what they stand for
_LEAST = 3  # different answers
_ROWS = 8  # that have both
_READ = ("closed", "tick", "several", "open", "demographic", "ignored", "other")


def without_derived(columns: Sequence[Column], frame: pd.DataFrame) -> list[Column]:
    """Leave out what another column tells: named after it, or a number for each of its answers.

    The column with the words stays.
    """
    found = list(columns)
    by_name = {_folded(column.name): column for column in columns if len(column.name) > 1}
    for place, column in enumerate(columns):
        if column.kind not in _READ or not column.cells.n:
            continue
        end = _ENDS.fullmatch(worded(column.name).replace(" ", "_"))
        source = by_name.get(_folded(end["of"])) if end else None
        if source is None and column.cells.share("number") == 1:
            source = _spelt_out(place, columns, frame)
        if source is not None and source.cells.n and source is not column:
            reason = f"made of “{source.name}”"
            found[place] = replace(column, kind="administrative", reason=reason, doubt=True)
    return found


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


def _spelt_out(place: int, columns: Sequence[Column], frame: pd.DataFrame) -> Column | None:
    """The column close by whose answers a column of numbers stands for, one for one."""
    numbers = frame.iloc[:, place].str.strip()
    if len(columns[place].cells.distinct) < _LEAST:
        return None
    for other in range(max(0, place - _NEAR), min(len(columns), place + _NEAR + 1)):
        cells = columns[other].cells
        if other == place or not _are_words(cells):
            continue
        words = frame.iloc[:, other].str.strip()
        both = (numbers != "") & (words != "")
        pairs = pd.DataFrame({"number": numbers[both], "word": words[both]}).drop_duplicates()
        one = pairs["number"].is_unique and pairs["word"].is_unique
        if one and both.sum() >= _ROWS and both.sum() >= columns[place].cells.n > len(pairs):
            return columns[other] if len(pairs) >= _LEAST else None
    return None


def _are_words(cells: Cells) -> bool:
    return bool(cells.n) and cells.share("number") == 0
