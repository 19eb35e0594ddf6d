"""Vectors of a table's rows, where many rows have none and some the same."""

from collections.abc import Callable
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors


class RowVectors:
    """Reads like the array float32 [rows of a table, d]; holds each distinct vector once.

    In a survey of six questions three rows of four are blank: the array itself would be four times
    as large.

    Parameters
    ----------
    vectors
        float32 [m + 1, d], the first of which is zero; may be a memory map.
    of_row
        int32 [n]: for each row the vector it has, 0 where it has none.
    """

    dtype = np.dtype(np.float32)

    def __init__(self, vectors: Vectors, of_row: NDArray[np.int32]) -> None:
        self.vectors = vectors
        self.of_row = of_row

    @classmethod
    def read(cls, array: Callable[[str], NDArray[Any]]) -> Self:
        """Return the vectors whose `arrays` were kept; `array` gives one of them by its name."""
        return cls(array("vectors"), array("of_row"))

    @property
    def arrays(self) -> dict[str, NDArray[Any]]:
        """What to keep, by name."""
        return {"vectors": self.vectors, "of_row": self.of_row}

    @property
    def shape(self) -> tuple[int, int]:
        """Rows of the table, length of a vector."""
        return len(self.of_row), self.vectors.shape[1]

    def __len__(self) -> int:
        return len(self.of_row)

    def __getitem__(self, rows: Any) -> Vectors:
        """Return the vectors of some rows as an array: float32 [len(rows), d]."""
        return np.asarray(self.vectors[self.of_row[rows]])

    def any(self, axis: int) -> NDArray[np.bool_]:
        """Return for each row (`axis` 1) whether its vector is other than zero."""
        assert axis == 1
        written = np.asarray(np.any(self.vectors, axis=1))
        return np.asarray(written[self.of_row])


AnyVectors = Vectors | RowVectors
"""Unit vectors of a table's rows, float32 [n, d], whichever way they are held."""
