"""Clusters that exist already: old comments stay where they are, new ones join or wait."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.cluster.points import UNCLUSTERED, Labels, Points

_REACH = 0.02  # a newcomer is as near its cluster's centre as all but this share of the members


class Frozen(NamedTuple):
    """What an earlier run decided about the comments at hand."""

    known: NDArray[np.bool_]
    """[n]: whether the comment was there."""
    labels: Labels
    """[n]: its cluster as a place in `cluster_ids`, -1 when it was in none or is new."""
    cluster_ids: list[str]


def frozen_assignments(comment_ids: pd.Series, previous: pd.DataFrame | None) -> Frozen:
    """Look comments up in `previous` (comment_id, cluster_id, frozen); unfrozen count as new."""
    if previous is None:
        known = np.zeros(len(comment_ids), dtype=bool)
        return Frozen(known, np.full(len(comment_ids), UNCLUSTERED), [])
    kept = previous[previous["frozen"].astype(bool)] if "frozen" in previous else previous
    cluster_of = kept.set_index("comment_id")["cluster_id"]
    known = comment_ids.isin(cluster_of.index).to_numpy(dtype=bool)
    labels, cluster_ids = pd.factorize(comment_ids.map(cluster_of), sort=True)
    return Frozen(known, labels.astype(np.int64), [str(name) for name in cluster_ids])


def join(frozen: Frozen, text_of_row: NDArray[np.int64], points: Points) -> Labels:
    """Return a label for each row, int64 [n]: old rows' own, new ones' by what they say.

    `points` are the distinct texts' vectors; `text_of_row` [n] says which text a row has. A text
    that an old comment had goes where that went. Another joins the cluster with the nearest centre,
    unless it is farther from it than 98 % of the members: then it waits as -1.
    """
    labels = np.full(len(points), UNCLUSTERED, dtype=np.int64)
    is_new = np.ones(len(points), dtype=bool)
    is_new[text_of_row[frozen.known]] = False
    placed = np.flatnonzero(frozen.labels != UNCLUSTERED)[::-1]  # backwards: the first one wins
    labels[text_of_row[placed]] = frozen.labels[placed]

    used, centres = points.centres(labels)
    alike = points.likeness(labels, used, centres)
    reach = np.array([_reach(alike[labels == label]) for label in used])
    joined = labels.copy()
    for block, vectors in points.blocks():
        similarity = vectors @ centres.T
        nearest = similarity.argmax(axis=1)
        fits = similarity.max(axis=1) >= reach[nearest]
        new_labels = np.where(fits, used[nearest], UNCLUSTERED)
        joined[block] = np.where(is_new[block], new_labels, labels[block])
    return np.where(frozen.known, frozen.labels, joined[text_of_row])


def _reach(alike: NDArray[np.float32]) -> float:
    """Return the least likeness at which a newcomer fits, given the members' to their centre.

    A member's likeness to the centre of the other members is what compares with a newcomer's: in a
    small cluster every member has pulled the centre towards itself.
    """
    own = alike.astype(np.float64)
    length = own.sum()  # of the sum of the members, which points where the centre does
    others = np.sqrt(np.maximum(length**2 - 2 * own * length + 1, 1e-12))
    return float(np.quantile((own * length - 1) / others, _REACH))
