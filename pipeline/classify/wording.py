"""How close a comment's single words are to a code's words: “cash” to “funding”."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.encoders.base import Encode
from pipeline.language.place_names import without_place_names

_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")
_SHORTEST_WORD = 3
_BEST_WORDS = 2  # one chance resemblance is not enough; more than two punishes short comments


def content_words(text: str) -> list[str]:
    """Return the distinct words of a text that carry meaning, lower-case, in order."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    words = (word.casefold() for word in _WORD.findall(text))
    return list(
        dict.fromkeys(
            word for word in words if len(word) >= _SHORTEST_WORD and word not in ENGLISH_STOP_WORDS
        )
    )


def words_of(code: Code) -> list[str]:
    """Return the words of a code's name and definition, and its keywords without the `*`."""
    keywords = [keyword.replace("*", "") for keyword in code.keywords]
    return list(dict.fromkeys([*keywords, *content_words(f"{code.name} {code.definition}")]))


def wording(
    texts: Sequence[str], groups: Sequence[Sequence[str]], *, encode: Encode
) -> NDArray[np.float32]:
    """Compare the words of n comments with g groups of words.

    Returns
    -------
    float32 [n, g] : mean, over the comment's two best words, of the cosine to the nearest word of
        the group; 0 for a comment without content words. Each word is encoded alone, so that a
        word weighs the same in whatever comment it stands.
    """
    spoken = [content_words(without_place_names(text)) for text in texts]
    vocabulary = list(dict.fromkeys(word for words in spoken for word in words))
    result = np.zeros((len(texts), len(groups)), dtype=np.float32)
    if not vocabulary or not groups:
        return result
    everything = list(dict.fromkeys([*vocabulary, *(word for group in groups for word in group)]))
    place = {word: row for row, word in enumerate(everything)}
    vectors = np.asarray(encode(everything), dtype=np.float64)
    spoken_vectors = vectors[: len(vocabulary)]
    cosines = np.zeros((len(vocabulary), len(groups)), dtype=np.float32)
    for column, group in enumerate(groups):
        if group:
            own = vectors[[place[word] for word in group]]
            cosines[:, column] = (spoken_vectors @ own.T).max(axis=1)
    for row, words in enumerate(spoken):
        if words:
            best = np.sort(cosines[[place[word] for word in words]], axis=0)[-_BEST_WORDS:]
            result[row] = best.sum(axis=0) / _BEST_WORDS
    return result
