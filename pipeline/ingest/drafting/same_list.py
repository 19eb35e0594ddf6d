"""Columns answered from a list that other columns offer: however few answered, they wrote nothing.

A branch of a form that three people took asks what the branch beside it asked of thirty; "which of
these was the main reason?" is answered with the options that were ticked before.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.ingest.drafting.column import PROSE, Column
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.ingest.drafting.stems import Stem
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import is_mark
from pipeline.questionnaire.several import answers_in_cell

_NEAR = 12  # columns to either side
_LEAST = 3  # answers of a list
_SHARE = 0.7  # of the cells are on the list
_DIFFERENT = 2  # answers that are given, from which it is no chance
_SOME = 0.3  # of the cells, where the question is asked as the other one is
_BEGUN = 4  # words
_WHY = re.compile(r"\b(why|name|describe|explain)\b", re.IGNORECASE)


class _Offered(NamedTuple):
    """The answers of one question."""

    places: list[int]
    answers: tuple[str, ...]
    kind: str
    separator: str


def answered_from_lists(columns: Sequence[Column], stems: Sequence[Stem]) -> list[Column]:
    """Take short texts for answers where nearly all of them are answers of a question close by."""
    found = list(columns)
    lists = _lists(columns, stems)
    for place, column in enumerate(columns):
        texts = column.kind == "open" or (column.kind == "ignored" and column.doubt)
        if not texts or not column.cells.n or column.cells.words >= 2 * PROSE:
            continue
        near = [each for each in lists if min(abs(i - place) for i in each.places) <= _NEAR]
        shares = [(_share(column, each, columns), each) for each in near]
        share, best = max(shares, key=lambda told: told[0], default=(0.0, None))
        if best is None or not share:
            continue
        reason = "answered from the list of a question close by"
        found[place] = replace(
            column, kind=best.kind, reason=reason, doubt=True, answers=best.answers,
            separator=best.separator, typed=share < 1,
        )  # fmt: skip
    return found


def _asks_alike(column: Column, offered: _Offered, columns: Sequence[Column]) -> bool:
    """Whether it asks for a choice, or in the words in which the other question begins."""
    asks = column.heading.asks
    if asks("explanation") or asks("comment") or asks("own_words") or _WHY.search(column.name):
        return False
    if asks("a_choice"):
        return True
    begun = worded(column.heading.text).split()[:_BEGUN]
    others = [worded(columns[place].heading.text).split()[:_BEGUN] for place in offered.places]
    return len(begun) == _BEGUN and begun in others


def _lists(columns: Sequence[Column], stems: Sequence[Stem]) -> list[_Offered]:
    found = [
        _Offered([place], column.answers, column.kind, column.separator)
        for place, column in enumerate(columns)
        if column.kind in ("closed", "several") and not column.ranked and not column.bands
    ]
    ticked: defaultdict[str, list[int]] = defaultdict(list)
    for place, (column, stem) in enumerate(zip(columns, stems, strict=True)):
        if column.kind == "tick" and column.answers:
            ticked[stem.key].append(place)
    for places in ticked.values():
        answers = tuple(columns[place].answers[0] for place in places)
        found.append(_Offered(places, answers, "closed", ""))
    return [each for each in found if sum(map(_is_spelt, each.answers)) >= _LEAST]


def _is_spelt(answer: str) -> bool:
    other = Heading(answer).asks("other")  # not "Other students"
    return any(map(str.isalpha, answer)) and not is_mark(answer) and not other


def _share(column: Column, offered: _Offered, columns: Sequence[Column]) -> float:
    """Which share of a column's cells is on a list; 0 where it is too little to tell."""
    counts = column.cells.counts
    inside, given = 0, set()
    known = {comparable(answer) for answer in offered.answers if _is_spelt(answer)}
    for cell, count in zip(counts.index, counts, strict=True):
        if offered.separator:
            said = answers_in_cell(str(cell), offered.answers, offered.separator)
            told = {*map(comparable, said.answers)} & known if not said.rest else set()
        else:
            told = {comparable(str(cell))} & known
        given |= told
        inside += int(count) * bool(told)
    share = inside / column.cells.n
    if share >= _SHARE and len(given) >= _DIFFERENT:
        return share
    return share if share >= _SOME and _asks_alike(column, offered, columns) else 0.0
