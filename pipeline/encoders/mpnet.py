"""The packaged all-mpnet-base-v2: better vectors than MiniLM's, for ten times the work."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Weights
from pipeline.encoders.graph import DISTANCES
from pipeline.encoders.mpnet_package import (
    WEIGHTS_SHA256,
    package_digest,
    packaged_tokenizer,
    packaged_weights,
)
from pipeline.encoders.transformer import Precision, Transformer

LONGEST = 384  # word pieces the model was trained to read
EPSILON = 1e-5  # of the layer norms
FIRST_POSITION = 2  # positions are numbered after those of padding
_RECIPE = "1"  # raise when the same weights would give other vectors
_FARTHEST = 128  # pieces apart; what lies farther apart is treated alike


class MPNet(Transformer):
    """An encoder of this architecture with given weights: the packaged or a fine-tuned set.

    Parameters
    ----------
    weights, identity, name, precision, threads
        As in `MiniLM`.
    """

    def __init__(
        self,
        weights: Weights,
        *,
        identity: str,
        name: str = "mpnet",
        precision: Precision = "mixed",
        threads: int = 0,
    ) -> None:
        words = weights["embeddings.word_embeddings.weight"].copy()
        positions = weights["embeddings.position_embeddings.weight"][FIRST_POSITION:].copy()
        nearness = by_distance(weights[DISTANCES])
        places = np.arange(LONGEST)

        def inputs(ids: Sequence[int]) -> dict[str, NDArray[np.float32]]:
            here = places[: len(ids)]
            apart = here[None, :] - here[:, None] + LONGEST - 1
            return {
                "embedded": (words[ids] + positions[: len(ids)])[None],
                "nearness": nearness[:, apart][None],
            }

        super().__init__(
            weights,
            inputs,
            packaged_tokenizer(),
            name=name,
            precision=precision,
            epsilon=EPSILON,
            longest=LONGEST,
            made_of=f"mpnet {_RECIPE} {identity}",
            threads=threads,
        )


def load_mpnet(precision: Precision = "mixed", threads: int = 0) -> MPNet:
    """Return the packaged encoder, its weights verified.

    Raises
    ------
    UserError
        As `packaged_weights`.
    """
    return MPNet(
        packaged_weights(),
        identity=WEIGHTS_SHA256,
        name="mpnet" if precision == "mixed" else f"mpnet-{precision}",
        precision=precision,
        threads=threads,
    )


def load(name: str, threads: int) -> MPNet:
    """Return the encoder of that name in the registry; see `load_mpnet`."""
    return load_mpnet(threads=threads)


def digest(name: str) -> str:
    """Return what names the files that are loaded; see `package_digest`."""
    return package_digest()


def by_distance(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """What attention gains by distance, float32 [heads, 2 · LONGEST − 1], from −LONGEST + 1 on.

    Raffel et al. 2020, T5: one bucket a distance while near, then wider ones, for each direction.
    """
    half = len(table) // 2
    near = half // 2
    distance = np.arange(-LONGEST + 1, LONGEST)
    size = np.abs(distance)
    wide = np.log(np.maximum(size, 1).astype(np.float32) / near) / np.log(_FARTHEST / near)
    bucket = np.where(size < near, size, near + (wide * (half - near)).astype(np.int64))
    bucket = np.minimum(bucket, half - 1) + half * (distance > 0)
    return np.ascontiguousarray(table[bucket].T)
