"""Closed answers by who gave them: for the author alone, since small groups give people away."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from pipeline.questionnaire.questions import Demographic
from pipeline.tabulate.crosstab import people_in
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
    opinions = np.vstack([answered, table.in_column[given] & answered])
    answers = table.columns.loc[given, "answer"].tolist()
    for demographic in demographics if len(given) else ():
        said = asked[f"demographic_{demographic.name}"]
        if said.isna().all():
            continue
        label = demographic.label or demographic.name
        groups = groups_of(said, order=demographic.order or ())
        names = groups.cat.categories.astype(str)
        members = groups.cat.codes.to_numpy()[None, :] == np.arange(len(names))[:, None]
        counted = people_in(asked["respondent_id"], members, opinions)
        for group, (base, *counts) in zip(names, counted.tolist(), strict=True):
            if base:
                lines += [
                    (label, group, answer, count, base)
                    for answer, count in zip(answers, counts, strict=True)
                ]
    found = pd.DataFrame(lines, columns=list(ANSWERS_BY_GROUP[1:-1]))
    found["percent"] = percent(found["respondents"], found["answered"])
    question = laid.question
    found.insert(0, "question", question.label or question.text or question.id)
    return found
