"""How likely each word is part of a person's name: a linear model over hashed features."""

import math
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np

from pipeline.redact.names.features import candidates, features, hashed, in_company, strongest
from pipeline.redact.names.tokens import Token

# The second model is asked where the first sees the least chance, in the word or beside it.
SECOND_LOOK = 0.02


@lru_cache(maxsize=1)
def _weights() -> tuple[list[float], list[float]]:
    with files("pipeline.redact.names").joinpath("weights.npz").open("rb") as stream:
        stored = np.load(stream)
        # Lists: one look-up per feature and word, which is faster than indexing an array.
        return stored["alone"].astype(float).tolist(), stored["in_company"].astype(float).tolist()


def probabilities(tokens: Sequence[Token]) -> dict[int, float]:
    """For each candidate token (by index) the probability, 0 to 1, that it belongs to a name."""
    alone, company = _weights()
    seen = {index: features(tokens, index) for index in candidates(tokens)}
    first = {i: logistic(sum([alone[h] for h in hashed(found)])) for i, found in seen.items()}
    best = strongest(tokens, first)
    return {
        i: logistic(sum([company[h] for h in hashed(found + in_company(tokens, i, first, best))]))
        if max(first[i], first.get(i - 1, 0), first.get(i + 1, 0)) >= SECOND_LOOK
        else first[i]
        for i, found in seen.items()
    }


def logistic(x: float) -> float:
    """1 / (1 + exp(-x)), 0 where that would overflow."""
    return 1.0 / (1.0 + math.exp(-x)) if x > -30 else 0.0
