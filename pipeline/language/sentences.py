"""Cut comments into sentences, fast and without a model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# Where a sentence ends whatever the sentencizer thinks: at any of the line breaks that survey
# software exports, and where a hurried writer left out the space ("was fine.The next").
_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+|(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])")
_LONGEST_PIECE = 100_000  # characters handed to spaCy at once; longer lines are cut at a space


def sentences(texts: Sequence[str]) -> list[list[str]]:
    """Give each text's sentences in order, stripped of white space; none for a blank text."""
    return [
        [text[start:end] for start, end in spans]
        for text, spans in zip(texts, sentence_spans(texts), strict=True)
    ]


def sentence_spans(texts: Sequence[str]) -> list[list[tuple[int, int]]]:
    """Give each text's sentences as (start, end) character offsets, end exclusive.

    A sentence ends where spaCy's rule-based English sentencizer says so (full stops, question and
    exclamation marks, not after common abbreviations), at every line break, and where the space
    after a full stop is missing. Spans neither overlap
    nor include surrounding white space, and every other character of a text lies in one of them.
    """
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    for row, text in enumerate(texts):
        for start, end in _lines(text):
            pieces.append(text[start:end])
            places.append((row, start))
    spans: list[list[tuple[int, int]]] = [[] for _ in texts]
    for (row, offset), document in zip(places, _sentencizer().pipe(pieces), strict=True):
        for sentence in document.sents:
            start, end = sentence.start_char, sentence.end_char
            found = document.text[start:end]
            start += len(found) - len(found.lstrip())
            end -= len(found) - len(found.rstrip())
            if start < end:
                spans[row].append((offset + start, offset + end))
    return spans


@cache
def _sentencizer() -> Language:
    from spacy.lang.en import English

    language = English()
    language.max_length = _LONGEST_PIECE + 1
    language.add_pipe("sentencizer")
    return language


def _lines(text: str) -> list[tuple[int, int]]:
    lines, start = [], 0
    for end, after in [*(found.span() for found in _BREAK.finditer(text)), (len(text), len(text))]:
        while end - start > _LONGEST_PIECE:
            space = text.rfind(" ", start + 1, start + _LONGEST_PIECE)
            cut = space if space > start else start + _LONGEST_PIECE
            lines.append((start, cut))
            start = cut
        if text[start:end].strip():
            lines.append((start, end))
        start = after
    return lines
