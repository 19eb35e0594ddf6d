"""How well the model tells hate on labelled comments, at the thresholds in use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.errors import UserError
from pipeline.flag.bands import bands
from pipeline.flag.scoring import score_comments
from pipeline.flag.settings import FlagSettings

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HATE = {"1", "1.0", "true", "yes", "hate", "hateful"}
_NONE = {"0", "0.0", "false", "no", "none", "nothate", "not hate", "non-hateful", "not hateful"}


def evaluate(
    texts: Sequence[str],
    labels: NDArray[np.bool_],
    *,
    settings: FlagSettings,
    functionalities: Sequence[str] | None = None,
) -> dict[str, Any]:
    """Score labelled comments and say how often the model is right.

    `labels` is bool [n], true for hate. Everything is told twice: counting as flagged what is not
    clear (`flagged`: review or withheld), and what is withheld outright (`withheld`).
    """
    from sklearn.metrics import roc_auc_score

    scored = score_comments(texts, calibration=settings.calibration)
    status = bands(texts, scored.scores, settings)
    both = labels.any() and not labels.all()
    result: dict[str, Any] = {
        "n": len(labels),
        "hateful": int(labels.sum()),
        "auc": round(float(roc_auc_score(labels, scored.scores)), 4) if both else None,
    }
    for name, called in (("flagged", status != "clear"), ("withheld", status == "withheld")):
        result[name] = _agreement(labels, called)
    if functionalities is not None:
        result["functionalities"] = {
            name: {"n": int(here.sum()), "flagged": _right(labels, status != "clear", here)}
            for name in dict.fromkeys(functionalities)
            for here in [np.array([other == name for other in functionalities])]
        }
    return result


def labels_from(cells: Sequence[str], file: str, column: str) -> NDArray[np.bool_]:
    """Read a column of labels: 1, hate, hateful, yes, true, or 0, none, not hateful, no, false.

    Raises
    ------
    UserError
        For any other word. Names the row, not the word.
    """
    labels = np.zeros(len(cells), dtype=bool)
    for row, cell in enumerate(cells):
        word = str(cell).strip().lower()
        if word not in _HATE | _NONE:
            raise UserError(
                f"{file}, record {row + 1}, column '{column}': write 1 (hate) or 0 (none)."
            )
        labels[row] = word in _HATE
    return labels


def _agreement(labels: NDArray[np.bool_], called: NDArray[np.bool_]) -> dict[str, float | None]:
    from sklearn.metrics import f1_score

    return {
        "accuracy": _right(labels, called, np.ones(len(labels), dtype=bool)),
        "accuracy_hateful": _right(labels, called, labels),
        "accuracy_not_hateful": _right(labels, called, ~labels),
        "macro_f1": round(float(f1_score(labels, called, average="macro", zero_division=0)), 4),
    }


def _right(
    labels: NDArray[np.bool_], called: NDArray[np.bool_], where: NDArray[np.bool_]
) -> float | None:
    return round(float((labels == called)[where].mean()), 4) if where.any() else None
