"""Two readers beside people, code by code: the packaged one and a language model.

Cohen's kappa (1960) tells how far two readers agree beyond what their counts would give by chance.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.evaluate.measures import Flags, agreement, divide


class AgainstPeople(NamedTuple):
    """A reader of one code, measured on the comments that people coded and it has read."""

    precision: float
    recall: float
    f1: float


class CodeRead(NamedTuple):
    """How one code was read."""

    code: str
    by_people: int
    """comments to which people gave it, of those they coded that both have read"""
    packaged: AgainstPeople
    second: AgainstPeople
    kappa: float | None
    """between the two readers, over all comments that both have read; None where neither varies"""


class Compared(NamedTuple):
    """Both readers, code by code and over all codes."""

    coded: int
    """comments that people coded and both have read"""
    read: int
    """comments that both have read"""
    codes: list[CodeRead]
    overall: CodeRead
    """micro figures: all codes counted together"""


def compare_readers(
    packaged: Flags,
    second: NDArray[np.int8],
    people: dict[int, frozenset[str]],
    codes: Sequence[str],
) -> Compared:
    """Compare what two readers give n comments with people's codes and with each other.

    Parameters
    ----------
    packaged : bool [n, k], codes of the packaged reader and the codebook, without any label.
    second : int8 [n, k], 1 where the language model names the code, 0 where it does not, −1 where
        it has not read the comment or the code is not for its question.
    people : people's codes of some of the comments, by row.
    """
    asked = second >= 0
    rows = np.array(sorted(row for row in people if asked[row].any()), dtype=np.int64)
    gold = np.array([[code in people[row] for code in codes] for row in rows.tolist()])
    gold = gold.reshape(len(rows), len(codes)).astype(bool) & asked[rows]
    said = second == 1
    first = packaged & asked
    measured = [_against(gold, given[rows]) for given in (first, said)]
    each = [
        CodeRead(
            code, int(gold[:, j].sum()), measured[0][j], measured[1][j],
            kappa(first[asked[:, j], j], said[asked[:, j], j]),
        )
        for j, code in enumerate(codes)
    ]  # fmt: skip
    overall = CodeRead(
        "all", int(gold.sum()), measured[0][-1], measured[1][-1], kappa(first[asked], said[asked])
    )
    return Compared(len(rows), int(asked.any(axis=1).sum()), each, overall)


def kappa(one: Flags, other: Flags) -> float | None:
    """Return Cohen's kappa of two readers; None where both say the same of everything."""
    if not len(one):
        return None
    expected = one.mean() * other.mean() + (1 - one.mean()) * (1 - other.mean())
    return None if expected == 1 else float(((one == other).mean() - expected) / (1 - expected))


def _against(gold: Flags, given: Flags) -> list[AgainstPeople]:
    """Each code's figures, and all codes' together behind them."""
    counted = agreement(gold, given, np.ones((1, len(gold))))
    right, named, there = (
        np.append(part[0], part[0].sum())
        for part in (counted.right, counted.predicted, counted.support)
    )
    precision, recall = divide(right, named), divide(right, there)
    f1 = divide(2 * right, named + there)
    return [
        AgainstPeople(float(p), float(r), float(f))
        for p, r, f in zip(precision, recall, f1, strict=True)
    ]
