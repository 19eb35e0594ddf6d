"""Measure predicted codes against gold ones: every figure with its interval and its coverage."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.evaluate.measures import (
    Flags,
    agreement,
    average_precision,
    comment_f1,
    divide,
    interval,
    reliability,
    resampling_weights,
)
from pipeline.evaluate.settings import EvaluateSettings


def evaluate(
    gold: Flags,
    predicted: Flags,
    *,
    codes: Sequence[str],
    settings: EvaluateSettings,
    probabilities: NDArray[np.float64] | None = None,
    coverage: Sequence[str] | None = None,
    groups: NDArray[np.int64] | None = None,
) -> dict[str, Any]:
    """Return the measures as plain values, ready for JSON.

    Parameters
    ----------
    gold, predicted : bool [n comments, k codes].
    probabilities : float64 [n, k], NaN where unknown; adds average precision and reliability.
    coverage : coded · uncertain · uncoded per comment; adds how good the certain ones are.
    groups : int64 [n], the respondent of each comment; resampled whole.

    Notes
    -----
    `macro` is over the codes with at least `min_support` gold comments. A comment without codes on
    both sides counts as right in `samples` and `exact`.
    """
    n = len(gold)
    once = np.ones((1, n))
    weights = resampling_weights(n, groups, settings.resamples, settings.seed)
    whole, drawn = agreement(gold, predicted, once), agreement(gold, predicted, weights)
    total = np.maximum(weights.sum(axis=1), 1)
    counted = np.flatnonzero(whole.support[0] >= settings.min_support)
    own_f1, exact = comment_f1(gold, predicted), (gold == predicted).all(axis=1)
    ap = (
        average_precision(gold, probabilities) if probabilities is not None else [None] * len(codes)
    )
    precision, recall = divide(whole.right, whole.predicted), divide(whole.right, whole.support)
    report: dict[str, Any] = {
        "n": n,
        "codes": {
            code: {
                "support": int(whole.support[0, j]),
                "predicted": int(whole.predicted[0, j]),
                "precision": _rounded(precision[0, j]),
                "recall": _rounded(recall[0, j]),
                "f1": _rounded(whole.f1[0, j]),
                "f1_interval": interval(drawn.f1[:, j]),
                "ap": ap[j],
            }
            for j, code in enumerate(codes)
        },
        "macro": {
            "codes": len(counted),
            "min_support": settings.min_support,
            "precision": _rounded(precision[0, counted].mean()) if len(counted) else 0.0,
            "recall": _rounded(recall[0, counted].mean()) if len(counted) else 0.0,
            "f1": _rounded(whole.f1[0, counted].mean()) if len(counted) else 0.0,
            "f1_interval": interval(drawn.f1[:, counted].mean(axis=1))
            if len(counted)
            else [0.0, 0.0],
        },
        "micro": {
            "precision": _rounded(divide(whole.right.sum(axis=1), whole.predicted.sum(axis=1))[0]),
            "recall": _rounded(divide(whole.right.sum(axis=1), whole.support.sum(axis=1))[0]),
            "f1": _rounded(_micro(whole)[0]),
            "f1_interval": interval(_micro(drawn)),
        },
        "samples": {
            "f1": _rounded(own_f1.mean()) if n else 0.0,
            "f1_interval": interval(weights @ own_f1 / total),
        },
        "exact": {
            "share": _rounded(exact.mean()) if n else 0.0,
            "interval": interval(weights @ exact.astype(np.float64) / total),
        },
        "coverage": _coverage(coverage, own_f1, exact),
    }
    if probabilities is not None:
        known = ~np.isnan(probabilities)
        report["reliability"] = reliability(gold, np.nan_to_num(probabilities), predicted & known)
    return report


def _micro(counts: Any) -> NDArray[np.float64]:
    together = counts.predicted.sum(axis=1) + counts.support.sum(axis=1)
    return divide(2 * counts.right.sum(axis=1), together)


def _coverage(
    coverage: Sequence[str] | None, own_f1: NDArray[np.float64], exact: NDArray[np.bool_]
) -> dict[str, Any] | None:
    if coverage is None or not len(own_f1):
        return None
    named = np.asarray(coverage, dtype=object)
    report: dict[str, Any] = {
        name: _rounded((named == name).mean()) for name in ("coded", "uncertain", "uncoded")
    }
    for name in ("coded", "uncertain", "uncoded"):
        here = named == name
        if here.any():
            report[f"samples_f1_{name}"] = _rounded(own_f1[here].mean())
            report[f"exact_{name}"] = _rounded(exact[here].mean())
    return report


def _rounded(value: Any) -> float:
    return round(float(value), 4)
