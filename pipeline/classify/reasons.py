"""Why a comment has a code: keywords, what the reader finds, nearest phrase, labelled comments."""

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.evidence import Evidence, phrases, prior_weights
from pipeline.classify.model import Labelled
from pipeline.codebook.codebook import Code
from pipeline.codebook.keywords import keyword_hits
from pipeline.read.language_model.reading import SAID

_KEYWORDS_SHOWN = 4
_LABELLED_SHOWN = 2
CLOSE = 0.5
"""Standard units of closeness from which a phrase is worth naming."""
FOUND = 0.0
"""The reader's log-odds from which it finds a code: more likely there than not."""
ALIKE = 0.5
"""Cosine from which a labelled comment is worth naming."""


def codebook_reason(code: Code, text: str, evidence: Evidence, row: int, column: int) -> str:
    """Say in a few words what in the codebook speaks for the code; never a word of the comment.

    Keywords are given as the codebook writes them, phrases by their place in the code's entry.
    """
    parts: list[str] = []
    # What stands for the reader's log-odds of a code of which it knows no word.
    unread = prior_weights(evidence.base)["unread_met"]
    if evidence.keywords[row, column]:
        # A code without keywords has been found by its name (see `as_it_stands`).
        hits = keyword_hits(code, text) or (code.name,)
        more = "" if len(hits) <= _KEYWORDS_SHOWN else f" and {len(hits) - _KEYWORDS_SHOWN} more"
        parts.append("keywords " + ", ".join(hits[:_KEYWORDS_SHOWN]) + more)
    if evidence.read[row, column] >= FOUND and evidence.read[row, column] != unread:
        parts.append("the reader finds it in the words marked")
    if evidence.closeness[row, column] >= CLOSE:
        parts.append("close to " + phrases(code)[evidence.nearest[row, column]].place)
    elif evidence.wording[row, column] >= CLOSE:
        parts.append("words close to the code's words")
    if evidence.said[row, column] == SAID:
        parts.append("the language model says so")
    return "; ".join(parts)


def like_labelled(
    labelled: Labelled | None, column: int, vectors: NDArray[np.float32]
) -> list[str]:
    """Name, for each comment, the labelled comments with the code that mean nearly the same."""
    if labelled is None or not labelled.flags[:, column].any():
        return [""] * len(vectors)
    have = np.flatnonzero(labelled.flags[:, column])
    told = []
    for cosines in vectors @ labelled.vectors[have].T:
        order = np.argsort(-cosines, kind="stable")[:_LABELLED_SHOWN]
        near = [labelled.ids[have[place]] for place in order if cosines[place] >= ALIKE]
        told.append("like " + ", ".join(near) if near else "")
    return told
