"""Payment card numbers."""

from presidio_analyzer.predefined_recognizers import CreditCardRecognizer

from pipeline.redact.recognisers.pattern import ContextRecogniser


class CardRecogniser(ContextRecogniser):
    """Certain with a valid Luhn digit; a mistyped one still counts next to the word card."""

    _presidio = CreditCardRecognizer()

    def validate_result(self, pattern_text: str) -> bool | None:
        """True when the Luhn digit is right, False for one digit over and over, else None."""
        digits = "".join(c for c in pattern_text if c.isdigit())
        if len(set(digits)) == 1:
            return False
        return True if self._presidio.validate_result(digits) else None
