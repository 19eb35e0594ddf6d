"""Which sentences may stand in a report as quotes: one rule for every place that quotes."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def is_quotable(sentence: str) -> bool:
    """Whether a sentence reads as a quote and does not say who wrote it (``quotable.toml``)."""
    words = _rules()["words"]
    return words["least"] <= len(sentence.split()) <= words["most"] and is_printable(sentence)


def is_quotable_below_a_phrase(sentence: str) -> bool:
    """Whether it does where a phrase above it says what it is about: shorter ones are read too."""
    words = _rules()["words"]
    fits = words["below_a_phrase"] <= len(sentence.split()) <= words["most"]
    return fits and is_printable(sentence)


def is_printable(words: str) -> bool:
    """Whether words of a comment, however few, may stand in print.

    They read as prose, do not say who wrote them, and accuse nobody of corruption.
    """
    rule = _rules()
    letters = [character for character in words if character.isalpha()]
    prose = sum(character.isalpha() or character.isspace() for character in words)
    if prose < rule["share_of_letters"] * len(words):
        return False
    if any(unicodedata.category(character) == "So" for character in words):
        return False  # pictures say less on paper than they did to their writer
    if sum(letter.isupper() for letter in letters) > rule["most_capitals"] * len(letters):
        return False
    if re.search(rule["redaction"], words):
        return False
    if words.count('"') % 2 or any(words.count(a) != words.count(b) for a, b in _PAIRS):
        return False  # a piece of a sentence
    return not any(pattern.search(words) for pattern in _told_of_people())


def is_well_formed(sentence: str) -> bool:
    """Whether a sentence begins and ends as sentences in reports do."""
    return sentence[0].isupper() and sentence.rstrip("\"”’')")[-1:] in (".", "!", "?")


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("quotable.toml").read_text(encoding="utf-8"))


@cache
def _told_of_people() -> tuple[re.Pattern[str], ...]:
    patterns = (*_rules()["self_description"], *_rules()["accusation"])
    return tuple(re.compile(text, re.IGNORECASE) for text in patterns)
