"""Other worlds: people distributed otherwise, so that the published figures stay as they are."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from pipeline.tabulate.integer_program import Bounded, least

Ints = NDArray[np.int64]
# A world need only move a few people, so a search looks at few kinds of comment: kinds of the
# target that disturb little, the kinds most like them, who stands in the target's column and can
# change places with them, and the plainest and largest of the rest.
_ENOUGH, _OWN, _PLAIN, _LARGE, _THERE = 100, 80, 30, 40, 40


@dataclass(frozen=True)
class Sums:
    """Figures as sums of unknown whole numbers.

    cells [n_cells, n_unknowns] : 0/1, which unknowns a figure adds up; the unknowns are
        kinds of comment × `answers` closed answers, kind after kind
    truth [n_unknowns] : int64, the true numbers
    known [n_known, n_unknowns] : 0/1, sums that are public anyway (the comments file)
    """

    cells: csr_array
    truth: Ints
    known: csr_array
    answers: int


@dataclass(frozen=True)
class Published:
    """The figures as they would be printed.

    shown_as [n_cells] : int64, printed figures (rounded or true)
    blur : how far a printed figure may be from the truth; 0 when it is the truth
    left_out [n_cells] : bool, cells that are not printed in any case
    lowest, highest [n_cells] : int64, what the rule that left a cell out tells about it
    weight [n_cells] : float64, how much readers need a cell
    firm [n_cells] : bool, cells that are left out only where nothing else protects: who took part
    """

    shown_as: Ints
    blur: int
    left_out: NDArray[np.bool_]
    lowest: Ints
    highest: Ints
    weight: NDArray[np.float64]
    firm: NDArray[np.bool_]


@dataclass(frozen=True)
class World:
    """Numbers for the unknowns (int64 [n_unknowns]), and how much they disturb what is printed."""

    numbers: Ints
    disturbance: float


class Worlds:
    """The worlds found so far, and the cells left out so that each of them is possible."""

    def __init__(self, sums: Sums, published: Published) -> None:
        self.sums, self.published = sums, published
        self.left_out = published.left_out.copy()
        self._found: list[Ints] = []
        self._made: list[Ints] = []
        self._figures: Ints = sums.cells @ sums.truth
        self._people = sums.truth.reshape(-1, sums.answers).sum(axis=1)
        # Which figures a comment of a kind can be part of, whatever its answer.
        rows, unknowns = sums.cells.nonzero()
        self._pattern = np.zeros((len(self._people), sums.cells.shape[0]), dtype=bool)
        self._pattern[unknowns // sums.answers, rows] = True
        self._size = self._pattern.sum(axis=1)

    def admit(self, world: World) -> None:
        """Leave out the figures that a world disturbs, which makes it possible."""
        made = self.sums.cells @ world.numbers
        self.left_out |= np.abs(made - self.published.shown_as) > self.published.blur
        self._found.append(world.numbers)
        self._made.append(made)

    def vary(self, cell: int) -> bool:
        """Whether some possible world has another figure in a cell."""
        return any(made[cell] != self._figures[cell] for made in self._made)

    def fall_below(self, sums: csr_array, values: Ints) -> NDArray[np.bool_]:
        """Which sums are smaller than `values` in some possible world: bool [n_sums]."""
        below = np.zeros(sums.shape[0], dtype=bool)
        for numbers in self._found:
            below |= sums @ numbers < values
        return below

    def wander(self, seed: int) -> None:
        """Admit a world far away that disturbs nothing, if there is one."""
        random = np.random.default_rng(seed)
        kinds = random.permutation(len(self._people))[:_OWN]
        unknowns = self._unknowns(self._around(kinds))
        self._admit_undisturbed(unknowns, random.normal(size=len(unknowns)))

    def lower(self, sums: csr_array) -> None:
        """Admit a world that lowers as many of some sums as can be lowered disturbing nothing."""
        unknowns = self._unknowns(self._around(self._holding(sums)))
        together = np.asarray(sums.sum(axis=0), dtype=float).reshape(-1)
        self._admit_undisturbed(unknowns, together[unknowns])

    def nearest(self, sum_: csr_array, low: float, high: float) -> World | None:
        """The world with low ≤ sum ≤ high that disturbs least and obeys the rule."""
        return self._nearest([Bounded(sum_, np.array([low]), np.array([high])), self._rule])

    def nearest_unruled(self, sum_: csr_array, low: float, high: float) -> World | None:
        """Likewise for an outsider who does not know which cells are the small ones."""
        return self._nearest([Bounded(sum_, np.array([low]), np.array([high]))])

    def _nearest(self, bounds: list[Bounded]) -> World | None:
        goal = bounds[0]
        if goal.low[0] > goal.high[0]:
            return None
        there = self._standing_in(goal.sums)
        around = np.union1d(self._around(self._holding(goal.sums)), there)
        everybody = np.arange(len(self._people))
        places = [around] if len(around) == len(everybody) else [around, everybody]
        for kept in ([*bounds, self._firm()], bounds):
            for kinds in places:
                world = self._disturb(self._unknowns(kinds), kept)
                if world is not None:
                    return world
        return None

    def _holding(self, sums: csr_array) -> Ints:
        """The kinds of comment that some sums add up."""
        return np.unique(sums.nonzero()[1] // self.sums.answers)

    def _standing_in(self, sums: csr_array) -> Ints:
        """The plainest kinds of whom somebody stands in the columns that some sums add up.

        Whoever comes into a small group comes in somebody's place, where its size is printed.
        """
        answers = np.unique(sums.nonzero()[1] % self.sums.answers)
        people = self.sums.truth.reshape(-1, self.sums.answers)[:, answers].sum(axis=1)
        there = np.flatnonzero(people)
        return there[np.argsort(self._size[there], kind="stable")][:_THERE]

    def _around(self, kinds: Ints) -> Ints:
        """The kinds to look at in a search for a world that changes some kinds."""
        count = len(self._people)
        if count <= _ENOUGH:
            return np.arange(count)
        by_plainness = np.lexsort((-self._people, self._size))
        own = by_plainness[np.isin(by_plainness, kinds)][:_OWN]
        rest = by_plainness[~np.isin(by_plainness, kinds)]
        if not len(rest):
            rest = by_plainness
        unlike = (self._pattern[own][:, None, :] != self._pattern[rest][None, :, :]).sum(axis=2)
        like = rest[unlike.argmin(axis=1)]
        large = np.argsort(-self._people, kind="stable")[:_LARGE]
        return np.unique(np.concatenate([own, like, rest[:_PLAIN], large]))

    def _unknowns(self, kinds: Ints) -> Ints:
        return (kinds[:, None] * self.sums.answers + np.arange(self.sums.answers)).reshape(-1)

    @cached_property
    def _rule(self) -> Bounded:
        ruled = np.flatnonzero(self.published.left_out)
        low, high = self.published.lowest[ruled], self.published.highest[ruled]
        return Bounded(self.sums.cells[ruled, :], low.astype(float), high.astype(float))

    @cached_property
    def _known(self) -> Bounded:
        known = (self.sums.known @ self.sums.truth).astype(float)
        return Bounded(self.sums.known, known, known)

    def _printed(self) -> Bounded:
        return self._as_printed(~self.left_out)

    def _firm(self) -> Bounded:
        return self._as_printed(self.published.firm & ~self.left_out)

    def _as_printed(self, cells: NDArray[np.bool_]) -> Bounded:
        at = np.flatnonzero(cells)
        shown, blur = self.published.shown_as[at].astype(float), self.published.blur
        return Bounded(self.sums.cells[at, :], shown - blur, shown + blur)

    def _admit_undisturbed(self, unknowns: Ints, direction: NDArray[np.float64]) -> None:
        kept = self._within(unknowns, [self._printed(), self._known, self._rule])
        numbers = None if kept is None else least(direction, kept, any_will_do=True)
        if numbers is not None:
            self.admit(World(self._completed(unknowns, numbers), 0.0))

    def _disturb(self, unknowns: Ints, bounds: list[Bounded]) -> World | None:
        """Minimise the weighted disturbance of the printed figures, one slack for each of them."""
        kept = self._within(unknowns, [self._known, *bounds])
        if kept is None:
            return None
        printed = self._printed()
        soft, touched = self._chosen(unknowns, printed)
        endless = np.full(len(touched), np.inf)
        rows = Bounded(
            csr_array(vstack([_slack(soft.sums, 1), _slack(soft.sums, -1), _wider(kept, soft)])),
            np.concatenate([soft.low, -endless, kept.low]),
            np.concatenate([endless, soft.high, kept.high]),
        )
        weight = self.published.weight[np.flatnonzero(~self.left_out)[touched]]
        cost = np.concatenate([np.zeros(len(unknowns)), weight])
        truth = np.concatenate([self.sums.truth[unknowns], np.zeros(len(touched), dtype=np.int64)])
        numbers = least(cost, rows, near=truth)
        if numbers is None:
            return None
        disturbance = float(cost @ numbers)
        return World(self._completed(unknowns, numbers[: len(unknowns)]), disturbance)

    def _within(self, unknowns: Ints, bounds: list[Bounded]) -> Bounded | None:
        """Bounds on the chosen unknowns while all others keep their true numbers, or None."""
        together = Bounded(
            csr_array(vstack([each.sums for each in bounds])),
            np.concatenate([each.low for each in bounds]),
            np.concatenate([each.high for each in bounds]),
        )
        chosen, touched = self._chosen(unknowns, together)
        if len(touched) < len(together.low):
            figures = together.sums @ self.sums.truth
            wrong = (figures < together.low) | (figures > together.high)
            if np.delete(wrong, touched).any():
                return None
        return chosen

    def _chosen(self, unknowns: Ints, bounds: Bounded) -> tuple[Bounded, Ints]:
        """Likewise, of those bounds that a chosen unknown (sorted) is part of; and which they are.

        Most searches are small, and what they cost is the handling of matrices: few of them.
        """
        sums, truth = bounds.sums, self.sums.truth
        if len(unknowns) == len(truth):
            chosen, fixed = sums, np.zeros(sums.shape[0], dtype=np.int64)
        else:
            chosen = sums[:, unknowns]
            fixed = sums @ truth - chosen @ truth[unknowns]
        rows = np.flatnonzero(np.diff(chosen.indptr))
        if len(rows) < len(fixed):
            chosen = chosen[rows, :]
        return Bounded(chosen, (bounds.low - fixed)[rows], (bounds.high - fixed)[rows]), rows

    def _completed(self, unknowns: Ints, numbers: Ints) -> Ints:
        world = self.sums.truth.copy()
        world[unknowns] = numbers
        return world


def _slack(sums: csr_array, sign: int) -> csr_array:
    """Sums with one more unknown each, added or taken off."""
    count, width = sums.shape
    ends, new = sums.indptr[1:], np.arange(count)
    parts = (
        np.insert(sums.data.astype(np.float64), ends, sign),
        np.insert(sums.indices, ends, width + new),
        sums.indptr + np.arange(count + 1, dtype=sums.indptr.dtype),
    )
    return csr_array(parts, shape=(count, width + count))


def _wider(kept: Bounded, soft: Bounded) -> csr_array:
    """Sums that leave the unknowns alone by which others may be missed."""
    count, width = kept.sums.shape
    parts = (kept.sums.data.astype(np.float64), kept.sums.indices, kept.sums.indptr)
    return csr_array(parts, shape=(count, width + len(soft.low)))
