"""Campaigns: one text that several respondents sent, with one decision on its themes."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.copies import LEAST
from pipeline.tables.readable import may_be_published
from pipeline.tables.theme_tables import CAMPAIGNS
from pipeline.tabulate.printed import printed_totals, rounded_to
from pipeline.tabulate.settings import TabulateSettings

BETWEEN = "; "


def campaigns(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    counts: pd.DataFrame,
    *,
    questionnaire: Questionnaire,
    codes: Sequence[Code],
    by_people: Collection[str],
    settings: TabulateSettings,
) -> pd.DataFrame:
    """List texts that at least `LEAST` sent, the largest of each question first: `CAMPAIGNS`.

    The text stands as the first of its copies that may be published has it; one that none may be
    published of is not listed. A campaign has the themes that people gave to its copies, else those
    that most copies have. A small one has no number, nor one of whose themes the number is left
    out.

    Parameters
    ----------
    comments : the comments table (n), themes [n, n_codes] : bool
    counts : the protected table of counts.
    by_people : ids of comments that people coded.
    """
    label = {each.id: each.label or each.text or each.id for each in questionnaire.questions}
    minimum = settings.minimum_total
    printed = printed_totals(counts)
    shown = may_be_published(comments)
    coded = comments["comment_id"].isin(list(by_people)).to_numpy(dtype=bool)
    order = np.argsort(comments["comment_id"].astype(str).to_numpy(), kind="stable")
    lines: list[tuple[Any, ...]] = []
    for name, members in comments.iloc[order].groupby("duplicate_group", sort=True):
        rows = comments.index.get_indexer(members.index)
        seen = rows[shown[rows]]
        question = str(members["question_id"].iloc[0])
        people = int(members["respondent_id"].nunique())
        if people < LEAST or not len(seen) or question not in label:
            continue
        decided = rows[coded[rows]] if coded[rows].any() else rows
        own = [
            codes[place] for place in np.flatnonzero(themes[decided].mean(axis=0) > 0.5).tolist()
        ]
        hidden = people < minimum or any((question, code.id) not in printed for code in own)
        lines.append(
            (
                question, label[question], str(name), people, "c" if hidden else "",
                BETWEEN.join(code.id for code in own), BETWEEN.join(code.name for code in own),
                "yes" if coded[rows].any() else "no",
                str(comments["text_redacted"].iloc[seen[0]]),
            )
        )  # fmt: skip
    place = {question: number for number, question in enumerate(label)}
    lines.sort(key=lambda line: (place[line[0]], -line[3], line[2]))
    table = pd.DataFrame(lines, columns=list(CAMPAIGNS)).astype({"status": "str"})
    if settings.disclosure == "round":
        people_of = table["respondents"].to_numpy(dtype=np.int64)
        table["respondents"] = rounded_to(people_of, settings.rounding_base)
        table["status"] = table["status"].replace("", "r")
    table["respondents"] = table["respondents"].astype("Int64").mask(table["status"].eq("c"))
    return table
