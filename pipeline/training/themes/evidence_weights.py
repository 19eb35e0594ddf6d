"""What each kind of evidence is worth where no comment is labelled, learnt from consultations.

    python -m pipeline.training.themes.evidence_weights [--base mpnet] [FOLDER]

Reads consultations that the reader was not trained on, prints the weights and the threshold for
`pipeline/classify/prior.yaml` and how well they do on consultations left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.evidence import Evidence, gather
from pipeline.encoders.minilm import load_minilm
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read_texts
from pipeline.training.themes.consultations import Consultation, read_consultations

if TYPE_CHECKING:
    from pipeline.encoders.base import Encode

# How the evidence of the codebook's words weighs against each other: prior.yaml says where from.
CODEBOOK = {
    "closeness": 0.8,
    "wording": 0.6,
    "hints": 0.6,
    "keyword": 2.25,
    "second_keyword": 0.8,
}
KINDS = ("read", "standing", "length", "words")


class Pairs(NamedTuple):
    """Every comment of a consultation with every code."""

    shown: NDArray[np.float64]
    """float64 [comments, codes, 4]: of each kind of evidence (`KINDS`)."""
    truth: NDArray[np.bool_]
    """bool [comments, codes]"""


class Weights(NamedTuple):
    """Log-odds = intercept + the sum of evidence times weight."""

    intercept: float
    of_kinds: NDArray[np.float64]
    """float64 [4]: the codebook's words as one kind, weighed by `CODEBOOK` among themselves."""
    threshold: float
    """The probability that F1 is best to be cut at: half of the best micro-F1."""

    def probabilities(self, pairs: Pairs) -> NDArray[np.float64]:
        """Return the probability of each pair, [comments, codes]."""
        return np.asarray(1 / (1 + np.exp(-self.intercept - pairs.shown @ self.of_kinds)))


def pairs(
    consultation: Consultation, *, thin: bool, encode: Encode, reading: ReadSettings
) -> Pairs:
    """Gather the evidence, with whole entries or (`thin`) with names and definitions alone."""
    book = consultation.codebook(thin=thin)
    asked = consultation.asked(range(len(consultation.comments)))
    texts = [comment.text for comment in consultation.comments]
    read = read_texts(texts, [comment.question for comment in asked], book, reading)
    found = gather(texts, encode(texts), codebook=book, encode=encode, read=read)
    length = np.broadcast_to(found.length[:, None], found.read.shape)
    shown = np.stack([found.read, found.standing, length, _words(found)], axis=-1)
    return Pairs(shown.astype(np.float64), consultation.truth)


def _words(evidence: Evidence) -> NDArray[np.float64]:
    kinds = {
        "closeness": evidence.closeness,
        "wording": evidence.wording,
        "hints": evidence.hints,
        "keyword": evidence.keywords >= 1,
        "second_keyword": evidence.keywords >= 2,
    }
    return np.asarray(sum(CODEBOOK[name] * kind.astype(np.float64) for name, kind in kinds.items()))


def fit(learnt_from: Sequence[Pairs]) -> Weights:
    """Fit a logistic regression (Platt 1999) on every pair."""
    from sklearn.linear_model import LogisticRegression

    shown = np.concatenate([each.shown.reshape(-1, len(KINDS)) for each in learnt_from])
    truth = np.concatenate([each.truth.ravel() for each in learnt_from])
    found = LogisticRegression(C=np.inf, max_iter=500).fit(shown, truth)
    fitted = Weights(float(found.intercept_[0]), found.coef_[0], 0.5)
    p = np.concatenate([fitted.probabilities(each).ravel() for each in learnt_from])
    return fitted._replace(threshold=best_f1(p, truth) / 2)


def left_out(forms: Sequence[Sequence[Pairs]]) -> list[float]:
    """Return the micro-F1 of each form of the entries, each consultation judged without itself."""
    given: list[list[NDArray[np.bool_]]] = [[] for _ in forms]
    for place in range(len(forms[0])):
        fitted = fit([each for form in forms for n, each in enumerate(form) if n != place])
        for said, form in zip(given, forms, strict=True):
            said.append((fitted.probabilities(form[place]) >= fitted.threshold).ravel())
    return [
        micro_f1(np.concatenate(said), np.concatenate([each.truth.ravel() for each in form]))
        for said, form in zip(given, forms, strict=True)
    ]


def best_f1(probabilities: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """Return the best F1 of all pairs together over every cut."""
    order = np.argsort(-probabilities.ravel(), kind="stable")
    right = np.cumsum(truth.ravel()[order])
    return float((2 * right / (np.arange(1, len(order) + 1) + truth.sum())).max())


def micro_f1(given: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    """Return the F1 of all pairs together."""
    return float(2 * (given & truth).sum() / max(given.sum() + truth.sum(), 1))


def mean_precision(probabilities: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """Return the mean over codes of average precision; codes that nobody holds do not count."""
    from sklearn.metrics import average_precision_score

    held = np.flatnonzero(truth.any(axis=0))
    return float(np.mean([average_precision_score(truth[:, k], probabilities[:, k]) for k in held]))


def main(folder: Path, reading: ReadSettings) -> None:
    """Print how the weights do on consultations left out, and the weights."""
    encoder = load_minilm()
    consultations = read_consultations(folder)
    forms = [
        [pairs(each, thin=thin, encode=encoder.encode, reading=reading) for each in consultations]
        for thin in (False, True)
    ]
    whole, thin = left_out(forms)
    print(
        f"# micro-F1, each consultation left out: {whole:.3f} whole entries, {thin:.3f} thin ones"
    )
    fitted = fit([each for form in forms for each in form])
    print(f"intercept: {fitted.intercept:.2f}")
    *others, of_words = fitted.of_kinds.tolist()
    for name, weight in zip(KINDS, others, strict=False):
        print(f"{name}: {weight:.2f}")
    for name, weight in CODEBOOK.items():
        print(f"{name}: {of_words * weight:.2f}")
    print(f"# assigned from: {fitted.threshold:.2f}")


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    default = Path("models/themes/consultations/calibration")
    given.add_argument("folder", nargs="?", type=Path, default=default)
    given.add_argument("--base", default="minilm")
    arguments = given.parse_args()
    main(arguments.folder, ReadSettings(base=arguments.base))
