"""Columns that say when a response came in: read for the first and the last day alone."""

from collections.abc import Sequence

from pipeline.ingest.drafting.column import Column
from pipeline.ingest.drafting.draft_parts import Draft

_DATES = 0.8  # of the cells


def find_dates(draft: Draft, columns: Sequence[Column]) -> None:
    """Move the columns of when people began and sent their answers from those that are not read."""
    unread = {one.name for one in draft.unread}
    draft.answered_on = [
        column.name
        for column in columns
        if column.name in unread
        and column.kind == "administrative"
        and column.heading.asks("answered_on")
        and column.cells.share("date") >= _DATES
    ]
    draft.unread = [one for one in draft.unread if one.name not in draft.answered_on]
