"""Learn a model from whatever labels there are: none, few or many."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.assign import choose
from pipeline.classify.blend import fit_blend, fit_labels
from pipeline.classify.calibrate import (
    best_thresholds,
    error_limit,
    favour_rare,
    shared_threshold,
)
from pipeline.classify.coverage import expected_error
from pipeline.classify.material import Material
from pipeline.classify.model import (
    NEVER,
    How,
    Labelled,
    Model,
    codebook_model,
    record,
    unproven_limit,
)
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook

ENOUGH_TO_JUDGE = 30
"""Labelled comments from which left-out figures set the limit of expected error."""
NEVER_WITHOUT = 100
"""Labelled comments, all with a code, from which no comment is left without one."""


class Learnt(NamedTuple):
    """A model, and what it says of the labelled comments without knowing their respondent."""

    model: Model
    left_out: NDArray[np.float64]
    """float64 [m, k], probabilities rounded to 4 decimals."""


def learn(
    material: Material,
    targets: NDArray[np.bool_],
    groups: NDArray[np.int64],
    ids: Sequence[str],
    *,
    codebook: Codebook,
    settings: ClassifySettings,
    encoder: str,
) -> Learnt:
    """Learn from m labelled comments.

    Labels count the more for a code the more comments have it (`fit_blend`); from
    `settings.many_labels` on they lead, with the codebook as one witness. Below
    `settings.few_labels` all codes are assigned from one probability. Limits, thresholds and every
    figure in `learnt` come from comments whose respondent was left out.

    Parameters
    ----------
    material, targets, groups, ids : the labelled comments, their codes (bool [m, k active codes]),
        respondents (int64 [m]) and ids.
    encoder : fingerprint of the encoder that made the vectors.
    """
    asked = material.evidence.asked
    targets = targets & asked
    if not len(targets):
        model = codebook_model(
            codebook, threshold=settings.assign_from, error=settings.expected_error
        )
        return Learnt(model, np.zeros(targets.shape))
    if len(targets) > settings.most_labels:
        return _learn_from_some(
            material, targets, groups, ids, codebook=codebook, settings=settings, encoder=encoder
        )
    one = codebook.selection == "one"
    always = one or (len(targets) >= NEVER_WITHOUT and bool(targets.any(axis=1).all()))
    count = targets.shape[1]
    looks = 2 if one else 1
    if len(targets) < settings.many_labels:
        blend, p = fit_blend(
            material, targets, groups, looks=looks, folds=settings.folds, seed=settings.seed
        )
    else:
        blend, p = fit_labels(material, targets, groups, looks=looks)
    p = np.where(asked, np.round(p, 4), 0.0)
    how = _how(len(targets), settings)
    divisors = np.ones(count)
    if how == "few labels":
        usual = shared_threshold(p, targets, expected=settings.assign_from)
        thresholds = np.full(count, usual)
    else:
        thresholds = best_thresholds(p, targets)
        if one:
            divisors = favour_rare(p, targets)
    chosen = choose(p, asked, thresholds, divisors, always, codebook)
    limit, limit_uncoded = _limits(p, chosen, targets, settings.expected_error)
    model = Model(
        how=how,
        codes=list(codebook.ids),
        meanings=[code.meaning for code in codebook.active],
        encoder=encoder,
        thresholds=np.round(thresholds, 4),
        divisors=divisors,
        limit=round(limit, 6),
        limit_uncoded=round(limit_uncoded, 6),
        always_coded=always,
        learnt=_told(codebook, how, targets, asked, chosen, p, thresholds),
        labelled=Labelled(list(ids), material.vectors, targets),
        blend=blend,
    )
    return Learnt(model, p)


def _learn_from_some(
    material: Material,
    targets: NDArray[np.bool_],
    groups: NDArray[np.int64],
    ids: Sequence[str],
    *,
    codebook: Codebook,
    settings: ClassifySettings,
    encoder: str,
) -> Learnt:
    """Learn from as many labelled comments as memory allows, drawn by respondent.

    Respondents that were not drawn are as good as left out.
    """
    order = np.random.default_rng(settings.seed).permutation(np.unique(groups))
    rank = np.empty(int(groups.max()) + 1, dtype=np.int64)
    rank[order] = np.arange(len(order))
    first = np.argsort(rank[groups], kind="stable")[: settings.most_labels]
    drawn = np.sort(first)
    model, left_out = learn(
        material.rows(drawn),
        targets[drawn],
        groups[drawn],
        [ids[row] for row in drawn.tolist()],
        codebook=codebook,
        settings=settings,
        encoder=encoder,
    )
    p = model.probabilities(material)
    p[drawn] = left_out
    return Learnt(model, p)


def _how(count: int, settings: ClassifySettings) -> How:
    if count < settings.few_labels:
        return "few labels"
    return "some labels" if count < settings.many_labels else "many labels"


def _limits(
    p: NDArray[np.float64], chosen: NDArray[np.bool_], targets: NDArray[np.bool_], target: float
) -> tuple[float, float]:
    """The expected error up to which comments count as coded, and as uncoded.

    Each is judged by its own kind: where the codebook is silent about a comment, p is small and
    says little about whether people would find a code.
    """
    error, actual = expected_error(p, chosen), 1 - _overlap(targets, chosen)
    has_code = chosen.any(axis=1)
    if len(p) < ENOUGH_TO_JUDGE:
        return unproven_limit(target), NEVER
    coded, uncoded = (
        error_limit(error[kind], actual[kind], target, elsewhere=unproven)
        for kind, unproven in ((has_code, unproven_limit(target)), (~has_code, NEVER))
    )
    return coded, uncoded


def _overlap(targets: NDArray[np.bool_], chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """F1 of each comment's set of codes; 1 where both are empty."""
    size = targets.sum(axis=1) + chosen.sum(axis=1)
    both = 2.0 * (targets & chosen).sum(axis=1)
    return np.where(size == 0, 1.0, both / np.maximum(size, 1))


def _told(
    codebook: Codebook,
    how: str,
    targets: NDArray[np.bool_],
    asked: NDArray[np.bool_],
    chosen: NDArray[np.bool_],
    p: NDArray[np.float64],
    thresholds: NDArray[np.float64],
) -> list[dict[str, Any]]:
    from sklearn.metrics import average_precision_score

    rows = []
    for column, code in enumerate(codebook.ids):
        of = asked[:, column]
        truth, given = targets[of, column], chosen[of, column]
        right, positive = int((truth & given).sum()), int(truth.sum())
        told = record(
            code, how, labelled=len(truth), positive=positive,
            threshold=round(float(thresholds[column]), 4),
        )  # fmt: skip
        if not positive:
            told |= {"how": "codebook", "note": "no labelled comment has it"}
        else:
            told |= {
                "precision": round(right / int(given.sum()), 4) if given.any() else None,
                "recall": round(right / positive, 4),
                "f1": round(2 * right / (positive + int(given.sum())), 4),
                "average_precision": round(float(average_precision_score(truth, p[of, column])), 4),
                "note": "fewer than 5 labelled comments have it" if positive < 5 else "",
            }
        rows.append(told)
    return rows
