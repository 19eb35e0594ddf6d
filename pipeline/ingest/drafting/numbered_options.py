"""Columns of ticks that hold the option's own number: 1 in the first, 2 in the second, …

Statistics programs write a question with several answers so. One column alone is a number like any
other; it is several side by side, of one name, whose numbers count up, that tell.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.stems import stems_of

_FEWEST = 3  # columns with a number


def with_numbered_options(columns: Sequence[Column]) -> list[Column]:
    """Take columns that hold the number of their option, or nothing, for ticks."""
    found = list(columns)
    for run in _runs(columns):
        numbers = [_number(columns[place]) for place in run]
        if len(run) < _FEWEST or any(b <= a for a, b in pairwise(numbers)):
            continue
        for place in run:
            found[place] = replace(
                columns[place], kind="tick", reason="the number of its option, or blank",
                doubt=False, answers=(), groups={}, bands=(), typed=False,
            )  # fmt: skip
    return found


def _runs(columns: Sequence[Column]) -> Iterator[list[int]]:
    """Columns with a number of their own, of one question, with none between but blank ones."""
    keys = [stem.key for stem in stems_of(columns)]
    run: list[int] = []
    for place, column in enumerate(columns):
        own = _number(column)
        if run and (keys[place] != keys[run[0]] or (column.cells.n and not own)):
            yield run
            run = []
        if own:
            run.append(place)
    yield run


def _number(column: Column) -> int:
    """The one whole number that a column holds beside blanks; 0 for none."""
    cells = column.cells.distinct
    return int(cells[0]) if len(cells) == 1 and re.fullmatch(r"[1-9]\d?", cells[0]) else 0
