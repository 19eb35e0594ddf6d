"""A question's table as it is printed: protected together with the quotes that stand beside it."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.tables.protection import Protection
from pipeline.tables.readable import may_be_published
from pipeline.tabulate.crosstab import Crosstab
from pipeline.tabulate.percentages import with_bases
from pipeline.tabulate.printed import counts_as_printed
from pipeline.tabulate.protection import by_answer, left_out_cells


def protected_lines(
    table: Crosstab,
    comments: pd.DataFrame,
    quotes: pd.DataFrame,
    *,
    settings: Protection,
    follow_up: bool,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A question's lines as they are printed, and the quotes beside them.

    What a quote tells is counted in. A quote whose cell is left out is dropped, and tells nothing:
    then what is left out is decided anew.
    """
    while True:
        left_out = left_out_cells(
            table,
            listed=may_be_published(comments),
            told=_told(comments, quotes, table),
            minima=by_answer(table, settings),
            settings=settings,
        )
        counted = counts_as_printed(table.lines(left_out), settings)
        kept = _beside_printed(quotes, counted)
        if len(kept) == len(quotes):
            lines = with_bases(counted, follow_up=follow_up).rename(columns={"counts": "unit"})
            return lines, quotes
        quotes = kept


def _told(comments: pd.DataFrame, quotes: pd.DataFrame, table: Crosstab) -> NDArray[np.int64]:
    """The column beside which each comment is quoted, or -1: readers know that much."""
    told = np.full(len(comments), -1, dtype=np.int64)
    if quotes.empty:
        return told
    places = pd.MultiIndex.from_frame(table.columns[["answer_kind", "answer_id"]])
    rows = pd.Index(comments["comment_id"]).get_indexer(pd.Index(quotes["comment_id"]))
    told[rows] = places.get_indexer(pd.MultiIndex.from_frame(quotes[["answer_kind", "answer_id"]]))
    return told


def _beside_printed(quotes: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """Quotes of the cells whose count is printed: the others would stand beside a hidden number."""
    if quotes.empty:
        return quotes
    printed = lines[lines["section"].eq("themes") & lines["status"].ne("c")]
    places = pd.MultiIndex.from_frame(printed[["row_id", "answer_kind", "answer_id"]])
    quoted = pd.MultiIndex.from_frame(quotes[["theme_id", "answer_kind", "answer_id"]])
    return quotes[quoted.isin(places)].reset_index(drop=True)
