"""Code the comments: the codebook alone, or with whatever labels there are; human codes win."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.assign import assigned_codes, implied_parents
from pipeline.classify.coverage import coverage_of
from pipeline.classify.evidence import Encode, gather, log_odds
from pipeline.classify.reasons import reasons
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.settled import settle

Progress = Callable[[int, int], None]


class Classified(NamedTuple):
    """The comments with `coverage`, one assignment per comment and code, how each was learnt."""

    comments: pd.DataFrame
    assignments: pd.DataFrame
    learnt: pd.DataFrame


def classify(
    comments: pd.DataFrame,
    vectors: NDArray[np.float32],
    *,
    codebook: Codebook,
    settings: ClassifySettings,
    encode: Encode,
    labels: pd.DataFrame | None = None,
    progress: Progress | None = None,
) -> Classified:
    """Give every substantive, clear comment its codes, and say how sure that is and why.

    Parameters
    ----------
    comments : the comments table; `text_redacted`, `substance`, `hate_status`, `question_id` and
        `respondent_id` are read, `coverage` is added, nothing else changes.
    vectors : float32 [n comments, d], unit vectors of the comments.
    labels : human labels (comment_id, codes as lists of ids, annotator, round, confirmed), or None.

    Returns
    -------
    Classified : `assignments` has comment_id, code_id, probability (rounded to 4 decimals),
        assigned, source (human · model · rule) and reason; `learnt` one row per active code.
    """
    readable = (comments["substance"] == "comment") & (comments["hate_status"] == "clear")
    rows = np.flatnonzero(readable.to_numpy())
    texts = comments["text_redacted"].iloc[rows].tolist()
    ids = comments["comment_id"].iloc[rows].tolist()
    human = settle(labels, codebook)
    ...
