"""Comments and their sentences compared with groups of phrases, a few thousand at a time."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.language.sentences import sentences

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

_CHUNK = 4096  # comments compared at once: bounds memory, changes nothing
_BEST_HINTS = 3  # one keyword may be near by chance


class Group(NamedTuple):
    """What stands for one topic."""

    phrases: list[str]
    """The whole entry first, then its parts."""
    hints: list[str]
    """None: the whole entry is the only one."""
    against: list[str]


class Compared(NamedTuple):
    """n comments against g groups."""

    closeness: NDArray[np.float32]
    """float32 [n, g]: mean of three cosines, comment to whole, best sentence to whole, best
    sentence to best phrase; less how much nearer a counter-example is."""
    hints: NDArray[np.float32]
    """float32 [n, g]: mean, over the three best hints, of the best sentence's cosine."""
    nearest: NDArray[np.int32]
    """int32 [n, g]: the best phrase."""
    openings: NDArray[np.float32]
    """float32 [n, d]: the comments' first sentences."""


def compare(
    texts: Sequence[str], vectors: NDArray[np.float32], groups: Sequence[Group], *, encode: Encode
) -> Compared:
    """Compare n comments (texts and float32 [n, d] vectors) with g groups of phrases.

    Sums are in double precision, so that a comment's figures are the same in any company.
    """
    wanted = [text for group in groups for part in group for text in part]
    phrases = _Vectors(wanted, encode)
    shape = (len(texts), len(groups))
    found = Compared(
        np.zeros(shape, np.float32),
        np.zeros(shape, np.float32),
        np.zeros(shape, np.int32),
        np.zeros_like(vectors, dtype=np.float32),
    )
    for start in range(0, len(texts), _CHUNK):
        rows = slice(start, start + _CHUNK)
        chunk = _Chunk(texts[rows], vectors[rows].astype(np.float64), encode)
        found.openings[rows] = chunk.first_sentence()
        for column, group in enumerate(groups):
            own = phrases.of(group.phrases)
            best = chunk.best_sentence(own)
            whole = chunk.vectors @ own[0]
            closeness = (whole + best[:, 0] + best.max(axis=1)) / 3
            if group.against:
                counter = chunk.best_sentence(phrases.of(group.against)).max(axis=1)
                closeness -= np.maximum(counter - best.max(axis=1), 0)
            hints = np.sort(
                chunk.best_sentence(phrases.of(group.hints or group.phrases[:1])), axis=1
            )
            found.closeness[rows, column] = closeness
            found.hints[rows, column] = hints[:, -_BEST_HINTS:].mean(axis=1)
            found.nearest[rows, column] = best.argmax(axis=1)
    return found


class _Vectors:
    """The vectors of distinct texts, encoded in one call: an encoder batches best what it sees."""

    def __init__(self, texts: Sequence[str], encode: Encode) -> None:
        distinct = list(dict.fromkeys(texts))
        self._place = {text: place for place, text in enumerate(distinct)}
        self._vectors = np.asarray(encode(distinct), dtype=np.float64) if distinct else None

    def of(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Return float64 [len(texts), d]."""
        assert self._vectors is not None
        return np.asarray(self._vectors[[self._place[text] for text in texts]])


class _Chunk:
    """Some comments, their vectors, and where each one's sentences are."""

    def __init__(self, texts: Sequence[str], vectors: NDArray[np.float64], encode: Encode) -> None:
        self.vectors = vectors
        pieces = sentences(texts)
        # A comment of one sentence is its own sentence: no second vector for the same words.
        flat = [sentence for piece in pieces if len(piece) > 1 for sentence in piece]
        encoded = _Vectors(flat, encode)
        own = encoded.of(flat) if flat else np.zeros((0, vectors.shape[1]))
        lengths = np.array([max(len(piece), 1) for piece in pieces], dtype=np.int64)
        self._starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
        single = np.repeat([len(piece) <= 1 for piece in pieces], lengths)
        self._sentences = np.empty((int(lengths.sum()), vectors.shape[1]))
        self._sentences[single] = vectors[lengths == 1]
        self._sentences[~single] = own

    def first_sentence(self) -> NDArray[np.float64]:
        """The vector of each comment's first sentence, [n, d]."""
        return np.asarray(self._sentences[self._starts])

    def best_sentence(self, phrases: NDArray[np.float64]) -> NDArray[np.float64]:
        """Per comment and phrase, the cosine of the comment's best sentence, [n, phrases]."""
        return np.asarray(np.maximum.reduceat(self._sentences @ phrases.T, self._starts, axis=0))
