"""The recogniser the others start from: patterns, and words near a match that make it likelier."""

from typing import Any

import regex
from presidio_analyzer import Pattern, PatternRecognizer, RecognizerResult

FLAGS = regex.IGNORECASE | regex.MULTILINE


class ContextRecogniser(PatternRecognizer):
    """A presidio pattern recogniser whose scores rise with context words near the match.

    Presidio's own context enhancement works on lemmas, and so needs the whole spaCy pipeline to
    have run; here the window is characters and the words are regular expressions, which also
    finds them in misspelt and unpunctuated text. Subclasses override presidio's
    `validate_result` (True: certain, False: impossible, None: the pattern's score holds) and
    `trimmed`.

    Parameters
    ----------
    entry : dict
        One entry of registry.yaml.
    """

    def __init__(self, entry: dict[str, Any]) -> None:
        patterns = [
            Pattern(name, _one_line(p["regex"]), p["score"])
            for name, p in entry.get("patterns", {}).items()
        ] or self.default_patterns()
        super().__init__(
            supported_entity=entry["entity"],
            name=entry["name"],
            patterns=patterns,
            context=entry.get("context", []),
            global_regex_flags=FLAGS,
        )
        self.name: str = entry["name"]
        self.entity: str = entry["entity"]
        self.hides_names: bool = entry.get("hides_names", False)
        self.before: int = entry.get("before", 40)
        self.after: int = entry.get("after", 20)
        self.boosts = [
            (_words(entry[words]), entry[boost])
            for words, boost in (("context", "boost"), ("weak_context", "weak_boost"))
            if words in entry
        ]
        self.compiled = [(regex.compile(p.regex, FLAGS), p.score) for p in patterns]

    def default_patterns(self) -> list[Pattern]:
        """Patterns for an entry that lists none."""
        raise ValueError("an entry without patterns needs a class that has its own")

    def analyze(
        self,
        text: str,
        entities: list[str] | None = None,
        nlp_artifacts: object = None,
        regex_flags: int | None = None,
    ) -> list[RecognizerResult]:
        """Matches in a text with their scores above 0, as presidio results."""
        results = []
        for pattern, base in self.compiled:
            for match in pattern.finditer(text):
                start, end = self.trimmed(text, *match.span())
                if start >= end:
                    continue
                score = self.score(text, start, end, base)
                if score > 0:
                    results.append(self.result(start, end, score))
        return results

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """How sure a match is, 0 to 1: by its checksum, else by pattern and context."""
        valid = self.validate_result(text[start:end])
        if valid is False or self.invalidate_result(text[start:end]):
            return 0.0
        if valid:
            return 1.0
        return min(1.0, base + self.context_boost(text, start, end))

    def context_boost(self, text: str, start: int, end: int) -> float:
        """What the words around a match add to its score."""
        near_before = text[max(0, start - self.before) : start]
        near_after = text[end : end + self.after]
        for words, boost in self.boosts:
            if words.search(near_before) or words.search(near_after):
                return float(boost)
        return 0.0

    def trimmed(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The part of a match that is personal data; an empty range drops it."""
        while end > start and text[end - 1] in " \t\n.,;:-/(":
            end -= 1
        return start, end

    def result(self, start: int, end: int, score: float) -> RecognizerResult:
        """A presidio result of this recogniser."""
        return RecognizerResult(
            entity_type=self.supported_entities[0],
            start=start,
            end=end,
            score=score,
            recognition_metadata={RecognizerResult.RECOGNIZER_NAME_KEY: self.name},
        )


def _one_line(pattern: str) -> str:
    # A folded YAML block joins its lines with single spaces; in patterns no space is literal.
    return pattern.replace(" ", "")


def _words(words: list[str]) -> "regex.Pattern[str]":
    return regex.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", FLAGS)
