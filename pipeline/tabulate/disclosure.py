"""Leaving out what would tell something about one person.

The threat. ``coded_comments.csv`` shows every published comment with its themes, so anyone can
count themes over a whole question, and a neighbour may recognise who wrote a comment. What nobody
must learn is the attribute which that file leaves out: the closed answer (or demographic group) of
the writer. It can leak through a small cell ("one comment on funding came from those who strongly
disagree"), through a full one ("all six did"), through subtraction between rows, columns, groups
and totals, and through the comments file, in which every combination of themes can be counted.

The guarantee. A cell below the minimum, none included, is left out (*primary*); it is *sensitive*
when its row holds anybody. Other cells are left out with it (*complementary*) until, for every
sensitive cell, there is another world of whole people that gives the same published figures and
the same comments file, keeps every primary cell below the minimum, and has another number there.
So not even an outsider who is told which cells are the small ones can work one of them out. Nor can
a published comment be tied for certain to one closed answer or one group of answers. A
complementary cell is only left out because such a world changes it: it is as safe.

What it does not do. A theme's count over a whole question below the minimum is left out too, since
tables travel without the comments; whoever also holds the comments file can count it, and learns
nothing from it but how many published, anonymous comments carry the theme. It does not hide that
someone is one of few, it hides which. It does not help against somebody who knows how others
answered.

Method: cell suppression by integer programming. Each other world is the one that disturbs the
published cells least (weighted by how much readers need them); the cells it disturbs are left out,
which makes it a witness, and leaving out more never invalidates a witness. After Fischetti and
Salazar (2001), "Solving the cell suppression problem on tabular data with linear constraints",
Management Science 47(7); one witness at a time as in Kelly, Golden and Assad (1992), "Cell
suppression: disclosure protection for sensitive tabular data", Networks 22(4).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array, hstack, vstack

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Sums:
    """Published figures as sums of unknown whole numbers.

    cells [n_cells, n_unknowns] : 0/1, which unknowns a published cell adds up
    truth [n_unknowns] : int64, the true numbers
    known [n_known, n_unknowns] : 0/1, sums that are public anyway (the comments file)
    """

    cells: csr_array
    truth: Ints
    known: csr_array


@dataclass(frozen=True)
class Release:
    """What would be published before anything more is left out.

    shown_as [n_cells] : int64, the figures as printed (rounded or true)
    blur : how far a printed figure may be from the truth; 0 when it is the truth
    left_out [n_cells] : bool, cells that are not printed in any case
    sensitive [n_cells] : bool, cells that nobody may work out
    lowest, highest [n_cells] : int64, what an outsider knows of a cell by the rule that left it out
    tied [n_tied, n_unknowns] : 0/1, sums that nobody may know to be as large as they are
    weight [n_cells] : float64, how much readers need a cell
    """

    shown_as: Ints
    blur: int
    left_out: NDArray[np.bool_]
    sensitive: NDArray[np.bool_]
    lowest: Ints
    highest: Ints
    tied: csr_array
    weight: NDArray[np.float64]


def protect(sums: Sums, release: Release) -> NDArray[np.bool_]:
    """Choose the cells to leave out so that the guarantee above holds: bool [n_cells].

    A sensitive cell that is fixed by what is public anyway (`sums.known`) stays so: no table can
    hide it.
    """
    left_out = release.left_out.copy()
    figures = sums.cells @ sums.truth
    worlds: list[tuple[Ints, Ints]] = []  # unknowns, and the figures they make

    def admit(world: Ints) -> None:
        made = sums.cells @ world
        worlds.append((world, made))
        left_out[np.abs(made - release.shown_as) > release.blur] = True

    for cell in np.flatnonzero(release.sensitive):
        if any(made[cell] != figures[cell] for _, made in worlds):
            continue
        ranges = (
            (figures[cell] + 1, release.highest[cell]),
            (release.lowest[cell], figures[cell] - 1),
        )
        found = [
            _nearest_world(sums, release, left_out, sums.cells[[cell], :], lower, upper)
            for lower, upper in ranges
            if lower <= upper
        ]
        nearest = min((each for each in found if each), key=lambda each: each[0], default=None)
        if nearest is not None:
            admit(nearest[1])
    for place in range(release.tied.shape[0]):
        target = release.tied[[place], :]
        value = (target @ sums.truth)[0]
        if any((target @ world)[0] < value for world, _ in worlds):
            continue
        nearest = _nearest_world(sums, release, left_out, target, 0, value - 1)
        if nearest is not None:
            admit(nearest[1])
    return left_out


def _nearest_world(
    sums: Sums,
    release: Release,
    left_out: NDArray[np.bool_],
    target: csr_array,
    lower: int,
    upper: int,
) -> tuple[float, Ints] | None:
    """The world with lower ≤ target ≤ upper that disturbs the printed cells least, and how much."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    printed = np.flatnonzero(~left_out)
    ruled = np.flatnonzero(release.left_out)
    shown, figures = sums.cells[printed, :], release.shown_as[printed]
    slack = eye_array(len(printed), format="csr")

    def alone(rows: csr_array) -> csr_array:
        return csr_array(hstack([rows, csr_array((rows.shape[0], len(printed)))]))

    constraints = [
        # |figure in this world − printed figure| ≤ blur + slack
        LinearConstraint(hstack([shown, slack]), figures - release.blur, np.inf),
        LinearConstraint(hstack([shown, -slack]), -np.inf, figures + release.blur),
        LinearConstraint(alone(target), lower, upper),
    ]
    if len(ruled):
        constraints.append(
            LinearConstraint(
                alone(sums.cells[ruled, :]), release.lowest[ruled], release.highest[ruled]
            )
        )
    if sums.known.shape[0]:
        known = sums.known @ sums.truth
        constraints.append(LinearConstraint(alone(sums.known), known, known))
    unknowns = sums.cells.shape[1]
    answer = milp(
        c=np.concatenate([np.zeros(unknowns), release.weight[printed]]),
        integrality=np.concatenate([np.ones(unknowns), np.zeros(len(printed))]),
        bounds=Bounds(0, np.inf),
        constraints=constraints,
    )
    if answer.x is None:
        return None
    return float(answer.fun), np.rint(answer.x[:unknowns]).astype(np.int64)


def stack(rows: list[csr_array], width: int) -> csr_array:
    """Put sparse rows on top of each other; none at all give a matrix without rows."""
    return csr_array(vstack(rows)) if rows else csr_array((0, width))
