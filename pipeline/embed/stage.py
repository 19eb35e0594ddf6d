"""Give every comment that may be analysed a vector."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from pipeline.encoders.base import Encode, Vectors

if TYPE_CHECKING:
    import pandas as pd

_PER_TURN = 4096  # comments between two reports of progress


def embed(
    comments: "pd.DataFrame",
    *,
    encode: Encode,
    progress: Callable[[int, int], None] | None = None,
) -> Vectors:
    """Return the vectors of the comments: float32 [len(comments), dimension], rows in table order.

    Rows are of unit length; zero where there is no comment of substance or where it is withheld or
    awaits review, so that no later stage can see it by its vector. Distinct texts are encoded once.
    `progress` hears (distinct texts done, distinct texts in all).
    """
    eligible = (comments["substance"].eq("comment") & comments["hate_status"].eq("clear")).to_numpy(
        dtype=bool
    )
    numbers, texts = comments.loc[eligible, "text_redacted"].factorize()
    distinct = [str(text) for text in texts]
    encoded = [encode([])]  # its width is the encoder's dimension, also when there is no comment
    for start in range(0, len(distinct), _PER_TURN):
        encoded.append(encode(distinct[start : start + _PER_TURN]))
        if progress:
            progress(min(start + _PER_TURN, len(distinct)), len(distinct))
    of_texts = np.concatenate(encoded)
    vectors = np.zeros((len(comments), of_texts.shape[1]), dtype=np.float32)
    vectors[eligible] = of_texts[numbers]
    return vectors
