"""Numbers in bands: an age, or minutes to the bus, could by itself tell who somebody is."""

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

_YEARS = range(1800, 2101)  # where all limits lie in it they are years
_NUMBER = re.compile(
    r"(?:~|c\.|about|around|roughly|approx\.?|approximately)?\s?"
    r"[£$€]?\s?(\d{1,3}(?:,\d{3})+|\d{1,7})(\.\d+)?\s?[%£$€]?",
    re.IGNORECASE,
)
_FIRST, _LAST = ("Under ", "Before "), (" and over", " or later")
_PLAIN = r"\d+(\.\d+)?"
_LABEL = re.compile(rf"(Under |Before )?{_PLAIN}( to (under )?{_PLAIN}| and over| or later)?")


def band_labels(limits: Sequence[float]) -> tuple[str, ...]:
    """Name the bands between limits, the lowest first: one more than there are limits.

    [16, 25] makes Under 16, 16 to 24, 25 and over; years are named as years are. Where a limit has
    a decimal point, so may the numbers between: [2.5, 5.0] makes Under 2.5, 2.5 to under 5, 5 and
    over.
    """
    years = all(limit in _YEARS for limit in limits)
    shown = [_shown(limit) for limit in limits]
    first = f"Before {shown[0]}" if years else f"Under {shown[0]}"
    last = f"{shown[-1]} or later" if years else f"{shown[-1]} and over"
    if any(isinstance(limit, float) for limit in limits):
        between = [f"{low} to under {high}" for low, high in itertools.pairwise(shown)]
    else:
        between = [_between(int(low), int(high) - 1) for low, high in itertools.pairwise(limits)]
    return (first, *between, last)


def _between(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"


def _shown(limit: float) -> str:
    return str(int(limit)) if limit == int(limit) else str(limit)


def are_bands(labels: Sequence[str]) -> bool:
    """Whether answers are worded as bands of numbers are, from the lowest to the highest."""
    ends = bool(labels) and labels[0].startswith(_FIRST) and labels[-1].endswith(_LAST)
    return ends and all(map(_LABEL.fullmatch, labels))


def is_band(label: str) -> bool:
    """Whether an answer is worded as a band of numbers is."""
    return bool(_LABEL.fullmatch(label))


def with_band_names(given: Any, answers: str) -> Any:
    """Put the names of `bands` before the other answers of a table of settings.

    Parameters
    ----------
    answers : the setting that lists the answers

    Raises
    ------
    ValueError
        Bands that do not rise.
    """
    limits = given.get("bands") if isinstance(given, Mapping) else None
    if not isinstance(limits, list | tuple) or not all(
        type(each) in (int, float) for each in limits
    ):
        return given
    if not limits:
        return given
    if sorted(set(limits)) != list(limits) or not limits[0] > 0:
        raise ValueError("`bands` are numbers above 0, each higher than the one before")
    names = band_labels(limits)
    others = [each for each in given.get(answers) or () if each not in names]
    return {**given, answers: (*names, *others)}


def number_in(cell: str) -> float | None:
    """The number that a cell is: 40, £1,200, 15%, about 5."""
    match = _NUMBER.fullmatch(cell.strip())
    return None if match is None else float(match[1].replace(",", "") + (match[2] or ""))


def in_bands(cells: "pd.Series", limits: Sequence[float]) -> "pd.Series":
    """Replace each number by its band; what is no number stays, all where there are no limits.

    str [n]
    """
    if not limits:
        return cells
    labels = band_labels(limits)
    distinct = {cell: _band(cell, limits, labels) for cell in cells.unique()}
    return cells.map(distinct).astype("str")


def _band(cell: str, limits: Sequence[float], labels: Sequence[str]) -> str:
    number = number_in(cell)
    return cell if number is None else labels[sum(number >= limit for limit in limits)]
