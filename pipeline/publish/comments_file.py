"""The published comments: each with its themes, and with nothing that points to its writer."""

import numpy as np
import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import in_scope
from pipeline.tables.readable import may_be_published, may_be_quoted

# Columns that a theme's column could be mistaken for.
FIXED = ("comment_id", "question_id", "text_redacted", "language", "coverage")


def theme_column(code_id: str) -> str:
    """Name the column of coded_comments.csv that holds a theme."""
    return f"code_{code_id}" if code_id in FIXED else code_id


def coded_comments(
    comments: pd.DataFrame, assignments: pd.DataFrame, *, codebook: Codebook
) -> pd.DataFrame:
    """One row per comment that may be shown, a 0/1 column (Int64) per code of the tables.

    The cell of a code that is not for the comment's question is missing.

    No respondent, no closed answer and no demographic stands beside a text: a neighbour who
    recognises the writer of a comment would learn how they voted, and the tables' protection by
    answer would be void. Rows are ordered by question and then by comment id, a keyed hash, so that
    comments of one person or one hour do not lie together.
    """
    return _with_themes(comments[may_be_published(comments)], assignments, codebook)


def only_quoted(
    comments: pd.DataFrame, assignments: pd.DataFrame, *, codebook: Codebook
) -> pd.DataFrame:
    """Return the same of comments that may be quoted and not listed: published as a file nowhere.

    What is quoted is held against it.
    """
    unlisted = may_be_quoted(comments) & ~may_be_published(comments)
    return _with_themes(comments[unlisted], assignments, codebook)


def _with_themes(
    shown: pd.DataFrame, assignments: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    shown = shown.sort_values(["question_id", "comment_id"]).reset_index(drop=True)
    table = shown[["comment_id", "question_id", "text_redacted"]].copy()
    codes = [code for code in codebook.codes if code.status == "active" and code.codable]
    given = assignments[assignments["assigned"]]
    rows = pd.Index(table["comment_id"])
    asked = in_scope(codebook, table["question_id"].astype(str).tolist())
    for code in codes:
        holders = given.loc[given["code_id"].eq(code.id), "comment_id"]
        held = pd.Series(rows.isin(holders).astype(np.int64), dtype="Int64")
        table[theme_column(code.id)] = held.where(asked[:, codebook.ids.index(code.id)])
    table["language"] = shown["language"].astype("str") if "language" in shown else "en"
    table["coverage"] = shown["coverage"].astype("str")
    return table
