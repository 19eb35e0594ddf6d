"""Whether a sentence can be quoted by itself: what it leans on, and whether it means what it says.

By signs alone, without a model, so the answer is good enough to put one sentence before another and
not to forbid one.
"""

from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any

import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.language.keyphrases import phrases

_TOKEN = regex.compile(r"[\p{L}\p{N}£][\p{L}\p{N}'-]*|[,.;:!?()–—]")
_NAMED_WITHIN = 3  # words after an article within which a thing is named
_PLURAL = 4  # letters from which a word in “s” is one


class Standing(IntEnum):
    """How well a sentence can be quoted by itself, the best first."""

    ALONE = 0
    LEANING = 1
    """it says nothing without what was written before it, or only who the writer is"""
    CONTRARY = 2
    """it seems to mean the contrary of what it says"""


def standing(sentence: str) -> Standing:
    """Tell how well an English sentence can be quoted by itself."""
    plain = " ".join(sentence.replace("’", "'").split())
    if any(sign.search(plain) for sign in _signs()["sarcasm"]):
        return Standing.CONTRARY
    leans = _points_back(plain) or _asks_of_nothing(plain) or _only_of_oneself(plain)
    return Standing.LEANING if leans else Standing.ALONE


def goes_on(sentence: str) -> bool:
    """Whether an English sentence is the first of several that belong together."""
    return bool(_signs()["goes_on"].search(" ".join(sentence.split())))


def _points_back(plain: str) -> bool:
    """Whether a word stands for something that the sentence does not name."""
    signs = _signs()
    if any(sign.search(plain) for sign in signs["points_back"]):
        return True
    meant = signs["of_nothing"].sub(" ", plain)
    tokens = _TOKEN.findall(meant)
    for place, token in enumerate(tokens):
        kind = signs["stands_for"].get(token.lower())
        after = tokens[place + 1].lower() if place + 1 < len(tokens) else ""
        begins = token.lower() in signs["begins_a_clause"] or after in signs["begins_after_it"]
        if kind and not _names(tokens[:place], kind, begins=begins):
            return True
    return False


def _names(before: list[str], kind: str, *, begins: bool) -> bool:
    """Whether the words before one name what it can stand for: “the pool” for “it”.

    What is named in the same clause is meant by no “it” or “them” there (principle B of binding,
    Chomsky 1981); a word that begins a clause or owns something has all that stands before it.
    """
    signs = _signs()
    if not begins:
        ends = [place for place, token in enumerate(before) if token.lower() in signs["joints"]]
        before = before[: ends[-1]] if ends else []
    for place, token in enumerate(before):
        low = token.lower().removesuffix("'s")
        if low in signs["people"]:
            if kind != "one":
                return True
        elif token[0].isalpha() and phrases(low) and not (kind == "one" and _is_many(low)):
            near = [each.lower() for each in before[max(0, place - _NAMED_WITHIN) : place]]
            is_brought_in = not signs["articles"].isdisjoint(near)
            is_ordered = place == 1 and near[0] in signs["names_nothing"]
            is_first = not near and low not in signs["names_nothing"]
            is_name = token[0].isupper() and bool(near)
            named = is_brought_in or is_ordered or is_first or is_name or _is_many(low)
            # Names of people are redacted: what is left is a place.
            if named and kind not in ("he", "she"):
                return True
    return False


def _is_many(word: str) -> bool:
    return (
        len(word) > _NAMED_WITHIN and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )


def _asks_of_nothing(plain: str) -> bool:
    asked = _signs()["asks_of_nothing"].search(plain) is not None
    return asked and not _names(_TOKEN.findall(plain), "many", begins=True)


def _only_of_oneself(plain: str) -> bool:
    signs = _signs()
    return bool(signs["only_of_oneself"].search(plain)) and not signs["says_more"].search(plain)


@cache
def _signs() -> dict[str, Any]:
    written = yaml_data(Path(__file__).with_name("stands_alone.yaml").read_text(encoding="utf-8"))
    listed = ("begins_a_clause", "begins_after_it", "joints", "articles", "people", "names_nothing")
    return {
        **{name: frozenset(written[name].split()) for name in listed},
        **{name: [_read(sign) for sign in written[name]] for name in ("points_back", "sarcasm")},
        **{
            name: _read(written[name])
            for name in ("goes_on", "of_nothing", "asks_of_nothing", "only_of_oneself", "says_more")
        },
        "stands_for": {
            word: kind for kind, words in written["stands_for"].items() for word in words.split()
        },
    }


def _read(sign: str) -> "regex.Pattern[str]":
    return regex.compile(sign, regex.IGNORECASE)
