"""Sentences that carry one theme, cut into the few things that people mean by it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.language.quotable import is_quotable
from pipeline.subpoints.settings import SubpointSettings

_ALIKE = (0.6, 0.5, 0.4, 0.3)  # cosines up to which sentences are joined; the best cut is kept
_AT_MOST = 1500  # sentences that are compared each with each: memory grows squared
_SHORT = 6  # words below which a sentence is no view to read by itself


class Groups(NamedTuple):
    """n sentences of a theme."""

    of_sentence: NDArray[np.int64]
    """int64 [n]: the sub-point, from 0, largest first; −1 for none."""
    near: NDArray[np.float64]
    """float64 [n]: cosine to the centre of its sub-point; to the nearest one where it has none."""

    def rows(self) -> list[NDArray[np.int64]]:
        """The sentences of each sub-point."""
        return [
            np.flatnonzero(self.of_sentence == point)
            for point in range(int(self.of_sentence.max(initial=-1)) + 1)
        ]

    def only(self, kept: Sequence[NDArray[np.int64]]) -> "Groups":
        """Sub-points of these sentences, numbered anew; all others are in none."""
        number = np.full(len(self.of_sentence), -1, dtype=np.int64)
        for point, rows in enumerate(kept):
            number[rows] = point
        return self._replace(of_sentence=number)


def group(
    vectors: NDArray[np.float32], writers: NDArray[np.int64], settings: SubpointSettings
) -> Groups:
    """Cut sentences into two to a few sub-points; none where they do not fall apart.

    Average linkage at several depths. Kept is the cut that tells most: the sum over its groups of
    their size times how much more alike they are than all the sentences together. What lies in no
    group is not forced into one.

    Parameters
    ----------
    vectors : float32 [n, d], unit rows; equal sentences may repeat.
    writers : int64 [n], the respondent of each: a sub-point needs several.
    """
    none = Groups(np.full(len(vectors), -1, dtype=np.int64), np.zeros(len(vectors)))
    if len(vectors) < settings.fewest:
        return none
    unit = vectors.astype(np.float64)
    compared = unit[:_AT_MOST]
    best, best_gain = None, 0.0
    for labels in _cuts(compared):
        kept = _large(labels, writers[:_AT_MOST], settings)
        gain = _gain(compared, labels, kept)
        if len(kept) > 1 and gain > best_gain:
            best, best_gain = [np.flatnonzero(labels == label) for label in kept], gain
    if best is None:
        return none
    centres = np.stack([_centre(unit[rows]) for rows in best])
    near = unit @ centres.T
    found = np.full(len(unit), -1, dtype=np.int64)
    for number, rows in enumerate(best):
        found[rows] = number
    loosest = [near[rows, number].min() for number, rows in enumerate(best)]
    for row in range(len(compared), len(unit)):  # those beyond what was compared
        nearest = int(near[row].argmax())
        if near[row, nearest] >= loosest[nearest]:
            found[row] = nearest
    own = np.where(found < 0, near.argmax(axis=1), found)
    return Groups(found, near[np.arange(len(unit)), own])


def single_views(
    groups: Groups, texts: list[str], speaks: NDArray[np.float64], settings: SubpointSettings
) -> list[int]:
    """Choose sentences that nobody else says alike and that are worth reading.

    Of those in no group, least like any first; they read as quotes and surely carry the theme.

    Parameters
    ----------
    speaks : float64 [n], log-odds of the theme in the sentence's comment.
    """
    if not groups.near.any():  # they did not fall apart
        return []
    alone = [
        row
        for row in np.flatnonzero(groups.of_sentence < 0).tolist()
        if len(texts[row].split()) >= _SHORT and speaks[row] > 0 and is_quotable(texts[row])
    ]
    return sorted(alone, key=lambda row: (groups.near[row], row))[: settings.single_views]


def _cuts(vectors: NDArray[np.float64]) -> list[NDArray[np.int64]]:
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import pdist

    apart = np.clip(pdist(vectors, "cosine"), 0, 2)
    tree = linkage(np.nan_to_num(apart, nan=1.0), "average")
    return [fcluster(tree, 1 - alike, "distance").astype(np.int64) for alike in _ALIKE]


def _large(
    labels: NDArray[np.int64], writers: NDArray[np.int64], settings: SubpointSettings
) -> list[int]:
    """The largest groups by people, those of the same size in the order of their sentences."""
    people = {
        int(label): len(np.unique(writers[labels == label])) for label in dict.fromkeys(labels)
    }
    large = [label for label, count in people.items() if count >= settings.smallest]
    return sorted(large, key=lambda label: -people[label])[: settings.most]


def _gain(vectors: NDArray[np.float64], labels: NDArray[np.int64], kept: list[int]) -> float:
    whole = _alike(vectors)
    return float(
        sum((labels == label).sum() * (_alike(vectors[labels == label]) - whole) for label in kept)
    )


def _alike(vectors: NDArray[np.float64]) -> float:
    """Mean cosine of different sentences, from the length of their sum."""
    n = len(vectors)
    return float((np.square(vectors.sum(axis=0)).sum() - n) / (n * (n - 1))) if n > 1 else 0.0


def _centre(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    total = vectors.sum(axis=0)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-12))
