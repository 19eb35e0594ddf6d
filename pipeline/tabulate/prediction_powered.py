"""Shares with intervals that account for the model's errors: prediction-powered inference.

A model coded every comment, people coded a random sample of them. The share of a theme is estimated
as the sample's share, corrected by how the model's predictions differ between the sample and the
rest, as far as the predictions are of any use (`weight`). A bad model costs nothing but width.

Angelopoulos, Duchi and Zrnic (2023), "PPI++: efficient prediction-powered inference",
arXiv:2311.01453, for a mean; predictions of the sample come from models that did not learn from it
(Zrnic and Candès 2024, "Cross-prediction-powered inference", PNAS 121(15)). Quantiles are
Student's, which matters for samples of some dozens, on the scale of log odds, which matters for
rare themes (Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion",
Statistical Science 16(2)).
"""

from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Estimate(NamedTuple):
    """An estimated share, or a difference of two, with its interval."""

    share: float
    low: float
    high: float
    error: float
    """Standard error."""
    weight: float
    """How far the predictions count: 0 not at all (the labels alone), 1 fully."""
    labelled: int


def share_of(labels: Floats, predicted: Floats, others: Floats, *, level: float = 0.95) -> Estimate:
    """Estimate the mean of the labels of all comments.

    Parameters
    ----------
    labels [n] : what people said of the sampled comments, 0 or 1
    predicted [n] : what a model said of them that had not learnt from them, 0 to 1
    others [N] : what the model says of the comments that are not in the sample
    level : of the interval

    Raises
    ------
    ValueError
        With fewer than two labels.
    """
    count = len(labels)
    if count < 2 or len(predicted) != count:
        raise ValueError("at least two labels are needed, each with its prediction")
    if labels.min() == labels.max():
        return _of_one_kind(float(labels[0]), count, level)
    weight = _tuned(labels, predicted, others)
    share = labels.mean() + (weight * (others.mean() - predicted.mean()) if weight else 0.0)
    variance = np.var(labels - weight * predicted, ddof=1) / count
    if weight:
        variance += weight**2 * np.var(others, ddof=1) / len(others)
    return _interval(float(share), float(np.sqrt(variance)), weight, count, level)


def labels_alone(labels: Floats, *, level: float = 0.95) -> Estimate:
    """The same from the people's labels only."""
    return share_of(labels, np.zeros(len(labels)), np.zeros(0), level=level)


class Copies(NamedTuple):
    """Comments that are copies of a text, outside of the lottery."""

    counted: int
    """that people coded"""
    with_theme: int
    """of those"""
    open: int
    """that nobody coded"""
    expected: float
    """of those, by the model's probabilities"""


def with_copies(estimate: Estimate, single: int, copies: Copies) -> Estimate:
    """The share of all comments, from that of those which are no copies and what copies hold.

    Copies that people coded are a stratum of its own, known for certain; of the open ones any may
    have the theme (Cochran 1977, ch. 5 and 13.2).

    Parameters
    ----------
    single : comments that are no copies, which the estimate is of
    """
    total = single + copies.counted + copies.open
    if total == single:
        return estimate
    own = single / total
    known, may_be = copies.with_theme / total, copies.open / total
    return Estimate(
        known + copies.expected / total + own * estimate.share, known + own * estimate.low,
        known + may_be + own * estimate.high, own * estimate.error, estimate.weight,
        estimate.labelled,
    )  # fmt: skip


def coarsely(estimate: Estimate) -> Estimate:
    """An estimate with its ends moved outwards to whole twentieths, for rounded counts."""
    low, high = floor(20 * estimate.low) / 20, ceil(20 * estimate.high) / 20
    return estimate._replace(share=round(20 * estimate.share) / 20, low=low, high=high)


def difference(one: Estimate, other: Estimate, *, level: float = 0.95) -> Estimate:
    """The difference of two shares of different comments."""
    error = float(np.hypot(one.error, other.error))
    share, weight = one.share - other.share, min(one.weight, other.weight)
    from scipy.stats import t

    half = float(t.ppf((1 + level) / 2, min(one.labelled, other.labelled) - 1)) * error
    labelled = one.labelled + other.labelled
    return Estimate(share, max(share - half, -1.0), min(share + half, 1.0), error, weight, labelled)


def _tuned(labels: Floats, predicted: Floats, others: Floats) -> float:
    """The weight that makes the interval narrowest (PPI++, section 6), between 0 and 1."""
    if len(others) < 2:
        return 0.0
    spread = float(np.var(np.concatenate([predicted, others]), ddof=1))
    if spread == 0:
        return 0.0
    together = float(np.cov(labels, predicted, ddof=1)[0, 1])
    return float(np.clip(together / ((1 + len(labels) / len(others)) * spread), 0, 1))


def _of_one_kind(share: float, count: int, level: float) -> Estimate:
    """The exact interval where all labels are alike: none of 39 may still be one in eleven.

    Clopper and Pearson (1934), "The use of confidence or fiducial limits", Biometrika 26(4).
    """
    from scipy.stats import binomtest, t

    found = binomtest(int(share * count), count).proportion_ci(level, method="exact")
    error = (found.high - found.low) / float(t.ppf((1 + level) / 2, count - 1))
    return Estimate(share, float(found.low), float(found.high), error, 0.0, count)


def _interval(share: float, error: float, weight: float, count: int, level: float) -> Estimate:
    """Student's interval on the scale of log odds, which holds for rare themes too."""
    from scipy.stats import t

    reach = float(t.ppf((1 + level) / 2, count - 1)) * error
    share = min(max(share, 0.0), 1.0)
    if 0 < share < 1:
        odds, half = np.log(share / (1 - share)), reach / (share * (1 - share))
        low, high = 1 / (1 + np.exp(half - odds)), 1 / (1 + np.exp(-half - odds))
    else:
        low, high = max(share - reach, 0.0), min(share + reach, 1.0)
    return Estimate(share, float(low), float(high), error, weight, count)
