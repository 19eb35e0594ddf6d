"""Sentences that carry one theme, cut into the few things that people mean by it."""

from collections import Counter
from collections.abc import Sequence, Set
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Encode
from pipeline.language.keyphrases import stem
from pipeline.language.quotable import is_quotable
from pipeline.language.stands_alone import standing
from pipeline.subpoints.said_alike import Saying, content, sayings_in
from pipeline.subpoints.settings import SubpointSettings

_SAME = 0.64  # mean cosine, by the reader, of those that mean one thing without a common saying
_LIKELY = 0.45  # cosine, by the encoder, to `_OTHERS` others from which the reader is asked
_OTHERS = 2
_AT_MOST = 1500  # sentences that are compared each with each: memory grows squared
_NEAR_OTHERS = 0.15  # mean cosine to those with the same saying, below which it is said of another
_TOGETHER = 0.2  # mean cosine of all that have a saying
_EVERYBODY = 0.4  # of a theme's sentences: what more than these have is the theme itself
_OVERLAP = 0.5  # of a group in a larger one, from which it is part of that
_ALONE = 0.5  # cosine to any other sentence from which a view is not single
_SHORT = 6  # words below which a sentence is no view to read by itself


class Group(NamedTuple):
    """Sentences that mean one thing."""

    rows: NDArray[np.int64]
    """int64 [size], ascending."""
    saying: Saying | None
    """The words that they have in common; None where they are close as whole sentences."""


def group(
    sentences: Sequence[str],
    vectors: NDArray[np.float32],
    writers: NDArray[np.int64],
    known: frozenset[str],
    again: Encode,
    settings: SubpointSettings,
) -> list[Group]:
    """Return what several people mean by a theme, the most people first; a sentence may mean two.

    Sentences mean one thing where two encoders put them close together (average linkage, Sokal and
    Michener 1958), and where they have words of one saying and are not far apart. What is in no
    group is not forced into one. How close they have to be was chosen by pairs of sentences that
    somebody had put together or apart (``tests/benchmarks/subpoints.py``).

    Parameters
    ----------
    vectors : float32 [n, d], unit rows, one for each of the n distinct sentences.
    writers : int64 [n], the respondent of each: a group needs several.
    known : stems of the words that the theme is called by: a sentence of nothing else says no more
        than the theme.
    again : the second encoder; only sentences that the first puts near others are shown to it.
    """
    if len(sentences) < settings.fewest:
        return []
    unit = vectors.astype(np.float64)
    found = [
        (len(np.unique(writers[each.rows])), each)
        for each in (*_close(sentences, unit, known, again), *_alike(sentences, unit, known))
    ]
    kept: list[Group] = []
    for people, each in sorted(found, key=lambda one: -one[0]):
        shared = [np.isin(each.rows, other.rows).mean() for other in kept]
        if people >= settings.smallest and max(shared, default=0.0) < _OVERLAP:
            kept.append(each)
    return kept[: settings.most]


def single_views(
    vectors: NDArray[np.float32],
    groups: Sequence[Group],
    texts: Sequence[str],
    speaks: NDArray[np.float64],
    settings: SubpointSettings,
) -> list[int]:
    """Choose sentences that nobody else says alike and that are worth reading.

    They are in no group, read as quotes and surely carry the theme: those first that can be read
    alone, the surest of them first.

    Parameters
    ----------
    speaks : float64 [n], log-odds of the theme in the sentence's comment.
    """
    if len(texts) < settings.fewest:
        return []
    stands = np.array([standing(text) for text in texts], dtype=np.int64)
    inside = {row for each in groups for row in each.rows.tolist()}
    alone = [
        row
        for row in np.lexsort((-speaks, stands)).tolist()
        if row not in inside
        and len(texts[row].split()) >= _SHORT
        and speaks[row] > 0
        and is_quotable(texts[row])
    ]
    chosen: list[int] = []
    for row in alone:
        near = vectors @ vectors[row]
        near[row] = -1.0
        if near.max() < _ALONE and len(chosen) < settings.single_views:
            chosen.append(row)
    return chosen


def _close(
    sentences: Sequence[str], unit: NDArray[np.float64], known: frozenset[str], again: Encode
) -> list[Group]:
    """Groups of sentences of substance that are close as wholes; “Yes, agree” has none."""
    words = [content(text) - known for text in sentences]
    rows = np.array([row for row, own in enumerate(words) if own], dtype=np.int64)
    compared = rows[:_AT_MOST]
    likeness = unit[compared] @ unit[compared].T
    compared = compared[(likeness >= _LIKELY).sum(axis=1) > _OTHERS]  # it is like itself
    if len(compared) <= _OTHERS:
        return []
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import pdist

    vectors = again([sentences[row] for row in compared.tolist()]).astype(np.float64)
    apart = np.nan_to_num(np.clip(pdist(vectors, "cosine"), 0, 2), nan=1.0)
    labels = fcluster(linkage(apart, "average"), 1 - _SAME, "distance")
    order = np.argsort(labels, kind="stable")
    cut = np.flatnonzero(np.diff(labels[order])) + 1
    parts = [np.sort(compared[part]) for part in np.split(order, cut)]
    groups = [rows for rows in (_linked(part, words) for part in parts) if len(rows) > 1]
    beyond = rows[_AT_MOST:]  # those that were not compared
    if len(beyond) and groups:
        centres = np.stack([_centre(unit[group]) for group in groups])
        loosest = np.array([(unit[g] @ c).min() for g, c in zip(groups, centres, strict=True)])
        for row, near in zip(beyond.tolist(), unit[beyond] @ centres.T, strict=True):
            nearest = int(near.argmax())
            if near[nearest] >= loosest[nearest]:
                groups[nearest] = np.append(groups[nearest], row)
    return [Group(rows, None) for rows in groups]


def _alike(
    sentences: Sequence[str], unit: NDArray[np.float64], known: frozenset[str]
) -> list[Group]:
    """Groups of sentences that have words of one saying and are not far apart."""
    found = []
    for saying, places in sayings_in(sentences):
        if len(places) > _EVERYBODY * len(sentences) or _is_theme(saying, known):
            continue
        rows = np.array(places, dtype=np.int64)
        while len(rows) > 1:
            near = _near_others(unit[rows])
            if near.min() >= _NEAR_OTHERS:
                break
            rows = np.delete(rows, int(near.argmin()))
        if len(rows) > 1 and _near_others(unit[rows]).mean() >= _TOGETHER:
            found.append(Group(rows, saying))
    return found


def _is_theme(saying: Saying, known: frozenset[str]) -> bool:
    """Whether a theme is called by the saying itself: “Play areas” is no point of play areas."""
    return any(
        all(stem(part) in known for part in word.rstrip("*").split()) for word in saying.words
    )


def _linked(rows: NDArray[np.int64], words: Sequence[Set[str]]) -> NDArray[np.int64]:
    """Those that share a word of substance with another: “Litter.” is close to “Sewage!”."""
    used = Counter(word for row in rows.tolist() for word in words[row])
    return rows[[any(used[word] > 1 for word in words[row]) for row in rows.tolist()]]


def _near_others(unit: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean cosine of each to the others."""
    return np.asarray((unit @ unit.sum(axis=0) - 1) / (len(unit) - 1))


def _centre(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    total = vectors.sum(axis=0)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-12))
