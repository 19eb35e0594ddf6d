"""Whether a comment is coded, uncertain or uncoded, from calibrated probabilities."""

import numpy as np
from numpy.typing import NDArray

CODED, UNCERTAIN, UNCODED = "coded", "uncertain", "uncoded"


def expected_error(
    probabilities: NDArray[np.float64], assigned: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return the share of each comment's codes expected to be wrong or missing, float64 [n].

    With calibrated p: (Σ assigned (1 − p) + Σ others p) / (Σ assigned + Σ others p) — the expected
    wrong and missing codes over the expected size of given and missing codes together (one minus
    an expected Jaccard overlap). A comment without codes counts what is probably missing against
    one empty decision.
    """
    wrong = np.where(assigned, 1 - probabilities, 0).sum(axis=1)
    missing = np.where(assigned, 0, probabilities).sum(axis=1)
    size = np.maximum(assigned.sum(axis=1), 1) + missing
    return np.asarray((wrong + missing) / size, dtype=np.float64)


def coverage_of(
    error: NDArray[np.float64], assigned: NDArray[np.bool_], limit: float, limit_uncoded: float
) -> NDArray[np.object_]:
    """Name each comment: coded or (without any code) uncoded up to its limit, else uncertain."""
    has_code = assigned.any(axis=1)
    named = np.where(has_code, CODED, UNCODED).astype(object)
    named[error > np.where(has_code, limit, limit_uncoded)] = UNCERTAIN
    return named
