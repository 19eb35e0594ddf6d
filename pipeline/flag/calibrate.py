"""Refit the calibration of the scores on what the lead officer decided."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.errors import UserError
from pipeline.flag.decisions import AUDIT_CSV, INCIDENTS_CSV, read_decisions

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FEWEST = 20
# How far a consultation may plausibly lie from the shipped calibration before it has been read:
# standard deviations of a normal prior on slope and intercept.
_PRIOR_SLOPE, _PRIOR_INTERCEPT = 0.3, 2.0


class Calibration(NamedTuple):
    """Slope and intercept on the model's log-odds, and what they were fitted on."""

    slope: float
    intercept: float
    read: int
    hateful: int


def calibrate(restricted: Path, current: tuple[float, float] = (1.0, 0.0)) -> Calibration:
    """Fit slope and intercept (Platt 1999) on the decided incidents and the audited comments.

    Each audited comment counts for all those it stands for, so that the calibrated score is a
    probability among the comments of this consultation. `current` is the calibration the scores
    in the files were made with.

    Raises
    ------
    UserError
        When fewer than 20 comments, or only hateful or only harmless ones, have been decided on.
    """
    from scipy.optimize import minimize

    scores, labels, weights = _decided(restricted)
    if len(labels) < _FEWEST or labels.all() or not labels.any():
        raise UserError(
            f"{restricted} holds {len(labels)} decisions, {int(labels.sum())} of them on hateful "
            f"comments: decide on at least {_FEWEST}, some hateful and some not, in "
            f"{INCIDENTS_CSV} and {AUDIT_CSV}."
        )
    clipped = np.clip(scores, 1e-4, 1 - 1e-4)
    logits = np.log(clipped / (1 - clipped))

    def loss(parameters: NDArray[np.float64]) -> float:
        slope, intercept = parameters
        margins = np.where(labels, 1, -1) * (slope * logits + intercept)
        prior = ((slope - 1) / _PRIOR_SLOPE) ** 2 / 2 + (intercept / _PRIOR_INTERCEPT) ** 2 / 2
        return float((weights * np.logaddexp(0, -margins)).sum() + prior)

    slope, intercept = minimize(loss, [1.0, 0.0], bounds=[(0.05, 20), (-20, 20)]).x
    return Calibration(
        round(float(slope * current[0]), 4),
        round(float(slope * current[1] + intercept), 4),
        len(labels),
        int(labels.sum()),
    )


def _decided(
    restricted: Path,
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    from pipeline.files.flat import read_table

    decisions = read_decisions(restricted)
    if decisions is None:
        return np.zeros(0), np.zeros(0, dtype=bool), np.zeros(0)
    rows: dict[str, tuple[float, bool, float]] = {}
    for name in (AUDIT_CSV, INCIDENTS_CSV):
        path = Path(restricted) / name
        if not path.exists():
            continue
        table = read_table(path)
        read = table[table["comment_id"].isin(decisions["comment_id"])]
        unread = len(table) / max(1, len(read)) if name == AUDIT_CSV else 1.0
        hateful = read["comment_id"].map(
            decisions.set_index("comment_id")["decision"].ne("publish").to_dict()
        )
        stands_for = read["stands_for"] if name == AUDIT_CSV else ["1"] * len(read)
        for row in zip(read["comment_id"], read["score"], hateful, stands_for, strict=True):
            rows.setdefault(row[0], (float(row[1]), bool(row[2]), float(row[3]) * unread))
    scores, labels, weights = zip(*rows.values(), strict=True)
    return np.array(scores), np.array(labels, dtype=bool), np.array(weights)
