"""Suggest changes of a codebook from what it did with the comments; people decide."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Codebook
from pipeline.suggest.settings import SuggestSettings
from pipeline.suggest.two_halves import two_halves

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

KINDS = ("new", "split", "merge", "sharpen", "rare")
_WORDS = (5, 60)  # an example says something and can be read at a glance


class Suggestion(NamedTuple):
    """One thing to look at: what, why, what to do about it, and comments that show it."""

    kind: str
    codes: tuple[str, ...]
    comments: int
    why: str
    todo: str
    examples: tuple[str, ...]
    """comment_ids."""


class Coded(NamedTuple):
    """What suggestions are drawn from: the comments that may be analysed and their codes."""

    comments: pd.DataFrame
    """comment_id, text_redacted, cluster_id; n rows."""
    vectors: NDArray[np.float32]
    """float32 [n, d]"""
    assigned: NDArray[np.bool_]
    """bool [n, k active codes]"""
    clusters: pd.DataFrame
    """cluster_id, size, keyphrases, name, exemplars."""
    learnt: pd.DataFrame
    """code_id, positive, f1."""
    labels: pd.DataFrame | None
    """comment_id, codes, annotator, round, confirmed."""


def suggest(
    coded: Coded, *, codebook: Codebook, settings: SuggestSettings, encode: Encode
) -> list[Suggestion]:
    """Return suggestions, most comments first within each kind (new, split, merge, …)."""
    found = [
        *_new(coded, settings),
        *_splits(coded, codebook, settings),
        *_merges(coded, codebook, settings, encode),
        *_unclear(coded, codebook, settings),
        *_rare(coded, codebook, settings),
    ]
    return sorted(found, key=lambda each: (KINDS.index(each.kind), -each.comments, each.codes))


def _new(coded: Coded, settings: SuggestSettings) -> Iterator[Suggestion]:
    without = np.flatnonzero(~coded.assigned.any(axis=1))
    cluster_of = coded.comments["cluster_id"].to_numpy(dtype=object)
    for cluster in coded.clusters.itertuples():
        inside = np.flatnonzero(cluster_of == cluster.cluster_id)
        open_ = np.intersect1d(inside, without)
        if len(open_) >= settings.fewest and len(open_) >= settings.uncovered * len(inside):
            yield Suggestion(
                "new",
                (),
                len(open_),
                f"cluster {cluster.cluster_id} “{cluster.name}”: {len(open_)} of its {len(inside)} "
                f"have no code; they speak of {', '.join(_first(str(cluster.keyphrases)))}",
                "add a code, or widen the definition of one that should cover it",
                _examples(coded, open_, settings.examples),
            )


def _splits(coded: Coded, codebook: Codebook, settings: SuggestSettings) -> Iterator[Suggestion]:
    texts = coded.comments["text_redacted"].to_numpy(dtype=object)
    for column, code in enumerate(codebook.active):
        rows = np.flatnonzero(coded.assigned[:, column])
        rows = rows[np.unique(texts[rows].astype(str), return_index=True)[1]]
        if len(rows) < settings.split_from:
            continue
        halves = two_halves(coded.vectors[rows], texts[rows].tolist())
        if halves.apart < settings.split_apart:
            continue
        if min(map(len, halves.rows)) < settings.smallest_half * len(rows):
            continue
        sides = " · ".join(
            f"{len(half)} on {', '.join(words)}"
            for half, words in zip(halves.rows, halves.words, strict=True)
        )
        yield Suggestion(
            "split",
            (code.id,),
            len(rows),
            f"its comments fall into two clear groups: {sides}",
            f"themes codebook split CODEBOOK {code.id} --into id1=Name --into id2=Name",
            tuple(
                example
                for half in halves.rows
                for example in _examples(coded, rows[half], max(settings.examples - 1, 1))
            ),
        )


def _merges(
    coded: Coded, codebook: Codebook, settings: SuggestSettings, encode: Encode
) -> Iterator[Suggestion]:
    together = coded.assigned.T.astype(np.int64) @ coded.assigned.astype(np.int64)
    definitions = np.asarray(
        encode([f"{code.name}. {code.definition}" for code in codebook.active])
    )
    cosines = definitions @ definitions.T
    for left in range(len(codebook.active)):
        for right in range(left + 1, len(codebook.active)):
            one, other = codebook.active[left], codebook.active[right]
            if other.id in codebook.ancestors(one.id) or one.id in codebook.ancestors(other.id):
                continue
            both = int(together[left, right])
            smaller = int(min(together[left, left], together[right, right]))
            why = []
            if smaller >= settings.fewest and both > settings.overlap * smaller:
                why.append(f"{both} of the {smaller} comments with the rarer one have both")
            if cosines[left, right] > settings.alike:
                why.append("their definitions read alike")
            if why:
                shared = np.flatnonzero(coded.assigned[:, left] & coded.assigned[:, right])
                yield Suggestion(
                    "merge",
                    (one.id, other.id),
                    both,
                    "; ".join(why),
                    f"themes codebook merge CODEBOOK {other.id} --into {one.id}, or say in both "
                    "definitions what tells them apart",
                    _examples(coded, shared, settings.examples),
                )


def _unclear(coded: Coded, codebook: Codebook, settings: SuggestSettings) -> Iterator[Suggestion]:
    learnt = coded.learnt.set_index("code_id")
    for column, code in enumerate(codebook.active):
        rows = np.flatnonzero(coded.assigned[:, column])
        why = []
        f1 = learnt["f1"].get(code.id)
        positive = int(learnt["positive"].get(code.id, 0))
        if f1 is not None and f1 == f1 and positive >= settings.fewest and f1 < settings.low_f1:
            why.append(f"the model finds it badly (F1 {f1:.2f} on {positive} labelled comments)")
        agreed, used = _agreement(coded.labels, code.id)
        if used >= settings.fewest and agreed < settings.low_agreement * used:
            why.append(f"annotators agree on {agreed} of the {used} comments where one used it")
        if why:
            yield Suggestion(
                "sharpen",
                (code.id,),
                len(rows),
                "; ".join(why),
                "sharpen the definition; add the nearest misses as excluded examples",
                _examples(coded, rows, settings.examples),
            )


def _rare(coded: Coded, codebook: Codebook, settings: SuggestSettings) -> Iterator[Suggestion]:
    total = len(coded.comments)
    for column, code in enumerate(codebook.active):
        rows = np.flatnonzero(coded.assigned[:, column])
        parent_of = any(other.parent == code.id for other in codebook.active)
        if not parent_of and (len(rows) < settings.fewest or len(rows) < settings.rare * total):
            yield Suggestion(
                "rare",
                (code.id,),
                len(rows),
                f"{len(rows)} of {total} comments have it",
                f"themes codebook retire CODEBOOK {code.id}, merge it, or keep it if its rarity "
                "is a finding",
                _examples(coded, rows, settings.examples),
            )


def _agreement(labels: pd.DataFrame | None, code: str) -> tuple[int, int]:
    """Comments on which all of several annotators gave the code, and on which any of them did."""
    if labels is None or labels.empty:
        return 0, 0
    counted = labels[labels["confirmed"].astype(bool)]
    if "seen" in counted:
        counted = counted[~counted["seen"].astype(bool)]
    has = counted["codes"].map(lambda codes: code in codes)
    per_comment = has.groupby([counted["comment_id"], counted["round"]]).agg(["sum", "size"])
    several = per_comment[(per_comment["size"] > 1) & (per_comment["sum"] > 0)]
    return int((several["sum"] == several["size"]).sum()), len(several)


def _examples(coded: Coded, rows: NDArray[np.int64], count: int) -> tuple[str, ...]:
    """The comments nearest to the middle of these, each wording once, neither curt nor long."""
    if not len(rows) or not count:
        return ()
    texts = coded.comments["text_redacted"].to_numpy(dtype=object)
    centre = coded.vectors[rows].mean(axis=0)
    near = rows[np.argsort(-(coded.vectors[rows] @ centre), kind="stable")]
    fitting = [row for row in near if _WORDS[0] <= len(str(texts[row]).split()) <= _WORDS[1]]
    seen: set[str] = set()
    chosen = []
    for row in fitting or near:
        wording = " ".join(str(texts[row]).casefold().split())
        if wording not in seen:
            seen.add(wording)
            chosen.append(str(coded.comments["comment_id"].iloc[row]))
        if len(chosen) == count:
            break
    return tuple(chosen)


def _first(joined: str, count: int = 5) -> list[str]:
    return [phrase.strip() for phrase in joined.split(";") if phrase.strip()][:count]
