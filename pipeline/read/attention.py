"""From word pieces of comments and of entries to log-odds: a code looks where it is met.

Mullenbach et al. 2018, "Explainable Prediction of Medical Codes from Clinical Text" (each label
attends over a text), with vectors of entries in place of learnt ones, so that any codebook can be
read. Beside it the codes of a codebook compete for each piece of a comment, which tells neighbours
apart, and each piece of an entry looks for its like in the comment (Khattab and Zaharia 2020,
ColBERT).
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Vectors, unit_length


class Codes(NamedTuple):
    """The entries of a codebook's k codes, ready to be looked for."""

    vectors: Vectors
    """float32 [k, d], unit length."""
    pieces: Vectors
    """float32 [pieces of all entries, d], unit length, code after code."""
    begins: NDArray[np.int64]
    """int64 [k]: where the pieces of each begin."""

    def some(self, chosen: Sequence[int]) -> Self:
        """Return some of the codes, in the order given, as if they had been made ready alone."""
        ends = np.append(self.begins[1:], len(self.pieces))
        pieces = [self.pieces[self.begins[code] : ends[code]] for code in chosen]
        begins = np.cumsum([0, *(len(of_code) for of_code in pieces[:-1])])
        return type(self)(self.vectors[list(chosen)], np.concatenate(pieces), begins)


class Attention(NamedTuple):
    """What was learnt beside the encoder."""

    sharpness: float
    """How strongly a code keeps to the pieces of a comment that are nearest to it."""
    share: float
    """Of the whole comment in its likeness to a code; the rest is of the part a code looks at."""
    less: float
    """How much of the mean over all codes is taken off: likeness to everything is none."""
    claiming: float
    """How strongly a comment's piece keeps to the code that is nearest to it."""
    unclaimed: float
    """How near a code must be to be preferred to none."""
    meeting: float
    """How strongly an entry keeps to those of its pieces that the comment comes nearest to."""
    scale: float
    """Of likeness in the log-odds."""
    claimed: float
    """In the log-odds: of the share of what a code looks at that no other code claims."""
    met: float
    """In the log-odds: of how near the entry's pieces are met."""
    bias: float
    turn: NDArray[np.float32]
    """float32 [d, d], added to an entry's vector: an entry and a comment are two kinds of text."""

    @classmethod
    def of(cls, stored: Mapping[str, NDArray[np.float32]]) -> Self:
        """Take from stored weights those whose names begin with `head.`."""
        numbers = {name: float(stored[f"head.{name}"]) for name in cls._fields if name != "turn"}
        return cls(turn=stored["head.turn"], **numbers)

    def codes(self, entries: Sequence[Vectors]) -> Codes:
        """Make ready the entries, given the states of each one's pieces, float32 [pieces, d]."""
        unit = unit_length(np.stack([states.mean(axis=0) for states in entries]))
        begins = np.cumsum([0, *(len(states) for states in entries[:-1])])
        return Codes(
            unit_length(unit + unit @ self.turn), unit_length(np.concatenate(entries)), begins
        )

    def log_odds(self, states: Vectors, codes: Codes) -> NDArray[np.float32]:
        """Return the log-odds of all codes for a stretch of a comment's pieces, float32 [k].

        Parameters
        ----------
        states : float32 [pieces, d].
        """
        unit = unit_length(states)
        near = unit @ codes.vectors.T
        looks = np.exp(self.sharpness * (near - near.max(axis=0)))
        looks /= looks.sum(axis=0)
        part = unit_length(looks.T @ states)
        whole = unit_length(states.mean(axis=0, keepdims=True))[0]
        at_part = (part * codes.vectors).sum(axis=1)
        at_whole = codes.vectors @ whole
        likeness = self._apart(self.share * at_whole + (1 - self.share) * at_part)
        claims = np.exp(self.claiming * near)
        claims /= claims.sum(axis=1, keepdims=True) + np.exp(self.claiming * self.unclaimed)
        claimed = (claims * looks).sum(axis=0)
        best = (unit @ codes.pieces.T).max(axis=0)
        keeps = np.exp(self.meeting * best)
        met = np.add.reduceat(keeps * best, codes.begins) / np.add.reduceat(keeps, codes.begins)
        odds = self.scale * likeness + self.claimed * claimed + self.met * self._apart(met)
        return np.asarray(odds + self.bias, dtype=np.float32)

    def _apart(self, likeness: NDArray[Any]) -> NDArray[Any]:
        return likeness - self.less * likeness.mean()
