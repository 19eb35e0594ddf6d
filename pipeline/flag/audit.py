"""What the model let pass: a random sample for a person to read, and what reading it proves."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from pipeline.flag.decisions import FILLED_IN, wording

if TYPE_CHECKING:
    from pipeline.flag.settings import FlagSettings

AUDIT_COLUMNS = (
    "comment_id",
    "question_id",
    "comment",
    "score",
    "stands_for",
    *FILLED_IN,
    "wording",
)
_CONFIDENCE = 0.95


def draw_audit(
    passed: pd.DataFrame, *, settings: FlagSettings, decisions: pd.DataFrame | None
) -> pd.DataFrame:
    """Draw unflagged comments at random: a table of `AUDIT_COLUMNS`, in the order of the draw.

    `passed` is the comments table, with scores, of what the model did not flag. Each comment's
    place in the draw depends on its id and the seed only: comments that arrive later push few out.
    `stands_for` says how many unflagged comments one of the sample speaks for.
    """
    lots = [_lot(str(comment_id), settings.seed) for comment_id in passed["comment_id"]]
    drawn = passed.iloc[np.argsort(np.array(lots, dtype=object))[: settings.audit_sample]]
    texts = drawn["text_redacted"].tolist()
    known = {} if decisions is None else decisions.set_index("comment_id").to_dict("index")
    wordings = [wording(text) for text in texts]
    held = [
        known[comment_id]
        if comment_id in known and known[comment_id]["wording"] in ("", now)
        else {}
        for comment_id, now in zip(drawn["comment_id"], wordings, strict=True)
    ]
    columns = {
        "comment_id": drawn["comment_id"].tolist(),
        "question_id": drawn["question_id"].tolist(),
        "comment": texts,
        "wording": wordings,
    } | {name: [str(decision.get(name, "")) for decision in held] for name in FILLED_IN}
    audit = pd.DataFrame({name: pd.array(cells, dtype="str") for name, cells in columns.items()})
    audit["score"] = drawn["hate_score"].to_numpy(np.float64)
    audit["stands_for"] = np.full(len(drawn), round(len(passed) / max(1, len(drawn)), 4))
    return audit[list(AUDIT_COLUMNS)]


def audit_statement(audit: pd.DataFrame) -> str:
    """Say in a sentence what the decisions filled into an audit prove about the unflagged."""
    read = int((audit["decision"] != "").sum())
    if not len(audit):
        return "No unflagged comment was drawn for the audit."
    if not read:
        return (
            f"{len(audit):,} unflagged comments wait to be read in the audit; if none of them is "
            f"hateful, fewer than {_percent(upper_bound(0, len(audit)))} of all unflagged are, "
            "with 95 % confidence."
        )
    hateful = int(audit["decision"].isin(["withhold", "publish redacted"]).sum())
    return (
        f"{hateful:,} of {read:,} audited comments that the model let pass were hateful: with 95 % "
        f"confidence fewer than {_percent(upper_bound(hateful, read))} of all unflagged are."
    )


def upper_bound(found: int, read: int, confidence: float = _CONFIDENCE) -> float:
    """Largest share that `found` of `read` still allows (Clopper and Pearson 1934, one-sided)."""
    from scipy.stats import beta

    return 1.0 if found >= read else float(beta.ppf(confidence, found + 1, read - found))


def _lot(comment_id: str, seed: int) -> str:
    return hashlib.sha256(f"{seed}:{comment_id}".encode()).hexdigest()


def _percent(share: float) -> str:
    # Rounded up: a bound must not be told smaller than it is.
    return f"{np.ceil(share * 1000) / 10:.1f} %"
