"""Who a sentence is aimed at when it names no group by an ordinary name: learnt, not listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

RACE = "Race, ethnicity or nationality"
RELIGION = "Religion or belief"
DISABILITY = "Disability"
ORIENTATION = "Sexual orientation"
GENDER = "Gender identity"
SEX = "Sex"
CHARACTERISTICS = (RACE, RELIGION, DISABILITY, ORIENTATION, GENDER, SEX)

_SURE = 0.6
_WORDS_AND_SIGNS = {"token_pattern": r"\w+|[^\w\s]"}  # nosec B105 # an emoji may say who is meant


@dataclass(frozen=True)
class LearntTargets:
    """One weight per word and characteristic, float32 [words, 6], and the intercepts."""

    terms: list[str]
    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    def name(self, texts: Sequence[str]) -> list[list[str]]:
        """The characteristics each text is probably aimed at; often none."""
        if not texts:
            return []
        counts = word_counts(vocabulary=self.terms).transform(texts)
        chances = 1 / (1 + np.exp(-(counts @ self.weights + self.intercepts)))
        return [
            [name for name, chance in zip(CHARACTERISTICS, row, strict=True) if chance >= _SURE]
            for row in chances
        ]

    def save(self, path: Path) -> None:
        """Write as compressed npz, no pickle."""
        terms = np.frombuffer("\n".join(self.terms).encode(), dtype=np.uint8)
        with path.open("wb") as file:
            np.savez_compressed(
                file,
                terms=terms,
                weights=self.weights.astype(np.float16),
                intercepts=self.intercepts,
            )


@cache
def load_learnt_targets(path: Path) -> LearntTargets:
    """Read what `LearntTargets.save` wrote."""
    with np.load(path, allow_pickle=False) as content:
        terms = content["terms"].tobytes().decode().split("\n")
        return LearntTargets(terms, content["weights"].astype(np.float32), content["intercepts"])


def word_counts(**options: Any) -> Any:
    """Whether each word or sign stands in a text: a vectoriser, sparse float32 [n, words]."""
    from sklearn.feature_extraction.text import CountVectorizer

    return CountVectorizer(binary=True, dtype=np.float32, **_WORDS_AND_SIGNS, **options)
