"""Organisations in comments: public bodies by name, kinds of them, and what spaCy calls one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.organisations.listed import Span, items, pieces
from pipeline.organisations.spellings import apart, as_most_write, key, nearly

Entities = Callable[[Sequence[str]], Iterable[list[tuple[int, int, str]]]]
"""From texts to (start, end, label) of the entities in each."""
BODY, KIND, ENTITY = "body", "kind", "name"
_CALLED_SO = {"ORG"}
_WITHIN = r"(?<=[\w,;]\s)"  # a sentence
_AND = regex.compile(r"\s+(?:and|&|\+|plus)\s+(?:the\s+)?", regex.IGNORECASE)
_CAPITAL = regex.compile(r"\p{Lu}[\w'-]*")
_NO_NAME = frozenset(["the", "our", "local", "your", "all", "any", "other", "more"])
_SHORTEST, _LONGEST = 3, 60  # characters of a name


class Named(NamedTuple):
    """An organisation, or a kind of them, that a comment names."""

    name: str
    how: str
    """body: of the list; kind: such as schools; name: spaCy takes it for one."""


def organisations(texts: Sequence[str], entities: Entities) -> list[set[Named]]:
    """Return what each redacted text names, each once.

    Bodies of the list; kinds of them; names, which are what spaCy takes for an organisation and the
    items of answers that are lists. Where a name holds a kind (“Larkfield School”) it is a name
    alone. A name in several spellings is one, and “X & Y” is two where one of them is named alone.
    """
    plain = [text.replace("’", "'") for text in texts]
    read = [_read(text, ents) for text, ents in zip(plain, entities(texts), strict=True)]
    names = [name for _, own in read for name in own]
    alone = {key(name) for name in names} | {key(each) for each in _bodies()}
    names = [part for name in names for part in apart(name, alone)]
    spelt = as_most_write(names)
    found = []
    for sure, own in read:
        parts = [_tidy(part) for name in own for part in apart(name, alone)]
        found.append(sure | {_named(part, spelt) for part in parts if part})
    return found


def _named(name: str, spelt: Mapping[str, str]) -> Named:
    body = _body_called(name)
    return Named(body, BODY) if body else Named(spelt.get(key(name), name), ENTITY)


def _read(text: str, ents: Iterable[tuple[int, int, str]]) -> tuple[set[Named], list[str]]:
    """The bodies and kinds that a text names, and the names besides them."""
    bodies, kinds = _matches(text, _rules()[0]), _matches(text, _rules()[1])
    taken = [span for span, _ in bodies]
    kinds = [each for each in kinds if not _touches(each[0], taken)]
    listed = items(text)
    called = [
        piece
        for start, end, label in ents
        if label in _CALLED_SO
        for piece in pieces(text, start, end)
        if all(_inside(own, [piece]) for own, _ in kinds if _touches(own, [piece]))
    ]
    names: list[str] = []
    held: list[Span] = []
    for span in [*_pieces(text, listed, [*taken, *(span for span, _ in kinds)]), *called]:
        if _touches(span, taken) or _touches(span, held):
            continue
        name, within = _tidy(text[slice(*span)]), [own for own, _ in kinds if _inside(own, [span])]
        if not name or (within and not _has_a_name(text, span, within, sure=span in called)):
            continue
        names.append(name)
        held.append(span)
    sure = {named for _, named in bodies}
    return sure | {named for span, named in kinds if not _inside(span, held)}, names


def _pieces(text: str, listed: Sequence[Span], known: Sequence[Span]) -> Iterator[Span]:
    """Items of a list; those beside a body or a kind, with “and” between, by themselves."""
    for start, end in listed:
        cuts = [match.span() for match in _AND.finditer(text, start, end)]
        edges = [start, *(edge for cut in cuts for edge in cut), end]
        parts = list(zip(edges[::2], edges[1::2], strict=True))
        if any(_touches(part, known) for part in parts):
            yield from parts
        else:
            yield start, end


def _has_a_name(text: str, span: Span, kinds: Sequence[Span], *, sure: bool) -> bool:
    """Whether a piece that holds a kind says which: “Larkfield School”, and not “Local schools”.

    A capital says so where it begins no sentence, or where the kind has one too.
    """
    others = [
        match
        for match in _CAPITAL.finditer(text, *span)
        if not _inside(match.span(), kinds) and match.group().casefold() not in _NO_NAME
    ]
    capital = any(text[start].isupper() for start, _ in kinds)
    return any(sure or capital or match.start() > span[0] for match in others)


def _matches(
    text: str, rules: Sequence[tuple[regex.Pattern[str], Named]]
) -> list[tuple[Span, Named]]:
    """What rules find in a text; of two that overlap the longer, of equals the first."""
    every = [(match.span(), named) for rule, named in rules for match in rule.finditer(text)]
    found: list[tuple[Span, Named]] = []
    for span, named in sorted(every, key=lambda each: each[0][0] - each[0][1]):
        if not _touches(span, [other for other, _ in found]):
            found.append((span, named))
    return found


def _inside(span: Span, taken: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in taken)


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _tidy(words: str) -> str:
    """A name as it is listed, or "" where it is none: a placeholder, a single letter, a word."""
    name = regex.sub(r"\s+", " ", words).strip(" .,;:!?'\"()-")
    name = regex.sub(r"(?i)^(?:the|our|local|your)\s+|'s$", "", name)
    plain = name.casefold()
    known = plain in _not_organisations() or "[" in words or "]" in words
    letters = sum(character.isalnum() for character in name)
    return "" if known or letters < _SHORTEST or len(name) > _LONGEST else name


@cache
def _rules() -> tuple[list[tuple[regex.Pattern[str], Named]], ...]:
    """How bodies and kinds are found in a text."""
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
        for spelling, name in names
    ]
    kinds = [
        (_whole(f"(?:{pattern.strip()})", exactly=False), Named(name, KIND))
        for name, pattern in written["kinds"].items()
    ]
    return bodies, kinds


@cache
def _bodies() -> dict[str, str]:
    """Each spelling of a body → its name."""
    return {spelling: each[0] for each in _written()["bodies"] for spelling in each}


@cache
def _body_called(name: str) -> str:
    """The body that a name is another spelling of, or ""."""
    same = (body for spelling, body in _bodies().items() if key(spelling) == key(name))
    near = (body for spelling, body in _bodies().items() if nearly(spelling, name))
    return next(same, "") or next(near, "")


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
