"""Signs that a list looks for in redacted comments: kinds of them, sentence by sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.language.look_alikes import plain_signs
from pipeline.language.sentences import sentences

_WORDS = Path(__file__).with_name("sign_words.yaml")
_SPELLINGS = Path(__file__).with_name("sign_spellings.yaml")
_AFTER_A_WORD = ("", ".", ",", "!", "?", ";")
_ENDS = regex.compile(r"(?<![\[\\])\^|(?<!\\)\$")  # of a sentence


class Sign(NamedTuple):
    """What a comment was noticed for."""

    said: str
    """the kind in plain words, as a person reads it on a sheet"""
    sentence: str
    words: str
    """those of the sentence that fired, in lower case"""


@dataclass(frozen=True)
class _Pattern:
    """Regular expressions; what hardly any comment asks for is compiled then."""

    sign: str
    beside: str | None = None
    together: str | None = None
    unless: str | None = None
    holds: tuple[str, ...] = ()
    """any of these must stand in the comment: a quick look before a slow one"""

    def may_be_in(self, comment: str) -> bool:
        """Whether a sentence of a comment may have the sign."""
        if self.holds and not any(each in comment for each in self.holds):
            return False
        return self.anywhere.search(comment) is not None

    @cached_property
    def anywhere(self) -> regex.Pattern[str]:
        """As in a whole comment: what begins or ends a sentence may stand anywhere in it."""
        return regex.compile(_ENDS.sub("", self.sign))

    def words(self, sentence: str, comment: str) -> str | None:
        """Return what of a sentence fired, None where nothing did."""
        found = regex.search(self.sign, sentence)
        if found is None:
            return None
        if self.unless is not None and regex.search(self.unless, sentence):
            return None
        if self.together is not None and not regex.search(self.together, sentence):
            return None
        if self.beside is not None and not regex.search(self.beside, comment):
            return None
        return str(found[0]).strip()


class Kind(NamedTuple):
    """One kind of sign, as a list describes it."""

    said: str
    at_risk: str
    """what the sheet of comments at risk says of it; empty where it puts nobody at risk"""
    patterns: tuple[_Pattern, ...]
    holds: str = ""
    """what a comment must hold to be looked at: nothing is compiled for others"""
    review: bool = False
    """whether the lead officer decides on it before anything else happens"""


@cache
def kinds_of(path: Path) -> tuple[Kind, ...]:
    """Read a list of kinds of signs; its words may build on those of all lists."""
    words: dict[str, str] = {}
    written = yaml_data(path.read_text(encoding="utf-8"))
    for each in (yaml_data(_WORDS.read_text(encoding="utf-8")), written.pop("words", {})):
        for name, meant in each.items():
            either = meant if isinstance(meant, str) else f"(?:{'|'.join(meant)})"
            words[name] = _filled(either, words)
    return tuple(
        Kind(
            kind["said"],
            kind.get("at_risk", ""),
            tuple(_pattern(each, words) for each in kind["patterns"]),
            kind.get("holds", ""),
            kind.get("review", False),
        )
        for kind in written.values()
    )


def signs_of(texts: Sequence[str], kinds: Sequence[Kind]) -> list[tuple[Sign, ...]]:
    """Return what each text was noticed for: one sign of each kind at most."""
    found: dict[str, tuple[Sign, ...]] = {}
    for text in texts:
        if text not in found:
            found[text] = _signs(text, kinds)
    return [found[text] for text in texts]


def _signs(text: str, kinds: Sequence[Kind]) -> tuple[Sign, ...]:
    plain = as_patterns_are(text)
    # Hardly any comment has a sign: only one that may is cut into sentences. Each pattern by
    # itself: joined they take four times as long, as they begin with nothing in common.
    noticed = [
        (kind, patterns)
        for kind in kinds
        if kind.holds in plain
        and (patterns := [each for each in kind.patterns if each.may_be_in(plain)])
    ]
    said = [(each, as_patterns_are(each)) for each in sentences([text])[0]] if noticed else []
    signs = []
    for kind, patterns in noticed:
        first = next(
            (
                Sign(kind.said, sentence, words)
                for sentence, folded in said
                for pattern in patterns
                if (words := pattern.words(folded, plain)) is not None
            ),
            None,
        )
        if first is not None:
            signs.append(first)
    return tuple(signs)


def _pattern(written: str | Mapping[str, Any], words: Mapping[str, str]) -> _Pattern:
    parts = {"pattern": written} if isinstance(written, str) else dict(written)
    holds = tuple(parts.pop("holds", ()))
    filled = {name: _filled(each, words) for name, each in parts.items()}
    return _Pattern(filled.pop("pattern"), **filled, holds=holds)


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    for name, meant in words.items():
        pattern = pattern.replace(f"{{{name}}}", meant)
    return pattern


def as_patterns_are(text: str) -> str:
    """Return a text as patterns are written: lower case, plain signs, usual spellings."""
    meant = _spellings()
    words = text.translate(plain_signs).lower().split()
    return " ".join([meant.get(word, word) for word in words])


@cache
def _spellings() -> dict[str, str]:
    written = yaml_data(_SPELLINGS.read_text(encoding="utf-8"))
    return {word + sign: meant + sign for word, meant in written.items() for sign in _AFTER_A_WORD}
