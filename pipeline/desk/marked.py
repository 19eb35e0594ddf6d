"""A comment's text in pieces, the sentences that carry its themes marked."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from pipeline.tables.spans import Span


class Piece(NamedTuple):
    """A stretch of a text, and the names of the themes it speaks for."""

    text: str
    themes: tuple[str, ...]


def pieces(text: str, speaks: Iterable[tuple[Span, str]]) -> list[Piece]:
    """Cut a text where marks begin and end; together the pieces are the text.

    Parameters
    ----------
    speaks : the words that speak for a theme, and its name.
    """
    marks = [
        (max(0, start), min(len(text), end), name) for (start, end), name in speaks if start < end
    ]
    cuts = sorted({0, len(text), *(cut for start, end, _ in marks for cut in (start, end))})
    cuts = [cut for cut in cuts if cut <= len(text)]
    found = []
    for start, end in pairwise(cuts):
        themes = tuple(name for first, last, name in marks if first <= start and end <= last)
        found.append(Piece(text[start:end], themes))
    return found or [Piece(text, ())]
