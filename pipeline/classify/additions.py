"""What copies add to a text that others sent: read by itself, its codes are theirs besides."""

from collections.abc import Callable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.coverage import CODED, UNCERTAIN
from pipeline.classify.evidence import Encode
from pipeline.read.language_model.reading import SecondReading
from pipeline.read.stage import ReadComments
from pipeline.tables.copies import own_words

ADDED = "; in what it adds to a text that others sent"
"""How the reason ends for a code that a copy has by its own words."""
Code = Callable[
    [pd.DataFrame, NDArray[np.float32], ReadComments, SecondReading],
    tuple[pd.DataFrame, pd.DataFrame],
]
"""Code some comments: returns them with `coverage`, and their assignments."""


def with_additions(
    comments: pd.DataFrame,
    coverage: pd.Series,
    assignments: pd.DataFrame,
    *,
    readings: ReadComments,
    encode: Encode,
    code: Code,
    decided: NDArray[np.bool_],
) -> tuple[pd.Series, pd.DataFrame]:
    """Return coverage and assignments with the codes of what copies add.

    A comment that has such codes is uncertain where either part of it is.

    Parameters
    ----------
    coverage, assignments : of the comments, copies being coded as the text sent most.
    decided : bool [n], comments whose very words people coded: nothing is added to these.
    """
    rows = np.flatnonzero((readings.own_row > 0) & ~decided)
    if not len(rows):
        return coverage, assignments
    added = own_words(comments)
    texts = [added[row] for row in rows.tolist()]
    some = comments.iloc[rows].assign(text_redacted=pd.array(texts, dtype="str"))
    own = readings.of_own_words
    covered, given = code(
        some,
        encode([" ".join(text.split()) for text in texts]),
        own._replace(of_row=own.of_row[rows], own_row=own.own_row[rows]),
        SecondReading.of_nothing(len(rows), own.log_odds.shape[1]),
    )
    key = ["comment_id", "code_id"]
    has = pd.MultiIndex.from_frame(assignments.loc[assignments["assigned"], key])
    given = given[given["assigned"].to_numpy(dtype=bool)]
    given = given[~pd.MultiIndex.from_frame(given[key]).isin(has)]
    if given.empty:
        return coverage, assignments
    at = pd.MultiIndex.from_frame(assignments[key]).get_indexer(
        pd.MultiIndex.from_frame(given[key])
    )
    given = given.assign(reason=given["reason"] + ADDED)
    whole = assignments.copy()
    for name in ("probability", "assigned", "source", "reason"):
        column = whole[name].to_numpy(copy=True)
        column[at] = given[name].to_numpy()
        whole[name] = pd.Series(column, index=whole.index).astype(whole[name].dtype)
    coverage = coverage.copy()
    gained = some["comment_id"].isin(given["comment_id"]).to_numpy(dtype=bool)
    for row, of_addition in zip(
        rows[gained].tolist(), covered["coverage"][gained].tolist(), strict=True
    ):
        in_doubt = UNCERTAIN in (coverage.iloc[row], of_addition)
        coverage.iloc[row] = UNCERTAIN if in_doubt else CODED
    return coverage, whole
