"""Crime, incident and case references."""

import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser

_YEAR = regex.compile(r"(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?")


class CaseReferenceRecogniser(ContextRecogniser):
    """Forces and councils share no form: enough digits, and a word that says it is a reference."""

    def validate_result(self, pattern_text: str) -> bool | None:
        """False with fewer than four digits ("Q3", "A605", "9-5"), or for a span of years."""
        digits = sum(c.isdigit() for c in pattern_text)
        if digits < 4 or _YEAR.fullmatch(pattern_text):
            return False
        return None
