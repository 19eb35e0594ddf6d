"""Comments to read first: near the middle of a cluster, and different from one another."""

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors

_CANDIDATES = 100  # nearest the centre
_VARIETY = 0.3  # weight of being unlike what was chosen before


def exemplars(vectors: Vectors, centre: Vectors, count: int) -> NDArray[np.int64]:
    """Return up to `count` rows of float32 [n, d] unit vectors, most typical first.

    Maximal marginal relevance (Carbonell and Goldstein 1998): each next one is near the centre and
    unlike those chosen.
    """
    near = vectors @ centre
    candidates = np.argsort(-near, kind="stable")[:_CANDIDATES]
    alike = vectors[candidates] @ vectors[candidates].T
    relevance = (1 - _VARIETY) * near[candidates]
    chosen: list[int] = []
    while len(chosen) < min(count, len(candidates)):
        gain = relevance - (_VARIETY * alike[:, chosen].max(axis=1) if chosen else 0)
        gain[chosen] = -np.inf
        chosen.append(int(gain.argmax()))
    return candidates[chosen]
