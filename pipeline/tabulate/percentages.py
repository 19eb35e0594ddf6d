"""Percentages: from counts, with their base in words; none that gives a hidden count away."""

import numpy as np
import pandas as pd

from pipeline.tables.theme_tables import ASKED
from pipeline.tabulate.row_definitions import base_cell, definitions


def with_bases(lines: pd.DataFrame, *, follow_up: bool = False) -> pd.DataFrame:
    """Add base, base_comments, base_respondents, percent_of_comments, percent_of_respondents.

    Computed from the counts as they stand in the table (true or rounded), then rounded to one
    decimal, halves up; missing when the count or its base is left out, or when the base is nobody.

    Parameters
    ----------
    lines : one question's table, one line per cell; `comments`, `respondents` Int64, missing when
        left out; `status` as in the table
    follow_up : only some were asked the question
    """
    places = [
        base_cell(section, row_id, kind)
        for section, row_id, kind in zip(
            lines["section"], lines["row_id"], lines["answer_kind"], strict=True
        )
    ]
    if lines["row_id"].eq("asked").any():
        share = definitions()["asked_share"]
        asked = (share["row"], share["column"], share["of"])
        places = [
            asked if row_id in share["rows"] else place
            for row_id, place in zip(lines["row_id"], places, strict=True)
        ]
    is_status = lines["section"].eq("responses")
    status = lines[is_status]
    cells = zip(status["row_id"], status["answer_id"], strict=True)
    at = {cell: place for place, cell in enumerate(cells)}
    # Without closed answers there is no row of those who answered: everyone is the base.
    based_on = [
        at.get((row, answer if column == "same" else "total"), -1)
        for (row, column, _), answer in zip(places, lines["answer_id"], strict=True)
    ]
    found = lines.copy()
    of = {definitions()["rows"][0]["of"]: ASKED} if follow_up else {}
    bases_said = [of.get(words, words) for _, _, words in places]
    found["base"] = pd.Series(bases_said, index=lines.index, dtype="str")
    for unit in ("comments", "respondents"):
        counts = status[unit].astype("Int64").array.take(based_on, allow_fill=True)
        base = pd.Series(counts, index=lines.index)
        if unit == "comments":
            base = base.where(lines["counts"].eq("comments"))
        found[f"base_{unit}"] = base
        found[f"percent_of_{unit}"] = percent(lines[unit], base)
    hidden = found["respondents"].isna() | found["base_respondents"].isna()
    nobody = found["base_respondents"].eq(0).fillna(False)
    found["percent_status"] = lines["status"].mask(nobody, "z").mask(hidden, "c")
    return found


def percent(counts: pd.Series, bases: pd.Series) -> pd.Series:
    """Percentage to one decimal, halves up, computed in whole numbers: Float64 or missing."""
    known = (counts.notna() & (bases > 0).fillna(False)).to_numpy(dtype=bool)
    parts = counts.to_numpy(dtype="int64", na_value=0)
    wholes = np.where(known, bases.to_numpy(dtype="int64", na_value=1), 1)
    tenths = (parts * 2000 + wholes) // (wholes * 2)
    return pd.Series(pd.arrays.FloatingArray(tenths / 10, ~known), index=counts.index)
