"""NHS numbers, certain by their check digit, likely by their context."""

from stdnum.gb import nhs

from pipeline.redact.recognisers.pattern import ContextRecogniser


class NhsNumberRecogniser(ContextRecogniser):
    """Certain with a valid check digit (one in eleven is by chance), likely beside "NHS"."""

    def check(self, matched: str) -> bool | None:
        """True when the check digit is right, else None: a mistyped number is personal too."""
        digits = "".join(c for c in matched if c.isdigit())
        if len(set(digits)) == 1:
            return False
        return True if nhs.is_valid(digits) else None
