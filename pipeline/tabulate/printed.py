"""Counts as they are printed: left out, rounded or as they are."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.tables.protection import Protection


def rounded_to(counts: NDArray[np.int64], base: int) -> NDArray[np.int64]:
    """Counts to the nearest multiple of the base, halves up: int64, same shape."""
    return (2 * counts + base) // (2 * base) * base


def counts_as_printed(lines: pd.DataFrame, settings: Protection) -> pd.DataFrame:
    """Counts without what is left out, or rounded, and the `status` that says so.

    Parameters
    ----------
    lines : one line per cell of a table (`Crosstab.lines`); `left_out` bool
    """
    printed = lines.copy()
    for unit in ("comments", "respondents"):
        if settings.disclosure == "round":
            printed[unit] = rounded_to(printed[unit].to_numpy(), settings.rounding_base)
        printed[unit] = printed[unit].astype("Int64").mask(printed["left_out"])
    printed["comments"] = printed["comments"].where(printed["counts"].eq("comments"))
    plain = "r" if settings.disclosure == "round" else ""
    printed["status"] = printed["left_out"].map({True: "c", False: plain}).astype("str")
    return printed


def printed_totals(counts: pd.DataFrame) -> set[tuple[str, str]]:
    """Return (question id, theme id) of the themes whose number over all answers is printed.

    Parameters
    ----------
    counts : the protected table of counts.
    """
    themes = counts[counts["section"].eq("themes") & counts["answer_kind"].eq("total")]
    shown = themes[themes["status"].ne("c")]
    return set(zip(shown["question_id"].astype(str), shown["row_id"].astype(str), strict=True))


def left_out_by_answer(counts: pd.DataFrame) -> tuple[int, int]:
    """How many numbers of themes by closed answer are left out, and how many there are.

    Parameters
    ----------
    counts : `ThemeTables.counts`; numbers of nobody are none.
    """
    split = counts["answer_kind"].isin(("answer", "group", "no_answer"))
    numbers = counts[
        split & counts["section"].eq("themes") & counts["respondents"].ne(0).fillna(True)
    ]
    return int(numbers["status"].eq("c").sum()), len(numbers)
