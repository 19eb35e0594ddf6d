"""Respondents who answered nothing: opened the survey and went, or were sent a link."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_SHOWN = 5


def without_silent(
    answers: pd.DataFrame, demographics: pd.DataFrame, rows: NDArray[np.int64]
) -> tuple[pd.DataFrame, list[str]]:
    """Leave out respondents who gave no answer, no comment and nothing about themselves.

    Nobody who responded is among them, so they are in no base; how many they are is told.

    Parameters
    ----------
    answers : place, respondent, rating, text, one row per respondent and question
    demographics : one row per place
    rows : the row in the file of each place
    """
    said = answers["rating"].notna() | (answers["text"].str.strip() != "")
    described = demographics.notna().any(axis=1).to_numpy(dtype=bool)
    spoke = said.to_numpy(dtype=bool) | described[answers["place"].to_numpy()]
    speakers = answers.loc[spoke, "respondent"].unique()
    silent = ~answers["respondent"].isin(speakers)
    if silent.all() or not silent.any():
        return answers, []
    count = answers.loc[silent, "respondent"].nunique()
    there = sorted({int(rows[place]) for place in answers.loc[silent, "place"]})
    shown = ", ".join(map(str, there[:_SHOWN]))
    more = f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else ""
    told = (
        f"{count:,} respondent{'s' if count > 1 else ''} answered nothing (row"
        f"{'s' if len(there) > 1 else ''} {shown}{more}): not counted among those who responded."
    )
    return answers[~silent].reset_index(drop=True), [told]
