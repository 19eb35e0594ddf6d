"""Groups of vectors, found afresh: principal components, k-means, and misfits left out."""

import numpy as np
from numpy.typing import NDArray

from pipeline.cluster.points import UNCLUSTERED, Labels, Points
from pipeline.cluster.settings import ClusterSettings
from pipeline.encoders.base import Vectors, unit_length

_SAMPLE = 40_000  # points that components and centroids are learnt from; all others are assigned
_STARTS = 3  # of k-means, the best of which is kept
_TRIAL = 10_000  # points that the number of clusters is tried on
_TRIALS = 3
_REPRODUCED = 0.5  # adjusted Rand index of two halves' clusters
_NEAR = 0.9  # of the best separation
_SHARP = 0.25  # separation of groups that anyone would see; comments by people have about 0.15
_FAILURES = 3  # numbers in a row that are not reproduced, after some that were, end the search
_MOST = 200
_STEP = 1.2  # from one number tried to the next


def partition(points: Points, copies: NDArray[np.int64], *, settings: ClusterSettings) -> Labels:
    """Return a label for each point, int64 [n]; -1 for what fits nowhere.

    `copies` [n] says how many comments have each vector: a campaign shapes the clusters no more
    than one comment does, and counts in full where the share that is left out is measured. Time and
    memory grow with n, not with its square. The same points in the same order give the same labels,
    on one core or several.
    """
    if len(points) < settings.smallest:
        return np.full(len(points), UNCLUSTERED, dtype=np.int64)
    from sklearn.cluster import KMeans

    reduced, sample = _principal_components(points, settings)
    count = settings.clusters or _reproducible_count(reduced[sample], settings)
    count = min(count, len(points) // settings.smallest)
    kmeans = KMeans(count, n_init=_STARTS, random_state=settings.seed).fit(reduced[sample])
    labels = kmeans.predict(reduced).astype(np.int64)
    labels = _dissolve_small(labels, reduced, kmeans.cluster_centers_, settings.smallest)
    return _leave_out(labels, points, copies, settings)


def _principal_components(
    points: Points, settings: ClusterSettings
) -> tuple[Vectors, NDArray[np.int64]]:
    """Return unit vectors of few dimensions, float32 [n, dimensions], and a sample's places."""
    from sklearn.decomposition import PCA

    chance = np.random.default_rng(settings.seed)
    sample = np.sort(chance.choice(len(points), min(len(points), _SAMPLE), replace=False))
    learnt_from = points.at(sample)
    dimensions = min(settings.dimensions, len(sample) - 1, learnt_from.shape[1])
    pca = PCA(dimensions, random_state=settings.seed).fit(learnt_from)
    reduced = np.empty((len(points), dimensions), dtype=np.float32)
    for block, vectors in points.blocks():
        reduced[block] = unit_length(pca.transform(vectors).astype(np.float32))
    return reduced, sample


def _reproducible_count(reduced: Vectors, settings: ClusterSettings) -> int:
    """Return how many clusters one half of the comments finds as the other does.

    Lange et al. 2004, Stability-based validation of clustering solutions: the centroids of both
    halves assign all points, and the two assignments are compared (adjusted Rand index); the
    separation of one half's points by the other half's centroids is a silhouette on data that did
    not make it. The largest number is taken that passes the one and comes near the best of the
    other; on patients' comments coded by people that is about where the agreement of clusters with
    codes stops growing. In a small survey whose comments shade into one another hardly any number
    passes: then it is at least half the square root of the number of comments, up to eight, which
    is a way of reading them and no finding.
    """
    chance = np.random.default_rng(settings.seed)
    trial = reduced[np.sort(chance.choice(len(reduced), min(len(reduced), _TRIAL), replace=False))]
    half = len(trial) // 2
    halves = [np.split(chance.permutation(len(trial)), [half]) for _ in range(_TRIALS)]
    separation: dict[int, float] = {}
    count, failures = 2, 0
    while count <= min(_MOST, half // settings.smallest) and failures < _FAILURES:
        trials = [_compare_halves(trial, a, b, count, settings.seed) for a, b in halves]
        agreement, separated = np.mean(trials, axis=0)
        failures = 0 if agreement >= _REPRODUCED or not separation else failures + 1
        if agreement >= _REPRODUCED:
            separation[count] = separated
        count = max(count + 1, int(count * _STEP))
    best = max(separation.values(), default=0.0)
    found = [count for count, separated in separation.items() if separated >= _NEAR * best]
    to_read = int(np.clip(round(np.sqrt(len(reduced)) / 2), 1, 8))
    return max(found) if best >= _SHARP else max([to_read, *found])


def _compare_halves(
    trial: Vectors,
    first: NDArray[np.int64],
    second: NDArray[np.int64],
    count: int,
    seed: int,
) -> tuple[float, float]:
    """Return the adjusted Rand index of two halves' clusters, and their held-out separation."""
    from sklearn.cluster import KMeans
    from sklearn.metrics import adjusted_rand_score

    of_first = KMeans(count, n_init=1, random_state=seed).fit(trial[first])
    of_second = KMeans(count, n_init=1, random_state=seed).fit(trial[second])
    agreement = adjusted_rand_score(of_first.predict(trial), of_second.predict(trial))
    nearest = np.sort(of_first.transform(trial[second]), axis=1)[:, :2]
    separation = 1 - nearest[:, 0] / np.maximum(nearest[:, 1], 1e-12)
    return float(agreement), float(separation.mean())


def _dissolve_small(labels: Labels, reduced: Vectors, centres: Vectors, smallest: int) -> Labels:
    """Give the members of clusters that are too small to the nearest other one."""
    sizes = np.bincount(labels, minlength=len(centres))
    if not (sizes >= smallest).any():
        return labels
    homeless = np.flatnonzero(sizes[labels] < smallest)
    kept = np.flatnonzero(sizes >= smallest)
    distances = ((reduced[homeless, None] - centres[None, kept]) ** 2).sum(axis=2)
    labels = labels.copy()
    labels[homeless] = kept[distances.argmin(axis=1)]
    return labels


def _leave_out(
    labels: Labels, points: Points, copies: NDArray[np.int64], settings: ClusterSettings
) -> Labels:
    """Leave at most the set share of the comments unclustered: those least like their cluster.

    A cluster that would become too small by it keeps its members.
    """
    alike = points.likeness(labels, *points.centres(labels))
    farthest = np.argsort(alike, kind="stable")
    out = farthest[np.cumsum(copies[farthest]) <= settings.outliers * copies.sum()]
    sizes = np.bincount(labels)
    left = sizes - np.bincount(labels[out], minlength=len(sizes))
    out = out[left[labels[out]] >= min(settings.smallest, sizes.max())]
    labels = labels.copy()
    labels[out] = UNCLUSTERED
    return labels
