"""Lines of a grid are on one scale, though nobody chose all of its answers on each of them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.ingest.drafting.column import Column
from pipeline.questionnaire.scales import scale_of

_SHARED = 0.6  # of the answers of all lines are on each: "Yes" and "No" are no line of five answers


def with_scales_alike(columns: Sequence[Column]) -> list[Column]:
    """Give columns side by side that are answered on one known scale all of its answers.

    A form's grid is exported so: a column a line, of which one lacks "Very good" this time.
    """
    found = list(columns)
    for name, run in groupby(enumerate(columns), key=lambda each: _scale_name(each[1])):
        lines = list(run)
        if not name or len(lines) < 2:
            continue
        given = [answer for _, column in lines for answer in column.answers]
        whole = scale_of(dict.fromkeys(given))
        if whole is None or whole.name != name:
            continue
        if min(len(column.answers) for _, column in lines) < _SHARED * len(whole.answers):
            continue
        for place, column in lines:
            found[place] = replace(column, answers=whole.answers, groups=whole.groups)
    return found


def _scale_name(column: Column) -> str:
    """The known scale of a column of closed answers, all of which are on it; "" for none."""
    scale = column.cells.scale
    closed = column.kind == "closed" and not column.typed and not column.separator
    return scale.name if closed and scale is not None and scale.groups else ""
