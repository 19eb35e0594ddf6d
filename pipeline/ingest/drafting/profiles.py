"""What a panel or a member's record says of respondents, under one name: "Profile: Company size".

Programs write before each such column what it is: a variable, an attribute, the profile. What the
record holds is about the respondent, whatever it is called; what it does not say in few words is
not read.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.drafting.column import PROSE, Column
from pipeline.ingest.drafting.demographics import of_people
from pipeline.ingest.drafting.headings import Heading, patterns, worded
from pipeline.ingest.drafting.numbers import of_respondents

_LEAST = 3  # columns under one name
_TELLS = 2  # different cells
_JOINT = re.compile(
    r"(?P<stem>[^:/|]{3,40}?)\s*(?::|\s[-–—|]\s|\s?\|\s?|/)\s*(?P<rest>\S.*)", re.DOTALL
)
_REASON = "stands among what is known of respondents"


def with_profiles(columns: Sequence[Column]) -> list[Column]:
    """Take columns that a program calls variables of the respondent for what they are."""
    parts = [_parted(column) for column in columns]
    times = Counter(stem for stem, _ in parts if stem)
    found = list(columns)
    for place, (stem, rest) in enumerate(parts):
        if stem and times[stem] >= _LEAST:
            found[place] = _of_profile(columns[place], Heading(rest)) or columns[place]
    return found


def _parted(column: Column) -> tuple[str, str]:
    """The name of the record before a heading, and what stands behind it; "" for none."""
    text, stem = column.heading.text, ""
    while (parted := _JOINT.fullmatch(text)) and _is_profile(parted["stem"]):
        stem, text = stem or worded(parted["stem"]), parted["rest"]
    return stem, text


def _is_profile(stem: str) -> bool:
    return any(pattern.search(worded(stem)) for pattern in patterns("profile"))


def _of_profile(column: Column, rest: Heading) -> Column | None:
    cells = column.cells
    read = column.kind in ("closed", "tick", "several", "open") or (
        column.kind == "ignored" and column.doubt
    )
    years = column.reason.endswith("dates or times") and cells.share("whole") > 0
    if not (read or years) or not cells.n or column.firm:
        return None
    if len(cells.distinct) < _TELLS and not rest.demographic():
        return replace(column, kind="administrative", reason="the same in every row", doubt=True)
    name = rest.demographic() or rest.as_name()
    if rest.asks("administrative"):
        return replace(column, kind="administrative", reason="about the form", doubt=True)
    taken = replace(column, reason=_REASON, doubt=True)
    if (banded := of_respondents(taken, name)) is not None:
        return banded
    if column.kind == "several" or cells.words >= PROSE:
        return None if column.kind == "several" else replace(taken, kind="ignored")
    return of_people(taken, name) or replace(taken, kind="ignored")
