"""Respondents whom a few of their demographics single out."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def singled_out(
    respondents: pd.DataFrame, demographics: Sequence[str], *, sets_of: int, minimum: int
) -> NDArray[np.bool_]:
    """Which respondents share some set of demographics with fewer than `minimum` respondents.

    A neighbour knows two or three things about somebody, not all: so small sets are what counts
    (special uniques; Elliot, Manning and Ford 2002, "A computational algorithm for handling the
    special uniques problem", IJUFKS 10(5)). What a respondent did not say cannot single them out.

    Parameters
    ----------
    respondents : one row per respondent (n)
    demographics : names of their columns
    sets_of : the largest set that is looked at

    Returns
    -------
    bool [n]
    """
    risky = np.zeros(len(respondents), dtype=bool)
    for size in range(1, sets_of + 1):
        for names in combinations(demographics, size):
            known = respondents[list(names)].notna().all(axis=1)
            alike = respondents[known].groupby(list(names), sort=False)[names[0]].transform("size")
            risky[np.flatnonzero(known)] |= alike.to_numpy() < minimum
    return risky
