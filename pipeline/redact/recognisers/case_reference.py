"""Crime, incident and case references."""

from pipeline.redact.recognisers.pattern import ContextRecogniser


class CaseReferenceRecogniser(ContextRecogniser):
    """Forces and councils share no form: enough digits, and a word that says it is a reference."""

    def validate_result(self, pattern_text: str) -> bool | None:
        """False with fewer than four digits ("Q3", "A605", "9-5"), or for a span of years."""
        digits = sum(c.isdigit() for c in pattern_text)
        if digits < 4:
            return False
        years = pattern_text.replace("-", "/").split("/")
        if len(years) == 2 and years[0].isdigit() and years[1].isdigit():
            first = int(years[0])
            if 1950 <= first <= 2050 and len(years[1]) in (2, 4):
                return False
        return None if digits > 4 or not pattern_text.isdigit() else False
