"""Group comments that say alike things; frozen once made."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.cluster.exemplars import exemplars
from pipeline.cluster.frozen import frozen_assignments, join
from pipeline.cluster.keyphrases import keyphrases, name_of
from pipeline.cluster.partition import UNCLUSTERED, Labels, centroids, partition
from pipeline.cluster.settings import ClusterSettings
from pipeline.encoders.base import Vectors

_READ_FOR_PHRASES = 400  # distinct comments of a cluster, those nearest its centre


class Clustered(NamedTuple):
    """The comments with their cluster, and what the clusters are."""

    comments: pd.DataFrame
    """The comments table with `cluster_id` (like "c007"; missing when in none)."""
    clusters: pd.DataFrame
    """cluster_id, size (int64, comments), keyphrases, name, exemplars (comment_ids).

    Keyphrases and exemplars are ';'-joined, best first."""


def cluster(
    comments: pd.DataFrame,
    vectors: Vectors,
    *,
    settings: ClusterSettings,
    previous: pd.DataFrame | None = None,
) -> Clustered:
    """Group the comments that may be analysed by what they say.

    `vectors` are float32 [len(comments), d], zero where a comment may not be analysed. Only
    comments of substance that are clear of hate take part; the others have no cluster and are no
    exemplars. Pass fewer comments, such as those that no code covers, to group only them.

    With `previous` (comment_id, cluster_id, frozen) every comment of it that is frozen keeps its
    cluster, or its lack of one; a new comment joins the cluster it fits or waits without one. The
    order of the rows makes no difference.
    """
    eligible = comments["substance"].eq("comment") & comments["hate_status"].eq("clear")
    rows = np.flatnonzero(eligible.to_numpy(dtype=bool) & vectors.any(axis=1))
    rows = rows[np.argsort(comments["comment_id"].to_numpy(dtype=object)[rows], kind="stable")]
    grouped = comments.iloc[rows]
    text_of_row, texts = pd.factorize(grouped["text_redacted"])
    first_row = np.unique(text_of_row, return_index=True)[1]
    of_texts = vectors[rows[first_row]]

    frozen = frozen_assignments(grouped["comment_id"], previous)
    if frozen.cluster_ids:
        labels, names = join(frozen, text_of_row, of_texts), frozen.cluster_ids
    else:
        copies = np.bincount(text_of_row, minlength=len(of_texts))
        labels = _largest_first(partition(of_texts, copies, settings=settings)[text_of_row])
        names = [f"c{number:03d}" for number in range(1, labels.max(initial=UNCLUSTERED) + 2)]

    cluster_ids = np.full(len(comments), None, dtype=object)
    cluster_ids[rows] = [names[label] if label != UNCLUSTERED else None for label in labels]
    return Clustered(
        comments.assign(cluster_id=pd.array(cluster_ids, dtype="str")),
        _describe(
            labels,
            names,
            text_of_row,
            list(texts),
            of_texts,
            grouped["comment_id"].to_numpy(dtype=object)[first_row],
            settings,
        ),
    )


def _largest_first(labels: Labels) -> Labels:
    """Number the labels by how many rows have them; equal ones by who comes first."""
    used, first, sizes = np.unique(
        labels[labels != UNCLUSTERED], return_index=True, return_counts=True
    )
    number_of = np.full(labels.max(initial=UNCLUSTERED) + 2, UNCLUSTERED)
    number_of[used[np.lexsort((first, -sizes))]] = np.arange(len(used))
    return number_of[labels]


def _describe(
    labels: Labels,
    names: list[str],
    text_of_row: NDArray[np.int64],
    texts: list[str],
    vectors: Vectors,
    comment_of_text: NDArray[np.object_],
    settings: ClusterSettings,
) -> pd.DataFrame:
    sizes = np.bincount(labels[labels != UNCLUSTERED], minlength=len(names))
    label_of_text = np.full(len(texts), UNCLUSTERED, dtype=np.int64)
    label_of_text[text_of_row[::-1]] = labels[::-1]
    used, centres = centroids(label_of_text, vectors)
    typical, examples = [], []
    for label, centre in zip(used, centres, strict=True):
        members = np.flatnonzero(label_of_text == label)
        nearest = np.argsort(-(vectors[members] @ centre), kind="stable")[:_READ_FOR_PHRASES]
        typical.append([texts[text] for text in members[nearest]])
        chosen = members[exemplars(vectors[members], centre, settings.exemplars)]
        examples.append(";".join(comment_of_text[chosen]))
    phrases = keyphrases(typical, settings.keyphrases)
    return pd.DataFrame(
        {
            "cluster_id": pd.array([names[label] for label in used], dtype="str"),
            "size": sizes[used].astype(np.int64),
            "keyphrases": pd.array([";".join(found) for found in phrases], dtype="str"),
            "name": pd.array(
                [name_of(found, names[label]) for found, label in zip(phrases, used, strict=True)],
                dtype="str",
            ),
            "exemplars": pd.array(examples, dtype="str"),
        }
    )
