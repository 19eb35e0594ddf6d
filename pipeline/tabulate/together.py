"""Themes that come together: how many comments carry both of two themes."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.scope import meet
from pipeline.tables.theme_tables import TOGETHER


def themes_together(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    codes: Sequence[Code],
    codebook: Codebook,
    minimum: int,
) -> pd.DataFrame:
    """Count comments, and their respondents, with both themes, over all questions: `TOGETHER`.

    One line for each pair that one question has, in the codebook's order. Pairs below the minimum
    are left out; there is nothing to subtract them from, since no margin of this table is printed.

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
    small = table["respondents"].between(1, minimum - 1)
    for unit in ("comments", "respondents"):
        table[unit] = table[unit].astype("Int64").mask(small)
    table["status"] = small.map({True: "c", False: ""}).astype("str")
    return table
