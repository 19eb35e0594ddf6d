"""How likely each word is part of a person's name: a linear model over hashed features."""

import math
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np

from pipeline.redact.names.features import candidates, hashed
from pipeline.redact.names.tokens import Token


@lru_cache(maxsize=1)
def _weights() -> list[float]:
    with files("pipeline.redact.names").joinpath("weights.npz").open("rb") as stream:
        # A list: one look-up per feature and word, which is faster than indexing an array.
        return np.load(stream)["weights"].astype(float).tolist()


def probabilities(tokens: Sequence[Token]) -> dict[int, float]:
    """For each candidate token (by index) the probability, 0 to 1, that it belongs to a name."""
    weights = _weights()
    return {
        index: _logistic(sum([weights[h] for h in hashed(tokens, index)]))
        for index in candidates(tokens)
    }


def _logistic(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x)) if x > -30 else 0.0
