"""Payment card numbers."""

from stdnum import luhn

from pipeline.redact.recognisers.pattern import ContextRecogniser


class CardRecogniser(ContextRecogniser):
    """Certain with a valid Luhn digit; a mistyped one still counts next to the word card."""

    def check(self, matched: str) -> bool | None:
        """True when the Luhn digit is right, False for one digit over and over, else None."""
        digits = "".join(c for c in matched if c.isdigit())
        if len(set(digits)) == 1:
            return False
        return True if luhn.is_valid(digits) else None
