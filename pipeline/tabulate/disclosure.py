"""Leaving out what would tell something about one person.

The threat. ``coded_comments.csv`` shows every published comment with its themes, so anyone can
count themes over a whole question, and a neighbour may recognise who wrote a comment. What nobody
must learn is the attribute which that file leaves out: the closed answer (or demographic group) of
the writer. It can leak through a small cell ("one comment on funding came from those who strongly
disagree"), through a full one ("all six did"), through subtraction between rows, columns, groups
and totals, and through the comments file, in which every combination of themes can be counted.

The guarantee. A cell of somebody, but fewer than the minimum, is *sensitive* and left out. Other
cells, empty ones first, are left out with it until, for every sensitive cell, there is another
world of whole people that gives the same published figures and the same comments file, keeps every
small cell below the minimum, and has another number there. So not even an outsider who is told
which cells are the small ones can work one of them out. Nor can a published comment be tied for
certain to one closed answer or one group of answers, unless it is quoted beside it. Every other
cell is only left out because such a world changes it: it is as safe.

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
from scipy.sparse import csr_array

from pipeline.tabulate.worlds import Published, Sums, Worlds

_WANDERINGS = 6  # worlds that are tried before any cell is looked at
_TOGETHER = 24  # kinds of comment that are looked at in one search


@dataclass(frozen=True)
class Release:
    """What would be published before anything more is left out.

    published : the figures as printed, and what the rule tells about those left out
    sensitive [n_cells] : bool, cells that nobody may work out
    empty [n_cells] : bool, cells of nobody, left out as far as that protects others
    tied [n_tied, n_unknowns] : 0/1, sums that nobody may know to be as large as they are
    """

    published: Published
    sensitive: NDArray[np.bool_]
    empty: NDArray[np.bool_]
    tied: csr_array


def protect(sums: Sums, release: Release) -> NDArray[np.bool_]:
    """Choose the cells to leave out so that the guarantee above holds: bool [n_cells].

    A sensitive cell that is fixed by what is public anyway (`sums.known`) stays so: no table can
    hide it.
    """
    worlds = Worlds(sums, release.published)
    if not release.sensitive.any() and not release.tied.shape[0] and not release.empty.any():
        return worlds.left_out
    for seed in range(_WANDERINGS):
        worlds.wander(seed)
    for cell in np.flatnonzero(release.sensitive):
        if not worlds.vary(int(cell)):
            _hide(worlds, int(cell))
    values = release.tied @ sums.truth
    tied = np.flatnonzero(~worlds.fall_below(release.tied, values))
    for start in range(0, len(tied), _TOGETHER):
        worlds.lower(release.tied[tied[start : start + _TOGETHER], :])
    for place in np.flatnonzero(~worlds.fall_below(release.tied, values)):
        tie = release.tied[[place], :]
        if not worlds.fall_below(tie, values[[place]])[0]:
            nearest = worlds.nearest(tie, 0, values[place] - 1)
            if nearest is not None:
                worlds.admit(nearest)
    needless = [cell for cell in np.flatnonzero(release.empty) if not worlds.vary(int(cell))]
    worlds.left_out[needless] = False
    return worlds.left_out


def _hide(worlds: Worlds, cell: int) -> None:
    """Admit the least disturbing world in which a cell has another figure.

    Within what the rule tells about small cells; or else, where the comments file and the rule
    together fix the cell, within what the comments file tells.
    """
    row = worlds.sums.cells[[cell], :]
    figure = (row @ worlds.sums.truth)[0]
    lowest, highest = worlds.published.lowest[cell], worlds.published.highest[cell]
    for nearest, low, high in (
        (worlds.nearest, lowest, highest),
        (worlds.nearest_unruled, 0, np.inf),
    ):
        found = [nearest(row, figure + 1, high)]
        if found[0] is None or found[0].disturbance > 0:
            found.append(nearest(row, low, figure - 1))
        possible = [world for world in found if world is not None]
        if possible:
            worlds.admit(min(possible, key=lambda world: world.disturbance))
            return
