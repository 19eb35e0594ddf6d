"""What must back the model before a very short comment is flagged: a word, not a group's name."""

from __future__ import annotations

import re
from functools import cache

from pipeline.flag.hostile_words import is_hostile
from pipeline.flag.model import load_hate_model
from pipeline.flag.spelling import plain
from pipeline.flag.targets import names_a_group

WORD = re.compile(r"\w+(?:['’]\w+)*")

# Weight from which the surface model holds a single word against a text. Insults that nobody wants
# to read in a file stand there, and are found there.
_HELD_AGAINST = 0.8


def is_backed(text: str) -> bool:
    """Tell whether a text holds a word of contempt or threat, listed or learnt, however spelt."""
    text = plain(text)
    return is_hostile(text) or any(word.lower() in _learnt() for word in WORD.findall(text))


@cache
def _learnt() -> frozenset[str]:
    words = load_hate_model().surface.words_from(_HELD_AGAINST)
    return frozenset(word for word in words if len(word) > 2 and not names_a_group(word))
