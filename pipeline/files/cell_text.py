"""A cell of a foreign file as text, and a table's cells as another file wants them."""

from typing import Any

import numpy as np
import pandas as pd


def as_text(column: pd.Series) -> list[str]:
    """The cells of a column as a person sees them."""
    return [cell_text(value) for value in column.tolist()]


def cell_text(value: Any) -> str:
    """A cell as a person sees it: "" for missing, 5 for 5.0, an ISO date for a date."""
    if isinstance(value, str):
        return value
    if _is_missing(value):
        return ""
    if isinstance(value, np.ndarray):
        return str(value.tolist())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _is_missing(value: Any) -> bool:
    if value is None or value is pd.NaT or value is pd.NA:
        return True
    return not isinstance(value, np.ndarray) and bool(value != value)


def native_rows(frame: pd.DataFrame) -> list[tuple[Any, ...]]:
    """Rows for a workbook: numbers stay numbers, an empty cell is None."""
    columns = [frame.iloc[:, i].astype(object).tolist() for i in range(frame.shape[1])]
    columns = [[None if cell_text(v) == "" else v for v in column] for column in columns]
    return list(zip(*columns, strict=True))


def csv_cells(column: pd.Series) -> list[Any]:
    """The cells of a column for the csv module: "" where one is missing."""
    cells = ["" if _is_missing(value) else value for value in column.tolist()]
    return [cell.tolist() if isinstance(cell, np.ndarray) else cell for cell in cells]
