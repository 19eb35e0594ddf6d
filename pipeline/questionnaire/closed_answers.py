"""Closed answers as the settings spell them, or a sentence about the cell that is none of them."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from pipeline.errors import UserError
from pipeline.language.folding import comparable

_SHOWN = 8


def match_answers(
    cells: pd.Series, rows: np.ndarray, allowed: Sequence[str], *, where: str, mend: str
) -> pd.Series:
    """Replace each cell by the allowed answer that it is, None where it is blank.

    Parameters
    ----------
    cells : Series of str [n]
    rows : int64 [n], where in the file each cell stands
    where : the file and column, for the message
    mend : what the user can change in the settings

    Raises
    ------
    UserError
        Names the first row with another answer. Never quotes the cell: a comment column named by
        mistake would end up in the message.
    """
    matched, unknown = recognise(cells, allowed)
    if unknown.any():
        places = rows[unknown.to_numpy()]
        others = f" (and {len(places) - 1} more rows)" if len(places) > 1 else ""
        listed = ", ".join(f"'{answer}'" for answer in allowed[:_SHOWN])
        listed += f" and {len(allowed) - _SHOWN} more" if len(allowed) > _SHOWN else ""
        raise UserError(
            f"{where}, row {places[0]}{others}: the answer is none of {listed}: correct the cell, "
            f"or {mend}."
        )
    return matched


def recognise(cells: pd.Series, allowed: Sequence[str]) -> tuple[pd.Series, pd.Series]:
    """Return the matched answers (None where blank or unknown) and which are unknown (bool)."""
    known = {comparable(answer): answer for answer in allowed}
    distinct = {cell: known.get(comparable(cell)) for cell in cells.unique()}
    blank = cells.map(lambda cell: not comparable(cell)).astype(bool)
    matched = cells.map(distinct).astype("str")
    return matched.where(matched.notna(), None), matched.isna() & ~blank


def other_answer(answers: Sequence[str]) -> str | None:
    """The answer that stands for `Other (please specify)`, if the question has one."""
    return next((answer for answer in answers if comparable(answer).startswith("other")), None)
