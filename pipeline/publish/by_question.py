"""The protected tables taken apart by question."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.publish.figures import Figures
from pipeline.tables.verified import is_verified

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables


def by_question(
    tables: "ThemeTables",
    typed: Collection[str] = (),
    beside: Mapping[str, str] = MappingProxyType({}),
    stances: Collection[str] = (),
) -> list[Figures]:
    """The figures of each question, in the consultation's order.

    Parameters
    ----------
    typed : ids of questions on which nothing could be written but another answer
    beside : what comments were asked for beside a closed question, by its id
    stances : ids of themes that say who is for and who is against
    """
    answers = dict(list(tables.answers.groupby("question_id", sort=False)))
    whole = tables.estimates[tables.estimates["answer_kind"].eq("total")]
    whole = whole[whole["low"].notna()]
    of_question = dict(list(whole.groupby("question_id", sort=False)))
    return [
        Figures(
            lines,
            answers[question_id],
            is_verified(tables.estimates, str(question_id)),
            _ends(of_question.get(question_id, whole[:0])),
            _estimated(of_question.get(question_id, whole[:0])),
            stances,
            typed=question_id in typed,
            beside=beside.get(str(question_id), ""),
        )
        for question_id, lines in tables.counts.groupby("question_id", sort=False)
    ]


def _ends(estimates: pd.DataFrame) -> dict[str, tuple[float, float]]:
    ends = zip(estimates["low"].astype(float), estimates["high"].astype(float), strict=True)
    return dict(zip(estimates["theme_id"].astype(str), ends, strict=True))


def _estimated(estimates: pd.DataFrame) -> dict[str, float]:
    shares = estimates["percent"].astype(float)
    return dict(zip(estimates["theme_id"].astype(str), shares, strict=True))
