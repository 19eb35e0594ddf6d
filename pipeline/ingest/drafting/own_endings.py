"""Headings that end in the one answer below them: what stands before it is their question.

Alchemer and many a form write "9) Which do you know? Web browser" over cells of "Web browser". No
sign between the two is needed to tell them apart, nor does one in the answer mislead.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from pipeline.files.columns import as_first_called
from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.headings import worded
from pipeline.questionnaire.closed_answers import is_mark, is_unticked

_MARKS = 4  # different cells of a ticked column: its answer, and marks of what was not ticked
_NEAR = 3  # columns from one to the next of the same question
_ASKING = ("?", ":", "…")


class Shared(NamedTuple):
    """A question that several columns begin with, and where in the file they are."""

    text: str
    places: list[int]


def with_own_endings(columns: Sequence[Column]) -> list[Column]:
    """Take columns whose heading ends in their only answer for ticks of it, however few ticked."""
    found = list(columns)
    beside = {place for question in asked_over(columns).values() for place in question.places}
    for place, column in enumerate(columns):
        before = _before(column)
        if before and (place in beside or before.endswith(_ASKING)):
            found[place] = replace(
                column, kind="tick", reason="its own answer or blank", answers=(_only(column),),
                doubt=False, groups={}, typed=False, separator="",
            )  # fmt: skip
    return found


def asked_over(columns: Sequence[Column]) -> dict[str, Shared]:
    """The questions that two or more columns close by begin with, by their words.

    A column belongs to one that ends in its own answer; or that begins so and stands close by: the
    options that nobody ticked, and the text of "Other".
    """
    begun: defaultdict[str, list[int]] = defaultdict(list)
    text: dict[str, str] = {}
    for place, column in enumerate(columns):
        if before := _before(column):
            begun[worded(before)].append(place)
            text.setdefault(worded(before), before)
    headings = [f"{worded(column.heading.halves[-1])} " for column in columns]
    found = {}
    for key, places in begun.items():
        if not any(b - a <= _NEAR for a, b in pairwise(places)):
            continue
        held = [i for i, heading in enumerate(headings) if heading.startswith(f"{key} ")]
        close = [i for i in held if any(abs(i - place) <= _NEAR for place in places)]
        found[key] = Shared(text[key], close)
    return found


def leaf_of(heading: str, question: Shared) -> str:
    """What a heading says behind the question that it begins with."""
    words, asked = heading.split(), worded(question.text)
    for count in range(len(words)):
        if worded(" ".join(words[:count])) == asked:
            return " ".join(words[count:])
    return ""


def _only(column: Column) -> str:
    """The one answer of a column, "" where it has none or several."""
    if len(column.cells.counts) > _MARKS:
        return ""
    spelt = [cell for cell in column.cells.distinct if not is_unticked(cell)]
    if len(spelt) != 1 or is_mark(spelt[0]) or column.cells.share("number"):
        return ""
    return spelt[0]


def _before(column: Column) -> str:
    """What the heading says before the answer that it ends in, "" where it does not."""
    only = worded(_only(column))
    if not only or (len(column.heading.halves) > 1 and not column.heading.codes):
        return ""
    heading = as_first_called(column.heading.halves[-1])
    if not f" {worded(heading)}".endswith(f" {only}"):
        return ""
    words = heading.split()
    for count in range(len(words) - 1, max(0, len(words) - 2 * len(only.split()) - 2), -1):
        if worded(" ".join(words[count:])) == only:
            return " ".join(words[:count])
    return ""
