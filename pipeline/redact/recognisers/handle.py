"""Social-media names: @name, or a name after the platform's (insta: jo_92)."""

from typing import Any

from pipeline.redact.recognisers.pattern import ContextRecogniser


class HandleRecogniser(ContextRecogniser):
    """An @ alone, as in "meet @ 5pm" or "@10", is not a name; nor is a public body's."""

    def __init__(self, entry: dict[str, Any]) -> None:
        super().__init__(entry)
        self.keep_words = tuple(entry["keep_words"])

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """0 for a time or a number after the @, 0.1 for a public body, else the pattern's."""
        name = text[start:end].lstrip("@").lower()
        if name.isdigit() or (name.rstrip("apm.").isdigit() and name[-1:] == "m"):
            return 0.0
        return 0.1 if any(word in name for word in self.keep_words) else base
