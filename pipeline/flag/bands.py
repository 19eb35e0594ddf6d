"""From scores to what happens with a comment: clear, review or withheld."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.flag.settings import FlagSettings

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def bands(
    texts: Sequence[str], scores: NDArray[np.float64], settings: FlagSettings
) -> NDArray[np.object_]:
    """Give each comment its status, object [n] of str.

    A very short comment is never flagged by the model alone: where a word of the list backs it, it
    goes to review, however high its score.
    """
    short = np.array([len(_WORD.findall(text)) <= settings.short_comment_words for text in texts])
    backed = np.array([is_hostile(text) for text in texts])
    counts = np.where(short.astype(bool) & ~backed.astype(bool), 0.0, scores)
    status = np.full(len(scores), "clear", dtype=object)
    status[counts >= review_from(counts, settings)] = "review"
    status[(counts >= settings.withheld) & ~short.astype(bool)] = "withheld"
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


def is_hostile(text: str) -> bool:
    """Tell whether a text holds a word of contempt, threat or abuse (hostile_words.yaml)."""
    return _hostile().search(text) is not None


@cache
def _hostile() -> re.Pattern[str]:
    import yaml

    path = Path(__file__).with_name("hostile_words.yaml")
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    words = "|".join(word.replace("*", r"\w*") for group in listed.values() for word in group)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
