"""Organisations in comments: public bodies by name, kinds of them, and what spaCy calls one."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

from pipeline.files.yaml_data import yaml_data

Entities = Callable[[Sequence[str]], Iterable[list[tuple[int, int, str]]]]
"""From texts to (start, end, label) of the entities in each."""
BODY, KIND, ENTITY = "body", "kind", "name"
_CALLED_SO = {"ORG"}
_WITHIN = r"(?<=[\w,;]\s)"  # a sentence
_SHORTEST, _LONGEST = 3, 60  # characters of a name


class Named(NamedTuple):
    """An organisation, or a kind of them, that a comment names."""

    name: str
    how: str
    """body: of the list; kind: such as schools; name: spaCy takes it for one."""


def organisations(texts: Sequence[str], entities: Entities) -> list[set[Named]]:
    """Return what each redacted text names, each once.

    A body of the list or a kind is not named again by what spaCy says of the same words; of its
    names, the same but for case, articles and possessives are one.
    """
    found = []
    spelt: dict[str, str] = {}
    for text, ents in zip(texts, entities(texts), strict=True):
        plain = text.replace("’", "'")
        taken: list[tuple[int, int]] = []
        own: set[Named] = set()
        for rule, named in _rules():
            for match in rule.finditer(plain):
                if not _inside(match.span(), taken):
                    taken.append(match.span())
                    own.add(named)
        for start, end, label in ents:
            name = _tidy(plain[start:end]) if label in _CALLED_SO else ""
            if name and not _touches((start, end), taken):
                own.add(Named(spelt.setdefault(name.casefold(), name), ENTITY))
        found.append(own)
    return found


def _inside(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in taken)


def _touches(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _tidy(words: str) -> str:
    """A name as it is listed, or "" where it is none: a placeholder, a single letter, a word."""
    name = regex.sub(r"\s+", " ", words).strip(" .,;:!?'\"()-")
    name = regex.sub(r"(?i)^(?:the|our|local|your)\s+|'s$", "", name)
    plain = name.casefold()
    known = plain in _not_organisations() or "[" in words or "]" in words
    letters = sum(character.isalpha() for character in name)
    return "" if known or letters < _SHORTEST or len(name) > _LONGEST else name


@cache
def _rules() -> list[tuple[regex.Pattern[str], Named]]:
    """Bodies first, the longer names before the shorter; then kinds."""
    written = _written()
    names = [(spelling, each[0]) for each in written["bodies"] for spelling in each]
    words = set(written["words"])
    bodies = [
        (
            _whole(
                (_WITHIN if spelling in words else "") + regex.escape(spelling),
                exactly=_as_it_stands(spelling),
            ),
            Named(name, BODY),
        )
        for spelling, name in sorted(names, key=lambda each: -len(each[0]))
    ]
    kinds = [
        (_whole(f"(?:{pattern.strip()})", exactly=False), Named(name, KIND))
        for name, pattern in written["kinds"].items()
    ]
    return bodies + kinds


def _as_it_stands(spelling: str) -> bool:
    """Capitals and single words, which may be words of every day, count as written."""
    return spelling.isupper() or " " not in spelling


def _whole(pattern: str, *, exactly: bool) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\w\[]){pattern}(?![\w\]])", 0 if exactly else regex.IGNORECASE)


@cache
def _not_organisations() -> frozenset[str]:
    return frozenset(str(word).casefold() for word in _written()["not_organisations"])


@cache
def _written() -> dict[str, Any]:
    path = Path(__file__).with_name("organisations.yaml")
    content: dict[str, Any] = yaml_data(path.read_text(encoding="utf-8"))
    return content
