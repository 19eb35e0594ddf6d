"""One organisation, however it is written; “X & Y” as two where one of them is named by itself."""

from collections import Counter
from collections.abc import Collection, Iterable

import regex
from rapidfuzz.distance import Levenshtein

_ARTICLE = regex.compile(r"(?i)^(?:the|our|local|your|a)\s+")
_TOGETHER = regex.compile(r"\s+(?:and|&|\+|plus)\s+", regex.IGNORECASE)
_LONG = 6  # letters of a word from which one that is wrong may be a slip


def key(name: str) -> str:
    """Return what all spellings of a name share: its letters and digits, in the singular."""
    plain = _ARTICLE.sub("", name.casefold().replace("&", "and"))
    letters = regex.sub(r"[^\w]|_", "", plain)
    return letters[:-1] if letters.endswith("s") and not letters.endswith("ss") else letters


def nearly(one: str, other: str) -> bool:
    """Tell whether two names are the same but for a letter of a long word: “Neighborhood Watch”."""
    words, others = one.casefold().split(), other.casefold().split()
    return len(words) == len(others) and all(
        mine == theirs
        or (min(len(mine), len(theirs)) >= _LONG and Levenshtein.distance(mine, theirs) == 1)
        for mine, theirs in zip(words, others, strict=True)
    )


def apart(name: str, alone: Collection[str]) -> list[str]:
    """Return the names in “X & Y” where one of them is named by itself too; else the name.

    Parameters
    ----------
    alone : keys of the names that stand by themselves.
    """
    parts = [part for part in _TOGETHER.split(name) if part]
    return parts if any(key(part) in alone for part in parts) else [name]


def as_most_write(names: Iterable[str]) -> dict[str, str]:
    """Return key → the spelling that most use; of equals that of most capitals, or the longest."""
    spelt: dict[str, Counter[str]] = {}
    for name in names:
        spelt.setdefault(key(name), Counter())[name] += 1
    return {
        one: min(
            counted,
            key=lambda name: (-counted[name], -sum(map(str.isupper, name)), -len(name), name),
        )
        for one, counted in spelt.items()
    }
