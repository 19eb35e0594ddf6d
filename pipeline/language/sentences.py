"""Cut comments into sentences, fast and without a model."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.language.without_frameworks import without_frameworks

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Where a sentence ends whatever the sentencizer thinks: at any of the line breaks that survey
# software exports, and where a hurried writer left out the space ("was fine.The next").
_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+|(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])")
# Where the sentencizer always finds an end, unless the word is a known abbreviation. Asking it only
# about the rest takes less than half the time.
_CERTAIN_END = re.compile(r"(?<!\S)[\w'’-]*[a-z]{2}[.!?](?=\s+[A-Za-z0-9])")
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
    spans: list[list[tuple[int, int]]] = []
    for text in texts:
        spans.append([])
        for start, end in _lines(text):
            for first, last in _between_certain_ends(text, start, end):
                spans[-1] += _cut(text, first, last)
    return spans


def _between_certain_ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    ends = [
        found.end()
        for found in _CERTAIN_END.finditer(text, start, end)
        if _abbreviations().isdisjoint({found.group(), found.group()[:-1]})
    ]
    return list(pairwise([start, *ends, end]))


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    piece = text[start:end]
    if _one_sentence().fullmatch(piece):
        bounds = [(0, len(piece))]
    else:
        bounds = [(found.start_char, found.end_char) for found in _sentencizer()(piece).sents]
    stripped = []
    for first, last in bounds:
        found = piece[first:last]
        first += len(found) - len(found.lstrip())
        last -= len(found) - len(found.rstrip())
        if first < last:
            stripped.append((start + first, start + last))
    return stripped


@cache
def _abbreviations() -> frozenset[str]:
    with without_frameworks():
        from spacy.lang.en import EnglishDefaults

    return frozenset(EnglishDefaults.tokenizer_exceptions or {})


@cache
def _one_sentence() -> re.Pattern[str]:
    """Match what holds nothing that ends a sentence, or only after its last word."""
    with without_frameworks():
        from spacy.pipeline import Sentencizer

    # Nothing is given back once matched: a long run of spaces would be tried from each of its ends.
    marks = re.escape("".join(Sentencizer.default_punct_chars))
    return re.compile(rf"[^{marks}]*+[{marks}]*+\s*+")


@cache
def _sentencizer() -> Callable[[str], Doc]:
    """spaCy's English tokeniser and sentencizer without the pipeline around them.

    Building a pipeline loads every component that any installed package offers.
    """
    with without_frameworks():
        from spacy.lang.en import EnglishDefaults as English
        from spacy.pipeline import Sentencizer
        from spacy.tokenizer import Tokenizer
        from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
        from spacy.vocab import create_vocab

    tokenizer = Tokenizer(
        create_vocab("en", English),
        rules=English.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(English.prefixes or ()).search,
        suffix_search=compile_suffix_regex(English.suffixes or ()).search,
        infix_finditer=compile_infix_regex(English.infixes or ()).finditer,
        token_match=English.token_match,
        url_match=English.url_match,
    )
    sentencizer = Sentencizer()
    return lambda text: sentencizer(tokenizer(text))


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
