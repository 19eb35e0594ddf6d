"""A comment in its writer's own words, found by what redaction left of it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from pipeline.labels.same_text import text_key

_GAP = "\ue000"  # no survey tool writes it
_ENOUGH = 8  # letters and digits that redaction must have left: “Ask [PERSON]” is anybody's


class Gap(NamedTuple):
    """What redaction replaced, in characters of the raw text, and what stands there now."""

    start: int
    end: int
    words: str


class BeforeRedaction:
    """Finds comments by raw texts without keeping one: what was replaced may have been anything.

    Parameters
    ----------
    texts : redacted, by comment id.
    ledger : comment_id, start, end and replacement of every span (`redactions.csv`).
    """

    def __init__(self, texts: Mapping[str, str], ledger: pd.DataFrame) -> None:
        gaps: dict[str, list[Gap]] = defaultdict(list)
        columns = (ledger[name].tolist() for name in ("comment_id", "start", "end", "replacement"))
        for comment, start, end, words in zip(*columns, strict=True):
            if comment in texts:
                gaps[comment].append(Gap(int(start), int(end), words))
        found = {comment: _written(texts[comment], sorted(own)) for comment, own in gaps.items()}
        self._written = {comment: one for comment, one in sorted(found.items()) if one}

    def find(self, text: str) -> list[str]:
        """Return the ids of the comments that this may be, in order: those nearest in length."""
        key = text_key(text)
        shorter = {
            comment: one.longest - len(key)
            for comment, one in self._written.items()
            if one.pattern.fullmatch(key)
        }
        nearest = min(shorter.values(), default=0)
        return [comment for comment, by in shorter.items() if by == nearest]


class _Written(NamedTuple):
    """What a raw text looks like, and how long: shorter where what was replaced had many spaces."""

    pattern: re.Pattern[str]
    longest: int


def _written(redacted: str, gaps: list[Gap]) -> _Written | None:
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
    told, longest = [re.escape(first)], len(first)
    for gap, part in zip(gaps, parts, strict=True):
        told += [f".{{1,{gap.end - gap.start}}}", re.escape(part)]
        longest += gap.end - gap.start + len(part)
    return _Written(re.compile("".join(told)), longest)
