"""Columns of numbers that people gave, in bands: of themselves, or as answers to a question."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import FEW, Column
from pipeline.questionnaire.bands import number_in
from pipeline.questionnaire.scales import in_natural_order, whole_rating

NO_SCALE = "numbers: no scale, and no text"
"""why a column of numbers is not read, unless it is likely to be a question's"""
YEARS = range(1900, 2100)
_STEPS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000)  # where bands of people's numbers begin
_REPEATED = 0.9  # of the numbers
_RATED = re.compile(
    r"\bhow \w+(ed|ly|ful|ing) |\brat(e|ing)\b|\bto what extent\b|\bscale\b|\bquality\b"
)
_FIFTHS = (0.2, 0.4, 0.6, 0.8)


def of_respondents(column: Column, name: str) -> Column | None:
    """Whole numbers that people gave of themselves (years in the area, people at home), in bands.

    None where they are no whole numbers, or too few to need it.
    """
    numbers = numbers_in(column.cells)
    if column.cells.share("whole") < 0.9 or len(numbers) <= FEW:
        return None
    if _are_years(numbers):
        limits = decades(numbers)
    else:
        limits = tuple(step for step in _STEPS if min(numbers) < step <= max(numbers))
    return banded(replace(column, kind="demographic", demographic=name, groups={}), limits)


def of_question(column: Column, *, least: float = 0.9, different: int = FEW + 1) -> Column | None:
    """Numbers that answer a question (minutes, pounds, shares of 100), in bands of about a fifth.

    None where they are too few or too much alike for bands.

    Parameters
    ----------
    least : share of the cells that are numbers; what the others say is text
    different : how many numbers there are at least
    """
    cells = column.cells
    numbers = numbers_in(cells)
    if share_of_numbers(cells) < least or len(numbers) < different or min(numbers) < 0:
        return None
    limits = decades(numbers) if _are_years(numbers) else _fifths([cells])
    if len(limits) < 2:
        return None
    reason = "numbers, in bands"
    taken = replace(column, kind="closed", reason=reason, doubt=True, groups={}, separator="")
    return banded(taken, limits)


def with_bands_alike(columns: Sequence[Column], keys: Sequence[str]) -> list[Column]:
    """Put the numbers of columns under one question into the same bands: before, and after.

    Parameters
    ----------
    keys : of each column, what it shares with others under its question
    """
    found = list(columns)
    together: defaultdict[str, list[int]] = defaultdict(list)
    for place, (column, key) in enumerate(zip(columns, keys, strict=True)):
        if column.kind == "closed" and column.bands and not _are_years(numbers_in(column.cells)):
            together[key].append(place)
    for places in together.values():
        limits = _fifths([columns[place].cells for place in places])
        if len(places) > 1 and len(limits) > 1:
            pence = any(_have_pence(columns[place].cells) for place in places)
            for place in places:
                found[place] = banded(columns[place], limits, pence=pence)
    return found


def _fifths(columns: Sequence[Cells]) -> tuple[int, ...]:
    """Round numbers that part the numbers of some columns, all together, into about fifths."""
    numbers = [
        n for cells in columns for cell in cells.filled if (n := number_in(cell)) is not None
    ]
    places = np.quantile(np.array(numbers), _FIFTHS, method="nearest").tolist()
    limits = sorted({round_number(place) for place in places if place >= 1})
    return tuple(limit for limit in limits if limit > min(numbers))


def few_numbers(column: Column) -> Column | None:
    """Few different numbers, each an answer; from 1 to 5 where they rate something."""
    cells = column.cells
    numbers = numbers_in(cells)
    if len(numbers) > 2 * FEW or len(numbers) < len(cells.distinct):
        return None
    answers = tuple(in_natural_order(cells.distinct))
    points: tuple[str, ...] = ()
    if cells.share("whole") == 1:
        points = whole_rating([*answers, "1", "5"], column.heading.text)
    asked = bool(_RATED.search(column.heading.text.lower()))
    rated = points and (asked or (len(numbers) > 1 and max(numbers) < FEW))
    if not rated and (len(numbers) < 2 or cells.coverage < _REPEATED):
        return None  # a number that only one person gave could tell who it is
    answers = points if rated else answers
    reason = "few different numbers"
    return replace(column, kind="closed", reason=reason, doubt=True, groups={}, answers=answers)


def banded(column: Column, limits: tuple[int, ...], *, pence: bool = False) -> Column:
    """The column with its numbers in bands; what is no number stays an answer.

    Parameters
    ----------
    pence : numbers beside it, in the same bands, have decimals; its own may
    """
    cells = column.cells
    pence = pence or _have_pence(cells)
    others = [cell for cell in cells.core if number_in(cell) is None]
    words = any(number_in(cell) is None for cell in cells.one_off)
    return replace(
        column,
        bands=tuple(map(float, limits)) if pence else limits,
        answers=tuple(in_natural_order(others)),
        typed=words,
    )


def share_of_numbers(cells: Cells) -> float:
    """The share of the cells that are a number, as amounts are typed: £40, about 5."""
    return sum(number_in(cell) is not None for cell in cells.filled) / max(1, cells.n)


def _have_pence(cells: Cells) -> bool:
    return any(number != int(number) for number in numbers_in(cells))


def numbers_in(cells: Cells) -> list[float]:
    """The different numbers among the cells."""
    return [number for cell in cells.distinct if (number := number_in(cell)) is not None]


def decades(years: Sequence[float]) -> tuple[int, ...]:
    """Where the decades begin that some years lie in."""
    return tuple(range(int(min(years)) // 10 * 10, int(max(years)) // 10 * 10 + 1, 10))


def round_number(number: float) -> int:
    """The nearest whole number that people would draw a line at: 7, 40, 300."""
    ten = 10 ** (len(str(int(number))) - 1)
    return int(number / ten + 0.5) * ten


def _are_years(numbers: Sequence[float]) -> bool:
    return sum(number in YEARS for number in numbers) >= 0.9 * len(numbers)
