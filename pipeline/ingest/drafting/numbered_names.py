"""Columns of one name and a running number, "trust_1" to "trust_6": a list answered for each thing.

A program that keeps no questions calls the rows of a grid so. What few cells of one do not tell,
all of them do together: the same few answers come again in each.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.ingest.drafting.column import FEW, PROSE, Column
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import is_mark
from pipeline.questionnaire.scales import in_natural_order

_NAME = re.compile(r"(?P<name>\S*[^\W\d_]{3}\S*?)[\W_]?(?P<number>\d{1,2})")
_POINT = re.compile(r"-?\d{1,2}|\d{1,2} ?\D+|\D+ ?\d{1,2}")  # 4, and "Not at all - 1" at an end
_LEAST = 3  # columns
_POOLED = 16  # cells of all columns
_TIMES = 3.0  # that an answer is there, in the mean
_COME_AGAIN = 0.85  # of the cells
_SHARED = 2.0  # columns in which an answer stands, in the mean
_DIFFERENT = 2 * FEW  # answers of all columns
_TAKEN = ("open", "closed", "tick", "ignored")


def with_numbered_names(columns: Sequence[Column]) -> list[Column]:
    """Take columns of one name and a number for closed answers, where they share a list."""
    found = list(columns)
    for places in _families(columns):
        pooled = _pooled([columns[place] for place in places])
        own = sum(len(columns[place].cells.distinct) for place in places)
        shared = own >= _SHARED * len(pooled)  # an option's own words stand in its column alone
        if len(places) < _LEAST or not shared or not _are_of_a_list(pooled):
            continue
        rated = _rate(pooled)
        for place in places:
            column = columns[place]
            if column.kind in _TAKEN or (rated and column.kind == "demographic"):
                found[place] = _answered(column, pooled)
    return found


def _answered(column: Column, pooled: Counter[str]) -> Column:
    if column.kind == "closed" and not column.typed:
        return replace(column, firm=True)
    return replace(
        column, kind="closed", doubt=True, firm=True, typed=False, groups={}, separator="",
        reason="answers that repeat in the columns of one name", demographic="",
        answers=tuple(in_natural_order(pooled)),
    )  # fmt: skip


def _families(columns: Sequence[Column]) -> Iterator[list[int]]:
    """Places of columns side by side whose names differ in a number that rises."""
    run: list[int] = []
    name, number = "", 0
    for place, column in enumerate(columns):
        called = _NAME.fullmatch(column.name.strip())
        if called is None or called["name"] != name or int(called["number"]) <= number:
            yield run
            run = []
        name, number = (called["name"], int(called["number"])) if called else ("", 0)
        if called and column.cells.n:
            run.append(place)
    yield run


def _pooled(columns: Sequence[Column]) -> Counter[str]:
    """How often each answer is there in all columns, in its commonest spelling."""
    pooled: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    for column in columns:
        for cell in column.cells.distinct:
            pooled[spelt.setdefault(comparable(cell), cell)] += column.cells.times(cell)
    return pooled


def _are_of_a_list(pooled: Counter[str]) -> bool:
    """Whether few short answers come again and again, and are no marks of a tick."""
    total = sum(pooled.values())
    again = sum(count for count in pooled.values() if count > 1)
    short = all(len(answer.split()) < PROSE for answer in pooled)
    enough = total >= _POOLED and total >= _TIMES * len(pooled) and again >= _COME_AGAIN * total
    return enough and 2 < len(pooled) <= _DIFFERENT and short and not all(map(is_mark, pooled))


def _rate(pooled: Counter[str]) -> bool:
    """Whether the answers are points of a scale, with words at its ends."""
    points = [bool(_POINT.fullmatch(answer)) for answer in pooled]
    worded = [bool(re.search(r"[^\W\d]", answer)) for answer in pooled]
    return all(points) and any(worded)
