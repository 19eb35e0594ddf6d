"""The theme reader: an encoder with the shipped delta, and codes that attend over what it makes."""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from pipeline.encoders.base import Vectors, unit_length
from pipeline.encoders.delta import stored_in
from pipeline.encoders.transformer import Transformer
from pipeline.read.attention import Attention, Codes
from pipeline.read.bases import encoder_with, vocabulary
from pipeline.read.pieces import WINDOW, Asked, Cut, cut, whole
from pipeline.read.weights import Base, delta_path

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
    base: Base = "minilm"
    """What the reader was made from: how much its log-odds count depends on it."""

    @classmethod
    def of_nothing(cls, comments: int, codes: int, base: Base = "minilm") -> Self:
        """Return the reading of comments without words."""
        return cls(
            np.full((comments, codes), _LOWEST, dtype=np.float32),
            np.zeros((comments, codes, 2), dtype=np.int32),
            np.full(comments, _LOWEST, dtype=np.float32),
            base,
        )

    def of_codes(self, count: int) -> Self:
        """Return the reading of the first `count` codes; the others are topics beside them."""
        if self.log_odds.shape[1] == count:
            return self
        beside = self.log_odds[:, count:].max(axis=1)
        return type(self)(self.log_odds[:, :count], self.spans[:, :count], beside, self.base)

    def rows(self, chosen: NDArray[np.int64]) -> Self:
        """Return the reading of some of the comments."""
        of_rows = (self.log_odds[chosen], self.spans[chosen], self.beside[chosen])
        return type(self)(*of_rows, self.base)


class Seen(NamedTuple):
    """What the encoder makes of a comment: the longer part of reading it, whatever the codes."""

    states: Vectors
    """float32 [pieces, d]"""
    sentences: list[tuple[int, int]]
    of_sentence: NDArray[np.int64]
    """As `Cut` has them."""


class Sight:
    """Comments seen by the reader, kept in memory: to read them for other codes takes an eighth.

    Parameters
    ----------
    room : word pieces kept in all, 1.5 or 3 kB each; what comes when it is used up is seen anew.
    """

    def __init__(self, room: int = 60_000) -> None:
        self._room = room
        self._seen: dict[Asked, Seen] = {}

    @property
    def full(self) -> bool:
        """Whether there is no room for another long comment."""
        return self._room < WINDOW

    def of(self, comment: Asked) -> Seen | None:
        """Return what was seen of a comment; None where it was not kept."""
        return self._seen.get(comment)

    def keep(self, comment: Asked, seen: Seen) -> None:
        """Keep it, where there is room."""
        if len(seen.states) <= self._room:
            self._room -= len(seen.states)
            self._seen[comment] = seen


class ThemeReader:
    """Reads comments one by one: what is read of a text depends on it, its question and the codes.

    Parameters
    ----------
    base : the packaged encoder that it was made from.
    encoder : the same with the reader's weights.
    attention : what was learnt beside it.
    """

    def __init__(
        self, base: Base, encoder: Transformer, attention: Attention, threads: int
    ) -> None:
        self._base = base
        self._encoder = encoder
        self._vocabulary = vocabulary(base)
        self._attention = attention
        self._threads = threads
        self.fingerprint = encoder.fingerprint

    def codes(self, entries: Sequence[str]) -> Codes:
        """Make ready the codes of a codebook, given the texts of their entries."""
        pieces = whole(entries, self._vocabulary)
        return self._attention.codes([self._encoder.states(of_entry) for of_entry in pieces])

    def vectors(self, sentences: Sequence[str]) -> Vectors:
        """Return what it makes of sentences by themselves, whatever the codes.

        It has learnt to put what people mean beside how a codebook says it, so that it tells what
        they mean better than the encoder that it began as. float32 [n, d], unit length.
        """
        if not sentences:
            return np.zeros((0, self._encoder.dimension), dtype=np.float32)
        with ThreadPoolExecutor(self._threads) as pool:
            states = list(pool.map(self._encoder.states, whole(sentences, self._vocabulary)))
        return unit_length(np.stack([pieces.mean(axis=0) for pieces in states]))

    def read(
        self,
        comments: Sequence[Asked],
        codes: Codes,
        progress: Callable[[int, int], None] | None = None,
        sight: Sight | None = None,
    ) -> Reading:
        """Return the log-odds of each code for each comment, and where it is met.

        Parameters
        ----------
        comments : n texts with their questions; equal ones are worth joining before.
        codes : all codes of a codebook, from `codes`.
        progress : told (comments read, comments in all).
        sight : where what is seen of the comments is kept, and looked for before.
        """
        reading = Reading.of_nothing(len(comments), len(codes.vectors), self._base)
        log_odds, spans = reading.log_odds, reading.spans
        # A product's last digits depend on how many threads share it: here always one.
        with threadpool_limits(1, "blas"), ThreadPoolExecutor(self._threads) as pool:
            for start in range(0, len(comments), _AT_HAND):
                some = comments[start : start + _AT_HAND]
                seen = [sight.of(comment) if sight else None for comment in some]
                unseen = [row for row, known in enumerate(seen) if known is None]
                cuts_of_unseen = cut([some[row] for row in unseen], self._vocabulary)
                cuts = dict(zip(unseen, cuts_of_unseen, strict=True))
                rows = [row for row, known in enumerate(seen) if known or cuts[row].windows]
                rows.sort(key=lambda row: -len((seen[row] or cuts[row]).of_sentence))
                turns = [rows[at : at + _PER_TURN] for at in range(0, len(rows), _PER_TURN)]

                def read_some(
                    turn: list[int],
                    start: int = start,
                    seen: list[Seen | None] = seen,
                    cuts: dict[int, Cut] = cuts,
                ) -> list[Seen]:
                    looked = [seen[row] or self._see(cuts[row]) for row in turn]
                    for row, each in zip(turn, looked, strict=True):
                        log_odds[start + row], spans[start + row] = self._meet(each, codes)
                    return looked if sight else []

                for turn, looked in zip(turns, pool.map(read_some, turns), strict=True):
                    for row, each in zip(turn, looked, strict=False):
                        if sight and seen[row] is None:
                            sight.keep(some[row], each)
                if progress:
                    progress(min(start + _AT_HAND, len(comments)), len(comments))
        return reading

    def _see(self, comment: Cut) -> Seen:
        states = [self._encoder.states(pieces)[own:] for pieces, own in comment.windows]
        return Seen(np.concatenate(states), comment.sentences, comment.of_sentence)

    def _meet(self, comment: Seen, codes: Codes) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
        attention, states = self._attention, comment.states
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


def load_reader(
    base: Base = "minilm", *, folder: Path | None = None, threads: int = 0
) -> ThemeReader:
    """Return the reader of a packaged encoder and the shipped delta, or the one in `folder`.

    It is built once: the stages of a run share it.

    Raises
    ------
    UserError
        When the packaged weights are missing or not the official ones.
    """
    return _built(base, folder, threads)


@cache
def _built(base: Base, folder: Path | None, threads: int) -> ThemeReader:
    from pipeline.workers.local import cores

    content = delta_path(base, folder).read_bytes()
    stored = stored_in(content)
    encoder = encoder_with(base, stored, hashlib.sha256(content).hexdigest(), threads)
    return ThemeReader(base, encoder, Attention.of(stored), threads or cores())
