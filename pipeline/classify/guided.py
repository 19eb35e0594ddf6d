"""Logistic regression that starts from what the codebook says and is bent by labels."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import optimize
from threadpoolctl import threadpool_limits

from pipeline.classify.evidence import log_odds
from pipeline.classify.material import Material
from pipeline.read.language_model.reading import SAID, SILENT

_STIFFNESSES = (2.0, 1.0, 0.5, 0.25, 0.125)
_ENOUGH_TO_CHOOSE = 100  # comments: 200 and 400 chose the same, and cost their cube
_SHARPEST = 200  # iterations
_TRUST_STIFFNESS = 0.5  # a standard deviation of 1.4 in the log-odds: labels may turn it round
_TURNS = 3
_CHUNK = 4096  # comments judged at once: bounds memory, changes nothing


class Guided(NamedTuple):
    """A direction in the vectors' space per code, added to the codebook's log-odds."""

    directions: NDArray[np.float64]
    """float64 [d, k]"""
    trust: NDArray[np.float64]
    """float64 [2, k]: what is added where a language model names the code, and where it does not,
    to what `prior.yaml` says of it; 0 where it has read no labelled comment."""

    def bend(self, prior: NDArray[np.float64], material: Material) -> NDArray[np.float64]:
        """Return log-odds [n, k] of n comments from what the codebook says of them, [n, k]."""
        odds = prior.copy()
        for start in range(0, len(odds), _CHUNK):
            rows = slice(start, start + _CHUNK)
            odds[rows] += material.vectors[rows].astype(np.float64) @ self.directions
            for said, trust in zip(_second(material.evidence.said[rows]), self.trust, strict=True):
                odds[rows] += said * trust
        return odds


def fit_guided(material: Material, targets: NDArray[np.bool_], *, seed: int) -> Guided:
    """Fit one-vs-rest logistic regressions with a Gaussian prior centred on the codebook.

    With no comment labelled yes, or none labelled no, the fit stays near the codebook: such a code
    works from the first day. How far labels may bend the codebook is learnt from them too.

    Parameters
    ----------
    seed : of the sample of comments that is used for that where there are many.
    """
    prior = log_odds(material.evidence)
    vectors = material.vectors.astype(np.float64)
    sample = np.random.default_rng(seed).permutation(len(targets))[:_ENOUGH_TO_CHOOSE]
    start = np.zeros((vectors.shape[1], targets.shape[1]))
    said = _second(material.evidence.said)
    # Threads that share so little wait for each other longer than they work.
    with threadpool_limits(1, "blas"):
        stiffness = _choose_stiffness(vectors[sample], targets[sample], prior[sample])
        return _trusting(vectors, targets, prior, said, stiffness, start)


def _second(said: NDArray[np.int8]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where a language model names a code, and where it does not though it has read the comment."""
    return (said == SAID).astype(np.float64), (said == SILENT).astype(np.float64)


def _trusting(
    vectors: NDArray[np.float64],
    targets: NDArray[np.bool_],
    prior: NDArray[np.float64],
    said: tuple[NDArray[np.float64], NDArray[np.float64]],
    stiffness: float,
    start: NDArray[np.float64],
) -> Guided:
    """Fit the directions and, by turns, how far to trust the language model on each code.

    Each turn is a convex problem and none worsens the sum, so that they come to rest.
    """
    trust = np.zeros((2, targets.shape[1]))
    directions = _directions(vectors, targets, prior, stiffness, start).directions
    if not any(each.any() for each in said):
        return Guided(directions, trust)
    for _ in range(_TURNS):
        for column in range(targets.shape[1]):
            own = np.stack([each[:, column] for each in said], axis=1)
            fixed = prior[:, [column]] + vectors @ directions[:, [column]]
            fitted = _directions(
                own, targets[:, [column]], fixed, _TRUST_STIFFNESS, trust[:, [column]]
            )
            trust[:, column] = fitted.directions[:, 0]
        bent = prior + said[0] * trust[0] + said[1] * trust[1]
        directions = _directions(vectors, targets, bent, stiffness, directions).directions
    return Guided(directions, trust)


def _choose_stiffness(
    vectors: NDArray[np.float64], targets: NDArray[np.bool_], prior: NDArray[np.float64]
) -> float:
    """The precision of the directions' prior under which all codes' labels are most probable.

    Where the codebook foretells the labels, directions are held near zero; where it does not, they
    are given room (evidence framework, MacKay 1992; Laplace's approximation as in Rasmussen and
    Williams 2006, 3.32). That costs no left-out comment.
    """
    alike = vectors @ vectors.T
    nearby = np.zeros((vectors.shape[1], targets.shape[1]))

    def evidence(stiffness: float) -> float:
        found = _directions(vectors, targets, prior, stiffness, nearby)
        nearby[:] = found.directions
        p = 1 / (1 + np.exp(-prior - vectors @ found.directions))
        total = -found.loss
        for doubt in np.sqrt(p * (1 - p)).T:
            spread = np.eye(len(p)) + doubt[:, None] * alike * doubt / stiffness
            total -= np.linalg.slogdet(spread)[1] / 2
        return float(total)

    return max(_STIFFNESSES, key=evidence)


class _Fitted(NamedTuple):
    directions: NDArray[np.float64]
    loss: float
    """Minus the log posterior density there, of all codes together, but for a constant."""


def _directions(
    vectors: NDArray[np.float64],
    targets: NDArray[np.bool_],
    prior: NDArray[np.float64],
    stiffness: float,
    start: NDArray[np.float64],
) -> _Fitted:
    """Fit all codes as one problem: they do not touch, and large products are quick products."""
    signs = np.where(targets, 1.0, -1.0)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        directions = flat.reshape(start.shape)
        margins = signs * (prior + vectors @ directions)
        surprise = -signs / (1 + np.exp(np.clip(margins, -500, 500)))
        value = np.logaddexp(0, -margins).sum() + stiffness * (flat @ flat) / 2
        return float(value), (vectors.T @ surprise + stiffness * directions).ravel()

    found = optimize.minimize(
        loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": _SHARPEST}
    )
    return _Fitted(np.asarray(found.x).reshape(start.shape), float(found.fun))
