"""Weights of a fine-tuned encoder from the packaged ones and what fine-tuning changed."""

import numpy as np

from pipeline.encoders.base import Weights


def stored_in(content: bytes) -> Weights:
    """Return the float32 arrays of a safetensors file by name: a delta, and what lies beside."""
    from safetensors.numpy import load

    return {name: array.astype(np.float32) for name, array in load(content).items()}


def merged(weights: Weights, delta: Weights) -> Weights:
    """Return the weights with a stored delta added, float32 by the names of the checkpoint."""
    changed = dict(weights)
    for name, change in restored(delta).items():
        changed[name] = weights[name] + change
    return changed


def restored(delta: Weights) -> Weights:
    """Return the change of each weight that a stored delta holds, float32 by its name.

    A matrix changes by ``(up * scale) @ down``, a vector by its `shift`: what `compressed` in
    `pipeline.training.low_rank` made, read as float32.
    """
    changes = {}
    for key in delta:
        name, _, part = key.rpartition(".")
        if part == "shift":
            changes[name] = delta[key]
        elif part == "up":
            thin = delta[key] * delta[f"{name}.scale"]
            changes[name] = (thin @ delta[f"{name}.down"]).astype(np.float32)
    return changes
