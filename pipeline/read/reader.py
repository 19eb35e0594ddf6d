"""The theme reader: MiniLM with the shipped delta, and codes that attend over what it makes."""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from pipeline.encoders.delta import merged
from pipeline.encoders.minilm_network import MiniLM
from pipeline.encoders.minilm_package import packaged_weights
from pipeline.read.attention import Attention, Codes
from pipeline.read.pieces import Asked, Cut, cut, whole
from pipeline.read.weights import DELTA_FILE, MODEL
from pipeline.store.resources import shipped

_AT_HAND = 1024  # comments cut together, and read longest first so that threads end together
_PER_TURN = 16  # comments of a thread
_LOWEST = -10.0  # log-odds of any code for a comment without words
_DECIMALS = 3  # of log-odds: more would be noise


class Reading(NamedTuple):
    """What n comments say of k codes."""

    log_odds: NDArray[np.float32]
    """float32 [n, k], rounded; far below zero for a comment without words."""
    spans: NDArray[np.int32]
    """int32 [n, k, 2]: (start, end) of the sentence that speaks most for the code, in Unicode code
    points; (0, 0) for a comment without words."""
    beside: NDArray[np.float32]
    """float32 [n]: the highest log-odds of the topics that fill up a small codebook; far below zero
    where there are none."""

    @classmethod
    def of_nothing(cls, comments: int, codes: int) -> Self:
        """Return the reading of comments without words."""
        return cls(
            np.full((comments, codes), _LOWEST, dtype=np.float32),
            np.zeros((comments, codes, 2), dtype=np.int32),
            np.full(comments, _LOWEST, dtype=np.float32),
        )

    def of_codes(self, count: int) -> Self:
        """Return the reading of the first `count` codes; the others are topics beside them."""
        if self.log_odds.shape[1] == count:
            return self
        beside = self.log_odds[:, count:].max(axis=1)
        return type(self)(self.log_odds[:, :count], self.spans[:, :count], beside)

    def rows(self, chosen: NDArray[np.int64]) -> Self:
        """Return the reading of some of the comments."""
        return type(self)(self.log_odds[chosen], self.spans[chosen], self.beside[chosen])


class ThemeReader:
    """Reads comments one by one: what is read of a text depends on it, its question and the codes.

    Parameters
    ----------
    encoder : MiniLM with the reader's weights.
    attention : what was learnt beside it.
    """

    def __init__(self, encoder: MiniLM, attention: Attention, threads: int) -> None:
        self._encoder = encoder
        self._attention = attention
        self._threads = threads
        self.fingerprint = encoder.fingerprint

    def codes(self, entries: Sequence[str]) -> Codes:
        """Make ready the codes of a codebook, given the texts of their entries."""
        return self._attention.codes([self._encoder.states(pieces) for pieces in whole(entries)])

    def read(
        self,
        comments: Sequence[Asked],
        codes: Codes,
        progress: Callable[[int, int], None] | None = None,
    ) -> Reading:
        """Return the log-odds of each code for each comment, and where it is met.

        Parameters
        ----------
        comments : n texts with their questions; equal ones are worth joining before.
        codes : all codes of a codebook, from `codes`.
        progress : told (comments read, comments in all).
        """
        log_odds, spans, _ = reading = Reading.of_nothing(len(comments), len(codes.vectors))
        # A product's last digits depend on how many threads share it: here always one.
        with threadpool_limits(1, "blas"), ThreadPoolExecutor(self._threads) as pool:
            for start in range(0, len(comments), _AT_HAND):
                cuts = cut(comments[start : start + _AT_HAND])
                rows = sorted(range(len(cuts)), key=lambda row: -len(cuts[row].of_sentence))
                rows = [row for row in rows if cuts[row].windows]
                turns = [rows[at : at + _PER_TURN] for at in range(0, len(rows), _PER_TURN)]

                def read_some(turn: list[int], start: int = start, cuts: list[Cut] = cuts) -> None:
                    for row in turn:
                        found = self._read(cuts[row], codes)
                        log_odds[start + row], spans[start + row] = found

                list(pool.map(read_some, turns))
                if progress:
                    progress(min(start + _AT_HAND, len(comments)), len(comments))
        return reading

    def _read(self, comment: Cut, codes: Codes) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
        attention = self._attention
        states = np.concatenate(
            [self._encoder.states(pieces)[own:] for pieces, own in comment.windows]
        )
        odds = attention.log_odds(states, codes)
        spans = np.array(comment.sentences, dtype=np.int32)
        speaks = np.zeros(len(codes.vectors), dtype=np.int64)
        if len(spans) > 1:
            of_sentence = np.full((len(spans), len(codes.vectors)), -np.inf, dtype=np.float32)
            for number in np.unique(comment.of_sentence[comment.of_sentence >= 0]).tolist():
                own = comment.of_sentence == number
                of_sentence[number] = attention.log_odds(states[own], codes)
            speaks = of_sentence.argmax(axis=0)
        return np.round(odds, _DECIMALS), spans[speaks]


@cache
def load_reader(folder: Path | None = None, threads: int = 0) -> ThemeReader:
    """Build the reader from the packaged MiniLM and the shipped delta, or one in `folder`.

    Raises
    ------
    UserError
        When the packaged weights are missing or not the official ones.
    """
    from safetensors.numpy import load

    from pipeline.workers.local import cores

    content = ((folder or shipped(MODEL)) / DELTA_FILE).read_bytes()
    stored = {name: array.astype(np.float32) for name, array in load(content).items()}
    encoder = MiniLM(
        merged(packaged_weights(), stored),
        identity=hashlib.sha256(content).hexdigest(),
        name="minilm-themes",
        threads=threads,
    )
    return ThemeReader(encoder, Attention.of(stored), threads or cores())
