"""Clusters that exist already: old comments stay where they are, new ones join or wait."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.cluster.partition import UNCLUSTERED, Labels, centroids
from pipeline.encoders.base import Vectors

_REACH = (
    0.05  # a newcomer is at least as near its cluster's centre as all but this share of members
)
_PER_TURN = 65_536


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
        return Frozen(np.zeros(len(comment_ids), bool), np.full(len(comment_ids), UNCLUSTERED), [])
    kept = previous[previous["frozen"].astype(bool)] if "frozen" in previous else previous
    cluster_of = dict(zip(kept["comment_id"], kept["cluster_id"], strict=True))
    known = comment_ids.isin(list(cluster_of)).to_numpy(dtype=bool)
    labels, cluster_ids = pd.factorize(comment_ids.map(cluster_of), sort=True)
    return Frozen(known, labels.astype(np.int64), [str(name) for name in cluster_ids])


def join(frozen: Frozen, text_of_row: NDArray[np.int64], vectors: Vectors) -> Labels:
    """Return a label for each row, int64 [n]: old rows' own, new ones' by what they say.

    `vectors` are float32 [texts, d], one per distinct text; `text_of_row` [n] says which text a row
    has. A text that an old comment had goes where that went. Another joins the cluster with the
    nearest centre, unless it is farther from it than 95 % of the members: then it waits as -1.
    """
    labels = np.full(len(vectors), UNCLUSTERED, dtype=np.int64)
    text_is_new = np.ones(len(vectors), dtype=bool)
    text_is_new[text_of_row[frozen.known]] = False
    placed = np.flatnonzero(frozen.labels != UNCLUSTERED)[::-1]  # backwards: the first comment wins
    labels[text_of_row[placed]] = frozen.labels[placed]

    used, centres = centroids(labels, vectors)
    reach = np.array(
        [
            np.quantile(vectors[labels == label] @ centre, _REACH)
            for label, centre in zip(used, centres, strict=True)
        ]
    )
    new_texts = np.flatnonzero(text_is_new)
    for start in range(0, len(new_texts), _PER_TURN):
        turn = new_texts[start : start + _PER_TURN]
        similarity = vectors[turn] @ centres.T
        nearest = similarity.argmax(axis=1)
        fits = similarity[np.arange(len(turn)), nearest] >= reach[nearest]
        labels[turn] = np.where(fits, used[nearest], UNCLUSTERED)
    return np.where(frozen.known, frozen.labels, labels[text_of_row])
