"""From probabilities to assigned codes: thresholds, one code or many, parents."""

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Codebook


def choose(
    probabilities: NDArray[np.float64],
    asked: NDArray[np.bool_],
    thresholds: NDArray[np.float64],
    divisors: NDArray[np.float64],
    always: bool,
    codebook: Codebook,
) -> NDArray[np.bool_]:
    """Decide which codes n comments get, bool [n, k]; of those for their question (`asked`).

    With `selection: many` every code whose probability reaches its threshold, and, where every
    comment has a code (`always`), the nearest to its threshold when none does. With
    `selection: one` exactly one: the most probable after division by `divisors`.
    """
    chosen = np.zeros(probabilities.shape, dtype=bool)
    if not probabilities.size:
        return chosen
    rows = np.flatnonzero(asked.any(axis=1))
    if codebook.selection == "one":
        likeliest = np.where(asked, probabilities / divisors, -1.0).argmax(axis=1)
        chosen[rows, likeliest[rows]] = True
        return chosen
    chosen = (probabilities >= thresholds) & asked
    if always:
        empty = rows[~chosen[rows].any(axis=1)]
        chosen[empty, np.where(asked, probabilities, -1.0)[empty].argmax(axis=1)] = True
    return chosen


def implied_parents(assigned: NDArray[np.bool_], codebook: Codebook) -> NDArray[np.bool_]:
    """Mark the active codes a comment gets only because a code below them was assigned, [n, k].

    A codebook that selects one code a comment keeps to it: no parent is implied.
    """
    implied = np.zeros_like(assigned)
    if codebook.selection == "one":
        return implied
    column = {code_id: place for place, code_id in enumerate(codebook.ids)}
    for code_id, place in column.items():
        for ancestor in codebook.ancestors(code_id):
            if ancestor in column:
                implied[:, column[ancestor]] |= assigned[:, place]
    return np.asarray(implied & ~assigned)
