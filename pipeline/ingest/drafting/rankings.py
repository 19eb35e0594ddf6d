"""Rankings with a column for each option, whose cells are the places that people gave them."""

from collections.abc import Sequence

import pandas as pd

from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.draft_parts import DraftQuestion
from pipeline.ingest.drafting.wording import told_apart
from pipeline.questionnaire.ranks import put_first, ranks_in

_LEAST, _MOST = 3, 20  # options
_ONE_FIRST = 0.8  # of those who ranked any, who put one first, where the heading asks for an order
_IN_ORDER = 0.95  # who gave each place once, where it does not: ratings seldom differ all over
_TOLD_BY_CELLS = 4  # options from which cells alone tell a ranking


def as_ranking(ranked: Sequence[tuple[Column, str]], cells: pd.DataFrame) -> DraftQuestion | None:
    """A question of ranked options; None where the columns of one question are no ranking.

    Parameters
    ----------
    ranked : the columns of one question, each with what it calls its option
    cells : str [n, n_columns], theirs
    """
    columns = [column for column, _ in ranked]
    if not are_ranked(columns, cells):
        return None
    return DraftQuestion(
        "",
        ["a ranking: a place for each option"],
        answer=[column.name for column in columns],
        answers=tuple(told_apart([option for _, option in ranked])),
        ranked=True,
    )


def are_ranked(columns: Sequence[Column], cells: pd.DataFrame) -> bool:
    """Whether the columns of one question hold the places of its options: 1, 2, 3 … in each row.

    Parameters
    ----------
    cells : str [n, n_columns], of the same columns
    """
    if not _LEAST <= len(columns) <= _MOST:
        return False
    if any(column.cells.share("whole") < 1 or column.typed for column in columns):
        return False
    ranks = ranks_in(cells)
    given = ranks.notna().sum(axis=1)
    ranked = ranks[given > 1]
    if ranked.empty or ranked.min().min() < 1 or ranked.max().max() > len(columns):
        return False
    asked = any(column.heading.asks("ranking") for column in columns)
    if asked:
        return bool(put_first(ranked).notna().mean() >= _ONE_FIRST)
    once = ranked.nunique(axis=1) == ranked.notna().sum(axis=1)
    return len(columns) >= _TOLD_BY_CELLS and bool(once.mean() >= _IN_ORDER)
