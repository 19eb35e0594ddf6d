"""British driver numbers."""

import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser

_SURNAME = regex.compile(r"[A-Z]{5}|[A-Z]{1,4}9+", regex.IGNORECASE)  # filled up with nines


class DrivingLicenceRecogniser(ContextRecogniser):
    """The surname part can be checked; how DVLA makes the check digits is not public."""

    def check(self, matched: str) -> bool | None:
        """False when the first five letters and digits cannot stand for a surname."""
        compact = "".join(c for c in matched if c.isalnum())
        if len(compact) == 8:
            return None
        return None if _SURNAME.fullmatch(compact[:5]) else False
