"""Columns side by side that each hold one answer or nothing: a question with a column an option."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.ingest.drafting.column import PROSE, Column, asks_for_another
from pipeline.ingest.drafting.headings import Heading
from pipeline.ingest.drafting.stems import stems_of
from pipeline.questionnaire.closed_answers import is_mark, other_answer

_LEAST = 3  # such columns side by side
_SEEN = 0.5  # of them hold their answer more than once, or are called as it is
_TWICE = 2  # times that a text stands there, where those beside it are options
_OFTEN = 3  # times that a text stands there before it is taken for an option


def one_choice_each(columns: Sequence[Column]) -> list[Column]:
    """Take columns with one answer each for ticks of it, where several stand together.

    Programs write the option's own words, which need not be those of the heading: "Attended: EU 17"
    over "Conference Europe 2017". Every one of them leaves cells blank, and no two say the same.
    """
    found = list(columns)
    run: list[int] = []
    stems = stems_of(columns)
    sure = Counter(
        stem.key for stem, column in zip(stems, columns, strict=True) if stem.leaf and _one(column)
    )
    for place in range(len(columns) + 1):
        if place < len(columns) and _one(
            columns[place], sure[stems[place].key] >= _LEAST, stems[place].leaf
        ):
            run.append(place)
            continue
        if place < len(columns) and not columns[place].cells.n:
            continue  # an option that nobody chose
        if _are_options([columns[i] for i in run]):
            for i in run:
                if columns[i].kind != "tick":
                    answers = (columns[i].cells.distinct[0],)
                    reason = "one answer or blank, as the columns beside it"
                    found[i] = replace(
                        columns[i], kind="tick", reason=reason, answers=answers, doubt=True,
                        groups={}, typed=False, separator="",
                    )  # fmt: skip
        run = []
    return found


def runs_of_marks(columns: Sequence[Column]) -> list[list[int]]:
    """Columns of 1 and 0 side by side under a few words each, with no question above them."""
    runs: list[list[int]] = [[]]
    for place, column in enumerate(columns):
        said = {cell.partition(".")[0] for cell in column.cells.distinct}
        bare = "?" not in column.heading.name and column.heading.length < PROSE
        if (
            column.kind == "tick"
            and said <= {"0", "1"}
            and column.cells.n == column.cells.rows
            and bare
        ):
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > _LEAST]


def _one(column: Column, beside: bool = False, leaf: str = "") -> bool:
    """Whether it holds one answer or nothing; `beside` others that do, under the same question."""
    cells = column.cells
    if len(cells.distinct) != 1 or cells.n == cells.rows:
        return False
    if column.kind not in ("tick", "closed") and not _is_offered(column, beside, leaf):
        return False
    only = cells.distinct[0]
    spelt = not is_mark(only) and not cells.share("number") and not other_answer([only])
    return spelt and cells.words <= 2 * PROSE


def _is_offered(column: Column, beside: bool, leaf: str) -> bool:
    """Whether a text is there so often, or so among options, that nobody wrote it themselves."""
    if asks_for_another(column.heading) or asks_for_another(Heading(leaf)):
        return False
    asked = any(column.heading.asks(each) for each in ("comment", "explanation", "anything_else"))
    return column.kind == "open" and column.cells.n >= (_TWICE if beside else _OFTEN) and not asked


def _are_options(run: Sequence[Column]) -> bool:
    if len(run) < _LEAST or len({column.cells.distinct[0] for column in run}) < len(run):
        return False
    seen = sum(column.cells.n > 1 or column.kind == "tick" for column in run)
    return seen >= _SEEN * len(run)
