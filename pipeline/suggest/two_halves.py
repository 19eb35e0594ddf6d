"""Does a set of comments fall into two clear groups, and which words tell them apart?"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_WORDS_SHOWN = 4
_BLURS = 5
_LOOKED_AT = 2000  # comments; beyond, a fixed sample shows the same two groups


class Halves(NamedTuple):
    """Two groups of m comments."""

    rows: tuple[NDArray[np.int64], NDArray[np.int64]]
    """Which of the comments are in each group, the larger first."""
    words: tuple[list[str], list[str]]
    """The words that tell each group from the other."""
    apart: float
    """Mean silhouette by cosine (Rousseeuw 1987) beyond that of one blur of the same shape: about 0
    for a single subject, the more the clearer two are apart (after the gap statistic, Tibshirani,
    Walther and Hastie 2001)."""


def two_halves(vectors: NDArray[np.float32], texts: Sequence[str]) -> Halves:
    """Part m comments in two by the meaning of their vectors, float32 [m, d]; m ≥ 2."""
    from sklearn.cluster import KMeans

    chosen = np.arange(len(vectors))
    if len(chosen) > _LOOKED_AT:
        chosen = np.sort(np.random.default_rng(0).permutation(chosen)[:_LOOKED_AT])
    looked = vectors[chosen].astype(np.float64)
    fitted = KMeans(2, n_init=10, random_state=0).fit(looked)
    side = fitted.predict(vectors.astype(np.float64))
    groups = sorted((np.flatnonzero(side == n) for n in (0, 1)), key=len, reverse=True)
    if not len(groups[1]):
        return Halves((groups[0], groups[1]), ([], []), 0.0)
    apart = _silhouette(looked, fitted.labels_) - _of_one_blur(looked)
    words = _telling([[texts[row] for row in group.tolist()] for group in groups])
    return Halves((groups[0], groups[1]), (words[0], words[1]), apart)


def _silhouette(vectors: NDArray[np.float64], side: NDArray[np.int32]) -> float:
    from sklearn.metrics import silhouette_score

    if len(np.unique(side)) < 2 or len(vectors) < 3:
        return 0.0
    return float(silhouette_score(vectors, side, metric="cosine"))


def _of_one_blur(vectors: NDArray[np.float64]) -> float:
    """The silhouette of two halves of a single normal cloud with these vectors' mean and spread."""
    from sklearn.cluster import KMeans

    middle = vectors.mean(axis=0)
    _, spread, axes = np.linalg.svd(vectors - middle, full_matrices=False)
    random = np.random.default_rng(0)
    found = []
    for _ in range(_BLURS):
        drawn = random.normal(size=(len(vectors), len(spread))) * spread / len(vectors) ** 0.5
        cloud = middle + drawn @ axes
        found.append(_silhouette(cloud, KMeans(2, n_init=3, random_state=0).fit(cloud).labels_))
    return float(np.mean(found))


def _telling(groups: list[list[str]]) -> list[list[str]]:
    """Words said by a larger share of one group than of the other, most telling first."""
    from sklearn.feature_extraction.text import CountVectorizer

    words_of_three = r"[^\W\d_]{3,}"
    counter = CountVectorizer(binary=True, stop_words="english", token_pattern=words_of_three)
    try:
        counter.fit(text for group in groups for text in group)
    except ValueError:  # nothing but stop words
        return [[], []]
    shares = [np.asarray(counter.transform(group).mean(axis=0)).ravel() for group in groups]
    words = counter.get_feature_names_out()
    return [
        words[np.argsort(-(shares[own] - shares[1 - own]), kind="stable")[:_WORDS_SHOWN]].tolist()
        for own in (0, 1)
    ]
