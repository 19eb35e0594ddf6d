"""Social-media names: @name, or a name after the platform's (insta: jo_92)."""

from typing import Any

import regex

from pipeline.redact.recognisers.pattern import ContextRecogniser


class HandleRecogniser(ContextRecogniser):
    """An @ alone, as in "meet @ 5pm" or "@10", is not a name; nor is a public body's."""

    def __init__(self, entry: dict[str, Any]) -> None:
        super().__init__(entry)
        words, endings = "|".join(entry["keep_words"]), "|".join(entry["keep_endings"])
        # @WexmoorCouncil, @NHSEngland_News; not @councilkid_jo, who is somebody.
        self.kept = regex.compile(rf"[a-z]*(?:{words})(?:_?(?:{endings})|\d)*")

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """0 for a time or a number after the @, 0.1 for a public body, else the pattern's."""
        name = text[start:end].lstrip("@").lower()
        if name.isdigit() or (name.rstrip("apm.").isdigit() and name[-1:] == "m"):
            return 0.0
        return 0.1 if self.kept.fullmatch(name) else base
