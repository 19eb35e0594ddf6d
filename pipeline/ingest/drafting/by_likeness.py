"""Second thoughts about columns: what likeness to other files' columns says against a rule.

Whoever somebody is stays unread, however a column looks; a column of dates stays one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pipeline.ingest.drafting.about_people import is_offered
from pipeline.ingest.drafting.cells import has_shape
from pipeline.ingest.drafting.closed_columns import closed
from pipeline.ingest.drafting.column import ABOUT_FORM, FEW, MOST_GROUPS, PROSE, Column
from pipeline.ingest.drafting.headings import number_of, worded
from pipeline.ingest.drafting.learnt import KINDS
from pipeline.ingest.drafting.numbers import NO_SCALE, few_numbers, of_question, of_respondents
from pipeline.ingest.drafting.one_choice import runs_of_marks
from pipeline.ingest.drafting.several import is_listed
from pipeline.ingest.drafting.stems import stems_of
from pipeline.questionnaire.closed_answers import is_mark
from pipeline.questionnaire.scales import in_natural_order, points_of

_SURE = {("question", "form"): 0.6, ("question", "respondent"): 0.65,
         ("respondent", "question"): 0.8,
         ("form", "question"): 0.9, ("form", "respondent"): 0.9,
         ("question", "text"): 0.8}  # fmt: skip
"""From when likeness is believed against a rule: higher where more is at stake."""
_OF = {
    "closed": "question", "several": "question", "tick": "question",
    "demographic": "respondent", "administrative": "form", "ignored": "form",
}  # fmt: skip
_NEVER = 2.0
_ASKED = 0.95  # of what ends with a question mark and is more than a word or two
_INSTRUCTS = re.compile(
    r"\b(please|select|choose|tick|check) (\w+ ){0,3}"
    r"(one|all|any|estimate|rate|rank|indicate|select|choose|tick)\b",
    re.IGNORECASE,
)
"""what a survey says to those who answer, not to those who handle the answers"""
_SPEAKS = re.compile(r"\?|…$|\b(you|your|my|our)\b", re.IGNORECASE)
"""a survey to those who answer it"""
_FIRM = 0.75  # a question, whatever stands beside it
_ALIKE = 3  # ratings
_RATINGS = 4  # other columns on one scale
_SENTENCE = 6  # words
_POINTS = 11  # of the longest scale
_LEAST_POINTS = 3  # of it that are given
_REPEATED = 0.8  # of the cells hold a number that comes again
_QUESTION_NUMBER = re.compile(r"q(uestion)?[\W_]?\d{1,3}([\W_]\d{1,2}|[a-z])?", re.IGNORECASE)
_HOUR = re.compile(r"\d{1,2}([:.][03]0)? ?([ap]\.?m\.?|uhr|h)", re.IGNORECASE)
_FORM = 0.9  # of a column of 1 and 0 among others: it is the form's, whatever they are
_NUMBERS = 0.4  # minutes, pounds: in bands they tell of nobody
_TICKS = 0.9  # of several ticks under one question
_RUN = 0.8  # of several with none


def reconsidered(columns: Sequence[Column], probable: NDArray[np.float64]) -> list[Column]:
    """Take columns for what they are likely to be, where the rules took them for something else.

    Parameters
    ----------
    probable : as `learnt.probable` gives it. float64 [columns, kinds]
    """
    found = list(columns)
    alike, rated = _called_alike(columns), _rated_as_others(columns)
    among = _among_ratings(columns)
    run = {place: places[0] for places in runs_of_marks(columns) for place in places}
    for places in _together(columns, run):
        told = probable[places].mean(axis=0)
        kind, share = KINDS[int(told.argmax())], float(told.max())
        ticks = len(places) > 1 and columns[places[0]].kind == "tick"
        least = (_RUN if places[0] in run else _TICKS) if ticks else 0
        for place in places:
            column = columns[place]
            ruled = None if _beyond_doubt(column) else _OF.get(column.kind)
            if place in rated:
                found[place] = few_numbers(column) or column
            elif place in among and kind == "respondent":
                found[place] = replace(column, firm=True)
            elif place in alike:
                if column.reason == NO_SCALE:
                    found[place] = few_numbers(column) or column
            elif place in run and probable[place, KINDS.index("form")] >= _FORM:
                found[place] = _taken_for("form", column) or column
            elif ruled is not None and share >= max(_least(column, ruled, kind), least):
                found[place] = _taken_for(kind, column) or column
            elif ruled == kind == "question" and share >= _FIRM:
                found[place] = replace(column, firm=True)
    return found


def _called_alike(columns: Sequence[Column]) -> set[int]:
    """Columns whose one-word names begin as those of several ratings do: agree_coding, agree_data.

    Whatever few answers they hold, they ask what those ask.
    """
    first = {
        place: words[0]
        for place, column in enumerate(columns)
        if " " not in column.name.strip()
        and len(words := worded(column.name).split()) > 1
        and len(words[0]) > len("item")  # a word of what is rated, not q or var
    }
    rated = Counter(word for place, word in first.items() if points_of(columns[place].answers))
    return {
        place
        for place, word in first.items()
        if rated[word] >= _ALIKE
        and (columns[place].kind == "closed" or columns[place].reason == NO_SCALE)
        and columns[place].cells.n
    }


def _rated_as_others(columns: Sequence[Column]) -> set[int]:
    """Columns whose numbers are those on which several others are rated, however called."""
    scales = Counter(
        (min(points.values()), max(points.values()))
        for column in columns
        if column.kind == "closed" and (points := points_of(column.answers))
    )
    found = set()
    for place, column in enumerate(columns):
        cells = column.cells
        named = column.kind == "demographic" or column.reason == ABOUT_FORM
        told = column.reason == NO_SCALE or (named and _between_ratings(columns, place))
        told = told and len(cells.distinct) <= _POINTS
        if not told or not all(has_shape("whole", cell) for cell in cells.distinct):
            continue
        numbers = {int(float(cell)) for cell in cells.distinct}
        among = any(
            count >= _RATINGS and low <= min(numbers) and max(numbers) <= high
            for (low, high), count in scales.items()
        )
        if among and len(numbers) >= _LEAST_POINTS and cells.coverage >= _REPEATED:
            found.add(place)
    return found


def _among_ratings(columns: Sequence[Column]) -> set[int]:
    """Ratings on the scale of several others, in a sentence or between two of those.

    Whatever "From an ethnic point of view I feel at home here" is like, it is asked as they are.
    """
    ends = [
        (min(points.values()), max(points.values()))
        if column.kind == "closed" and (points := points_of(column.answers))
        else None
        for column in columns
    ]
    times = Counter(ends)
    return {
        place
        for place, each in enumerate(ends)
        if each is not None
        and times[each] > _RATINGS
        and columns[place].cells.share("whole") == 1
        and (
            columns[place].heading.length >= _SENTENCE
            or ends[max(0, place - 1)] == each == ends[min(place + 1, len(ends) - 1)]
        )
    }


def _between_ratings(columns: Sequence[Column], place: int) -> bool:
    """Whether "Location" stands in a row of things that are rated: no code of where people live."""
    beside = (columns[place - 1 : place], columns[place + 1 : place + 2])
    return all(
        each and each[0].kind == "closed" and bool(points_of(each[0].answers)) for each in beside
    )


def _beyond_doubt(column: Column) -> bool:
    """Whether it is told: an opinion on a scale, one answer spelt out, a long file's columns."""
    scale = column.cells.scale
    opinion = scale is not None and bool(scale.groups)
    of_long_file = column.heading.asks("question") or (
        column.heading.asks("answer") and column.kind in ("closed", "tick")
    )
    return (
        column.firm or opinion or of_long_file or (column.kind == "tick" and bool(column.answers))
    )


def _least(column: Column, ruled: str, kind: str) -> float:
    asked = column.heading.is_asked and column.heading.length >= FEW // 2
    text = column.heading.text
    spoken = column.heading.length >= FEW // 2 and bool(_SPEAKS.search(text))
    asked = asked or spoken or bool(_INSTRUCTS.search(text))
    if kind == "question" and column.reason == NO_SCALE:
        return _NUMBERS
    if kind == "form" and (_QUESTION_NUMBER.fullmatch(text.strip()) or _are_hours(column)):
        return _NEVER
    least = _SURE.get((ruled, kind), _NEVER)
    if column.kind == "several" and kind == "form":
        return max(least, _ASKED)  # a list was offered to whoever answered
    return max(least, _ASKED) if asked and kind == "form" else least


def _are_hours(column: Column) -> bool:
    """Whether they are hours that people chose: a form writes down its own times to the minute."""
    cells = column.cells
    return cells.coverage >= _REPEATED and all(map(_HOUR.fullmatch, cells.distinct))


def _together(columns: Sequence[Column], run: Mapping[int, int]) -> list[list[int]]:
    """Columns of one question and one kind, which are decided together; others by themselves.

    Parameters
    ----------
    run : of a column among 1 and 0 without a question, the first of them
    """
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (column, stem) in enumerate(zip(columns, stems_of(columns), strict=True)):
        number = number_of(column.heading.text) if column.kind == "tick" else ""
        if stem.leaf:
            groups[stem.key, column.kind].append(place)
        elif number:
            groups[f"number {number}", column.kind].append(place)
        else:
            groups[f"run {run.get(place, place)}", ""].append(place)
    return list(groups.values())


def _taken_for(kind: str, column: Column) -> Column | None:
    if kind == "form":
        reason = "columns like it are about the form or its handling in other surveys' files"
        return replace(column, kind="administrative", reason=reason, doubt=True)
    cells = column.cells
    if kind == "text":
        offered = column.heading.asks("several") or not column.typed
        offered = offered or is_listed(cells)
        if column.kind != "several" or cells.words < PROSE or offered:
            return None
        return replace(
            column, kind="open", reason="people's own words, with commas", doubt=True,
            answers=(), typed=False, separator="",
        )  # fmt: skip
    if kind == "respondent" and column.heading.proposes():
        return None
    if kind == "question" and column.reason == NO_SCALE and cells.n:
        return of_question(column) or few_numbers(column)
    offered = kind == "question" and cells.coverage >= _REPEATED
    if not cells.n or (cells.words >= PROSE and not offered) or _strong(column):
        return None
    if kind == "question":
        answered = closed(column.heading, cells)
        if answered is None or answered.kind == "ignored":
            return of_question(column)
        return replace(answered, doubt=True)
    name = column.heading.demographic() or column.heading.as_name()
    reason = "DOUBTFUL: columns like it are about respondents in other surveys' files"
    if cells.share("whole") >= 0.9:
        column = replace(column, reason=reason, doubt=True)
        if (banded := of_respondents(column, name)) is not None:
            return banded
    typed = [
        cell for cell in cells.one_off if not (is_mark(cell) or is_offered(cell, name, cells.core))
    ]
    answers = tuple(in_natural_order(cell for cell in cells.distinct if cell not in typed))
    if not cells.core or len(answers) > MOST_GROUPS or cells.coverage < 0.5:
        return None
    return replace(  # what comes once could tell who it is: it counts as another
        column, kind="demographic", reason=reason, doubt=True, demographic=name,
        answers=answers, groups={}, typed=bool(typed), separator="",
    )  # fmt: skip


def _strong(column: Column) -> bool:
    """Whether the cells themselves say that it is no answer: dates, links, a browser, ids."""
    return column.reason.startswith("its cells are") or len(column.cells.distinct) < 2
