"""Answers that say how much of one thing, or of it and its opposite: "Very safe … Very unsafe"."""

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
_BARE = 2.5  # "Safe" is less than very safe, and more than slightly safe
_MIDDLE = 5.5  # "Neutral" is less than slightly safe, and more than not safe
_OPPOSITE = re.compile(r"(?:un|dis|in(?!different|valuable)|im)(?P<of>\w{3,})")
_NEITHER = re.compile(r"neither(?: (?P<one>\w+) n?or (?P<other>\w+))?|neutral")


def by_degree(answers: Iterable[str]) -> list[str]:
    """Order answers that are all degrees of one word, the most of it first; [] where they are none.

    At least three, each another degree; "a little useful" is one as "slightly useful" is. Of a word
    and its opposite two are enough: "Very comfortable" and "Uncomfortable".
    """
    given = list(answers)
    found = {answer: told for answer in given if (told := _degree(comparable(answer)))}
    things = {what for _, what in found.values() if what}
    opposite = {of for of in things if (end := _OPPOSITE.fullmatch(of)) and end["of"] in things}
    if len(found) < len(given) or len(things) != 1 + len(opposite) or len(opposite) > 1:
        return []
    if all(degree in (_BARE, _MIDDLE) for degree, _ in found.values()):
        return []  # "Employed" and "Unemployed"
    place = {
        answer: (1, -degree) if what in opposite else (0, degree)
        for answer, (degree, what) in found.items()
    }
    if len(set(place.values())) < len(given) or len(given) < (2 if opposite else _ENOUGH):
        return []
    return sorted(given, key=lambda answer: place[answer])


def _degree(folded: str) -> tuple[float, str] | None:
    """How little of what an answer says, from 0; of a word that stands alone, something between."""
    for place, degree in enumerate(_OF):
        if match := degree.fullmatch(folded):
            return place, match["what"]
    if neither := _NEITHER.fullmatch(folded):
        return _MIDDLE, neither["one"] or ""
    return (_BARE, folded) if folded.isalpha() else None
