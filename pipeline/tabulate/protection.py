"""From a counted table to one that may be published: which cells are small, what betrays them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from pipeline.tables.protection import Protection
from pipeline.tabulate.crosstab import Crosstab
from pipeline.tabulate.disclosure import Release, protect
from pipeline.tabulate.printed import rounded_to
from pipeline.tabulate.worlds import Published, Sums

# How much readers need a cell, beside its size: the closed question itself before all else, totals
# and bases before groups before answers.
_COLUMN_WEIGHT = {"total": 60.0, "group": 4.0, "answer": 1.0, "no_answer": 0.5}
_ROW_WEIGHT = {
    "responses": 150.0, "answered": 150.0, "skipped": 150.0, "asked": 150.0,
    "commented": 5.0, "read": 5.0,
}  # fmt: skip
_SPARED = 8.0  # times what a cell of a group that is most people is needed


@dataclass(frozen=True)
class Minima:
    """What must not be told of a table.

    threshold [n_rows, n_columns] : int64, numbers of somebody below it are nobody's to know
    ties : for each set of kinds of response that a published comment may be of, as a bool
        [n_rows] of rows that its writer certainly stands in; None where each kind is told apart
    groups : the sets of single columns (their places) of which nobody may be told to be in one
    never [n_rows, n_columns] : bool, cells that are left out whatever they hold, nobody too
    told_elsewhere : whether totals that are large enough stand in another table too: leaving them
        out here would hide nothing
    spared [n_columns] : bool, columns to be left out last where others do as well
    """

    threshold: NDArray[np.int64]
    groups: Sequence[Sequence[int]] = ()
    ties: NDArray[np.bool_] | None = None
    never: NDArray[np.bool_] | None = None
    told_elsewhere: bool = False
    spared: NDArray[np.bool_] | None = None

    def only(self, columns: NDArray[np.bool_]) -> "Minima":
        """Of some of the table's columns."""
        return replace(self, threshold=self.threshold[:, columns])


def by_answer(table: Crosstab, settings: Protection) -> Minima:
    """What must not be told of a question's table."""
    rows = table.rows["row_id"].isin(["withheld", "review"]) & table.rows["section"].eq("responses")
    unlisted = rows.to_numpy(dtype=bool)[:, None]
    threshold = np.where(unlisted, settings.minimum_unlisted, settings.minimum_cell)
    threshold = np.where(_is_total(table), settings.minimum_total, threshold)
    threshold = np.where(_is_answer(table)[:, None], settings.minimum_answer, threshold)
    kinds = ~table.columns["answer_kind"].isin(["total", "ticked"])
    groups = table.columns.loc[kinds, "made_of"].tolist() if settings.unlinkable else ()
    return Minima(threshold.astype(np.int64), groups)


def by_group(table: Crosstab, settings: Protection, *, ties: NDArray[np.bool_] | None) -> Minima:
    """What must not be told of a demographic's table: nothing of groups that are too small.

    Parameters
    ----------
    ties [n_sets, n_rows] : bool, for each set of themes that a published comment has, their rows;
        None where a comment's themes are all that its writer has
    """
    size = table.respondents[_is_answer(table)][0]
    read = (table.rows["row_id"].eq("read") & table.rows["section"].eq("responses")).to_numpy()
    # Of a large group three may have written: a theme of all three is what each of them thinks.
    few_read = table.respondents[read][0] < settings.minimum_group_read
    small = ((size < settings.minimum_group) | few_read) & ~_whole(table)
    threshold = np.where(small, size + 1, settings.minimum_group_cell)[None, :]
    threshold = np.where(_is_total(table), settings.minimum_total, threshold)
    who = table.rows["section"].eq("responses").to_numpy(dtype=bool)[:, None]
    threshold = np.where(who, settings.minimum_participation, threshold)
    protected = settings.minimum_group > 1 or settings.minimum_group_cell > 1
    groups = [[int(place)] for place in np.flatnonzero(~_whole(table)) if protected]
    # Where nobody at all raised a theme, or nobody of a group was read, nought is no news.
    some = (table.respondents[:, :1] > 0) & (table.respondents[read] > 0)
    never = small[None, :] & ~who & some
    # Of a group that is most people the totals tell nearly all; the others are who one looks for.
    whole = _whole(table)
    most = (2 * size > size[whole].max()) & ~whole
    spared = ~most & ~whole if most.any() else None
    threshold = threshold.astype(np.int64)
    return Minima(threshold, groups, ties, never, told_elsewhere=True, spared=spared)


def left_out_cells(
    table: Crosstab,
    *,
    listed: NDArray[np.bool_],
    told: NDArray[np.int64],
    minima: Minima,
    settings: Protection,
) -> NDArray[np.bool_]:
    """Which cells of the table are left out, bool [n_rows, n_columns].

    Parameters
    ----------
    listed [n] : bool, which comments stand in the comments file with their themes
    told [n] : int64, the place of the column that readers know a comment to be in, because it is
        quoted there, or -1
    """
    ticked = table.columns["answer_kind"].eq("ticked").to_numpy(dtype=bool)
    if ticked.any():
        # How many ticked an answer adds up to nothing, so nothing gives it away.
        hidden = (table.respondents > 0) & (table.respondents < minima.threshold)
        hidden[:, ~ticked] = left_out_cells(
            table.only(~ticked), listed=listed, told=told,
            minima=minima.only(~ticked), settings=settings,
        )  # fmt: skip
        return np.asarray(hidden & table.shown, dtype=bool)
    small = _small(table, minima.threshold)[table.shown]
    if not small.any() and not minima.groups:
        return np.zeros(table.shown.shape, dtype=bool)
    single = _single_columns(table)
    sums, kinds = _sums(table, single, listed, told)
    figures = sums.cells @ sums.truth
    somebody = (table.respondents > 0)[table.shown]
    rounded = settings.disclosure == "round"
    at_least = np.where(_is_total(table)[table.shown], 1, 0)
    published = Published(
        shown_as=rounded_to(figures, settings.rounding_base) if rounded else figures,
        blur=settings.rounding_base // 2 if rounded else 0,
        left_out=np.zeros_like(small) if rounded else small,
        lowest=np.minimum(at_least, figures),
        highest=np.maximum(figures, minima.threshold[table.shown] - 1),
        weight=_weight(table, minima.spared)[table.shown] * (1 + np.log1p(figures)),
        firm=np.broadcast_to(_is_answer(table)[:, None], table.shown.shape)[table.shown],
    )
    never = np.zeros_like(small) if minima.never is None else minima.never[table.shown]
    if minima.told_elsewhere:
        told_cells = _whole(table)[np.nonzero(table.shown)[1]] & ~small & ~never
        known = csr_array(vstack([sums.known, sums.cells[np.flatnonzero(told_cells), :]]))
        sums = replace(sums, known=known)
    release = Release(
        published,
        sensitive=small & (somebody | never),
        empty=small & ~somebody & ~never,
        tied=_tied(sums, kinds.writers(minima.ties), single, minima.groups),
    )
    left_out = np.zeros(table.shown.shape, dtype=bool)
    left_out[table.shown] = protect(sums, release)
    return left_out if minima.never is None else left_out | (minima.never & table.shown)


def _is_answer(table: Crosstab) -> NDArray[np.bool_]:
    """Rows of the closed question itself: who answered what, who skipped it, who took part."""
    closed = table.rows["row_id"].isin(["responses", "answered", "skipped", "asked"])
    return (closed & table.rows["section"].eq("responses")).to_numpy(dtype=bool)


def _is_total(table: Crosstab) -> NDArray[np.bool_]:
    """Counts over a whole question, and the closed question itself: no comment is crossed there."""
    return _whole(table)[None, :] | _is_answer(table)[:, None]


def _whole(table: Crosstab) -> NDArray[np.bool_]:
    return table.columns["answer_kind"].eq("total").to_numpy(dtype=bool)


def _small(table: Crosstab, threshold: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Below the minimum. Nobody in a total is no secret; nobody in a crossed cell may be."""
    small = table.respondents < threshold
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
) -> tuple[Sums, "_Kinds"]:
    """Unknowns: how many comments of each kind (same rows and listing) gave each closed answer."""
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
    known = np.concatenate([known, elsewhere, _asked(table, single, of_row)])
    sums = Sums(
        cells=csr_array(cells.reshape(len(down), count * width).astype(np.int64)),
        truth=truth.astype(np.int64),
        known=csr_array(known.reshape(len(known), count * width).astype(np.int64)),
        answers=width,
    )
    return sums, _Kinds(of_row, in_file)


def _asked(
    table: Crosstab, single: NDArray[np.int64], of_row: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """What everybody knows where only some were asked to comment: who else answered otherwise."""
    width, count = len(single), of_row.shape[1]
    if not table.asked:
        return np.zeros((0, count, width), dtype=bool)
    (row,) = np.flatnonzero(
        table.rows["row_id"].eq("asked") & table.rows["section"].eq("responses")
    )
    impossible = of_row[row][:, None] != np.isin(single, table.asked)[None, :]
    known = np.zeros((count, count, width), dtype=bool)
    known[np.arange(count), np.arange(count)] = impossible
    return known


def _rows_by_answer(table: Crosstab) -> NDArray[np.bool_]:
    """Rows that are closed answers themselves: which single columns they hold, else none."""
    kinds = table.columns["answer_kind"].to_numpy()
    status = table.rows["section"].eq("responses").to_numpy(dtype=bool)
    found = np.zeros((len(table.rows), len(kinds)), dtype=bool)
    for row_id, kind in (("answered", "answer"), ("skipped", "no_answer")):
        rows = status & table.rows["row_id"].eq(row_id).to_numpy(dtype=bool)
        found |= rows[:, None] & (kinds == kind)[None, :]
    return found


@dataclass(frozen=True)
class _Kinds:
    """Kinds of response: what rows each stands in [n_rows, n_kinds], and which are listed."""

    of_row: NDArray[np.bool_]
    in_file: NDArray[np.bool_]

    def writers(self, ties: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
        """The sets of kinds that the writer of some published comment is of: bool [n, n_kinds]."""
        if ties is None:
            return np.eye(len(self.in_file), dtype=bool)[self.in_file]
        lacking = ties.astype(np.int64) @ (~self.of_row).astype(np.int64)
        return np.unique((lacking == 0) & self.in_file, axis=0)


def _tied(
    sums: Sums,
    writers: NDArray[np.bool_],
    single: NDArray[np.int64],
    groups: Sequence[Sequence[int]],
) -> csr_array:
    """For each set of kinds whose people all gave one (group of) answers: that sum."""
    width = len(single)
    truth = sums.truth.reshape(-1, width)
    rows = []
    for kinds in writers:
        counts = truth[kinds].sum(axis=0)
        for group in groups:
            inside = np.isin(single, list(group))
            if counts.sum() and counts[inside].sum() == counts.sum():
                row = np.zeros(truth.shape, dtype=np.int64)
                row[np.ix_(kinds, inside)] = 1
                rows.append(row.reshape(-1))
    return csr_array(np.array(rows, dtype=np.int64).reshape(len(rows), truth.size))


def _weight(table: Crosstab, spared: NDArray[np.bool_] | None) -> NDArray[np.float64]:
    across = table.columns["answer_kind"].map(_COLUMN_WEIGHT).to_numpy(dtype=float)
    if spared is not None:
        across = np.where(spared, _SPARED * across, across)
    down = table.rows["row_id"].map(_ROW_WEIGHT).fillna(1.0).to_numpy(dtype=float)
    themes = table.rows["section"].ne("responses").to_numpy(dtype=bool)
    return np.where(themes, 1.0, down)[:, None] * across[None, :]
