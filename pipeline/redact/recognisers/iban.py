"""International bank account numbers."""

from stdnum.iso7064 import mod_97_10

from pipeline.redact.recognisers.pattern import ContextRecogniser


class IbanRecogniser(ContextRecogniser):
    """Certain with valid check digits; an invalid one of the right shape still counts."""

    def check(self, matched: str) -> bool | None:
        """True when the number modulo 97 is 1 (ISO 7064)."""
        compact = "".join(c for c in matched.upper() if c.isalnum())
        if not 15 <= len(compact) <= 34 or sum(c.isdigit() for c in compact) < 8:
            return False
        return True if mod_97_10.is_valid(compact[4:] + compact[:4]) else None
