"""One settled set of codes per comment, from labels that several people made in several rounds."""

import pandas as pd

from pipeline.codebook.codebook import Codebook

ADJUDICATED = "adjudicated"
"""The annotator name under which disagreements are decided; such a decision stands alone."""


def settle(labels: pd.DataFrame | None, codebook: Codebook) -> dict[str, frozenset[str]]:
    """Return the codes that people settled on, per comment_id.

    Only confirmed labels count: a comment that was opened but not confirmed is not a decision. An
    adjudicated label decides alone (the latest round, if several). Otherwise a code stands where
    more than half of the comment's annotators gave it in the latest round that has the comment.
    A confirmed comment without codes is a decision too: none applies. Codes that are no longer
    active are left out.

    Parameters
    ----------
    labels : comment_id (str), codes (lists of ids), annotator (str), round (str), and, when
        present, confirmed (bool).
    """
    if labels is None or labels.empty:
        return {}
    counted = labels[labels["confirmed"].astype(bool)] if "confirmed" in labels else labels
    known = set(codebook.ids)
    settled: dict[str, frozenset[str]] = {}
    for comment_id, made in counted.groupby("comment_id", sort=True):
        decided = made[made["annotator"] == ADJUDICATED]
        if len(decided):
            last = decided.sort_values("round", kind="stable").iloc[-1]
            settled[str(comment_id)] = frozenset(last["codes"]) & known
            continue
        latest = made[made["round"] == made["round"].max()]
        votes: dict[str, int] = {}
        for codes in latest["codes"]:
            for code_id in set(codes):
                votes[code_id] = votes.get(code_id, 0) + 1
        settled[str(comment_id)] = frozenset(
            code_id for code_id, n in votes.items() if code_id in known and 2 * n > len(latest)
        )
    return settled
