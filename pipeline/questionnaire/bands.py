"""Ages and years of birth in bands: a number by itself could tell who somebody is."""

import itertools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

_YEARS = 1000  # from here a limit is a year
_WHOLE = re.compile(r"(\d{1,4})(?:\.0+)?")


def band_labels(limits: Sequence[int]) -> tuple[str, ...]:
    """Name the bands between limits, the lowest first: one more than there are limits.

    [16, 25] makes Under 16, 16 to 24, 25 and over; years are named as years are.
    """
    years = limits[0] >= _YEARS
    first = f"Before {limits[0]}" if years else f"Under {limits[0]}"
    last = f"{limits[-1]} or later" if years else f"{limits[-1]} and over"
    pairs = itertools.pairwise(limits)
    return (first, *(_between(low, high - 1) for low, high in pairs), last)


def _between(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"


def in_bands(cells: "pd.Series", limits: Sequence[int]) -> "pd.Series":
    """Replace each whole number by its band; what is no number stays. str [n]"""
    labels = band_labels(limits)
    distinct = {cell: _band(cell, limits, labels) for cell in cells.unique()}
    return cells.map(distinct).astype("str")


def _band(cell: str, limits: Sequence[int], labels: Sequence[str]) -> str:
    number = _WHOLE.fullmatch(cell.strip())
    if number is None:
        return cell
    return labels[sum(int(number.group(1)) >= limit for limit in limits)]
