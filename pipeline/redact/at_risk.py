"""Comments that may put somebody at risk if they are printed: by signs in their redacted text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.language.look_alikes import plain_signs
from pipeline.language.sentences import sentences

_LISTS = Path(__file__).with_name("at_risk.yaml")


class Sign(NamedTuple):
    """What a comment was noticed for."""

    said: str
    """in plain words, as a person reads it on the sheet"""
    sentence: str


@dataclass(frozen=True)
class _Kind:
    """A kind of sign, as regular expressions; what hardly any comment asks for is compiled then."""

    said: str
    either: regex.Pattern[str]
    """what a text that has a sign holds"""
    _alone: str
    _beside: tuple[tuple[str, str], ...]

    @cached_property
    def alone(self) -> regex.Pattern[str] | None:
        """What is a sign by itself."""
        return regex.compile(self._alone) if self._alone else None

    @cached_property
    def beside(self) -> tuple[tuple[regex.Pattern[str], regex.Pattern[str]], ...]:
        """What is a sign where the text also holds something else."""
        return tuple((regex.compile(one), regex.compile(other)) for one, other in self._beside)


def signs_of(texts: Sequence[str]) -> list[tuple[Sign, ...]]:
    """Return what each text was noticed for: one sign of each kind at most (``at_risk.yaml``)."""
    folded = [" ".join(text.translate(plain_signs).lower().split()) for text in texts]
    kinds = _kinds()
    found: dict[str, tuple[Sign, ...]] = {}
    for text, plain in zip(texts, folded, strict=True):
        # Hardly any comment has a sign: only one that may is cut into sentences.
        if text not in found:
            noticed = [kind for kind in kinds if kind.either.search(plain)]
            found[text] = _signs(text, plain, noticed) if noticed else ()
    return [found[text] for text in texts]


def _signs(text: str, plain: str, kinds: Sequence[_Kind]) -> tuple[Sign, ...]:
    signs = []
    for kind in kinds:
        for sentence in sentences([text])[0]:
            said = " ".join(sentence.translate(plain_signs).lower().split())
            alone = kind.alone is not None and kind.alone.search(said)
            if alone or any(
                sign.search(said) and other.search(plain) for sign, other in kind.beside
            ):
                signs.append(Sign(kind.said, sentence))
                break
    return tuple(signs)


@cache
def _kinds() -> tuple[_Kind, ...]:
    written = yaml_data(_LISTS.read_text(encoding="utf-8"))
    words: dict[str, str] = {}
    for name, pattern in written.pop("words").items():
        words[name] = _filled(pattern, words)
    found = []
    for kind in written.values():
        alone = [each for each in kind["patterns"] if isinstance(each, str)]
        paired = [each for each in kind["patterns"] if not isinstance(each, str)]
        every = [*alone, *(each["pattern"] for each in paired)]
        found.append(
            _Kind(
                kind["said"],
                # Of the whole text: what only begins or ends a sentence may stand anywhere in it.
                regex.compile(
                    _any_of([each.removeprefix("^").removesuffix("$") for each in every], words)
                ),
                _any_of(alone, words),
                tuple(
                    (_any_of([each["pattern"]], words), _any_of([each["beside"]], words))
                    for each in paired
                ),
            )
        )
    return tuple(found)


def _any_of(patterns: Sequence[str], words: dict[str, str]) -> str:
    return "|".join(f"(?:{_filled(each, words)})" for each in patterns)


def _filled(pattern: str, words: dict[str, str]) -> str:
    for name, meant in words.items():
        pattern = pattern.replace(f"{{{name}}}", meant)
    return pattern
