"""Which comments people coded, whole: the model gave them nothing."""

import pandas as pd


def coded_by_people(assignments: pd.DataFrame) -> set[str]:
    """Return the ids of comments whose codes people gave, or a copy of which they coded.

    One that has a code of the model besides, for words that no copy shares, is not one of them.

    Parameters
    ----------
    assignments : comment_id, source and assigned are read.
    """
    people = assignments["source"].eq("human")
    model = assignments["source"].eq("model") & assignments["assigned"].astype(bool)
    ids = assignments["comment_id"]
    return set(ids[people]) - set(ids[model])
