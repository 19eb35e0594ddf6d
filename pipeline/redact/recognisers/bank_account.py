"""Sort codes and account numbers."""

import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser

_DATE = regex.compile(r"(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])[/.]\d{2,4}")


class BankAccountRecogniser(ContextRecogniser):
    """Six or eight digits mean nothing alone: the context carries them."""

    def check(self, matched: str) -> bool | None:
        """False for a date."""
        return False if _DATE.fullmatch(matched) else None
