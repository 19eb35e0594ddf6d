"""Codes for what no code of the library speaks for, named from the comments' own words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.codebook.ids import free_id
from pipeline.language.keyphrases import same_wording, words_of
from pipeline.suggest.settings import DraftSettings


def groups_of(
    vectors: NDArray[np.float32],
    texts: Sequence[str],
    comment: NDArray[np.int64],
    settings: DraftSettings,
) -> list[NDArray[np.int64]]:
    """Group sentences that say alike, largest first: rows of each group.

    Average linkage on cosine distance; a group has sentences of enough different comments, in
    enough different words: a sentence that three people copied is no theme.

    Parameters
    ----------
    vectors : float32 [n, d], unit rows
    """
    from sklearn.cluster import AgglomerativeClustering

    if len(vectors) < settings.fewest:
        return []
    labels = AgglomerativeClustering(
        n_clusters=None, metric="cosine", linkage="average",
        distance_threshold=1 - settings.alike,
    ).fit_predict(vectors)  # fmt: skip
    groups = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    large = [
        rows
        for rows in groups
        if len(np.unique(comment[rows])) >= settings.fewest
        and len(worded_once([texts[row] for row in rows.tolist()], settings.wordings))
        >= settings.wordings
    ]
    return sorted(large, key=lambda rows: (-len(rows), int(rows[0])))


def worded_once(texts: Sequence[str], most: int | None = None) -> list[str]:
    """Return texts without copies and near copies of those before them; at the most so many."""
    kept: list[str] = []
    said: list[frozenset[str]] = []
    for text in texts:
        if most is not None and len(kept) == most:
            break
        found = words_of(text)
        if found and not any(same_wording(found, other) for other in said):
            kept.append(text)
            said.append(found)
    return kept


def own_code(phrases: Sequence[str], number: int, taken: set[str]) -> Code:
    """Return a code for a group of sentences, named from its own words.

    Parameters
    ----------
    taken : ids of other codes, and their names in lower case.
    """
    name = " and ".join(phrases[:2]) if phrases else f"Further comments {number}"
    name = name[:1].upper() + name[1:]
    if name.casefold() in taken:
        name = f"{name} ({number})"
    *most, last = phrases[:4] or ["the same thing in other words"]
    listed = f"{', '.join(most)} or {last}" if most else last
    return Code(
        id=free_id(name, taken), name=name, definition=f"Speaks of {listed}.",
        keywords=tuple(phrases[:4]),
    )  # fmt: skip
