"""Cells that a spreadsheet would run as a formula, made harmless (OWASP, "CSV Injection")."""

import re
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.files.atomic import PUBLIC_FILE, write_atomically
from pipeline.files.flat import csv_bytes

# OWASP's list, the full-width forms that East Asian spreadsheets accept, and space before one.
_STARTS = re.compile(r"[\s\0]*[=+\-@＝＋－＠]|[\t\r\n]")


def neutralise(frame: pd.DataFrame) -> pd.DataFrame:
    """Put an apostrophe before every text cell (and column name) that could start a formula.

    Numbers stay numbers: only columns of text are looked at. A cell that already begins with an
    apostrophe is left alone, so doing it twice changes nothing.
    """
    safe = frame.copy()
    for place in range(frame.shape[1]):
        column = frame.iloc[:, place]
        if pd.api.types.is_string_dtype(column.dtype) or column.dtype == object:
            safe.isetitem(
                place, column.map(_neutral, na_action="ignore").astype(column.dtype).array
            )
    safe.columns = pd.Index([_neutral(name) for name in frame.columns], dtype=object)
    return safe


def without_apostrophes(column: pd.Series) -> pd.Series:
    """Cells as they were before `neutralise`; of str [n]."""
    guarded = column.str.match(rf"'(?:{_STARTS.pattern})")
    return column.str.slice(1).where(guarded, column)


def write_safe_csv(frame: pd.DataFrame, path: Path, mode: int = PUBLIC_FILE) -> None:
    """Write a table as CSV for people's spreadsheets: formulas neutral, a byte-order mark first.

    Without the mark (U+FEFF, RFC 3629) Excel takes UTF-8 for the machine's own encoding, and curly
    quotes and emoji come out broken. `flat.read_table` and pandas read past it.

    Raises
    ------
    UserError
        When the place cannot be written to.
    """
    with write_atomically(path, mode) as temporary:
        temporary.write_bytes(BOM_UTF8 + csv_bytes(neutralise(frame)))


def _neutral(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and _STARTS.match(cell) else cell
