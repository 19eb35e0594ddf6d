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
    rule = _rules()
    words = len(sentence.split())
    if not rule["words"]["least"] <= words <= rule["words"]["most"]:
        return False
    letters = [character for character in sentence if character.isalpha()]
    prose = sum(character.isalpha() or character.isspace() for character in sentence)
    if prose < rule["share_of_letters"] * len(sentence):
        return False
    if any(unicodedata.category(character) == "So" for character in sentence):
        return False  # pictures say less on paper than they did to their writer
    if sum(letter.isupper() for letter in letters) > rule["most_capitals"] * len(letters):
        return False
    if re.search(rule["redaction"], sentence):
        return False
    if sentence.count('"') % 2 or any(sentence.count(a) != sentence.count(b) for a, b in _PAIRS):
        return False  # a piece of a sentence
    return not any(pattern.search(sentence) for pattern in _self_descriptions())


def is_well_formed(sentence: str) -> bool:
    """Whether a sentence begins and ends as sentences in reports do."""
    return sentence[0].isupper() and sentence.rstrip("\"”’')")[-1:] in (".", "!", "?")


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("quotable.toml").read_text(encoding="utf-8"))


@cache
def _self_descriptions() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(text, re.IGNORECASE) for text in _rules()["self_description"])
