"""The surface half of the hate model: words and character n-grams, TF-IDF, logistic regression."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from sklearn.feature_extraction.text import TfidfVectorizer

# word 1-2-grams and, for spelling tricks, character n-grams inside words
_KINDS: dict[str, dict[str, Any]] = {
    "words": {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"\w+|[^\w\s]"},  # nosec B105 # no password
    "characters": {"analyzer": "char_wb", "ngram_range": (2, 5)},
}
_KEPT = {"words": 50_000, "characters": 100_000}


@dataclass(frozen=True)
class SurfaceModel:
    """Fitted vectorisers, one weight per term, and the intercept."""

    vectorisers: dict[str, TfidfVectorizer]
    weights: dict[str, NDArray[np.float32]]
    intercept: float

    def logits(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Log-odds of hate for each text, float32 [n]; depends on nothing but the text itself."""
        total = np.full(len(texts), self.intercept, dtype=np.float64)
        for kind, vectoriser in self.vectorisers.items():
            if texts:
                total += vectoriser.transform(texts) @ self.weights[kind].astype(np.float64)
        return total.astype(np.float32)

    def words_from(self, least: float) -> list[str]:
        """Single words of letters whose weight is at least `least`."""
        terms = self.vectorisers["words"].get_feature_names_out()
        heavy = terms[self.weights["words"] >= least]
        return [term for term in heavy.tolist() if term.isalpha()]

    def save(self, path: Path) -> None:
        """Write the model as compressed npz: terms as UTF-8, numbers as float16, no pickle."""
        content: dict[str, Any] = {"intercept": np.float64(self.intercept)}
        for kind, vectoriser in self.vectorisers.items():
            terms = "\n".join(vectoriser.get_feature_names_out())
            content[f"{kind}_terms"] = np.frombuffer(terms.encode(), dtype=np.uint8)
            content[f"{kind}_idf"] = vectoriser.idf_.astype(np.float16)
            content[f"{kind}_weights"] = self.weights[kind].astype(np.float16)
        with path.open("wb") as file:
            np.savez_compressed(file, **content)


def fit_surface(
    texts: Sequence[str],
    labels: NDArray[np.float32],
    weights: NDArray[np.float32],
    strength: float = 1.0,
) -> SurfaceModel:
    """Fit on texts, labels (1 hate, 0 none) and row weights, float32 [n]."""
    from scipy.sparse import hstack
    from sklearn.linear_model import LogisticRegression

    vectorisers = {kind: _vectoriser(kind, max_features=_KEPT[kind], min_df=3) for kind in _KINDS}
    matrix = hstack([vectorisers[kind].fit_transform(texts) for kind in _KINDS]).tocsr()
    fitted = LogisticRegression(C=strength, max_iter=400, solver="liblinear", random_state=0).fit(
        matrix, labels > 0.5, sample_weight=weights
    )
    edges = np.cumsum([0] + [len(vectorisers[kind].vocabulary_) for kind in _KINDS])
    learnt = fitted.coef_[0].astype(np.float32)
    parts = {kind: learnt[edges[i] : edges[i + 1]] for i, kind in enumerate(_KINDS)}
    return SurfaceModel(vectorisers, parts, float(fitted.intercept_[0]))


def load_surface(path: Path) -> SurfaceModel:
    """Read what `SurfaceModel.save` wrote."""
    with np.load(path, allow_pickle=False) as content:
        vectorisers, weights = {}, {}
        for kind in _KINDS:
            terms = content[f"{kind}_terms"].tobytes().decode().split("\n")
            vectorisers[kind] = _vectoriser(kind, vocabulary=terms)
            vectorisers[kind].idf_ = content[f"{kind}_idf"].astype(np.float64)
            weights[kind] = content[f"{kind}_weights"].astype(np.float32)
        return SurfaceModel(vectorisers, weights, float(content["intercept"]))


def _vectoriser(kind: str, **options: Any) -> TfidfVectorizer:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(sublinear_tf=True, **_KINDS[kind], **options)
