"""Find the organisations that the comments on some questions name."""

from collections.abc import Collection

import pandas as pd

from pipeline.organisations.checked import empty
from pipeline.organisations.find import Entities, organisations
from pipeline.tables.organisations import FOUND
from pipeline.tables.readable import may_be_read


def find_organisations(
    comments: pd.DataFrame, questions: Collection[str], entities: Entities
) -> pd.DataFrame:
    """Return `FOUND`: which organisations each comment names that may be read.

    Parameters
    ----------
    comments : the comments table after flag.
    questions : ids of the questions that ask for organisations.
    entities : finds entities in texts (spaCy's).
    """
    chosen = comments[may_be_read(comments) & comments["question_id"].isin(list(questions))]
    if chosen.empty:
        return empty()
    named = organisations(chosen["text_redacted"].astype(str).tolist(), entities)
    where = chosen[["question_id", "comment_id", "respondent_id"]].itertuples(index=False)
    lines = [
        (*place, each.name, each.how)
        for place, own in zip(where, named, strict=True)
        for each in sorted(own)
    ]
    return pd.DataFrame(lines, columns=list(FOUND)).astype("str")
