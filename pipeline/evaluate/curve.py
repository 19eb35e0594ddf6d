"""How much another label buys: the quality of coding against the number of labelled comments."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.evaluate.measures import (
    Agreement,
    Flags,
    agreement,
    comment_f1,
    divide,
    interval,
    resampling_weights,
)

Rows = NDArray[np.int64]
Predict = Callable[[Rows, Rows], Flags]
"""From the rows to learn from and the rows to code, to codes bool [rows to code, k]."""

ENOUGH = 30
"""Labelled comments from which the figures begin to mean something: ten are then set aside."""
SIZES = (0, 8, 16, 32, 64)
_TESTED = 1 / 3  # of the respondents, in every repeat


class Point(NamedTuple):
    """One number of labels: figures over all repeats, with 95 % intervals."""

    labels: int
    macro_f1: float | None
    """None where no code has enough comments to be counted."""
    macro_f1_interval: list[float] | None
    micro_f1: float
    micro_f1_interval: list[float]
    samples_f1: float


def learning_curve(
    gold: Flags,
    groups: NDArray[np.int64],
    *,
    predict: Predict,
    sizes: Sequence[int] = SIZES,
    repeats: int = 10,
    min_support: int = 4,
    seed: int = 0,
) -> Iterator[Point]:
    """Yield a point per number of labels, and one for all that a repeat can learn from.

    In every repeat a third of the respondents is set aside; the same comments are coded whatever
    the number of labels, and a smaller set of labels is part of a larger one. Counts are summed
    over repeats; intervals resample respondents.

    Parameters
    ----------
    gold : bool [n, k], the codes people gave.
    groups : int64 [n], the respondent of each comment.
    min_support : codes with fewer comments in all are left out of the macro figure.
    """
    counted = np.flatnonzero(gold.sum(axis=0) >= min_support)
    splits = [_split(groups, np.random.default_rng([seed, repeat])) for repeat in range(repeats)]
    most = min((len(train) for train, _ in splits), default=0)
    weights = resampling_weights(len(gold), groups, seed=seed)
    once = np.ones((1, len(gold)))
    for size in [*(size for size in sizes if size < most), most]:
        whole = drawn = None
        own: list[NDArray[np.float64]] = []
        for train, test in splits:
            given = predict(np.sort(train[:size]), test)
            truth = gold[test]
            whole = _add(whole, agreement(truth, given, once[:, test]))
            drawn = _add(drawn, agreement(truth, given, weights[:, test]))
            own.append(comment_f1(truth, given))
        if whole is None or drawn is None:
            return
        yield Point(
            size,
            round(float(_macro(whole, counted)[0]), 4) if len(counted) else None,
            interval(_macro(drawn, counted)) if len(counted) else None,
            round(float(_micro(whole)[0]), 4),
            interval(_micro(drawn)),
            round(float(np.concatenate(own).mean()), 4),
        )


def caution(gold: Flags, groups: NDArray[np.int64], min_support: int) -> list[str]:
    """Say why the figures of a curve mean nothing or little; nothing where they mean something.

    Parameters
    ----------
    gold, groups, min_support : as in `learning_curve`.
    """
    said = []
    people, support = len(np.unique(groups)), gold.sum(axis=0)
    if min(people, len(gold)) < ENOUGH:
        said.append(
            f"{len(gold)} labelled comment{'' if len(gold) == 1 else 's'} by {people} "
            f"respondent{'' if people == 1 else 's'}: these figures mean nothing, a comment more "
            f"or less may turn any of them round. Label at least {ENOUGH}."
        )
    if not (support >= min_support).any():
        said.append(f"No code has {min_support} labelled comments, so that there is no macro-F1.")
    return said


def _split(groups: NDArray[np.int64], random: np.random.Generator) -> tuple[Rows, Rows]:
    people = random.permutation(np.unique(groups))
    tested = np.isin(groups, people[: max(round(len(people) * _TESTED), 1)])
    return random.permutation(np.flatnonzero(~tested)), np.flatnonzero(tested)


def _add(sum_: Agreement | None, more: Agreement) -> Agreement:
    if sum_ is None:
        return more
    return Agreement(*(a + b for a, b in zip(sum_, more, strict=True)))


def _macro(counts: Agreement, counted: Rows) -> NDArray[np.float64]:
    return np.asarray(counts.f1[:, counted].mean(axis=1))


def _micro(counts: Agreement) -> NDArray[np.float64]:
    together = counts.predicted.sum(axis=1) + counts.support.sum(axis=1)
    return divide(2 * counts.right.sum(axis=1), together)
