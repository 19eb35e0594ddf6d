"""A span of personal data, and how several that overlap become one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of a text, what they are and how sure that is."""

    start: int
    end: int
    entity: str
    score: float
    recogniser: str


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


def outside(spans: Iterable[Span], protected: Sequence[tuple[int, int]]) -> list[Span]:
    """Spans cut so that no character of the protected ranges is in any of them."""
    result = list(spans)
    for low, high in protected:
        pieces: list[Span] = []
        for span in result:
            if span.end <= low or span.start >= high:
                pieces.append(span)
                continue
            for start, end in ((span.start, low), (high, span.end)):
                if start < end:
                    pieces.append(Span(start, end, span.entity, span.score, span.recogniser))
        result = pieces
    return result


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
