"""One settled set of codes per comment, from labels that several people made in several rounds."""

from typing import TYPE_CHECKING

from pipeline.codebook.carry import Carried, carry
from pipeline.codebook.codebook import Codebook

if TYPE_CHECKING:
    import pandas as pd

ADJUDICATED = "adjudicated"
"""The annotator name under which disagreements are decided; such a decision stands alone."""


def settle(labels: "pd.DataFrame | None", codebook: Codebook) -> dict[str, frozenset[str]]:
    """Return the codes that people settled on, per comment_id.

    Only confirmed labels count: a comment that was opened but not confirmed is not a decision. Nor
    do those that somebody made with the model's codes in sight (see `corrected`). An
    adjudicated label decides alone (the latest round, if several). Otherwise a code stands where
    more than half of the comment's annotators gave it in the latest round that has the comment.
    A confirmed comment without codes is a decision too: none applies. Labels are carried through
    the codebook's migrations first; a comment whose code was split since is not settled.

    Parameters
    ----------
    labels : comment_id (str), codes (lists of ids), annotator (str), round (str), and, when
        present, confirmed (bool) and seen (bool).
    """
    return {
        comment_id: decided.codes
        for comment_id, decided in _decisions(_made(labels, in_sight=False), codebook).items()
        if not decided.open
    }


def corrected(labels: "pd.DataFrame | None", codebook: Codebook) -> dict[str, frozenset[str]]:
    """Return the codes that people gave with the model's codes in sight, per comment_id.

    They stand for the comment itself and for nothing else: no model learns from them, and no
    agreement or estimate rests on them, since whoever sees a suggestion follows it. What people
    settled on without it comes first.

    Parameters
    ----------
    labels : as `settle` takes them.
    """
    settled = settle(labels, codebook)
    return {
        comment_id: decided.codes
        for comment_id, decided in _decisions(_made(labels, in_sight=True), codebook).items()
        if not decided.open and comment_id not in settled
    }


def needs_recoding(labels: "pd.DataFrame | None", codebook: Codebook) -> dict[str, frozenset[str]]:
    """Return the comments that a split left open: comment_id → the codes that were split."""
    return {
        comment_id: decided.open
        for comment_id, decided in _decisions(labels, codebook).items()
        if decided.open
    }


def _made(labels: "pd.DataFrame | None", *, in_sight: bool) -> "pd.DataFrame | None":
    """The labels that were made with, or without, the model's codes in sight."""
    if labels is None or "seen" not in labels:
        return None if in_sight else labels
    return labels[labels["seen"].astype(bool) == in_sight]


def _decisions(labels: "pd.DataFrame | None", codebook: Codebook) -> dict[str, Carried]:
    if labels is None or labels.empty:
        return {}
    counted = labels[labels["confirmed"].astype(bool)] if "confirmed" in labels else labels
    decisions: dict[str, Carried] = {}
    for comment_id, made in counted.groupby("comment_id", sort=True):
        decided = made[made["annotator"] == ADJUDICATED]
        if len(decided):
            decided = decided[decided["round"] == decided["round"].max()].tail(1)
        else:
            decided = made[made["round"] == made["round"].max()]
        carried = [carry(codes, codebook) for codes in decided["codes"]]
        decisions[str(comment_id)] = Carried(
            _majority([each.codes for each in carried]), _majority([each.open for each in carried])
        )
    return decisions


def _majority(sets: list[frozenset[str]]) -> frozenset[str]:
    votes: dict[str, int] = {}
    for codes in sets:
        for code in codes:
            votes[code] = votes.get(code, 0) + 1
    return frozenset(code for code, count in votes.items() if 2 * count > len(sets))
