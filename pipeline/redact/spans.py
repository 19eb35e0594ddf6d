"""A span of personal data, and how several that overlap become one."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of a text, what they are and how sure that is."""

    start: int
    end: int
    entity: str
    score: float
    recogniser: str


class Ruling(NamedTuple):
    """What is decided about characters `start` to `end` of a raw text, by a reviewer or by what
    the survey knows of its respondents."""

    start: int
    end: int
    keep: bool
    recogniser: str = "review"
    entity: str = "PERSON"


class Found(NamedTuple):
    """Spans to redact in a text, in order and apart, near misses that are left, its language."""

    spans: list[Span]
    doubts: list[Span]
    language: str = "en"


class Ranges:
    """Ranges of characters, asked many times: each answer costs the logarithm of their number."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self.lows: list[int] = []
        self.highs: list[int] = []
        for low, high in sorted(ranges):
            if self.highs and low <= self.highs[-1]:
                self.highs[-1] = max(self.highs[-1], high)
            else:
                self.lows.append(low)
                self.highs.append(high)

    def cover(self, start: int, end: int) -> bool:
        """Whether all characters from start to end (exclusive) lie in them."""
        index = bisect_right(self.lows, start) - 1
        return index >= 0 and end <= self.highs[index]

    def touch(self, start: int, end: int) -> bool:
        """Whether any character from start to end (exclusive) lies in them."""
        index = bisect_right(self.lows, end - 1) - 1
        return index >= 0 and self.highs[index] > start


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, none overlapping: those that overlap become one that covers them all.

    Nothing a recogniser found is left uncovered. The kind and the recogniser are those of the
    longest of them, the score the highest.
    """
    result: list[Span] = []
    group: list[Span] = []
    end = -1
    for span in sorted(spans, key=lambda s: (s.start, -s.end, -s.score, s.entity, s.recogniser)):
        if group and span.start < end:
            group.append(span)
            end = max(end, span.end)
            continue
        if group:
            result.append(_union(group))
        group, end = [span], span.end
    if group:
        result.append(_union(group))
    return result


def outside(spans: Iterable[Span], protected: Iterable[tuple[int, int]]) -> list[Span]:
    """Spans cut so that no character of the protected ranges is in any of them."""
    ranges = sorted(protected)
    lows = [low for low, _ in ranges]
    pieces: list[Span] = []
    for span in spans:
        start = span.start
        index = max(bisect_right(lows, start) - 1, 0)
        while start < span.end and index < len(ranges) and ranges[index][0] < span.end:
            low, high = ranges[index]
            if start < low:
                pieces.append(replace(span, start=start, end=low))
            start = max(start, high)
            index += 1
        if start < span.end:
            pieces.append(replace(span, start=start))
    return pieces


def _union(group: Sequence[Span]) -> Span:
    if len(group) == 1:
        return group[0]
    lead = max(group, key=lambda s: (s.end - s.start, s.score))
    return Span(
        min(s.start for s in group),
        max(s.end for s in group),
        lead.entity,
        max(s.score for s in group),
        lead.recogniser,
    )
