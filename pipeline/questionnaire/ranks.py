"""Places that people gave to options, a column for each option."""

import re

import pandas as pd

_RANK = re.compile(
    r"(?:rank|place|choice)?\s*#?(\d{1,2})(?:\.0)?(?:st|nd|rd|th)?\b.*", re.IGNORECASE
)


def ranks_in(cells: pd.DataFrame) -> pd.DataFrame:
    """The places in some cells ("1", "2nd", "Rank 3"): float64 of the same shape, NaN for none."""
    found = cells.map(lambda cell: _RANK.fullmatch(cell.strip()))
    return found.map(lambda match: float(match[1]) if match else float("nan"))


def put_first(ranks: pd.DataFrame) -> pd.Series:
    """The column that each row puts first, None where none is or several are. [n]"""
    lowest = ranks.min(axis=1)
    firsts = ranks.eq(lowest, axis=0)
    one = firsts.sum(axis=1).eq(1)
    return firsts.idxmax(axis=1).where(one, None)
