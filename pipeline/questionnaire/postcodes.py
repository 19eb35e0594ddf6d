"""The first half of British postcodes: where people live, without the few doors of the whole."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

_OUTWARD = r"(?P<outward>[A-Z]{1,2}\d[A-Z\d]?)"
_WHOLE = re.compile(rf"(?<![A-Z\d]){_OUTWARD}\s*\d[A-Z]{{2}}(?![A-Z\d])")
_HALF = re.compile(rf"{_OUTWARD}(\s+\d)?")  # as some forms ask: LN8, or LN8 3


def district_in(cell: str) -> str:
    """The postcode district (LN8 of LN8 3XX) of a cell; "" where it holds no postcode."""
    written = cell.strip().upper()
    found = _WHOLE.search(written) or _HALF.fullmatch(written)
    return found["outward"] if found else ""


def in_districts(cells: "pd.Series") -> "pd.Series":
    """Replace each postcode by its district; what is no postcode is blank. str [n]"""
    distinct = {cell: district_in(cell) for cell in cells.unique()}
    return cells.map(distinct).astype("str")
