"""Questions so small that people had better code all of what was written there."""

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.copies import each_text
from pipeline.tables.readable import may_be_read

MOST = 2 / 3  # of a question's texts; who codes so many has nearly done, and the rest stays a guess


def to_be_coded_whole(
    comments: pd.DataFrame,
    estimates: pd.DataFrame,
    wanted: Mapping[str, int],
    *,
    by_people: Collection[str],
    questionnaire: Questionnaire,
) -> dict[str, int]:
    """Return the questions of which most texts have to be coded, and how many of them are left.

    Copies of one text are one: a label decides them all.

    Parameters
    ----------
    comments : after classify
    estimates : of the comments that people coded by lot, `labelled` is read
    wanted : a question's label → how many more comments drawn by lot would verify it
    by_people : ids of comments that people coded
    """
    stands_alone = each_text(comments).stands_for == np.arange(len(comments))
    texts = comments.loc[stands_alone & may_be_read(comments), ["question_id", "comment_id"]]
    in_all = texts["question_id"].value_counts()
    left = texts.loc[~texts["comment_id"].isin(list(by_people)), "question_id"].value_counts()
    labelled = estimates["labelled"].fillna(0).groupby(estimates["question_label"]).max()
    label = {each.label or each.text or each.id: each.id for each in questionnaire.questions}
    return {
        name: int(left.get(label[name], 0))
        for name, more in wanted.items()
        if name in label and more + int(labelled.get(name, 0)) > MOST * in_all.get(label[name], 0)
    }
