"""Themes by demographic group: each demographic's table, each protected by itself."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.questions import Demographic
from pipeline.tables.protection import Protection
from pipeline.tables.theme_tables import DEMOGRAPHICS
from pipeline.tabulate.crosstab import Crosstab
from pipeline.tabulate.demographics import (
    demographic_lines,
    demographic_table,
    published_themes,
)
from pipeline.tabulate.printed import counts_as_printed
from pipeline.tabulate.protection import by_group, left_out_cells
from pipeline.workers.local import cores


def themes_by_group(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    questionnaire: Questionnaire,
    codes: Sequence[Code],
    settings: Protection,
) -> pd.DataFrame:
    """Count respondents by theme and demographic group, as it may be printed: `DEMOGRAPHICS`.

    Nothing is told of a demographic of which everybody says the same: the number of that group
    would tell it of each of them.

    Parameters
    ----------
    comments : the comments table (n), themes [n, n_codes] : bool
    """
    protected = settings.minimum_group > 1 or settings.minimum_group_cell > 1
    tables: list[tuple[Demographic, Crosstab]] = []
    for demographic in questionnaire.demographics:
        table = demographic_table(comments, themes, demographic=demographic, codes=codes)
        if table is not None and not (protected and _all_alike(table)):
            tables.append((demographic, table))
    hide = partial(_left_out, comments, themes, settings=settings)
    # The searches leave the interpreter alone, so threads are enough to run two of them at once.
    with ThreadPoolExecutor(cores()) as pool:
        found = list(pool.map(hide, [table for _, table in tables]))
    made = [(*each, left_out) for each, left_out in zip(tables, found, strict=True)]
    # Every demographic's table has the same totals: what one leaves out no other may print.
    hidden = np.any([left_out[:, 0] for _, _, left_out in made], axis=0) if made else None
    parts = []
    for demographic, table, left_out in made:
        left_out[:, 0] = hidden
        lines = counts_as_printed(table.lines(left_out), settings)
        parts.append(demographic_lines(lines, demographic))
    if not parts:
        return pd.DataFrame(columns=list(DEMOGRAPHICS))
    return pd.concat(parts, ignore_index=True)


def _left_out(
    comments: pd.DataFrame, themes: NDArray[np.bool_], table: Crosstab, *, settings: Protection
) -> NDArray[np.bool_]:
    listed, ties = published_themes(comments, themes, table)
    return left_out_cells(
        table,
        listed=listed,
        told=np.full(len(listed), -1, dtype=np.int64),
        minima=by_group(table, settings, ties=ties),
        settings=settings,
    )


def _all_alike(table: Crosstab) -> bool:
    """Whether all respondents are in one group."""
    return bool((table.respondents[0, 1:] > 0).sum() == 1)
