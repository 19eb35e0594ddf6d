"""Weights of a fine-tuned encoder from the packaged ones and what fine-tuning changed."""

import numpy as np

from pipeline.encoders.base import Weights


def merged(weights: Weights, delta: Weights) -> Weights:
    """Return the weights with a stored delta added, float32 by the names of the checkpoint.

    A matrix changes by ``(up * scale) @ down``, a vector by its `shift`: what `compressed` in
    `pipeline.training.low_rank` made, read as float32.
    """
    changed = dict(weights)
    for key in delta:
        name, _, part = key.rpartition(".")
        if part == "shift":
            changed[name] = weights[name] + delta[key]
        elif part == "up":
            thin = delta[key] * delta[f"{name}.scale"]
            product = (thin @ delta[f"{name}.down"]).astype(np.float32)
            changed[name] = weights[name] + product
    return changed
