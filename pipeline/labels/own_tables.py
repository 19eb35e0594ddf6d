"""Tables that annotation itself wrote beside the labels, read back: people may have edited them."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError

if TYPE_CHECKING:
    import pandas as pd


def read_own_table(path: Path, kinds: Mapping[str, type]) -> "pd.DataFrame":
    """Read a CSV file that has at least the columns of `kinds`, the first of them without blanks.

    Raises
    ------
    UserError
        When it has not, or cannot be read.
    """
    import pandas as pd

    try:
        table = pd.read_csv(path, dtype=dict(kinds))
        if table[list(kinds)].iloc[:, 0].isna().any():
            raise ValueError("a row without its key")
    except (KeyError, ValueError, TypeError, OverflowError, OSError):
        raise UserError(
            f"{path} is not as `themes annotate` wrote it: restore it, or remove the round."
        ) from None
    return table
