"""What a column is by its neighbours: the other columns of the same question."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.drafting.closed_columns import closed
from pipeline.ingest.drafting.column import FEW, PROSE, Column, asks_for_another
from pipeline.ingest.drafting.headings import Heading, says_nothing_more, worded
from pipeline.ingest.drafting.stems import Stem
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import is_mark, is_not_asked
from pipeline.questionnaire.frequencies import times_a_year
from pipeline.questionnaire.scales import in_natural_order, points_of

_NEVER = 8  # rows from which a heading of few words over the same in every row is about the form
_SHORT = 4  # words of a name that is no sentence
_FREQUENCIES = 0.7  # of the different answers
_MOST = 0.7  # of a row's answers: it is answered as the rows beside it
_SOME = 0.6  # of the rows: what most people filled in is no afterthought


def read_together(columns: Sequence[Column], stems: Sequence[Stem]) -> list[Column]:
    """Take columns of one question together, and those that say the same of everybody apart."""
    found = list(columns)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place, stem in enumerate(stems):
        if stem.leaf:
            groups[stem.key].append(place)
    for places in groups.values():
        if len(places) > 1:
            _ticks_not_asked(found, places)
            _options_nobody_chose(found, places, stems)
            _texts_beside_answers(found, places, stems)
            _one_rating_scale(found, places)
            _rows_of_a_grid(found, places)
            _things_done(found, places)
    grouped = {place for places in groups.values() if len(places) > 1 for place in places}
    for place, column in enumerate(found):
        if place not in grouped and _says_the_same(column):
            reason = "the same in every row"
            found[place] = replace(column, kind="administrative", reason=reason, doubt=True)
    _among_demographics(found, grouped)
    _asked_how_often(found)
    return found


def _asked_how_often(columns: list[Column]) -> None:
    """How often people do each of several things is asked of the things, not of the people."""
    places = [
        place
        for place, column in enumerate(columns)
        if column.kind == "demographic"
        and (column.demographic == "frequency" or _are_frequencies(column))
    ]
    for place in places:
        beside = [i for i in range(place - 2, place + 3) if i != place and 0 <= i < len(columns)]
        if not any(i in places or _are_frequencies(columns[i]) for i in beside):
            continue
        column = columns[place]
        asked = closed(column.heading, column.cells)
        if asked is not None and asked.kind == "closed":
            columns[place] = replace(asked, doubt=True)


def _things_done(columns: list[Column], places: Sequence[int]) -> None:
    """How often people use each of the rows of a grid is asked of those."""
    for place in places:
        column = columns[place]
        if column.kind == "demographic" and column.demographic == "frequency":
            asked = closed(column.heading, column.cells)
            if asked is not None and asked.kind == "closed":
                columns[place] = asked


def _are_frequencies(column: Column) -> bool:
    told = [times_a_year(answer) is not None for answer in column.cells.distinct]
    return bool(told) and sum(told) >= _FREQUENCIES * len(told)


def _one_rating_scale(columns: list[Column], places: Sequence[int]) -> None:
    """The rows of a grid are rated on one scale: on that of the row where most of it was used."""
    scales = {
        place: points
        for place in places
        if columns[place].kind == "closed" and (points := points_of(columns[place].answers))
    }
    longest = max(scales.values(), key=len, default={})
    for place, points in scales.items():
        if len(points) < len(longest) and points.keys() <= longest.keys():
            column = columns[place]
            others = tuple(answer for answer in column.answers if answer not in points)
            low, *_, high = longest
            reason = f"a rating from {low} to {high}, as the rows beside it"
            columns[place] = replace(column, answers=(*longest, *others), reason=reason)


def _rows_of_a_grid(columns: list[Column], places: Sequence[int]) -> None:
    """A row of a grid asks what the rows beside it ask, whatever thing it is about."""
    offered = Counter(
        comparable(cell)
        for place in places
        if columns[place].kind == "closed"
        for cell in set(columns[place].cells.distinct)
    )
    shared = {cell for cell, count in offered.items() if count > 1}
    rows = [columns[place] for place in places if columns[place].kind == "closed"]
    longest = max(rows, key=lambda row: len(row.answers), default=None)
    for place in places:
        column = columns[place]
        said = {comparable(cell) for cell in column.cells.distinct}
        if column.kind == "other" and longest is not None and said and said <= shared:
            reason = "answered as the rows beside it"  # "Something else: unsure"
            columns[place] = replace(
                column, kind="closed", reason=reason, doubt=True, answers=longest.answers,
                groups=dict(longest.groups),
            )  # fmt: skip
            continue
        if column.kind != "demographic" or len(said) < 2 or len(said & shared) < _MOST * len(said):
            continue
        if column.cells.scale is not None and column.cells.scale.name.startswith("yes"):
            continue  # whatever is asked of people is answered so
        asked = closed(column.heading, column.cells)
        if asked is not None and asked.kind == "closed":
            columns[place] = asked


def _among_demographics(columns: list[Column], grouped: set[int]) -> None:
    """Answers without a scale between two demographics, under a few words or "you": one more.

    Forms ask about respondents in one block.
    """
    read = [
        place
        for place, column in enumerate(columns)
        if column.kind not in ("ignored", "administrative", "identifying")
    ]
    for before, place, after in zip(read, read[1:], read[2:], strict=False):
        column = columns[place]
        beside = {columns[before].kind, columns[after].kind}
        doubtful = columns[before].doubt or columns[after].doubt
        if (
            beside != {"demographic"}
            or doubtful
            or place in grouped
            or not _could_be_asked_of_people(column)
        ):
            continue
        columns[place] = replace(
            column, kind="demographic", reason="DOUBTFUL: stands among questions about respondents",
            doubt=True, demographic=column.heading.as_name(),
            answers=tuple(in_natural_order(column.cells.distinct)), groups={}, typed=False,
        )  # fmt: skip


def _could_be_asked_of_people(column: Column) -> bool:
    cells, heading = column.cells, column.heading
    if (
        column.firm
        or column.kind not in ("closed", "tick")
        or column.typed
        or cells.coverage < 0.95
    ):
        return False
    if cells.scale is not None and cells.scale.groups and not cells.marks_only:
        return False
    other = heading.asks("explanation") or heading.asks("follow_up") or cells.share("number") > 0.5
    if other and not cells.marks_only:
        return False
    words = worded(heading.text)
    if len(words.split()) <= _SHORT:
        return not re.search(r"\d", words) and not heading.name.rstrip().endswith("?")
    told = cells.scale is not None or cells.marks_only  # "Are you interested in …?"
    return bool(re.search(r"\b(you|your|i|my)\b", words)) and not told


def _says_the_same(column: Column) -> bool:
    """Whether every row has one value under a name that is no question: the event, the mode."""
    cells, heading = column.cells, column.heading
    return (
        column.kind in ("tick", "closed")
        and len(cells.distinct) == 1
        and cells.n == cells.rows >= _NEVER
        and heading.length <= FEW - 2
        and not heading.name.rstrip().endswith("?")
    )


def _ticks_not_asked(columns: list[Column], places: list[int]) -> None:
    """Yes, no and "N/A" in several columns of one question: ticks of those who were asked."""
    some = [place for place in places if _marks_or_not_asked(columns[place])]
    ticks = [place for place in places if columns[place].kind == "tick"]
    if len(some) + len(ticks) < 2:
        return
    for place in some:
        reason = "marks, and where it was not asked"
        columns[place] = replace(
            columns[place], kind="tick", reason=reason, answers=(), groups={}, typed=False
        )


def _options_nobody_chose(
    columns: list[Column], places: Sequence[int], stems: Sequence[Stem]
) -> None:
    """A column without a cell under a question of ticks is one of its options."""
    chosen = [place for place in places if columns[place].kind == "tick"]
    own = any(
        comparable(stems[place].leaf.strip(" -–—")) in map(comparable, columns[place].answers)
        for place in chosen
    )
    if len(chosen) < (1 if own else 2):
        return
    for place in places:
        column, leaf = columns[place], stems[place].leaf
        text = asks_for_another(column.heading) or asks_for_another(Heading(leaf))
        text = text or says_nothing_more(leaf) or Heading(leaf).asks("comment")
        unread = column.kind in ("ignored", "identifying") if own else column.kind == "ignored"
        if unread and not column.cells.n and not text:
            reason = "an option that nobody chose"
            answer = leaf.strip(" -–—")
            columns[place] = replace(column, kind="tick", reason=reason, answers=(answer,))


def _marks_or_not_asked(column: Column) -> bool:
    cells = column.cells.distinct
    asked = [cell for cell in cells if not is_not_asked(cell)]
    return (
        column.kind == "closed"
        and 0 < len(asked) <= 2
        and len(asked) < len(cells)
        and all(map(is_mark, asked))
    )


def _texts_beside_answers(columns: list[Column], places: list[int], stems: Sequence[Stem]) -> None:
    """Texts under a question whose other columns are ticks or share their answers: other texts.

    However it is called ("Further", "SO02_04a", "Kommentar"): few filled it in, with words that
    are none of the answers.
    """
    ticks = [place for place in places if columns[place].kind == "tick"]
    closed = [place for place in places if columns[place].kind == "closed"]
    times = Counter(
        comparable(cell) for place in closed for cell in set(columns[place].cells.distinct)
    )
    shared = {cell for cell, count in times.items() if count > 1}
    if len(ticks) < 2 and not shared:
        return
    for place in places:
        column, leaf = columns[place], stems[place].leaf
        cells = column.cells
        texts = column.kind in ("open", "closed", "several") or (
            column.kind == "ignored" and column.doubt
        )
        if (
            not texts
            or cells.n > _SOME * cells.rows
            or cells.share("number") > 0.5
            or cells.words >= 2 * PROSE
            or len(leaf.split()) > FEW
            or leaf.endswith("?")
            or (column.heading.asks("explanation") and not asks_for_another(Heading(leaf)))
            or any(comparable(cell) in shared or is_mark(cell) for cell in cells.distinct)
        ):
            continue
        reason = "texts beside the answers of one question"
        columns[place] = replace(
            column, kind="other", reason=reason, answers=(), groups={}, typed=False, separator=""
        )
