"""Group comments that say alike things; frozen once made."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from pipeline.cluster.exemplars import exemplars
from pipeline.cluster.frozen import frozen_assignments, join
from pipeline.cluster.partition import partition
from pipeline.cluster.points import UNCLUSTERED, Labels, Points
from pipeline.cluster.settings import ClusterSettings
from pipeline.encoders.rows import AnyVectors
from pipeline.language.keyphrases import keyphrases, names
from pipeline.tables.readable import may_be_read

_READ_FOR_PHRASES = 400  # distinct comments of a cluster, those nearest its centre
_CANDIDATES = 100  # of these, how many may become exemplars
_TELLING = 5  # words without which a comment is no good example


class Clustered(NamedTuple):
    """The comments with their cluster, and what the clusters are."""

    comments: pd.DataFrame
    """The comments table with `cluster_id` (like "c007"; missing when in none)."""
    clusters: pd.DataFrame
    """cluster_id, size (int64, comments), keyphrases, name, exemplars (comment_ids).

    Keyphrases and exemplars are ';'-joined, best first."""


def cluster(
    comments: pd.DataFrame,
    vectors: AnyVectors,
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
    rows = np.flatnonzero(may_be_read(comments) & vectors.any(axis=1))
    rows = rows[np.argsort(comments["comment_id"].to_numpy(dtype=object)[rows], kind="stable")]
    grouped = comments.iloc[rows]
    text_of_row, texts = pd.factorize(grouped["text_redacted"])
    first_row = np.unique(text_of_row, return_index=True)[1]
    points = Points(vectors, rows[first_row])

    # One thread throughout: sums in another order are other sums.
    with threadpool_limits(1):
        frozen = frozen_assignments(grouped["comment_id"], previous)
        if frozen.cluster_ids:
            labels, cluster_ids = join(frozen, text_of_row, points), frozen.cluster_ids
        else:
            copies = np.bincount(text_of_row, minlength=len(points))
            found = partition(points, copies, settings=settings)
            labels = _largest_first(found[text_of_row])
            count = labels.max(initial=UNCLUSTERED) + 1
            cluster_ids = [f"c{number:03d}" for number in range(1, count + 1)]
        first_ids = grouped["comment_id"].to_numpy(dtype=object)[first_row]
        clusters = _describe(
            labels, cluster_ids, text_of_row, list(texts), points, first_ids, settings
        )
    column = np.full(len(comments), None, dtype=object)
    column[rows] = [cluster_ids[label] if label != UNCLUSTERED else None for label in labels]
    return Clustered(comments.assign(cluster_id=pd.array(column, dtype="str")), clusters)


def _largest_first(labels: Labels) -> Labels:
    """Number the labels by how many rows have them; equal ones by who comes first."""
    used, first, sizes = np.unique(
        labels[labels != UNCLUSTERED], return_index=True, return_counts=True
    )
    number_of = np.full(labels.max(initial=UNCLUSTERED) + 2, UNCLUSTERED)  # the last is for -1
    number_of[used[np.lexsort((first, -sizes))]] = np.arange(len(used))
    return number_of[labels]


def _describe(
    labels: Labels,
    cluster_ids: list[str],
    text_of_row: NDArray[np.int64],
    texts: list[str],
    points: Points,
    comment_of_text: NDArray[np.object_],
    settings: ClusterSettings,
) -> pd.DataFrame:
    sizes = np.bincount(labels[labels != UNCLUSTERED], minlength=len(cluster_ids))
    label_of_text = np.full(len(texts), UNCLUSTERED, dtype=np.int64)
    label_of_text[text_of_row[::-1]] = labels[::-1]
    used, centres = points.centres(label_of_text)
    alike = points.likeness(label_of_text, used, centres)
    typical, examples = [], []
    for label, centre in zip(used, centres, strict=True):
        members = np.flatnonzero(label_of_text == label)
        nearest = members[np.argsort(-alike[members], kind="stable")][:_READ_FOR_PHRASES]
        typical.append([texts[text] for text in nearest])
        telling = [text for text in nearest if len(texts[text].split()) >= _TELLING]
        enough = len(telling) >= settings.exemplars
        candidates = np.asarray((telling if enough else nearest)[:_CANDIDATES])
        chosen = candidates[exemplars(points.at(candidates), centre, settings.exemplars)]
        examples.append(";".join(comment_of_text[chosen]))
    phrases = keyphrases(typical, settings.keyphrases)
    used_ids = [cluster_ids[label] for label in used]
    return pd.DataFrame(
        {
            "cluster_id": pd.array(used_ids, dtype="str"),
            "size": sizes[used].astype(np.int64),
            "keyphrases": pd.array([";".join(found) for found in phrases], dtype="str"),
            "name": pd.array(names(phrases, used_ids), dtype="str"),
            "exemplars": pd.array(examples, dtype="str"),
        }
    )
