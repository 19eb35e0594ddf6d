"""Words and pieces of words as weighted counts (TF-IDF), kept as plain lists and arrays."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

_WORDS: dict[str, Any] = {"ngram_range": (1, 2), "min_df": 2}
_PIECES: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": (2, 5), "min_df": 3}
_ALWAYS: dict[str, Any] = {"sublinear_tf": True, "lowercase": True, "dtype": np.float32}


class Lexicon(NamedTuple):
    """One vocabulary with the weight of each term; terms of a single comment are never kept."""

    options: dict[str, Any]
    terms: list[str]
    weights: NDArray[np.float32]

    def transform(self, texts: Sequence[str]) -> Any:
        """Return the TF-IDF rows of texts, CSR float32 [n, terms], unit length or zero."""
        from scipy import sparse

        if not self.terms:
            return sparse.csr_matrix((len(texts), 0), dtype=np.float32)
        vectoriser = _vectoriser(self.options, vocabulary=self.terms)
        vectoriser.idf_ = self.weights.astype(np.float32)
        return vectoriser.transform(texts)


def learn_lexicons(texts: Sequence[str]) -> tuple[Lexicon, Lexicon]:
    """Learn the vocabulary of words (1–2 together) and of pieces of words (2–5 letters)."""
    return _learn(_WORDS, texts), _learn(_PIECES, texts)


def _learn(options: dict[str, Any], texts: Sequence[str]) -> Lexicon:
    vectoriser = _vectoriser(options)
    try:
        vectoriser.fit(texts)
    except ValueError:  # no term stands in enough comments
        return Lexicon(options, [], np.zeros(0, dtype=np.float32))
    return Lexicon(
        options, vectoriser.get_feature_names_out().tolist(), vectoriser.idf_.astype(np.float32)
    )


def _vectoriser(options: dict[str, Any], **more: Any) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    own = dict(options)
    if "vocabulary" in more:
        own.pop("min_df", None)
    own["ngram_range"] = tuple(own["ngram_range"])
    return TfidfVectorizer(**own, **_ALWAYS, **more)
