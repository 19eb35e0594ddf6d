"""Coefficients of agreement between annotators.

- Krippendorff's alpha, nominal, for one code, and with the MASI distance for whole sets of codes
  (Krippendorff 2019, Content Analysis, ch. 12; Passonneau 2006, LREC). Takes any number of
  annotators and comments that not all of them coded.
- Cohen's kappa for a pair of annotators (Cohen 1960).
- Gwet's AC1 (Gwet 2008, BJMSP 61), because alpha and kappa sink on rare codes although people
  agree on nearly every comment.
- Percentile intervals from resampling comments (Efron and Tibshirani 1993, ch. 13).
"""

from collections.abc import Callable, Sequence
from typing import Any

import krippendorff
import numpy as np
from numpy.typing import NDArray

_RESAMPLES = 1000
_SEED = 1

Codes = NDArray[np.float64]
"""[annotators, comments]: 1 the code was given, 0 it was not, NaN the comment was not coded."""


def interval(count: int, statistic: Callable[[NDArray[np.int_]], float]) -> tuple[float, float]:
    """Return a 95 % percentile interval of a statistic of comments, given their indices.

    NaN when there are too few comments to resample.
    """
    if count < 2:
        return float("nan"), float("nan")
    lottery = np.random.default_rng(_SEED)
    values = [statistic(lottery.integers(0, count, count)) for _ in range(_RESAMPLES)]
    low, high = np.nanquantile(values, [0.025, 0.975])
    return float(low), float(high)


def alpha(given: Codes) -> float:
    """Krippendorff's alpha of one code; 1 where nobody ever differed, NaN without double coding."""
    pairable = given[:, (~np.isnan(given)).sum(axis=0) > 1]
    if not pairable.size:
        return float("nan")
    values = pairable[~np.isnan(pairable)]
    if (values == values[0]).all():
        return 1.0
    counts = np.stack([np.nansum(pairable == 0, axis=0), np.nansum(pairable == 1, axis=0)], axis=1)
    return float(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


def ac1(given: Codes) -> float:
    """Gwet's AC1 of one code for any number of annotators (Gwet 2008, equations 9 to 11)."""
    coders = (~np.isnan(given)).sum(axis=0)
    pairable = given[:, coders > 1]
    if not pairable.size:
        return float("nan")
    number = (~np.isnan(pairable)).sum(axis=0)
    yes = np.nansum(pairable, axis=0)
    no = number - yes
    observed = ((yes * (yes - 1) + no * (no - 1)) / (number * (number - 1))).mean()
    prevalence = (yes / number).mean()
    chance = 2 * prevalence * (1 - prevalence)
    return float((observed - chance) / (1 - chance))


def observed_agreement(given: Codes) -> float:
    """Share of pairs of annotators that say the same of a comment."""
    pairable = given[:, (~np.isnan(given)).sum(axis=0) > 1]
    if not pairable.size:
        return float("nan")
    number = (~np.isnan(pairable)).sum(axis=0)
    yes = np.nansum(pairable, axis=0)
    no = number - yes
    return float(((yes * (yes - 1) + no * (no - 1)) / (number * (number - 1))).mean())


def kappa(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Cohen's kappa of two annotators for one code; NaN where both always said the same thing."""
    from sklearn.metrics import cohen_kappa_score

    both = ~np.isnan(one) & ~np.isnan(other)
    if not both.any() or len(np.unique(np.concatenate([one[both], other[both]]))) < 2:
        return float("nan")
    return float(cohen_kappa_score(one[both], other[both]))


def masi_distance(one: frozenset[str], other: frozenset[str]) -> float:
    """MASI (Passonneau 2006): 1 minus Jaccard, weighted by how the sets overlap."""
    if one == other:
        return 0.0
    shared, union = len(one & other), len(one | other)
    if not shared:
        return 1.0
    overlap = 2 / 3 if one <= other or other <= one else 1 / 3
    return 1 - shared / union * overlap


def masi_alpha(units: Sequence[Sequence[frozenset[str]]]) -> float:
    """Krippendorff's alpha of whole sets of codes: per comment, the sets that were given."""
    pairable = [unit for unit in units if len(unit) > 1]
    domain = sorted({given for unit in pairable for given in unit}, key=sorted)
    if not domain:
        return float("nan")
    if len(domain) == 1:
        return 1.0
    place = {given: number for number, given in enumerate(domain)}
    counts = np.zeros((len(pairable), len(domain)))
    for row, unit in enumerate(pairable):
        for given in unit:
            counts[row, place[given]] += 1
    distance = np.array([[masi_distance(one, other) for other in domain] for one in domain])

    def masi(v1: Any, v2: Any, i1: Any, i2: Any, n_v: Any, dtype: Any = np.float64) -> Any:
        return distance[np.asarray(i1, dtype=int), np.asarray(i2, dtype=int)]

    return float(
        krippendorff.alpha(
            value_counts=counts, value_domain=range(len(domain)), level_of_measurement=masi
        )
    )
