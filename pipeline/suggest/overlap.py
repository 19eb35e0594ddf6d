"""Codes that hold mostly the same comments."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Codebook


class Overlap(NamedTuple):
    """What a code shares with another."""

    other: str
    """Id of the other code."""
    both: int
    """Comments that have both."""


def overlaps(
    codebook: Codebook, assigned: NDArray[np.bool_], *, share: float, fewest: int
) -> dict[str, Overlap]:
    """Return, per code, the one that it shares most with, where that is much of what it holds.

    Codes above one another are left out: the upper one holds what the lower does by its meaning.

    Parameters
    ----------
    assigned : bool [n comments, k active codes]
    share : of a code's own comments, from which it overlaps with another
    fewest : shared comments, below which they do by chance
    """
    both = assigned.T.astype(np.int64) @ assigned.astype(np.int64)
    held = both.diagonal()[:, None]
    shared = np.where((both >= fewest) & (both >= share * held), both, 0)
    np.fill_diagonal(shared, 0)
    for row, code in enumerate(codebook.ids):
        for above in codebook.ancestors(code):
            if above in codebook.ids:
                column = codebook.ids.index(above)
                shared[row, column] = shared[column, row] = 0
    return {
        code: Overlap(codebook.ids[int(line.argmax())], int(line.max()))
        for code, line in zip(codebook.ids, shared, strict=True)
        if line.any()
    }
