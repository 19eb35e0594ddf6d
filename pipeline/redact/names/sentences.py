"""The parts of a text that spaCy is asked about."""

from bisect import bisect_left
from collections.abc import Sequence

import regex

_SEGMENT_END = regex.compile(r"[.!?]+\s|\n")
_LONGEST_SEGMENT = 1000  # characters


def around(text: str, starts: Sequence[int], everything: bool = False) -> list[tuple[int, int]]:
    """Ranges of a text: the sentences that hold one of the characters, or all sentences."""
    doubts = sorted(starts)
    if not doubts and not everything:
        return []
    ends = [match.end() for match in _SEGMENT_END.finditer(text)] + [len(text)]
    ranges = []
    start = 0
    for end in ends:
        while end - start > _LONGEST_SEGMENT:
            cut = text.rfind(" ", start + 1, start + _LONGEST_SEGMENT) + 1
            cut = cut or start + _LONGEST_SEGMENT
            ranges.append((start, cut))
            start = cut
        if end > start:
            ranges.append((start, end))
        start = end
    return [
        (a, b) for a, b in ranges if everything or bisect_left(doubts, a) < bisect_left(doubts, b)
    ]
