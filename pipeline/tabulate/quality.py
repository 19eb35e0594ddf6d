"""What readers need to judge a count: distinct comments, uncertain ones, those people coded."""

import numpy as np
import pandas as pd

from pipeline.tabulate.crosstab import Crosstab

QUALITY = ("distinct_comments", "uncertain_comments", "coded_by_people")


def quality_counts(
    lines: pd.DataFrame, comments: pd.DataFrame, table: Crosstab, *, by_people: set[str]
) -> pd.DataFrame:
    """Add distinct_comments, uncertain_comments and coded_by_people (Int64) to a table's lines.

    Only for comments over the whole question: split by closed answer they would be further linked
    tables to protect, and they say nothing about the answers. Missing where the count is left out.

    Parameters
    ----------
    lines : the table, one line per cell
    comments : the question's comments (n), as `table` counted them
    by_people : ids of the comments that a person coded
    """
    # Copies of one campaign text are one distinct comment.
    text = comments["duplicate_group"].fillna(comments["comment_id"]).to_numpy()
    human = comments["comment_id"].isin(by_people).to_numpy(dtype=bool)
    distinct = np.array([len(np.unique(text[members])) for members in table.in_row])
    people = np.array([int((members & human).sum()) for members in table.in_row])
    down = np.nonzero(table.shown)[0]
    themes = lines["section"].ne("responses")
    applies = lines["answer_kind"].eq("total") & lines["comments"].notna()
    codable = applies & (themes | lines["row_id"].isin(["read", "coded", "uncertain", "uncoded"]))
    uncertain = comments["coverage"].eq("uncertain").fillna(False).to_numpy(dtype=bool)
    unsure = np.array([int((members & uncertain).sum()) for members in table.in_row])
    found = lines.copy()
    found["uncertain_comments"] = pd.Series(unsure[down], dtype="Int64").where(codable)
    found["distinct_comments"] = pd.Series(distinct[down], dtype="Int64").where(applies)
    found["coded_by_people"] = pd.Series(people[down], dtype="Int64").where(codable)
    return found
