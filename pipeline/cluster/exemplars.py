"""Comments to read first: near the middle of a cluster, and different from one another."""

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors

_VARIETY = 0.3  # weight of being unlike what was chosen before


def exemplars(vectors: Vectors, centre: Vectors, count: int) -> NDArray[np.int64]:
    """Return up to `count` rows of float32 [n, d] unit vectors, most typical first.

    Maximal marginal relevance (Carbonell and Goldstein 1998): each next one is near the centre and
    unlike those chosen.
    """
    near = vectors @ centre
    alike = vectors @ vectors.T
    chosen: list[int] = []
    while len(chosen) < min(count, len(vectors)):
        gain = (1 - _VARIETY) * near
        if chosen:
            gain = gain - _VARIETY * alike[:, chosen].max(axis=1)
            gain[chosen] = -np.inf
        chosen.append(int(gain.argmax()))
    return np.array(chosen, dtype=np.int64)
