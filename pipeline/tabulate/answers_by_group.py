"""Closed answers by who gave them: for the author alone, since small groups give people away."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.questionnaire.questions import Demographic
from pipeline.tabulate.demographics import groups_of
from pipeline.tabulate.layout import Laid
from pipeline.tabulate.percentages import percent

ANSWERS_BY_GROUP = (
    "question", "demographic_label", "group", "answer", "respondents", "answered", "percent",
)  # fmt: skip
_OPINIONS = ("answer", "group", "ticked")


def answers_by_group(laid: Laid, demographics: Sequence[Demographic]) -> pd.DataFrame:
    """Count each closed answer, and each group of answers, by who answered: `ANSWERS_BY_GROUP`.

    Percentages are of those of the group who answered the question, rounded to one decimal. Nothing
    is left out. Empty where the question has no closed answers.
    """
    table, asked = laid.table, laid.asked
    lines: list[tuple[str, str, str, int, int]] = []
    given = table.columns.index[table.columns["answer_kind"].isin(_OPINIONS)]
    answered = table.in_row[table.rows["row_id"].eq("answered").to_numpy(dtype=bool)].any(axis=0)
    writers = asked["respondent_id"]
    for demographic in demographics if len(given) else ():
        said = asked[f"demographic_{demographic.name}"]
        if said.isna().all():
            continue
        label = demographic.label or demographic.name
        groups = groups_of(said, order=demographic.order or ())
        for group in groups.cat.categories:
            inside = groups.eq(group).to_numpy(dtype=bool)
            base = _people(writers, inside & answered)
            for column in given if base else ():
                count = _people(writers, inside & answered & table.in_column[column])
                answer = table.columns.loc[column, "answer"]
                lines.append((label, str(group), answer, count, base))
    found = pd.DataFrame(lines, columns=list(ANSWERS_BY_GROUP[1:-1]))
    found["percent"] = percent(found["respondents"], found["answered"])
    question = laid.question
    found.insert(0, "question", question.label or question.text or question.id)
    return found


def _people(writers: pd.Series, chosen: NDArray[np.bool_]) -> int:
    return int(writers[chosen].nunique())
