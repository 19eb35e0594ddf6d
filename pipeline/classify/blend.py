"""What labels say by themselves, blended with what the codebook bent by them says, code by code."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.calibrate import Curve, fit_curve
from pipeline.classify.evidence import log_odds
from pipeline.classify.guided import Guided, fit_guided
from pipeline.classify.kernel import Kernel, fit_kernel
from pipeline.classify.material import Material

# Labelled comments with a code at which labels count as much as the codebook. Of 5, 10, 20 and 40
# public NHS feedback (9 and 46 codes, 43 to 1,800 labels) had the least log loss with 5 or 10, the
# bundled sample with 10 or 20, a consultation with 43 labels with 40; 10 and 20 differ by < 2 %.
_HALFWAY = 15.0


class Blend(NamedTuple):
    """Two views of k codes and how much each counts."""

    weights: NDArray[np.float64]
    """float64 [k]: the share of what labels say by themselves."""
    guided: Guided | None
    """None: the codebook as it is."""
    kernel: Kernel
    curve: Curve

    def probabilities(self, material: Material) -> NDArray[np.float64]:
        """Return probabilities [n, k]."""
        prior = log_odds(material.evidence)
        odds = prior if self.guided is None else self.guided.bend(prior, material)
        alone = self.curve.probabilities(self.kernel.scores(material), prior)
        p = self.weights * alone + (1 - self.weights) / (1 + np.exp(-odds))
        return np.where(material.evidence.asked, p, 0.0)

    def columns(self, chosen: NDArray[np.int64]) -> "Blend":
        """Return the same for other codes: columns of these, or −1 for one the labels do not know.

        What the codebook says of such a code is taken as it is, or as the shared curve has it.
        """
        slopes = [pick(self.curve.slopes[:, side], chosen, float(side)) for side in (0, 1)]
        return Blend(
            pick(self.weights, chosen, float(self.guided is None)),
            self.guided
            and Guided(
                pick(self.guided.directions, chosen, 0.0), pick(self.guided.trust, chosen, 0.0)
            ),
            self.kernel._replace(
                dual=pick(self.kernel.dual, chosen, 0.0),
                term_weights=tuple(pick(each, chosen, 0.0) for each in self.kernel.term_weights),
            ),
            self.curve._replace(
                slopes=np.stack(slopes, axis=1), offsets=pick(self.curve.offsets, chosen, 0.0)
            ),
        )


class Blended(NamedTuple):
    """A blend, and what it says of the labelled comments without knowing their respondent."""

    blend: Blend
    left_out: NDArray[np.float64]
    """float64 [m, k]"""


def fit_blend(
    material: Material,
    targets: NDArray[np.bool_],
    groups: NDArray[np.int64],
    *,
    looks: int,
    folds: int,
    seed: int,
) -> Blended:
    """Fit to labels that do not suffice by themselves.

    The more labelled comments have a code, the more labels count for it; where none has it, the
    codebook decides.

    Parameters
    ----------
    material, targets, groups : m labelled comments, bool [m, k] and int64 [m] respondents.
    looks : see `fit_kernel`.
    folds : respondents are left out in so many parts; everything is learnt again without each.
    """
    folds_of = _folds(groups, folds, seed)
    left_out = np.asarray(1 / (1 + np.exp(-log_odds(material.evidence))))
    for fold in np.unique(folds_of):
        inside, outside = np.flatnonzero(folds_of == fold), np.flatnonzero(folds_of != fold)
        if len(outside):
            without = _fit(material.rows(outside), targets[outside], groups[outside], looks, seed)
            left_out[inside] = without.probabilities(material.rows(inside))
    return Blended(_fit(material, targets, groups, looks, seed), left_out)


def fit_labels(
    material: Material, targets: NDArray[np.bool_], groups: NDArray[np.int64], *, looks: int
) -> Blended:
    """Fit to labels that suffice; the codebook is one witness in the curve.

    Parameters
    ----------
    material, targets, groups, looks : as in `fit_blend`.
    """
    fitted = fit_kernel(material, targets.astype(np.float64), groups, looks)
    prior = log_odds(material.evidence)
    curve = fit_curve(fitted.left_out, prior, targets, material.evidence.asked)
    blend = Blend(np.ones(targets.shape[1]), None, fitted.kernel, curve)
    return Blended(blend, curve.probabilities(fitted.left_out, prior))


def _fit(
    material: Material,
    targets: NDArray[np.bool_],
    groups: NDArray[np.int64],
    looks: int,
    seed: int,
) -> Blend:
    alone = fit_labels(material, targets, groups, looks=looks).blend
    positive = targets.sum(axis=0)
    weights = np.round(positive / (positive + _HALFWAY), 4)
    return alone._replace(weights=weights, guided=fit_guided(material, targets, seed=seed))


def _folds(groups: NDArray[np.int64], folds: int, seed: int) -> NDArray[np.int64]:
    people, place = np.unique(groups, return_inverse=True)
    return np.asarray((np.random.default_rng(seed).permutation(len(people)) % folds)[place])


def pick(values: Any, columns: NDArray[np.int64], new: Any) -> Any:
    """Return columns (of the last axis) of an array; −1 makes a column of `new`."""
    picked = np.asarray(values)[..., np.maximum(columns, 0)].copy()
    picked[..., columns < 0] = new
    return picked
