"""What a language model says of a table's comments, as arrays."""

from collections.abc import Callable
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

SAID, SILENT, NOT_READ = 1, 0, -1


class SecondReading(NamedTuple):
    """What the language model says of a table's comments; each distinct text is kept once."""

    said: NDArray[np.int8]
    """int8 [m + 1, k active codes]: 1 where it names the code, 0 where it does not, −1 where it was
    not asked or its answer could not be used; the first row stands for comments it has not read."""
    words: NDArray[np.int32]
    """int32 [m + 1, k, 2]: (start, end) of the words of `text_redacted` that it names for the code,
    in Unicode code points; (0, 0) where there are none."""
    second_row: NDArray[np.int32]
    """int32 [n]: the reading of each row of the table, 0 where it is not read."""

    @classmethod
    def read(cls, array: Callable[[str], NDArray[Any]]) -> Self:
        """Return the readings whose `arrays` were kept; `array` gives one of them by its name."""
        return cls(*(array(name) for name in cls._fields))

    @classmethod
    def of_nothing(cls, comments: int, codes: int) -> Self:
        """Return what nobody was asked about."""
        return cls(
            np.full((1, codes), NOT_READ, dtype=np.int8),
            np.zeros((1, codes, 2), dtype=np.int32),
            np.zeros(comments, dtype=np.int32),
        )

    @property
    def arrays(self) -> dict[str, NDArray[Any]]:
        """What to keep, by name."""
        return self._asdict()

    def part(self, rows: Any) -> Self:
        """Return the readings of some rows of the table, by themselves."""
        numbers, second_row = np.unique(self.second_row[rows], return_inverse=True)
        return type(self)(
            self.said[numbers], self.words[numbers], second_row.astype(np.int32).reshape(-1)
        )

    def rows(self, chosen: Any) -> NDArray[np.int8]:
        """Return what is said of some rows of the table, int8 [rows, k]."""
        return np.asarray(self.said[self.second_row[chosen]])
