"""What a model is shown of n comments: words, vectors, the question each answers, the evidence."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.evidence import Evidence


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
