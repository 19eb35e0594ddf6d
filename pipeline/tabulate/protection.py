"""From a counted table to one that may be published: which cells are small, what betrays them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from pipeline.tabulate.crosstab import Crosstab
from pipeline.tabulate.disclosure import Release, protect
from pipeline.tabulate.settings import TabulateSettings
from pipeline.tabulate.worlds import Published, Sums

# How much readers need a cell, beside its size: the closed question itself before all else, totals
# and bases before groups before answers.
_COLUMN_WEIGHT = {"total": 60.0, "group": 4.0, "answer": 1.0, "no_answer": 0.5}
_ROW_WEIGHT = {
    "responses": 150.0, "answered": 150.0, "skipped": 150.0, "commented": 5.0, "read": 5.0,
}  # fmt: skip


def left_out_cells(
    table: Crosstab,
    *,
    listed: NDArray[np.bool_],
    told: NDArray[np.int64],
    groups: Sequence[Sequence[int]],
    settings: TabulateSettings,
) -> NDArray[np.bool_]:
    """Which cells of the table are left out, bool [n_rows, n_columns].

    Parameters
    ----------
    listed [n] : bool, which comments stand in the comments file with their themes
    told [n] : int64, the place of the column that readers know a comment to be in, because it is
        quoted there, or -1
    groups : the sets of single columns (their places) of which nobody may be told to be in one
    """
    if settings.minimum_cell <= 1 and (settings.minimum_total or 0) <= 1:
        return np.zeros(table.shown.shape, dtype=bool)
    ticked = table.columns["answer_kind"].eq("ticked").to_numpy(dtype=bool)
    if ticked.any():
        # How many ticked an answer adds up to nothing, so nothing gives it away.
        hidden = (table.respondents > 0) & (table.respondents < settings.minimum_answer)
        hidden[:, ~ticked] = left_out_cells(
            table.only(~ticked), listed=listed, told=told, groups=groups, settings=settings
        )
        return np.asarray(hidden & table.shown, dtype=bool)
    single = _single_columns(table)
    sums, classes = _sums(table, single, listed, told)
    small = _small(table, settings)[table.shown]
    figures = sums.cells @ sums.truth
    somebody = (table.respondents > 0)[table.shown]
    rounded = settings.disclosure == "round"
    at_least = np.where(_is_total(table)[table.shown], 1, 0)
    published = Published(
        shown_as=rounded_to(figures, settings.rounding_base) if rounded else figures,
        blur=settings.rounding_base // 2 if rounded else 0,
        left_out=np.zeros_like(small) if rounded else small,
        lowest=np.minimum(at_least, figures),
        highest=np.maximum(figures, _threshold(table, settings)[table.shown] - 1),
        weight=_weight(table)[table.shown] * (1 + np.log1p(figures)),
    )
    release = Release(
        published,
        sensitive=small & somebody,
        empty=small & ~somebody,
        tied=_tied(sums, classes, single, groups),
    )
    left_out = np.zeros(table.shown.shape, dtype=bool)
    left_out[table.shown] = protect(sums, release)
    return left_out


def rounded_to(counts: NDArray[np.int64], base: int) -> NDArray[np.int64]:
    """Counts to the nearest multiple of the base, halves up: int64, same shape."""
    return (2 * counts + base) // (2 * base) * base


def _threshold(table: Crosstab, settings: TabulateSettings) -> NDArray[np.int64]:
    total = settings.minimum_cell if settings.minimum_total is None else settings.minimum_total
    threshold = np.where(_is_total(table), total, settings.minimum_cell)
    return np.where(_is_answer(table)[:, None], settings.minimum_answer, threshold)


def _is_answer(table: Crosstab) -> NDArray[np.bool_]:
    """Rows of the closed question itself: who answered what, who skipped it, who took part."""
    closed = table.rows["row_id"].isin(["responses", "answered", "skipped"])
    return (closed & table.rows["section"].eq("responses")).to_numpy(dtype=bool)


def _is_total(table: Crosstab) -> NDArray[np.bool_]:
    """Counts over a whole question, and the closed question itself: no comment is crossed there."""
    whole = table.columns["answer_kind"].eq("total").to_numpy(dtype=bool)
    return whole[None, :] | _is_answer(table)[:, None]


def _small(table: Crosstab, settings: TabulateSettings) -> NDArray[np.bool_]:
    """Below the minimum. Nobody in a total is no secret; nobody in a crossed cell may be."""
    small = table.respondents < _threshold(table, settings)
    nobody = table.respondents == 0
    return small & ~(nobody & (_is_total(table) | _empty_rows(table)))


def _empty_rows(table: Crosstab) -> NDArray[np.bool_]:
    return np.broadcast_to((table.respondents[:, :1] == 0), table.shown.shape)


def _single_columns(table: Crosstab) -> NDArray[np.int64]:
    kinds = table.columns["answer_kind"]
    single = np.flatnonzero(kinds.isin(["answer", "no_answer"]))
    return single if len(single) else np.array([0])  # no closed answers: the total is all there is


def _sums(
    table: Crosstab,
    single: NDArray[np.int64],
    listed: NDArray[np.bool_],
    told: NDArray[np.int64],
) -> tuple[Sums, NDArray[np.bool_]]:
    """Unknowns: how many comments of each kind (same rows, same listing) gave each closed answer.

    Returns the sums and, bool [n_kinds], which kinds stand in the comments file.
    """
    by_answer = _rows_by_answer(table)
    free: NDArray[np.bool_] = ~by_answer.any(axis=1).astype(bool)
    quoted = np.unique(told[told >= 0])
    marks = np.vstack([table.in_row[free], told[None, :] == quoted[:, None], listed[None, :]])
    nowhere = np.zeros((len(quoted) + 1, table.imaginable.shape[1]), dtype=bool)
    unlisted = np.vstack([table.imaginable[free], nowhere])
    kinds, kind = np.unique(np.hstack([marks, unlisted]), axis=1, return_inverse=True)
    kind = np.asarray(kind).reshape(-1)[: marks.shape[1]]
    width, count = len(single), kinds.shape[1]
    answer = table.in_column[single].argmax(axis=0)
    truth = np.bincount(kind * width + answer, minlength=count * width)
    of_row = np.ones((len(table.rows), count), dtype=bool)
    of_row[free] = kinds[: free.sum()]
    of_column = np.array(  # [n_columns, n_single]: which single columns a column adds up
        [[place in parts for place in single] for parts in table.columns["made_of"]]
    )
    down, across = np.nonzero(table.shown)
    within = of_column[across]
    fixed = ~free[down]
    within[fixed] &= by_answer[down[fixed]][:, single]
    cells = of_row[down][:, :, None] & within[:, None, :]
    in_file = kinds[-1]
    known = np.zeros((int(in_file.sum()), count, width), dtype=bool)
    known[np.arange(len(known)), np.flatnonzero(in_file), :] = True
    # Nobody who is quoted in a column is outside it.
    column, quoted_kind = np.nonzero(kinds[free.sum() : -1])
    elsewhere = np.zeros((len(column), count, width), dtype=bool)
    elsewhere[np.arange(len(column)), quoted_kind] = ~of_column[quoted[column]]
    known = np.concatenate([known, elsewhere])
    sums = Sums(
        cells=csr_array(cells.reshape(len(down), count * width).astype(np.int64)),
        truth=truth.astype(np.int64),
        known=csr_array(known.reshape(len(known), count * width).astype(np.int64)),
        answers=width,
    )
    return sums, in_file


def _rows_by_answer(table: Crosstab) -> NDArray[np.bool_]:
    """Rows that are closed answers themselves: which single columns they hold, else none."""
    kinds = table.columns["answer_kind"].to_numpy()
    status = table.rows["section"].eq("responses").to_numpy(dtype=bool)
    found = np.zeros((len(table.rows), len(kinds)), dtype=bool)
    for row_id, kind in (("answered", "answer"), ("skipped", "no_answer")):
        rows = status & table.rows["row_id"].eq(row_id).to_numpy(dtype=bool)
        found |= rows[:, None] & (kinds == kind)[None, :]
    return found


def _tied(
    sums: Sums,
    in_file: NDArray[np.bool_],
    single: NDArray[np.int64],
    groups: Sequence[Sequence[int]],
) -> csr_array:
    """For each kind of listed comment whose writers all gave one (group of) answers: that sum."""
    width = len(single)
    truth = sums.truth.reshape(-1, width)
    rows = []
    for group in groups:
        inside = np.isin(single, list(group))
        for kind in np.flatnonzero(in_file):
            size = truth[kind].sum()
            if size and truth[kind, inside].sum() == size:
                row = np.zeros_like(truth)
                row[kind, inside] = 1
                rows.append(row.reshape(-1))
    return csr_array(np.array(rows, dtype=np.int64).reshape(len(rows), truth.size))


def _weight(table: Crosstab) -> NDArray[np.float64]:
    across = table.columns["answer_kind"].map(_COLUMN_WEIGHT).to_numpy(dtype=float)
    down = table.rows["row_id"].map(_ROW_WEIGHT).fillna(1.0).to_numpy(dtype=float)
    themes = table.rows["section"].ne("responses").to_numpy(dtype=bool)
    return np.where(themes, 1.0, down)[:, None] * across[None, :]
