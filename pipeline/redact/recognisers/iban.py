"""International bank account numbers."""

from pipeline.redact.recognisers.pattern import ContextRecogniser


class IbanRecogniser(ContextRecogniser):
    """Certain with valid check digits; an invalid one of the right shape still counts."""

    def validate_result(self, pattern_text: str) -> bool | None:
        """True when the number modulo 97 is 1 (ISO 7064)."""
        compact = "".join(c for c in pattern_text.upper() if c.isalnum())
        if not 15 <= len(compact) <= 34 or sum(c.isdigit() for c in compact) < 8:
            return False
        rearranged = compact[4:] + compact[:4]
        number = "".join(str(int(c, 36)) for c in rearranged if c.isascii())
        return True if int(number) % 97 == 1 else None
