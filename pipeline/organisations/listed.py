"""Answers that are lists: “Age UK, the WI, our boxing club” names three, and says nothing else."""

from functools import cache
from pathlib import Path

import regex

from pipeline.files.yaml_data import yaml_data
from pipeline.language.keyphrases import stop_words
from pipeline.language.sentences import sentence_spans

Span = tuple[int, int]

_BETWEEN = regex.compile(r"[,;:/|•\n()]|\s[-–—]+\s?")
_LEADING = regex.compile(r"(?i)^(?:(?:and|or|also|plus|maybe|perhaps|&|[-–—*•\d.)]+)\s+)+")
_WORD = regex.compile(r"[\w'+&-]+")
_AND = regex.compile(r"(?i)\s+(?:and|&|\+|plus)\s+")
_MOST = 5  # words of a name
_SEVERAL = 3  # sentences of a single word each that are a list
_LISTED = 2 / 3  # of a sentence's parts that could be names, from which it is a list
_JOINING = frozenset(["the", "our", "of", "for", "and", "&", "in", "on", "a"])
_TAKEN_OUT = regex.compile(r"(?:\[[^\]]*\]\s*)+")


def items(text: str) -> list[Span]:
    """Return where the items of lists stand in a text; nothing of a sentence that says more.

    A single word after another sentence is an exclamation, unless there are more of the kind.
    """
    found: list[Span] = []
    sentences = sentence_spans([text])[0]
    for number, (start, end) in enumerate(sentences):
        parts = pieces(text, start, end)
        parts = [
            part
            for part in parts
            if not _TAKEN_OUT.fullmatch(text, *part) and not _is_people(text[slice(*part)])
        ]
        names = [part for part in parts if _could_be_a_name(text[slice(*part)])]
        if len(names) < _LISTED * len(parts):
            continue
        single = len(parts) == 1 and len(_WORD.findall(text[slice(*parts[0])])) == 1
        if not (number and single and len(sentences) < _SEVERAL):
            found += names
    return found


def pieces(text: str, start: int, end: int) -> list[Span]:
    """Return where the pieces between commas and dashes stand, without “and” before the last."""
    found, at = [], start
    for match in [*_BETWEEN.finditer(text, start, end), None]:
        first, last = at, match.start() if match else end
        at = match.end() if match else end
        piece = text[first:last]
        first += len(piece) - len(piece.lstrip())
        if leading := _LEADING.match(text[first:last]):
            first += leading.end()
        last = first + len(text[first:last].rstrip(" .!?\"'"))
        if first < last:
            found.append((first, last))
    return found


def _could_be_a_name(part: str) -> bool:
    longest = max(len(_WORD.findall(each)) for each in _AND.split(part))
    words = [word.casefold() for word in _WORD.findall(part)]
    said = [word for word in words if word not in _JOINING]
    if not said or longest > _MOST or "[" in part:
        return False
    plain = {word.replace("'", "") for word in said}
    return not plain & stop_words() and not set(said) & stop_words()


def _is_people(part: str) -> bool:
    words = _WORD.findall(part.casefold())
    return bool(words) and words[-1] in _people() and len(words) <= _MOST


@cache
def _people() -> frozenset[str]:
    path = Path(__file__).with_name("organisations.yaml")
    return frozenset(yaml_data(path.read_text(encoding="utf-8"))["people"])
