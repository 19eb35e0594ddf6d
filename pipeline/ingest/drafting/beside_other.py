"""What stands right before a column "Other": a list was offered there, however few rows show it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.ingest.drafting.column import FEW, PROSE, Column, asks_for_another
from pipeline.ingest.drafting.headings import Heading, worded
from pipeline.questionnaire.scales import in_natural_order

_ALONE = re.compile(
    r"(if )?others?( (please )?(specify|state|describe|answer|option|text))?( \d+)?"
)
_SAME = 0.6  # of the cells are different at most, where they are answers of a list
_FEWEST = 3  # different ones that any column may hold
_MOST = 25  # answers
_LONGEST = 3 * PROSE  # words of an answer, in the mean


def before_other(columns: Sequence[Column]) -> list[Column]:
    """Take texts right before a column "Other" for answers, where cells come again or are few.

    Typeform writes so: the question, below it what was chosen, and "Other" for what was typed.
    """
    found = list(columns)
    for place, (column, after) in enumerate(pairwise(columns)):
        if not _is_other(after) or not _could_be_chosen(column):
            continue
        found[place] = replace(
            column, kind="closed", reason="a column “Other” stands beside it", doubt=True,
            answers=tuple(in_natural_order(column.cells.distinct)), typed=False, firm=True,
        )  # fmt: skip
    return found


def _is_other(column: Column) -> bool:
    last = worded(column.heading.halves[-1])
    return bool(_ALONE.fullmatch(last)) and column.cells.words < _LONGEST


def _could_be_chosen(column: Column) -> bool:
    cells = column.cells
    texts = column.kind == "open" or (column.kind == "ignored" and column.doubt)
    if not texts or not cells.n or cells.words > _LONGEST or asks_for_another(column.heading):
        return False
    if column.heading.asks("explanation") and not column.heading.is_asked:
        return False
    different = len(cells.distinct)
    return different <= _MOST and different <= max(_FEWEST, _SAME * cells.n)


def with_blank_options(columns: Sequence[Column]) -> list[Column]:
    """Take blank columns among options that are called as their cells for options nobody chose."""
    found = list(columns)
    run: list[int] = []
    for place in range(len(columns) + 1):
        if place < len(columns) and (
            _is_option(columns[place]) or _could_be_option(columns[place])
        ):
            run.append(place)
            continue
        options = sum(_is_option(columns[i]) for i in run)
        beside = place < len(columns) and _is_other(columns[place])
        if options > 1 or (options and beside):
            for i in run:
                if not columns[i].cells.n:
                    reason = "an option that nobody chose"
                    name = columns[i].heading.text
                    found[i] = replace(columns[i], kind="tick", reason=reason, answers=(name,))
        run = []
    return found


def _is_option(column: Column) -> bool:
    """Whether its cells hold its own heading, or nothing."""
    own = column.kind == "tick" and len(column.answers) == 1 and len(column.heading.halves) == 1
    return own and worded(column.answers[0]) == worded(column.heading.text)


def _could_be_option(column: Column) -> bool:
    heading = column.heading
    if column.cells.n or column.kind != "ignored" or len(heading.halves) > 1:
        return False
    texts = ("comment", "explanation", "anything_else", "own_words")
    asks = "?" in heading.text or asks_for_another(heading) or any(map(heading.asks, texts))
    said = Heading(heading.text)
    return not asks and heading.length < 2 * FEW and not said.demographic()
