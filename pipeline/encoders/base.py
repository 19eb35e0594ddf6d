"""What every encoder is: texts in, float32 unit vectors out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Matrix = NDArray[np.float32]
Weights = Mapping[str, Matrix]
"""A transformer's arrays, by their names in BERT's checkpoints."""
Encode = Callable[[Sequence[str]], Vectors]


class Encoder(Protocol):
    """Turns texts into vectors.

    The vector of a text depends on the text alone: not on the other texts of the call, their order,
    the number of threads or what a cache holds. So a run that was interrupted, or that gained
    comments, gives the bytes it would have given in one go.
    """

    @property
    def name(self) -> str:
        """What a person calls it, as in the settings."""
        ...

    @property
    def fingerprint(self) -> str:
        """Hexadecimal digest of all that decides a vector: weights, arithmetic, runtime."""
        ...

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), dimension]: unit rows, zero for a text without words."""
        ...


def unit_length(vectors: Vectors) -> Vectors:
    """Scale the rows of float32 [n, d] to length 1; a zero row stays zero."""
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors, dtype=np.float64))
    lengths[lengths == 0] = 1
    return (vectors / lengths[:, None]).astype(np.float32)
