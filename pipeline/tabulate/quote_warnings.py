"""Quotes that tell about few people: those that no run prints, though somebody picks them."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Codebook
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tabulate.crosstab import opinion_columns
from pipeline.tabulate.layout import question_tables, tabulated, theme_matrix
from pipeline.tabulate.quotes import in_small_row
from pipeline.tabulate.settings import TabulateSettings


def could_single_out(
    candidates: pd.DataFrame,
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    questionnaire: Questionnaire,
    codebook: Codebook,
    settings: TabulateSettings,
) -> NDArray[np.bool_]:
    """Tell which candidates are of one of few who gave this answer and said something else too.

    bool [candidates]; by the consultation's own level of protection.

    Parameters
    ----------
    candidates : `QUOTES`
    comments, assignments : as `tabulate` takes them
    """
    told: set[tuple[str, str, str]] = set()
    asked_about = set(candidates["question_id"])
    if settings.minimum_cell and asked_about:
        chosen = comments["question_id"].isin(asked_about)
        some = comments[chosen].reset_index(drop=True)
        themes = theme_matrix(some, assignments, tabulated(codebook))
        for laid in question_tables(some, themes, questionnaire=questionnaire, codebook=codebook):
            ids = laid.asked["comment_id"].to_numpy(dtype=object)
            for column in opinion_columns(laid.table):
                few = in_small_row(laid.table, column, settings.minimum_cell)
                few &= laid.table.in_column[column]
                answer = laid.table.columns["answer_id"].iloc[column]
                told |= {(laid.question.id, answer, one) for one in ids[few]}
    cells = zip(
        *(candidates[name] for name in ("question_id", "answer_id", "comment_id")), strict=True
    )
    return np.array([cell in told for cell in cells], dtype=bool)
