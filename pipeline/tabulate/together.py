"""Themes that come together: how many comments carry both of two themes."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.scope import meet
from pipeline.tables.protection import Protection
from pipeline.tables.theme_tables import TOGETHER
from pipeline.tabulate.printed import rounded_to


def themes_together(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    codes: Sequence[Code],
    codebook: Codebook,
    settings: Protection,
) -> pd.DataFrame:
    """Count comments, and their respondents, with both themes, over all questions: `TOGETHER`.

    One line for each pair that one question has, in the codebook's order. Pairs below the least
    total are left out; there is nothing to subtract them from, since no margin of this table is
    printed. Where counts are rounded, so are these.

    Parameters
    ----------
    comments : the comments table (n), themes [n, n_codes] : bool
    """
    writers = comments["respondent_id"].to_numpy()
    lines = []
    for first, one in enumerate(codes):
        for second in range(first + 1, len(codes)):
            other = codes[second]
            if not meet(codebook, one.id, other.id):
                continue
            both = themes[:, first] & themes[:, second]
            people = len(np.unique(writers[both]))
            lines.append((one.id, one.name, other.id, other.name, int(both.sum()), people))
    table = pd.DataFrame(lines, columns=list(TOGETHER[:-1]))
    small = table["respondents"].between(1, settings.minimum_total - 1)
    rounded = settings.disclosure == "round"
    for unit in ("comments", "respondents"):
        counts = table[unit].to_numpy(dtype=np.int64)
        printed = rounded_to(counts, settings.rounding_base) if rounded else counts
        table[unit] = pd.Series(printed, dtype="Int64").mask(small)
    table["status"] = small.map({True: "c", False: "r" if rounded else ""}).astype("str")
    return table
