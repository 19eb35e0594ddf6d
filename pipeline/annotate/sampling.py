"""What to label next: a lottery that estimates may rest on, and comments that teach the model most.

Every comment holds a lot: a number in [0, 1) made from its id and the seed, for ever (permanent
random numbers; Ohlsson 1995, in Business Survey Methods, ch. 9). The random part of a round goes up
in the order of the lots, past comments that were labelled for another reason. So at any time the
comments with a lot up to the highest one drawn are a simple random sample of all, across rounds,
and each of them was in it with the probability that the sample notes.

A campaign's text comes before all that, on top of the batch: one label decides all its copies. It
is drawn by lot as soon as the lottery passes its lot, and not before.
"""

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.labels.rounds import CAMPAIGN, RANDOM
from pipeline.labels.settings import AnnotateSettings
from pipeline.tables.copies import EachText
from pipeline.tables.readable import may_be_read

# Batches that a consultation has in all, below which each comment is drawn by lot unless the
# settings mix otherwise: who codes a few rounds of it has coded most, and shares rest on the lot.
_FEW = 4
_LOT_BITS = 53  # what a float holds exactly

Order = list[int]
"""Rows of the pool, the one to label first at the front."""


@dataclass(frozen=True)
class Pool:
    """What may be labelled.

    Parameters
    ----------
    comments
        Distinct clear comments: comment_id, lot, cluster_id, done (labelled or sampled before),
        sent_by (by how many, where it is a campaign's text; 0 otherwise).
    probabilities
        [n comments, n codes] of the current model; empty where there is no model yet.
    codes
        Code ids of the columns.
    labelled
        Code id → how many comments people gave it so far.
    vectors
        [n comments, d], unit length; None when not at hand.
    """

    comments: pd.DataFrame
    probabilities: NDArray[np.float64]
    codes: Sequence[str]
    labelled: dict[str, int]
    vectors: NDArray[np.float32] | None = None


def eligible(
    comments: pd.DataFrame, texts: EachText, *, questions: Collection[str] | None = None
) -> pd.DataFrame:
    """Return the comments that people may see, each text once, in the order of their ids.

    Copies that add nothing are stood for by one of them; what adds words of its own is a text of
    its own.

    Parameters
    ----------
    texts : `each_text` of the comments
    questions : ids of those whose comments are labelled; all unless given

    Returns
    -------
    The columns of `comments`, `lot_of` (what its lot is made from: its group's name, where it
    stands for copies, else its id) and `sent_by` (as `Pool` has it).
    """
    ids = comments["comment_id"].to_numpy(dtype=object)
    groups = comments["duplicate_group"]
    alone = groups.isna().to_numpy() | texts.adds
    found = comments.assign(lot_of=np.where(alone, ids, groups), sent_by=texts.sent_by)
    found = found[(texts.stands_for == np.arange(len(ids))) & may_be_read(comments)]
    if questions is not None:
        found = found[found["question_id"].isin(list(questions))]
    return found.sort_values("comment_id", kind="stable").reset_index(drop=True)


def same_text(comments: pd.DataFrame, texts: EachText) -> dict[str, str]:
    """Return, for each comment, the one of `eligible` that is coded for it. By comment_id."""
    ids = comments["comment_id"].astype(str).to_numpy(dtype=object)
    return dict(zip(ids.tolist(), ids[texts.stands_for].tolist(), strict=True))


def lot(comment: str, seed: int) -> float:
    """Return the permanent random number of a comment, in [0, 1)."""
    digest = hashlib.sha256(f"{seed}/{comment}".encode()).digest()
    return (int.from_bytes(digest[:8], "big") >> (64 - _LOT_BITS)) / 2.0**_LOT_BITS


def draw(pool: Pool, settings: AnnotateSettings) -> pd.DataFrame:
    """Choose the comments of a round.

    Returns
    -------
    In the order of the queue: comment_id, reason (campaign, random, uncertain, diverse, rare,
    cluster), lot, probability (of being in the random sample; NaN for comments chosen on purpose),
    annotators (";"-joined). Campaigns come first, at most as many as the batch has comments.
    """
    free = ~pool.comments["done"].to_numpy(dtype=bool)
    campaigns = _by_size(pool, free)[: settings.batch]
    chosen = dict.fromkeys(campaigns, CAMPAIGN)
    free[campaigns] = False
    wanted = _counts(settings, int(free.sum()), in_all=len(free))
    # The lottery comes first: what is chosen on purpose must not thin it.
    for reason, order in _ORDERS.items():
        picked = [row for row in order(pool, free.copy(), wanted[reason]) if free[row]]
        for row in picked[: wanted[reason]]:
            chosen[row] = reason
            free[row] = False
    for row in [row for row in _by_lot(pool, free, 0) if free[row]]:
        if len(chosen) == len(campaigns) + sum(wanted.values()):
            break
        chosen[row] = RANDOM  # where a reason found nothing, the lottery takes its share
        free[row] = False
    return _queue(pool, chosen, settings)


def _counts(settings: AnnotateSettings, available: int, *, in_all: int) -> dict[str, int]:
    """Largest remainders: shares of the batch as whole comments that sum to it."""
    batch = min(settings.batch, available)
    if in_all < _FEW * settings.batch and "mix" not in settings.model_fields_set:
        return {reason: batch * (reason == RANDOM) for reason in settings.mix.model_dump()}
    exact = {reason: share * batch for reason, share in settings.mix.model_dump().items()}
    counts = {reason: int(share) for reason, share in exact.items()}
    by_remainder = sorted(exact, key=lambda reason: counts[reason] - exact[reason])
    for reason in by_remainder[: batch - sum(counts.values())]:
        counts[reason] += 1
    return counts


def _by_size(pool: Pool, free: NDArray[np.bool_]) -> Order:
    """The campaigns' texts, that of most copies first."""
    sent_by = pool.comments["sent_by"].to_numpy()
    order = np.lexsort((pool.comments["lot"].to_numpy(), -sent_by))
    return [row for row in order.tolist() if free[row] and sent_by[row]]


def _by_lot(pool: Pool, free: NDArray[np.bool_], count: int) -> Order:
    return list(np.argsort(pool.comments["lot"].to_numpy(), kind="stable"))


def _by_doubt(pool: Pool, free: NDArray[np.bool_], count: int) -> Order:
    """Uncertainty sampling (Lewis and Gale 1994): a code that is neither likely nor unlikely."""
    if not pool.probabilities.size:
        return []
    doubt = (1 - np.abs(2 * pool.probabilities - 1)).max(axis=1)
    return list(np.lexsort((pool.comments["lot"].to_numpy(), -doubt)))


def _by_rarity(pool: Pool, free: NDArray[np.bool_], count: int) -> Order:
    """In turn for the codes with the fewest labels: the comment most likely to have it."""
    if not pool.probabilities.size:
        return []
    labels = [pool.labelled.get(code, 0) for code in pool.codes]
    best = {
        code: iter(np.argsort(-pool.probabilities[:, code], kind="stable"))
        for code in range(len(pool.codes))
    }
    order: Order = []
    while len(order) < count and free.any():
        code = int(np.argmin(labels))
        row = next((int(row) for row in best[code] if free[row]), None)
        if row is None:
            break
        labels[code] += 1
        free[row] = False
        order.append(row)
    return order


def _by_cluster(pool: Pool, free: NDArray[np.bool_], count: int) -> Order:
    """In turn for the clusters with the smallest labelled share: the comment of the lowest lot."""
    clustered = pool.comments[pool.comments["cluster_id"].notna()]
    if clustered.empty:
        return []
    size = clustered.groupby("cluster_id").size()
    done = clustered.groupby("cluster_id")["done"].sum().to_dict()
    waiting = {
        str(cluster): iter(members.sort_values("lot").index)
        for cluster, members in clustered.groupby("cluster_id")
    }
    order: Order = []
    while len(order) < count and waiting:
        cluster = min(waiting, key=lambda name: (done[name] / size[name], name))
        row = next((int(row) for row in waiting[cluster] if free[row]), None)
        if row is None:
            del waiting[cluster]
            continue
        done[cluster] += 1
        order.append(row)
    return order


def _by_distance(pool: Pool, free: NDArray[np.bool_], count: int) -> Order:
    """Greedy k-centre (Sener and Savarese 2018): furthest from all that is labelled or chosen."""
    if pool.vectors is None:
        return []
    taken = np.flatnonzero(~free)
    nearest = np.full(len(pool.comments), -1.0, dtype=np.float32)
    if len(taken):
        for labelled in taken:
            np.maximum(nearest, pool.vectors @ pool.vectors[labelled], out=nearest)
    order: Order = []
    for _ in range(min(count, int(free.sum()))):
        row = int(np.argmin(np.where(free, nearest, np.inf)))
        order.append(row)
        free[row] = False
        np.maximum(nearest, pool.vectors @ pool.vectors[row], out=nearest)
    return order


_ORDERS: dict[str, Callable[[Pool, NDArray[np.bool_], int], Order]] = {
    RANDOM: _by_lot,
    "rare": _by_rarity,
    "uncertain": _by_doubt,
    "cluster": _by_cluster,
    "diverse": _by_distance,
}


def _queue(pool: Pool, chosen: dict[int, str], settings: AnnotateSettings) -> pd.DataFrame:
    """Campaigns, then the reasons mixed evenly: a half-finished round is a fair part of it."""
    rows = pd.DataFrame({"row": list(chosen), "reason": list(chosen.values())})
    rows["lot"] = pool.comments["lot"].to_numpy()[rows["row"]]
    rows["comment_id"] = pool.comments["comment_id"].to_numpy()[rows["row"]]
    rows["sent_by"] = pool.comments["sent_by"].to_numpy()[rows["row"]]
    rows = rows.sort_values(["reason", "lot"], kind="stable")
    place = rows.groupby("reason").cumcount() + 0.5
    rows["place"] = place / rows.groupby("reason")["row"].transform("size")
    rows["place"] = rows["place"].mask(rows["reason"].eq(CAMPAIGN), -rows["sent_by"])
    rows = rows.sort_values(["place", "reason"], kind="stable").reset_index(drop=True)
    drawn = rows.loc[rows["reason"] == RANDOM, "lot"].max()
    share = float((pool.comments["lot"] <= drawn).mean()) if len(rows) else float("nan")
    rows["probability"] = np.where(rows["reason"] == RANDOM, share, np.nan)
    rows["annotators"] = _who(len(rows), settings)
    return rows[["comment_id", "reason", "lot", "probability", "annotators"]]


def _who(count: int, settings: AnnotateSettings) -> list[str]:
    """Deal comments out in turn; every so many go to a pair, each pair as often as the others."""
    names = settings.annotators
    if len(names) == 1:
        return [names[0]] * count
    pairs = list(combinations(names, 2))
    shared = alone = 0
    who = []
    for number in range(1, count + 1):
        if round(number * settings.overlap) > shared:
            who.append(";".join(pairs[shared % len(pairs)]))
            shared += 1
        else:
            who.append(names[alone % len(names)])
            alone += 1
    return who
