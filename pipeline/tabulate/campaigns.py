"""Campaigns: one text that several respondents sent, with one decision on its themes."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.copies import LEAST, as_most_sent, each_text
from pipeline.tables.readable import may_be_published, may_be_read
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

    The text stands as most sent it, in words of a copy that may be published; one that none may be
    published of is not listed. A campaign has the themes that people gave to its copies, else those
    that most copies have; what some add to it counts for neither. A small one has no number, nor
    one of whose themes the number is left out; nor is it told how many added something, where these
    or the others are few.

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
    read, adds = may_be_read(comments), each_text(comments).adds
    texts = comments["text_redacted"].astype(str).to_numpy(dtype=object)
    senders = comments["respondent_id"].to_numpy(dtype=object)
    lines: list[tuple[Any, ...]] = []
    for name, members in comments.groupby("duplicate_group", sort=True):
        rows = comments.index.get_indexer(members.index)
        letter = as_most_sent(texts[rows[read[rows]]].tolist(), set(texts[rows[shown[rows]]]))
        question = str(members["question_id"].iloc[0])
        people = int(members["respondent_id"].nunique())
        if people < LEAST or not letter.text or question not in label:
            continue
        adding = len({senders[row] for row in rows[read[rows]] if texts[row] in letter.adding})
        rows = rows[~adds[rows]]
        decided = rows[coded[rows]] if coded[rows].any() else rows
        own = [
            codes[place] for place in np.flatnonzero(themes[decided].mean(axis=0) > 0.5).tolist()
        ]
        hidden = people < minimum or any((question, code.id) not in printed for code in own)
        lines.append(
            (
                question, label[question], str(name), people,
                None if hidden or _gives_away(adding, people, minimum) else adding,
                "c" if hidden else "",
                BETWEEN.join(code.id for code in own), BETWEEN.join(code.name for code in own),
                "yes" if coded[rows].any() else "no",
                letter.text,
            )
        )  # fmt: skip
    place = {question: number for number, question in enumerate(label)}
    lines.sort(key=lambda line: (place[line[0]], -line[3], line[2]))
    table = pd.DataFrame(lines, columns=list(CAMPAIGNS))
    table = table.astype({"status": "str", "respondents_adding": "Int64"})
    if settings.disclosure == "round":
        people_of = table["respondents"].to_numpy(dtype=np.int64)
        table["respondents"] = rounded_to(people_of, settings.rounding_base)
        table["status"] = table["status"].replace("", "r")
        table["respondents_adding"] = (
            table["respondents_adding"]
            .map(lambda count: rounded_to(count, settings.rounding_base), na_action="ignore")
            .astype("Int64")
        )
    table["respondents"] = table["respondents"].astype("Int64").mask(table["status"].eq("c"))
    return table


def _gives_away(part: int, whole: int, minimum: int) -> bool:
    """Whether a part of a number is small, or what it leaves."""
    return 0 < part < minimum or 0 < whole - part < minimum
