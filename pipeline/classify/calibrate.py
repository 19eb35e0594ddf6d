"""Scores into probabilities that mean what they say."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

_EXPECTED = 10.0  # labels' worth of trust in what was expected: one surprise is no proof
_WEAK = 10.0  # C of the logistic curve: nearly free, yet finite where one feature separates all


class Curve(NamedTuple):
    """From a code's score, and what the codebook says, to its probability.

    First a logistic curve per code (Platt 1999) on the score and the codebook's log-odds; then one
    monotone curve shared by all codes (centred isotonic regression, Oron and Flournoy 2017), so
    that a code with five labels borrows the shape from those with hundreds.
    """

    slopes: NDArray[np.float64]
    """float64 [k, 2]: of the score and of the codebook's log-odds."""
    offsets: NDArray[np.float64]
    """float64 [k]"""
    knots: NDArray[np.float64]
    """float64 [2, b]: log-odds before and probability after the shared curve, both rising."""

    def probabilities(
        self, scores: NDArray[np.float64], prior: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return calibrated probabilities [n, k]."""
        odds = self.slopes[:, 0] * scores + self.slopes[:, 1] * prior + self.offsets
        return np.asarray(np.interp(odds, self.knots[0], self.knots[1]))


def fit_curve(
    scores: NDArray[np.float64],
    prior: NDArray[np.float64],
    targets: NDArray[np.bool_],
    asked: NDArray[np.bool_],
) -> Curve:
    """Fit from left-out scores [m, k], the codebook's log-odds [m, k] and the truth [m, k].

    Only comments whose question a code is for (`asked`, bool [m, k]) tell of it.
    A code without a labelled comment keeps the codebook's log-odds as they are; one that every
    comment has keeps them above even.
    """
    count = targets.shape[1]
    slopes, offsets = np.zeros((count, 2)), np.zeros(count)
    for code in range(count):
        of = asked[:, code]
        truth = targets[of, code]
        if truth.all() or not truth.any():
            slopes[code] = 0.0, 1.0
            offsets[code] = 3.0 if truth.all() and len(truth) else 0.0
            continue
        features = np.column_stack([scores[of, code], prior[of, code] / 10])
        slopes[code], offsets[code] = _logistic(features, truth)
    odds = slopes[:, 0] * scores + slopes[:, 1] * prior + offsets
    return Curve(slopes, offsets, _shared_curve(odds[asked], targets[asked]))


def _logistic(
    features: NDArray[np.float64], truth: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], float]:
    """The slopes of a logistic curve on two features [m, 2], and its offset."""
    from sklearn.linear_model import LogisticRegression

    # Threads that share so little wait for each other longer than they work.
    with threadpool_limits(1, "blas"):
        fitted = LogisticRegression(C=_WEAK, max_iter=500).fit(features, truth)
    return fitted.coef_[0] / (1.0, 10.0), float(fitted.intercept_[0])


def _shared_curve(odds: NDArray[np.float64], truth: NDArray[np.bool_]) -> NDArray[np.float64]:
    from sklearn.isotonic import isotonic_regression

    values, place = np.unique(np.round(odds, 6), return_inverse=True)
    size = np.bincount(place).astype(np.float64)
    share = np.bincount(place, weights=truth.astype(np.float64)) / size
    risen = isotonic_regression(share, sample_weight=size, y_min=0.0, y_max=1.0)
    blocks = np.concatenate([[0], np.cumsum(np.diff(risen) > 0)]).astype(np.int64)
    count = np.bincount(blocks, weights=size)
    centre = np.bincount(blocks, weights=values * size) / count
    above = np.bincount(blocks, weights=risen * size) / count
    # Half a comment to the contrary: a block of a few comments must not claim certainty.
    above = (above * count + 0.5 * (above < 0.5)) / (count + 1)
    return np.stack([centre, np.maximum.accumulate(above)])


def best_thresholds(
    probabilities: NDArray[np.float64], targets: NDArray[np.bool_], lowest: float = 0.05
) -> NDArray[np.float64]:
    """Return the probability from which each code is assigned so that its F1 is best, float64 [k].

    With calibrated probabilities that is half of the best F1 (Lipton, Elkan and Naryanaswamy 2014):
    steadier than the single best cut. Codes with few labelled comments lean on the pooled value.
    """
    pooled = _half_of_best_f1(probabilities.ravel(), targets.ravel())
    thresholds = np.empty(targets.shape[1])
    for code in range(targets.shape[1]):
        support = int(targets[:, code].sum())
        own = _half_of_best_f1(probabilities[:, code], targets[:, code])
        thresholds[code] = (support * own + _EXPECTED * pooled) / (support + _EXPECTED)
    return np.maximum(thresholds, lowest)


def shared_threshold(
    probabilities: NDArray[np.float64], targets: NDArray[np.bool_], *, expected: float
) -> float:
    """Return one probability from which every code is assigned, for labels too few to tell apart.

    Half of the best F1 of all decisions together (see `best_thresholds`): a codebook that is hard
    to foretell never makes the model sure, and its codes are assigned at lower probabilities.

    Parameters
    ----------
    expected : where it starts; counts as much as ten labelled codes.
    """
    support = int(targets.sum())
    own = _half_of_best_f1(probabilities.ravel(), targets.ravel())
    return float((support * own + _EXPECTED * expected) / (support + _EXPECTED))


def _half_of_best_f1(probabilities: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    if not truth.any():
        return 0.5
    order = np.argsort(-probabilities, kind="stable")
    right = np.cumsum(truth[order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + truth.sum())
    return float(f1.max() / 2)


def favour_rare(
    probabilities: NDArray[np.float64], targets: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """For one code a comment: divisors [k] that choose best for accuracy and macro-F1 together.

    The code chosen is the argmax of p / base rate ** g; g is the best of a few on left-out scores.
    """
    from sklearn.metrics import accuracy_score, f1_score

    rate = np.maximum(targets.mean(axis=0), 1 / (len(targets) + 1))
    truth = targets.argmax(axis=1)

    def quality(power: float) -> float:
        chosen = (probabilities / rate**power).argmax(axis=1)
        macro = f1_score(truth, chosen, average="macro", zero_division=0)
        return float(accuracy_score(truth, chosen) + macro)

    best = max((0.0, 0.1, 0.2, 0.3, 0.4, 0.5), key=quality)
    return np.asarray(rate**best)


def error_limit(
    error: NDArray[Any], actual: NDArray[Any], target: float, *, elsewhere: float
) -> float:
    """Return the expected error up to which comments are wrong by at most `target` on average.

    Few labels prove little: the average is taken as if a few more comments had erred as expected,
    and has to stay below the target by its own standard error, so that the promise is kept on
    comments that the limit was not chosen on. The limit that kept the promise on other
    consultations is not lowered for want of labels, only where these speak against it.

    Parameters
    ----------
    error : float64 [m], what was expected of each labelled comment when left out.
    actual : float64 [m], one minus the F1 of its codes.
    elsewhere : the limit without labels.
    """
    surest = error <= elsewhere
    gone_wrong = actual[surest].sum() + _EXPECTED * error[surest].mean() if surest.any() else 0.0
    kept = gone_wrong <= target * (surest.sum() + _EXPECTED)
    least = elsewhere if kept else 0.0
    order = np.argsort(error, kind="stable")
    count = np.arange(1, len(order) + 1)
    expected = np.cumsum(error[order]) / count
    mean = (np.cumsum(actual[order]) + _EXPECTED * expected) / (count + _EXPECTED)
    unsure = np.sqrt(np.clip(mean * (1 - mean), 0, None) / (count + _EXPECTED))
    within = np.flatnonzero(mean + unsure <= target)
    if not len(within):
        return least
    return max(least, float(error[order[within[-1]]]))
