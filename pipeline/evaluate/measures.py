"""Precision, recall and F1 of predicted codes, per code and together, with bootstrap intervals."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
RESAMPLES = 1000


class Agreement(NamedTuple):
    """How predicted codes meet gold codes, per resampling weight (rows) and code (columns)."""

    right: NDArray[np.float64]
    predicted: NDArray[np.float64]
    support: NDArray[np.float64]

    @property
    def f1(self) -> NDArray[np.float64]:
        """F1 per code; 0 where nothing is predicted and nothing stands in gold."""
        return divide(2 * self.right, self.predicted + self.support)


def divide(above: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """Divide, with 0 where there is nothing to divide by."""
    return np.divide(above, below, out=np.zeros_like(above, dtype=np.float64), where=below > 0)


def agreement(gold: Flags, predicted: Flags, weights: NDArray[np.float64]) -> Agreement:
    """Count right, predicted and gold codes, [r, k] each, under r weightings of n comments."""
    return Agreement(
        weights @ (gold & predicted).astype(np.float64),
        weights @ predicted.astype(np.float64),
        weights @ gold.astype(np.float64),
    )


def comment_f1(gold: Flags, predicted: Flags) -> NDArray[np.float64]:
    """F1 of each comment's set of codes, float64 [n]; 1 where both sets are empty."""
    together = gold.sum(axis=1) + predicted.sum(axis=1)
    both = 2.0 * (gold & predicted).sum(axis=1)
    return np.where(together == 0, 1.0, both / np.maximum(together, 1))


def resampling_weights(
    n: int, groups: NDArray[np.int64] | None, resamples: int = RESAMPLES, seed: int = 0
) -> NDArray[np.float64]:
    """How often each comment is drawn in each bootstrap sample, float64 [resamples, n].

    Whole groups (respondents) are drawn, because one person's comments are not independent.
    """
    random = np.random.default_rng(seed)
    owner = np.arange(n) if groups is None else np.asarray(groups)
    count = int(owner.max()) + 1 if n else 0
    if not count:
        return np.zeros((resamples, 0))
    drawn = random.multinomial(count, np.full(count, 1 / count), size=resamples)
    return drawn[:, owner].astype(np.float64)


def interval(values: NDArray[np.float64], level: float = 0.95) -> list[float]:
    """Percentile bootstrap interval (Efron and Tibshirani 1993), rounded to 4 decimals."""
    tail = (1 - level) / 2
    return [round(float(bound), 4) for bound in np.quantile(values, [tail, 1 - tail])]


def average_precision(gold: Flags, probabilities: NDArray[np.float64]) -> list[float | None]:
    """Average precision per code; None where gold has none or a probability is missing."""
    from sklearn.metrics import average_precision_score

    found: list[float | None] = []
    for column in range(gold.shape[1]):
        truth, p = gold[:, column], probabilities[:, column]
        usable = truth.any() and not np.isnan(p).any()
        found.append(round(float(average_precision_score(truth, p)), 4) if usable else None)
    return found


def reliability(
    gold: Flags, probabilities: NDArray[np.float64], assigned: Flags
) -> list[dict[str, float]]:
    """Of the assigned codes in each tenth of probability: how many, how sure, how often right."""
    p, right = probabilities[assigned], gold[assigned]
    bands = []
    for low in range(10):
        inside = (p >= low / 10) & ((p < (low + 1) / 10) | ((low == 9) & (p <= 1)))
        if inside.any():
            bands.append(
                {
                    "from": low / 10,
                    "to": (low + 1) / 10,
                    "n": int(inside.sum()),
                    "mean_probability": round(float(p[inside].mean()), 4),
                    "right": round(float(right[inside].mean()), 4),
                }
            )
    return bands
