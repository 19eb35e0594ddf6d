"""Columns of answers about respondents: which headings ask for them, and which groups are kept."""

import re
from collections.abc import Collection
from dataclasses import replace

from pipeline.ingest.drafting.about_people import is_offered, of_several_capacities
from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import MOST_GROUPS, PROSE, Column, asks_for_another
from pipeline.ingest.drafting.headings import Heading
from pipeline.ingest.drafting.ranges import are_ranges
from pipeline.ingest.drafting.several import several_in
from pipeline.language.folding import comparable
from pipeline.questionnaire.scales import in_natural_order

_LISTED = 0.9  # share of cells that repeat, from which long ones are answers too
_COVERED = 0.6  # share of cells that repeat, from which the others are one-off texts
_MANY, _SOME = 12, 0.2  # answers; of the cells repeat, where others count as another


def demographic(heading: Heading, cells: Cells) -> Column | None:
    """What is asked about respondents; with too many different answers it is not read."""
    if not is_demographic(heading, cells) or asks_for_another(heading):
        return None
    scale = cells.scale
    if scale is not None and scale.groups and not scale.name.startswith("yes"):
        return None
    if several := several_in(cells, asked=heading.asks("several")):
        if asked_of_people(heading) == "capacity":
            return of_several_capacities(heading, cells, several)
        reason = "asks about respondents, who could give several answers: not tabulated"
        return Column(heading, cells, "ignored", reason, doubt=True)
    told = Column(
        heading, cells, "ignored", "asks about respondents", firm=heading.tells_elsewhere()
    )
    found = of_people(told, asked_of_people(heading))
    if found is None:
        reason = (
            "asks about respondents, with too many different answers: they could tell who it is"
        )
        return replace(told, reason=reason, doubt=True, firm=False)
    return found


def of_people(column: Column, name: str) -> Column | None:
    """The column as one about respondents; None where its answers could tell who somebody is.

    Of very many answers those that come again are kept; each of the others counts as another.
    """
    cells = column.cells
    answers = tuple(in_natural_order([*cells.core, *cells.one_off]))
    typed = [
        cell
        for cell in cells.one_off
        if cells.times(cell) == 1 and not is_offered(cell, name, cells.core)
    ]
    odd = cells.coverage >= _COVERED and _typed(typed, cells)
    offered = [*cells.core, *(cell for cell in cells.one_off if cell not in typed)]
    if len(answers) > MOST_GROUPS or (cells.coverage < 0.5 and len(answers) > _MANY):
        if not 1 < len(cells.core) <= MOST_GROUPS or cells.coverage < _SOME:
            return None
        odd, offered = True, cells.core
    return replace(
        column, kind="demographic", demographic=name, groups={}, separator="",
        answers=tuple(in_natural_order(offered)) if odd else answers, typed=odd,
    )  # fmt: skip


def asked_of_people(heading: Heading) -> str:
    """What a heading asks of respondents, also in a word that could be a title; "" for nothing."""
    role = heading.asks("job") and not heading.asks("job_title")
    return heading.demographic() or ("role" if role else "")


def is_demographic(heading: Heading, cells: Cells) -> bool:
    """Whether the heading asks about respondents, and the cells are answers to that."""
    if asked_of_people(heading) == "gender" and _are_statements(cells):
        return False  # "Women are treated worse": what somebody thinks of it
    few = cells.words < PROSE + 3 or (cells.coverage >= _LISTED and len(cells.core) <= MOST_GROUPS)
    return bool(asked_of_people(heading)) and few and (len(cells.core) > 0 or are_ranges(cells))


def _are_statements(cells: Cells) -> bool:
    """Whether the answers are sentences, of which none says what the respondent is."""
    said = [comparable(answer) for answer in cells.core]
    own = re.compile(r"(i |i'm |my |as an? )")
    return cells.words >= PROSE / 2 and not any(map(own.match, said))


def _typed(once: Collection[str], cells: Cells) -> bool:
    """Whether what comes once is longer than the answers: typed by somebody."""
    mean = sum(len(answer) for answer in cells.core) / max(1, len(cells.core))
    return any(len(cell) > mean + 8 for cell in once)
