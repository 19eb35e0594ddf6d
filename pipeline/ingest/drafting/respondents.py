"""Which column tells respondents apart: one, the likeliest; other ids are not read."""

import re
from dataclasses import replace

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.headings import patterns, worded
from pipeline.ingest.drafting.shape import Export

_EMPLOYED = re.compile(r"\b(employee|staff)\b")  # an employer's number for each respondent


def one_respondent(columns: list[Column], export: Export) -> list[Column]:
    """The likeliest id of respondents becomes `respondent`; other ids are not read."""
    chosen = _respondent(columns, export)
    found = []
    for column in columns:
        if column is chosen:
            column = replace(column, kind="respondent", reason="tells respondents apart")
        elif column.kind == "id":
            column = replace(column, kind="administrative", reason="an id")
        found.append(column)
    return found


def _respondent(columns: list[Column], export: Export) -> Column | None:
    names = (export.tool or {}).get("respondent", [])
    candidates = [column for column in columns if _tells_apart(column.cells)]
    for wanted in names:
        for column in candidates:
            if any(worded(half) == wanted for half in column.heading.halves):
                return column
    for pattern in patterns("respondent"):
        for column in candidates:
            if column.kind in ("id", "administrative", "identifying", "ignored") and any(
                pattern.search(form) for form in column.heading.forms
            ):
                own = column.reason.endswith(("ids", "machine"))
                own = own or bool(_EMPLOYED.search(column.heading.text.lower()))
                if column.kind == "identifying" and not own:
                    continue
                return column
    for column in candidates:
        # An id of the survey's own under a name nobody could know ("REP001").
        unique = column.reason.endswith(": ids") and column.cells.variety == 1.0
        if unique and column.heading.asks("an_id"):
            return column
    for column in candidates:
        # The last resort: an id of another kind, of which every row has its own.
        own = column.kind in ("id", "ignored") or column.reason.endswith(("ids", "machine"))
        digits = column.cells.share("token") + column.cells.share("whole") >= 0.8
        if own and digits and column.cells.variety == 1.0 and column.heading.asks("an_id"):
            return column
    return None


def _tells_apart(cells: Cells) -> bool:
    """Whether every row has an id, with hardly a repeat."""
    repeats = cells.n - len(cells.counts)
    few = repeats <= max(1, cells.rows // 50)
    return cells.n == cells.rows and few and cells.words < 5 and cells.share("date") < 0.5
