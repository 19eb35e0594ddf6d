"""Crime, incident and case references."""

import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser

_YEAR = regex.compile(r"(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?")


class CaseReferenceRecogniser(ContextRecogniser):
    """Forces and councils share no form: enough digits, and a word that says it is a reference."""

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """What stands behind "log number" or "PC" may be short; only a span of years is none."""
        if base >= 0.6:
            return 0.0 if _YEAR.fullmatch(text[start:end]) else base
        return super().score(text, start, end, base)

    def check(self, matched: str) -> bool | None:
        """False with fewer than four digits ("Q3", "A605", "9-5"), or for a span of years."""
        digits = sum(c.isdigit() for c in matched)
        if digits < 4 or _YEAR.fullmatch(matched):
            return False
        return None
