"""From scores to what happens with a comment: clear, review or withheld."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from pipeline.flag.backing import WORD, is_backed
from pipeline.flag.hints import hints_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.flag.settings import FlagSettings

_LEAST = 0.05  # a score below this is flagged by no sensible setting


def bands(
    texts: Sequence[str], scores: NDArray[np.float64], settings: FlagSettings
) -> NDArray[np.object_]:
    """Give each comment its status, object [n] of str.

    A very short comment is never flagged by the model alone: where a word of the list backs it, it
    goes to review, however high its score. So does one that hints at contempt (hints.yaml),
    whatever the model makes of it.
    """
    words = np.array([len(WORD.findall(text)) for text in texts], dtype=np.int64)
    short = words <= settings.short_comment_words
    counts = scores.copy()
    for row in np.flatnonzero(short & (scores >= _LEAST)).tolist():
        counts[row] = scores[row] if is_backed(texts[row]) else 0.0
    status = np.full(len(scores), "clear", dtype=object)
    status[counts >= review_from(counts, settings)] = "review"
    status[(counts >= settings.withheld) & ~short] = "withheld"
    hinted = np.array([bool(hints) for hints in hints_in(texts)], dtype=bool)
    status[hinted & (status == "clear")] = "review"
    return status


def review_from(scores: NDArray[np.float64], settings: FlagSettings) -> float:
    """The score from which a comment is at least put to review.

    With a review budget of k % of n comments it lies just above the first score that no longer
    fits: equal scores share their fate, so that the queue never exceeds the budget.
    """
    if settings.review_budget is None:
        return settings.review
    places = int(len(scores) * settings.review_budget / 100)
    below = np.sort(scores[(scores > 0) & (scores < settings.withheld)])[::-1]
    if len(below) <= places:
        return float(below[-1]) if len(below) else settings.withheld
    fitting = below[:places][below[:places] > below[places]]
    return float(fitting[-1]) if len(fitting) else settings.withheld
