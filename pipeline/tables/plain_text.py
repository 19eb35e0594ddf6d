"""Text as Python's own strings, for tables that are taken apart row by row."""

from collections.abc import Iterator
from contextlib import contextmanager

import pandas as pd

_MANY = 200_000  # rows


def is_very_long(table: pd.DataFrame) -> bool:
    """Whether a second copy of the table, or one with a string of each cell, would fill memory."""
    return len(table) > _MANY


def with_plain_text(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with its columns of text as objects, unless it is very long; the same cells.

    Arrow's strings are small in memory and quick by the column. Where a table is cut into hundreds
    of small ones, making a string of each cell once is quicker than at each look.
    """
    if is_very_long(table):
        return table
    text = [name for name, dtype in table.dtypes.items() if isinstance(dtype, pd.StringDtype)]
    return table.astype(dict.fromkeys(text, object))


@contextmanager
def in_plain_text() -> Iterator[None]:
    """Keep the text of tables that are made meanwhile as Python's own strings; the same cells.

    Also a decorator. A table of some hundred cells is looked at more often than it has cells.
    """
    with pd.option_context("mode.string_storage", "python"):
        yield
