"""Kernel ridge regression over words, meaning and question, judged on respondents left out.

One factorisation serves all codes; what each comment would have scored had its respondent not been
labelled follows in closed form from the inverse (Rifkin and Lippert 2007, “Notes on regularized
least squares”, extended from rows to blocks), so that calibration needs no repeated training.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.lexicon import Lexicon, learn_lexicons
from pipeline.classify.material import Material

# Weights of the kernel's parts, chosen on public NHS feedback (two sets, 9 and 46 codes); figures
# within ±50 % of each change micro-F1 by less than .01.
WORDS, MEANING, QUESTION = 1.0, 3.0, 0.5
SHARPNESS = 3.0  # of exp(−sharpness · (1 − cosine))
RIDGE = 1.0
_CHUNK = 4096  # comments judged at once: bounds memory, changes nothing


class Kernel(NamedTuple):
    """A fitted model for k codes from m labelled comments."""

    lexicons: tuple[Lexicon, Lexicon]
    term_weights: tuple[NDArray[np.float32], NDArray[np.float32]]
    """float32 [terms, k] each: words are linear, so no labelled comment's words are kept."""
    looks: tuple[NDArray[np.float32], ...]
    """float32 [m, d] each, of the labelled comments: the first or both of `Material.looks`."""
    questions: list[str]
    asked: NDArray[np.int32]
    """int32 [m]: the question each labelled comment answers, an index into `questions`."""
    dual: NDArray[np.float64]
    """float64 [m, k]."""

    def scores(self, material: Material) -> NDArray[np.float64]:
        """Return scores [n, k]: about 0 where a code does not apply, about 1 where it does."""
        linear = sum(
            WORDS * np.asarray(lexicon.transform(material.texts) @ weights, dtype=np.float64)
            for lexicon, weights in zip(self.lexicons, self.term_weights, strict=True)
        )
        scores = np.zeros((len(material.texts), self.dual.shape[1])) + linear
        asked = _places(material.questions, self.questions)
        for start in range(0, len(scores), _CHUNK):
            chunk = slice(start, start + _CHUNK)
            looks = [look[chunk] for look in material.looks]
            similar = _meaning(looks, self.looks, asked[chunk], self.asked)
            scores[chunk] += similar @ self.dual
        return scores


class Fitted(NamedTuple):
    """The kernel, and the scores of the labelled comments as if their respondent were unknown."""

    kernel: Kernel
    left_out: NDArray[np.float64]


def fit_kernel(
    material: Material, targets: NDArray[np.float64], groups: NDArray[np.int64], looks: int = 1
) -> Fitted:
    """Fit k codes at once.

    Parameters
    ----------
    material : m labelled comments.
    targets : float64 [m, k], 1 where the code applies, else 0.
    groups : int64 [m], the respondent of each comment.
    looks : how many of `Material.looks` are compared. Who may give a comment one code only goes by
        what is said first; who may give several does not.
    """
    questions = sorted(set(material.questions) - {""})
    asked = _places(material.questions, questions)
    lexicons = learn_lexicons(material.texts)
    matrices = [lexicon.transform(material.texts) for lexicon in lexicons]
    compared = material.looks[:looks]
    gram = np.empty((len(targets), len(targets)))
    for start in range(0, len(gram), _CHUNK):
        chunk = slice(start, start + _CHUNK)
        gram[chunk] = _meaning([look[chunk] for look in compared], compared, asked[chunk], asked)
    for matrix in matrices:
        gram += WORDS * (matrix @ matrix.T).toarray()
    gram[np.diag_indices_from(gram)] += RIDGE
    inverse = _inverse(gram)
    dual = inverse @ targets
    weights = tuple(
        np.asarray(matrix.T @ dual.astype(np.float32), dtype=np.float32) for matrix in matrices
    )
    kernel = Kernel(lexicons, (weights[0], weights[1]), compared, questions, asked, dual)
    return Fitted(kernel, _left_out(inverse, dual, targets, groups))


def _meaning(
    left: Sequence[NDArray[np.float32]],
    right: Sequence[NDArray[np.float32]],
    asked_left: NDArray[np.int32],
    asked_right: NDArray[np.int32],
) -> NDArray[np.float64]:
    """Likeness of meaning, double where both answer one question, and of the question.

    Comments are alike as far as their looks are, on average over the looks that `right` has.
    """
    similar = np.zeros((len(asked_left), len(asked_right)))
    for one, other in zip(left, right, strict=False):
        cosines = one.astype(np.float64) @ other.T.astype(np.float64)
        similar += np.exp(SHARPNESS * (cosines - 1)) / len(right)
    same = (asked_left[:, None] == asked_right[None, :]) & (asked_left[:, None] >= 0)
    return np.asarray(MEANING * similar * np.where(same, 1.0, 0.5) + QUESTION * same)


def _inverse(gram: NDArray[np.float64]) -> NDArray[np.float64]:
    from scipy.linalg import lapack

    factor, _ = lapack.dpotrf(gram, lower=1, overwrite_a=1)
    inverse, _ = lapack.dpotri(factor, lower=1, overwrite_c=1)
    lower = np.tril(inverse)
    return np.asarray(lower + np.tril(lower, -1).T)


def _left_out(
    inverse: NDArray[np.float64],
    dual: NDArray[np.float64],
    targets: NDArray[np.float64],
    groups: NDArray[np.int64],
) -> NDArray[np.float64]:
    scores = targets - dual / inverse.diagonal()[:, None]
    order = np.argsort(groups, kind="stable")
    edges = np.flatnonzero(np.diff(groups[order])) + 1
    for rows in np.split(order, edges):
        if len(rows) > 1:
            block = inverse[np.ix_(rows, rows)]
            scores[rows] = targets[rows] - np.linalg.solve(block, dual[rows])
    return scores


def _places(questions: Any, known: list[str]) -> NDArray[np.int32]:
    place = {question: number for number, question in enumerate(known)}
    return np.array([place.get(question, -1) for question in questions], dtype=np.int32)
