"""A comment in its writer's own words, found by what redaction left of it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from pipeline.labels.same_text import text_key

_GAP = "\ue000"  # no survey tool writes it
_ENOUGH = 8  # letters and digits that redaction must have left: “Ask [PERSON]” is anybody's


class _Gap(NamedTuple):
    """What redaction replaced, in characters of the raw text, and what stands there now."""

    start: int
    end: int
    words: str


class BeforeRedaction:
    """Finds comments by raw texts without keeping one: what was replaced may have been anything.

    Parameters
    ----------
    texts : redacted, by comment id.
    ledger : comment_id, start, end and replacement of every span (`redactions.csv`), as text.
    """

    def __init__(self, texts: Mapping[str, str], ledger: pd.DataFrame) -> None:
        self._texts = texts
        self._ledger = ledger

    def find(self, text: str) -> list[str]:
        """Return the ids of the comments that this may be, in order: those nearest in length."""
        key = text_key(text)
        shorter = {
            comment: one.longest - len(key)
            for comment, one in self._written.items()
            if one.may_be(key)
        }
        nearest = min(shorter.values(), default=0)
        return [comment for comment, by in shorter.items() if by == nearest]

    @cached_property
    def _written(self) -> dict[str, "_Written"]:
        gaps: dict[str, list[_Gap]] = defaultdict(list)
        wanted = ("comment_id", "start", "end", "replacement")
        columns = (self._ledger[name].tolist() for name in wanted)
        for comment, start, end, words in zip(*columns, strict=True):
            if comment in self._texts:
                gaps[comment].append(_Gap(int(start), int(end), words))
        found = {
            comment: _written(self._texts[comment], sorted(own)) for comment, own in gaps.items()
        }
        return {comment: one for comment, one in sorted(found.items()) if one}


class _Written(NamedTuple):
    """What a raw text looks like: shorter where what was replaced had many spaces."""

    first: str
    rest: list[tuple[int, str]]
    """Of each gap the most characters it had, and what stands behind it."""
    longest: int

    def may_be(self, key: str) -> bool:
        """Tell whether the text has these parts, with at least one character in each gap.

        All ends that the parts so far can have are kept at once: the time grows with the text, not
        with the ways to share it out.
        """
        least = self.longest - sum(most - 1 for most, _ in self.rest)
        if not (least <= len(key) <= self.longest and key.startswith(self.first)):
            return False
        ends = {len(self.first)}
        for most, part in self.rest:
            begins = {end + more for end in ends for more in range(1, most + 1)}
            ends = {at + len(part) for at in begins if key.startswith(part, at)}
        return len(key) in ends


def _written(redacted: str, gaps: list[_Gap]) -> _Written | None:
    """Return what the raw text looks like; None where too little is left of it to be told by."""
    pieces, at, longer = [], 0, 0
    for gap in gaps:
        begins = gap.start + longer
        if not redacted.startswith(gap.words, begins):
            return None  # the sheet is of another run
        pieces.append(redacted[at:begins])
        at = begins + len(gap.words)
        longer += len(gap.words) - (gap.end - gap.start)
    pieces.append(redacted[at:])
    if _GAP in redacted or sum(map(str.isalnum, "".join(pieces))) < _ENOUGH:
        return None
    first, *parts = text_key(_GAP.join(pieces)).split(_GAP)
    rest = [(gap.end - gap.start, part) for gap, part in zip(gaps, parts, strict=True)]
    longest = len(first) + sum(most + len(part) for most, part in rest)
    return _Written(first, rest, longest)
