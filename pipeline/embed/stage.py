"""Give every comment that may be analysed a vector."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from pipeline.encoders.base import Encode
from pipeline.encoders.rows import RowVectors
from pipeline.tables.readable import models_may_read

if TYPE_CHECKING:
    import pandas as pd

_PER_TURN = 4096  # comments between two reports of progress


def embed(
    comments: "pd.DataFrame",
    *,
    encode: Encode,
    progress: Callable[[int, int], None] | None = None,
) -> RowVectors:
    """Return the vectors of the comments: float32 [len(comments), dimension], rows in table order.

    Rows are of unit length; zero where there is no comment of substance or where it is withheld or
    awaits review, so that no later stage can see it by its vector. Distinct texts are encoded once.
    `progress` hears (distinct texts done, distinct texts in all).
    """
    eligible = models_may_read(comments)
    numbers, texts = comments.loc[eligible, "text_redacted"].factorize()
    distinct = [str(text) for text in texts]
    dimension = encode([]).shape[1]
    vectors = np.zeros((1 + len(distinct), dimension), dtype=np.float32)
    for start in range(0, len(distinct), _PER_TURN):
        turn = distinct[start : start + _PER_TURN]
        vectors[1 + start : 1 + start + len(turn)] = encode(turn)
        if progress:
            progress(start + len(turn), len(distinct))
    of_row = np.zeros(len(comments), dtype=np.int32)
    of_row[eligible] = 1 + numbers
    return RowVectors(vectors, of_row)
