"""Sort codes and account numbers."""

import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser

_DATE = regex.compile(r"(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])[/.]\d{2,4}")


class BankAccountRecogniser(ContextRecogniser):
    """Six or eight digits mean nothing alone: the context carries them."""

    def validate_result(self, pattern_text: str) -> bool | None:
        """False for a date."""
        return False if _DATE.fullmatch(pattern_text) else None
