"""The comments that a cell counts, found again with plain pandas."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd


def behind(line: Any, coded: pd.DataFrame, groups: Mapping[str, Collection[str]]) -> pd.DataFrame:
    """The coded comments that a line of the counts, on a theme, speaks of.

    `coded` is the comments merged with their assigned codes; `groups` are the question's.
    """
    here = coded[coded["question_id"].eq(line.question_id) & coded["code_id"].eq(line.row_id)]
    if line.answer_kind == "answer":
        return here[here["rating"].eq(line.answer_id)]
    if line.answer_kind == "no_answer":
        return here[here["rating"].isna()]
    if line.answer_kind == "group":
        return here[here["rating"].isin(list(groups[line.answer_id]))]
    return here
