"""NHS numbers, certain by their check digit, likely by their context."""

from presidio_analyzer.predefined_recognizers import NhsRecognizer

from pipeline.redact.recognisers.pattern import ContextRecogniser


class NhsNumberRecogniser(ContextRecogniser):
    """Certain with a valid check digit (one in eleven is by chance), likely beside "NHS"."""

    _presidio = NhsRecognizer()

    def validate_result(self, pattern_text: str) -> bool | None:
        """True when the check digit is right, else None: a mistyped number is personal too."""
        digits = "".join(c for c in pattern_text if c.isdigit())
        if len(set(digits)) == 1:
            return False
        return True if self._presidio.validate_result(digits) else None
