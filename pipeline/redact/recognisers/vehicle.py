"""Vehicle registration marks."""

import regex

from pipeline.language.lexicon import lexicon
from pipeline.redact.recognisers.pattern import ContextRecogniser

_ROAD = regex.compile(
    r"[ABM]\d{1,4}(?:\W*(?:and|for|the|was|has|via|not|are|but))?$", regex.IGNORECASE
)
_WORD_TAIL = regex.compile(
    r"\d\W+(?:the|and|for|are|was|has|not|but|all|any|new|day|per|min|hrs|hr|yrs|yr|pm|am|mph|km|kg|"
    r"ppl|of|to|by|we|my|so|as|at|men|old|out|who|her|his|how|now|off|one|our|own|pts|you|can|had|"
    r"get|may|she|too|use|way|yes|bus|car|van|people)$",
    regex.IGNORECASE,
)  # fmt: skip


class VehicleRecogniser(ContextRecogniser):
    """Old marks look like road numbers and ordinary words ("A605 and"), so those are ruled out."""

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """As its pattern has it; "kt 19 xyz" by its letters, when neither part is a word."""
        parts = regex.split(r"[\s.-]+", text[start:end].lower())
        if (
            base < 0.15
            and len(parts) == 3
            and not any(lexicon().words.get(p, "-") in "ab" for p in parts)
        ):
            base = 0.6
        return super().score(text, start, end, base)

    def check(self, matched: str) -> bool | None:
        """False for a road number, or a number followed by an everyday word."""
        if _ROAD.fullmatch(matched) or _WORD_TAIL.search(matched):
            return False
        word = matched.lower().strip("0123456789 -.")
        return False if lexicon().words.get(word) == "a" else None  # for 19, and 22
