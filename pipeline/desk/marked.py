"""A comment's text in pieces, the sentences that carry its themes marked."""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Piece(NamedTuple):
    """A stretch of a text, and the names of the themes it speaks for."""

    text: str
    themes: tuple[str, ...]


def pieces(text: str, spans: NDArray[np.int32] | None, names: Mapping[int, str]) -> list[Piece]:
    """Cut a text where marks begin and end; together the pieces are the text.

    Parameters
    ----------
    spans : int32 [k, 2], (start, end) in Unicode code points; None where nothing is known.
    names : what is marked: a code's place → its name.
    """
    if spans is None or not names:
        return [Piece(text, ())]
    marks = [
        (max(0, int(start)), min(len(text), int(end)), names[place])
        for place, (start, end) in enumerate(spans.tolist())
        if place in names and start < end
    ]
    cuts = sorted({0, len(text), *(cut for start, end, _ in marks for cut in (start, end))})
    cuts = [cut for cut in cuts if cut <= len(text)]
    found = []
    for start, end in pairwise(cuts):
        themes = tuple(name for first, last, name in marks if first <= start and end <= last)
        found.append(Piece(text[start:end], themes))
    return found or [Piece(text, ())]
