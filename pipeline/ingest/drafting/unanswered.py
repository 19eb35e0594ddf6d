"""What a file holds in every cell that nobody filled in, where it leaves none blank."""

import re

import pandas as pd

from pipeline.language.folding import comparable

# What programs write; "None" and "Not applicable" are answers that surveys offer.
_WRITTEN = re.compile(r"-{1,3}|–|—|\.|n/?a\.?|#n/a|nan|null")
_COLUMNS, _SHARE = 3, 0.15  # in at least so many of them, and in so large a share
_MOSTLY = 0.5  # of the cells of some column
_BLANK = 0.02  # of all cells, in a file that leaves none blank


def marks_of_no_answer(frame: pd.DataFrame) -> tuple[str, ...]:
    """Return what stands in cells where nobody answered: R's NA, the dash of SmartSurvey.

    None of a file that leaves such cells blank: there "N/A" is an answer of those who chose it.

    Parameters
    ----------
    frame : of str
    """
    filled = [column for name in frame if (column := frame[name].str.strip()).ne("").any()]
    if not filled:
        return ()
    if sum(float(column.eq("").mean()) for column in filled) > _BLANK * len(filled):
        return ()
    spelt: dict[str, dict[str, int]] = {}
    columns: dict[str, list[float]] = {}
    for column in filled:
        counts = column.value_counts()
        here: dict[str, int] = {}
        for cell, count in counts.items():
            form = comparable(str(cell))
            if _WRITTEN.fullmatch(form):
                here[form] = here.get(form, 0) + int(count)
                spelt.setdefault(form, {}).setdefault(str(cell), 0)
                spelt[form][str(cell)] += int(count)
        for form, count in here.items():
            columns.setdefault(form, []).append(count / len(frame))
    return tuple(
        max(spelt[form], key=lambda cell: spelt[form][cell])
        for form, shares in sorted(columns.items())
        if len(shares) >= max(_COLUMNS, _SHARE * len(filled)) and max(shares) >= _MOSTLY
    )
