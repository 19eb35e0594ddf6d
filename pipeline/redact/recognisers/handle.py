"""Social-media names: @name, or a name after the platform's (insta: jo_92)."""

from pipeline.redact.recognisers.pattern import ContextRecogniser


class HandleRecogniser(ContextRecogniser):
    """An @ alone, as in "meet @ 5pm" or "@10", is not a name."""

    def validate_result(self, pattern_text: str) -> bool | None:
        """False when nothing but digits or a time follows the @."""
        name = pattern_text.lstrip("@").lower()
        if name.isdigit() or (name.rstrip("apm.").isdigit() and name[-1:] == "m"):
            return False
        return None
