"""What a model is shown of n comments: words, vectors, the question each answers, the evidence."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.evidence import Encode, Evidence, gather
from pipeline.codebook.codebook import Codebook
from pipeline.encoders.rows import AnyVectors
from pipeline.read.language_model.reading import SecondReading
from pipeline.read.stage import ReadComments


class Material(NamedTuple):
    """n comments, ready to be judged or learnt from."""

    texts: Sequence[str]
    vectors: NDArray[np.float32]
    """float32 [n, d], unit length."""
    questions: Sequence[str]
    """The question each comment answers; "" where unknown."""
    evidence: Evidence

    @property
    def looks(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Two vectors of each comment: of the whole, and of its first sentence."""
        return self.vectors, self.evidence.openings

    def rows(self, chosen: NDArray[np.int64]) -> "Material":
        """Return the same for some of the comments."""
        return Material(
            [self.texts[row] for row in chosen.tolist()],
            self.vectors[chosen],
            [self.questions[row] for row in chosen.tolist()],
            self.evidence.rows(chosen),
        )


def material_of(
    comments: pd.DataFrame,
    vectors: AnyVectors,
    readings: ReadComments,
    second: SecondReading,
    rows: NDArray[np.int64],
    codebook: Codebook,
    encode: Encode,
) -> Material:
    """Return some rows of the comments as a model is shown them.

    Parameters
    ----------
    comments, vectors, readings, second : one row a comment, in the same order.
    rows : which of them.
    encode : gives vectors of the same space for phrases and sentences.
    """
    texts = comments["text_redacted"].iloc[rows].tolist()
    own = np.asarray(vectors[rows], dtype=np.float32)
    read = readings.rows(rows)
    questions = comments["question_id"].iloc[rows].tolist()
    evidence = gather(
        texts, own, codebook=codebook, encode=encode, read=read, questions=questions,
        said=second.rows(rows),
    )  # fmt: skip
    return Material(texts, own, questions, evidence)
