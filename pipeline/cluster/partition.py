"""Groups of vectors, found afresh: principal components, k-means, and misfits left out."""

import numpy as np
from numpy.typing import NDArray

from pipeline.cluster.settings import ClusterSettings
from pipeline.encoders.base import Vectors, unit_length

Labels = NDArray[np.int64]
UNCLUSTERED = -1

_SAMPLE = 40_000  # vectors that components and centroids are learnt from; all others are assigned
_PER_TURN = 65_536


def partition(vectors: Vectors, copies: NDArray[np.int64], *, settings: ClusterSettings) -> Labels:
    """Return a label for each of float32 [n, d] unit vectors, int64 [n]; -1 for what fits nowhere.

    `copies` [n] says how many comments have each vector: a campaign shapes the clusters no more
    than one comment does, and counts in full where the share that is left out is measured. Time and
    memory grow with n, not with its square. The same vectors in the same order give the same
    labels, whatever the number of cores.
    """
    from sklearn.cluster import KMeans
    from sklearn.decomposition import PCA
    from threadpoolctl import threadpool_limits

    count = len(vectors)
    if count < settings.smallest:
        return np.full(count, UNCLUSTERED, dtype=np.int64)
    chance = np.random.default_rng(settings.seed)
    sample = np.sort(chance.choice(count, min(count, _SAMPLE), replace=False))
    dimensions = min(settings.dimensions, len(sample) - 1, vectors.shape[1])
    # One thread: sums in another order are other sums.
    with threadpool_limits(1):
        pca = PCA(dimensions, random_state=settings.seed).fit(vectors[sample])
        reduced = np.empty((count, dimensions), dtype=np.float32)
        for start in range(0, count, _PER_TURN):
            turn = slice(start, start + _PER_TURN)
            reduced[turn] = unit_length(pca.transform(vectors[turn]).astype(np.float32))
        clusters = settings.clusters or _suggested_count(len(sample), settings.smallest)
        clusters = min(clusters, count // settings.smallest)
        kmeans = KMeans(clusters, n_init=3, random_state=settings.seed).fit(reduced[sample])
        labels = kmeans.predict(reduced).astype(np.int64)
        labels = _dissolve_small(labels, vectors, settings.smallest)
        return _leave_out(labels, vectors, copies, settings.outliers)


def _suggested_count(count: int, smallest: int) -> int:
    return int(np.clip(round(np.sqrt(count) / 2), 1, 60))


def centroids(labels: Labels, vectors: Vectors) -> tuple[NDArray[np.int64], Vectors]:
    """Return the labels in use, int64 [k], and the unit centroid of each, float32 [k, d]."""
    used = np.unique(labels[labels != UNCLUSTERED])
    means = np.stack(
        [vectors[labels == label].mean(axis=0, dtype=np.float64) for label in used]
        or [np.zeros(vectors.shape[1])]
    )[: len(used)]
    return used, unit_length(means.astype(np.float32))


def _dissolve_small(labels: Labels, vectors: Vectors, smallest: int) -> Labels:
    """Give the members of clusters that are too small to the nearest other cluster."""
    used, sizes = np.unique(labels, return_counts=True)
    small = used[sizes < smallest]
    if not len(small) or len(small) == len(used):
        return labels
    labels = labels.copy()
    homeless = np.isin(labels, small)
    labels[homeless] = UNCLUSTERED
    kept, centres = centroids(labels, vectors)
    labels[homeless] = kept[np.argmax(vectors[homeless] @ centres.T, axis=1)]
    return labels


def _leave_out(labels: Labels, vectors: Vectors, copies: NDArray[np.int64], share: float) -> Labels:
    """Leave at most that share of the comments unclustered: those least like their cluster."""
    used, centres = centroids(labels, vectors)
    similarity = np.empty(len(vectors), dtype=np.float32)
    for label, centre in zip(used, centres, strict=True):
        members = labels == label
        similarity[members] = vectors[members] @ centre
    farthest = np.argsort(similarity, kind="stable")
    out = farthest[np.cumsum(copies[farthest]) <= share * copies.sum()]
    labels = labels.copy()
    labels[out] = UNCLUSTERED
    return labels
