"""The recogniser the others start from: patterns, and words near a match that make it likelier."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import regex

from pipeline.redact.spans import Span

# Before a number: no digit, no part of a longer number (12/, 3.), no letter, no sum of money.
_EDGE = r"(?<!\d)(?<!\d[./,-])(?<![^\W\d_])(?<!£)"
FLAGS = regex.IGNORECASE | regex.MULTILINE


class ContextRecogniser:
    """Finds patterns; what words stand near a match raises its score, a checksum decides it.

    The window is characters and the words are regular expressions, so that misspelt and
    unpunctuated text has a context too. Subclasses override `check` and `trimmed`, and `patterns`
    where theirs are built in Python.

    Parameters
    ----------
    entry : dict
        One entry of registry.yaml.
    """

    def __init__(self, entry: dict[str, Any]) -> None:
        self.name: str = entry["name"]
        self.entity: str = entry["entity"]
        self.hides_names: bool = entry.get("hides_names", False)
        self.of_numbers: bool = entry.get("of_numbers", False)
        self.before: int = entry.get("before", 40)
        self.after: int = entry.get("after", 20)
        self._entry = entry

    # Both are compiled when a text first asks for them: few texts hold what most kinds look for.
    @cached_property
    def compiled(self) -> list[tuple["regex.Pattern[str]", float]]:
        """The patterns with their scores."""
        patterns = self.patterns(self._entry)
        return [(regex.compile(pattern, FLAGS), score) for pattern, score in patterns]

    @cached_property
    def _boosts(self) -> list[tuple["regex.Pattern[str]", float]]:
        return [
            (_words(self._entry[words]), float(self._entry[boost]))
            for words, boost in (("context", "boost"), ("weak_context", "weak_boost"))
            if words in self._entry
        ]

    def patterns(self, entry: dict[str, Any]) -> list[tuple[str, float]]:
        """The regular expressions to look for, each with the score of its matches (0-1)."""
        return [(_one_line(p["regex"]), p["score"]) for p in entry["patterns"].values()]

    def find(self, text: str) -> Iterator[Span]:
        """Matches in a plain text whose scores are above 0, in characters of that text."""
        for pattern, base in self.asked(text):
            for match in pattern.finditer(text):
                start, end = self.trimmed(text, *match.span())
                if start >= end:
                    continue
                score = self.score(text, start, end, base)
                if score > 0:
                    yield Span(start, end, self.entity, score, self.name)

    def asked(self, text: str) -> "list[tuple[regex.Pattern[str], float]]":
        """The patterns that may match in a text at all."""
        return self.compiled

    def score(self, text: str, start: int, end: int, base: float) -> float:
        """How sure a match is, 0 to 1: by its checksum, else by pattern and context."""
        valid = self.check(text[start:end])
        if valid is None:
            return min(1.0, base + self.context_boost(text, start, end))
        return 1.0 if valid else 0.0

    def check(self, matched: str) -> bool | None:
        """True: certain, by a checksum or the like. False: impossible. None: the score holds."""
        return None

    def context_boost(self, text: str, start: int, end: int) -> float:
        """What the words around a match add to its score."""
        near_before = text[max(0, start - self.before) : start]
        near_after = text[end : end + self.after]
        for words, boost in self._boosts:
            if words.search(near_before) or words.search(near_after):
                return boost
        return 0.0

    def trimmed(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The part of a match that is personal data; an empty range drops it."""
        while end > start and text[end - 1] in " \t\n.,;:-/(":
            end -= 1
        return start, end


def _one_line(pattern: str) -> str:
    # A folded YAML block joins its lines with single spaces; in patterns no space is literal.
    return pattern.replace(" ", "").replace("{edge}", _EDGE)


def _words(words: list[str]) -> "regex.Pattern[str]":
    return regex.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", FLAGS)
