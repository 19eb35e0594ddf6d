"""The passages of a comment that are scored: its sentences, and what belongs to one sentence.

A hateful sentence between benign ones disappears in the whole; alone it is found. Two kinds of
sentence need more or less than themselves: one that says "they" needs the sentence that says who,
and one that runs on for a hundred words is read in windows. What is hateful only in the sum of its
sentences is found where a short comment is read as a whole, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.flag.hostile_words import is_hostile
from pipeline.flag.targets import names_a_group
from pipeline.language.sentences import sentence_spans

_RUNS_ON = 40  # words
_WINDOW = 24
_STRIDE = 12
_SHORT = 30  # words; a comment of more is not read as a whole
_WORD = re.compile(r"\S+")
_POINTS_BACK = re.compile(
    r"\b(?:they|them|their|theirs|these|those|that lot|he|him|his|she|her|it|its)\b", re.IGNORECASE
)


class Passage(NamedTuple):
    """A stretch of a text to score, and the sentence it speaks for: characters, end exclusive.

    None: it is the whole of the text, and comes after its sentences.
    """

    row: int
    start: int
    end: int
    sentence: tuple[int, int] | None


def passages(texts: Sequence[str]) -> list[Passage]:
    """List the passages of each text in order; `row` is the text's position."""
    found = []
    names_one = cache(names_a_group)  # sentences of campaigns come again
    for row, (text, spans) in enumerate(zip(texts, sentence_spans(texts), strict=True)):
        named_before: int | None = None  # where the sentence before starts, if it names a group
        for start, end in spans:
            sentence = text[start:end]
            found += [Passage(row, *window, (start, end)) for window in _windows(sentence, start)]
            names = len(spans) > 1 and names_one(sentence)
            if named_before is not None and not names and _speaks_of_somebody(sentence):
                found.append(Passage(row, named_before, end, (start, end)))
            named_before = start if names else None
        if len(spans) > 1 and len(_WORD.findall(text)) <= _SHORT:
            found.append(Passage(row, spans[0][0], spans[-1][1], None))
    return found


def _speaks_of_somebody(sentence: str) -> bool:
    return _POINTS_BACK.search(sentence) is not None or is_hostile(sentence)


def _windows(sentence: str, offset: int) -> Iterator[tuple[int, int]]:
    words = [word.span() for word in _WORD.finditer(sentence)]
    window = len(words) if len(words) <= _RUNS_ON else _WINDOW
    first = 0
    while True:
        last = min(first + window, len(words))
        yield offset + words[first][0], offset + words[last - 1][1]
        if last == len(words):
            return
        first += _STRIDE
