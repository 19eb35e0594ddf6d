"""Codes in words that an encoder does not know: “教育” to one that learnt from English pages.

To such an encoder all unknown words are one and the same, so that nothing it says of them is about
their meaning. A code of which it knows no word goes by what can be seen without it: its keywords,
or its name where it has none, as they stand in a comment.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

_ENGLISH = re.compile(r"[A-Za-z]{2}")  # every encoder that can be chosen knows these letters
_WORD = re.compile(r"\w+|[^\w\s]")
_IN_NO_VOCABULARY = "\U00013000"  # a hieroglyph: a letter that no encoder of today has learnt
_SAME = 0.9999  # cosine; 8-bit arithmetic rounds


def unread_codes(codes: Sequence[Code], encode: Encode) -> NDArray[np.bool_]:
    """Return bool [k]: the codes of whose whole entry the encoder knows no word."""
    doubtful = {
        place: list(_words(code))
        for place, code in enumerate(codes)
        if not _ENGLISH.search(_entry(code))
    }
    unread = np.zeros(len(codes), dtype=bool)
    unread[list(doubtful)] = True
    pieces = {piece for words in doubtful.values() for word in words for piece in (word, *word)}
    if not pieces:
        return unread
    asked = sorted(pieces)
    vectors = np.asarray(encode([_IN_NO_VOCABULARY, *asked]), dtype=np.float64)
    same = vectors[1:] @ vectors[0] >= _SAME
    known = {piece for piece, gibberish in zip(asked, same.tolist(), strict=True) if not gibberish}
    for place, words in doubtful.items():
        unread[place] = not any(word in known and known.intersection(word) for word in words)
    return unread


def as_it_stands(code: Code) -> Code:
    """Return an unread code with its name as its keyword, where it has none."""
    if code.keywords or not any(_says_something(character) for character in code.name):
        return code
    return code.model_copy(update={"keywords": (f"*{code.name}*",)})


def unread_lines(codebook: Codebook, encode: Encode) -> Iterator[str]:
    """Yield one sentence per code of which the encoder knows no word."""
    for code, unread in zip(
        codebook.active, unread_codes(codebook.active, encode).tolist(), strict=True
    ):
        if unread:
            by = "keywords" if code.keywords else "name"
            yield (
                f"{code.id}: the encoder knows no word of it, so that only comments in which its "
                f"{by} stands as written get it: add a definition, an example or a keyword in "
                "words of the language of the comments that the encoder knows."
            )


def _entry(code: Code) -> str:
    return "\n".join([code.name, code.definition, *code.include, *code.keywords])


def _words(code: Code) -> Iterator[str]:
    for word in _WORD.findall(_entry(code)):
        if any(map(_says_something, word)):
            yield word


def _says_something(character: str) -> bool:
    """A letter, a digit, a sign such as 🚌; no punctuation, space or control character."""
    return unicodedata.category(character)[0] in "LNS"
