"""The vectors to group: some rows of a larger table, read a part at a time, never copied whole."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors, unit_length
from pipeline.encoders.rows import AnyVectors

Labels = NDArray[np.int64]
UNCLUSTERED = -1

_PER_BLOCK = 16_384  # vectors in memory at once


class Points:
    """float32 unit vectors `vectors[rows]`, in that order; `vectors` may be a memory map."""

    def __init__(self, vectors: AnyVectors, rows: NDArray[np.int64]) -> None:
        self._vectors = vectors
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def at(self, places: NDArray[np.int64]) -> Vectors:
        """Return the points at these places, float32 [len(places), d]."""
        return np.asarray(self._vectors[self._rows[places]])

    def blocks(self) -> Iterator[tuple[slice, Vectors]]:
        """Yield all points in order, as where they stand and float32 [at most 16,384, d]."""
        for start in range(0, len(self), _PER_BLOCK):
            block = slice(start, min(start + _PER_BLOCK, len(self)))
            yield block, np.asarray(self._vectors[self._rows[block]])

    def centres(self, labels: Labels) -> tuple[Labels, Vectors]:
        """Return the labels in use, int64 [k] ascending, and their unit centres, float32 [k, d]."""
        used = np.unique(labels[labels != UNCLUSTERED])
        sums = np.zeros((len(used), self._vectors.shape[1]), dtype=np.float64)
        for block, vectors in self.blocks():
            for place, label in enumerate(used):
                sums[place] += vectors[labels[block] == label].sum(axis=0, dtype=np.float64)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return used, unit_length((sums / np.maximum(lengths, 1e-12)).astype(np.float32))

    def likeness(self, labels: Labels, used: Labels, centres: Vectors) -> NDArray[np.float32]:
        """Return each point's cosine to its label's centre, float32 [n]; -1 without a label."""
        alike = np.full(len(self), -1, dtype=np.float32)
        if not len(used):
            return alike
        for block, vectors in self.blocks():
            own = centres[np.searchsorted(used, labels[block]).clip(max=len(used) - 1)]
            alike[block] = np.einsum("ij,ij->i", vectors, own)
        alike[labels == UNCLUSTERED] = -1
        return alike
