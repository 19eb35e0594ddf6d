"""Questions so small that people had better code all of what was written there."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.tables.copies import each_text
from pipeline.tables.readable import may_be_read

MOST = 2 / 3  # of a question's texts; who codes so many has nearly done, and the rest stays a guess


def to_be_coded_whole(
    comments: pd.DataFrame, wanted: Mapping[str, int], *, questionnaire: Questionnaire
) -> dict[str, int]:
    """Return the questions of which most texts would have to be coded, and how many texts they are.

    Copies of one text are one: a label decides them all.

    Parameters
    ----------
    comments : after classify
    wanted : a question's label → how many comments drawn by lot would verify it.
    """
    stands_alone = each_text(comments).stands_for == np.arange(len(comments))
    to_code = comments.loc[stands_alone & may_be_read(comments), "question_id"].value_counts()
    label = {each.label or each.text or each.id: each.id for each in questionnaire.questions}
    texts = {name: int(to_code.get(label.get(name, name), 0)) for name in wanted}
    return {name: count for name, count in texts.items() if wanted[name] > MOST * count}
