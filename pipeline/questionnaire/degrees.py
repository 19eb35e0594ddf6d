"""Answers that say how much of one thing: "Extremely useful … Not at all useful"."""

import re
from collections.abc import Iterable

from pipeline.language.folding import comparable

_DEGREES = (
    "extremely|exceptionally", "very|highly|a lot|a great deal|completely|totally|entirely",
    "mostly|mainly", "quite|fairly|pretty|rather", "moderately|reasonably|somewhat",
    "slightly|a little|a bit|mildly|minimally", "not so|not very|not particularly",
    "not really", "not(?! (?:so|very|particularly|really|at all|even)\\b)",
    "not at all|not even slightly",
)  # fmt: skip
_OF = [
    re.compile(rf"(?:i am |it was |it is )?(?:{words}) (?P<what>\w+(?: \w+)?)")
    for words in _DEGREES
]
_ENOUGH = 3


def by_degree(answers: Iterable[str]) -> list[str]:
    """Order answers that are all degrees of one word, the most of it first; [] where they are none.

    At least three, each another degree; "a little useful" is one as "slightly useful" is.
    """
    given = list(answers)
    found: dict[str, tuple[int, str]] = {}
    for answer in given:
        folded = comparable(answer)
        for place in range(len(_OF)):
            match = _OF[place].fullmatch(folded)
            if match:
                found[answer] = place, match["what"]
                break
    told = {what for _, what in found.values()}
    degrees = {place for place, _ in found.values()}
    if len(found) < len(given) or len(told) != 1 or not _ENOUGH <= len(degrees) == len(given):
        return []
    return sorted(given, key=lambda answer: found[answer][0])
