"""How the weights are made that tell what must not be printed by what a sentence is like.

    python -m pipeline.training.risk [SENTENCES] [--consultations FOLDER] [--out FOLDER]

The sentences (models/risk/sentences.csv) are of the kinds of `learnt_signs.yaml`, or harmless near
neighbours of them, each with what it is about; those of kind "aside" stand in the consultations and
are of a kind, so nothing is learnt of them. The consultations' comments are the harmless rest. Two
logistic regressions a kind: the gate reads the mean of word vectors, the sign also what the theme
reader makes of what the gate lets through. Where a kind begins is set by weights that saw no
sentence of the consultation in question, so that no more of all comments are noticed than
`FALSE_ALARMS`. What is printed was told by weights that saw no sentence about the same.
"""

import argparse
import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.encoders.minilm_package import packaged_weights
from pipeline.files.atomic import write_atomically
from pipeline.language.sentences import sentences
from pipeline.read.reader import load_reader
from pipeline.redact.learnt_signs import (
    MODEL,
    WEIGHTS,
    away_from,
    learnt_kinds,
    mean_of_words,
    says_enough,
)  # fmt: skip

FALSE_ALARMS = {
    "harm": 4.2, "threat": 2.5, "accusation": 1.5, "confidence": 1.0, "recognisable": 2.5,
}  # fmt: skip
"""Of a thousand comments, how many may be noticed for each kind."""
_LET_THROUGH = 0.25  # of the consultations' sentences, by the gate
_FOR_THE_GATE = 6000  # sentences of consultations that it learns from
_FOLDS = 4
_STIFFNESS = 3.0  # inverse
_WEIGHT = {"gate": 5.0, "sign": 10.0}  # of a sentence of the kind


class Harmless(NamedTuple):
    """The sentences of the consultations, each once."""

    said: list[str]
    half: NDArray[np.int64]
    """0 or 1: the consultation's, for weights that see the other half only"""
    comments: list[list[int]]
    """which sentences each comment has"""


def read_harmless(folder: Path, without: set[str]) -> Harmless:
    """Read the comments of consultations, cut into sentences; what is `without` is left out."""
    texts, halves = [], []
    for number, path in enumerate(sorted(folder.glob("*.json"))):
        for comment in json.loads(path.read_text(encoding="utf-8")).get("comments", []):
            texts.append(comment["text"])
            halves.append(number % 2)
    place: dict[str, int] = {}
    half, comments = [], []
    for said, own in zip(sentences(texts), halves, strict=True):
        rows = []
        for each in said:
            if says_enough(each) and each not in without:
                if each not in place:
                    place[each] = len(place)
                    half.append(own)
                rows.append(place[each])
        comments.append(rows)
    return Harmless(list(place), np.array(half), comments)


def fit(
    vectors: NDArray[np.float32], is_kind: NDArray[np.bool_], weight: float
) -> tuple[NDArray[np.float64], float]:
    """Fit one kind: weights [d] and an intercept."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=_STIFFNESS, max_iter=400, tol=1e-3)
    model.fit(vectors, is_kind, sample_weight=np.where(is_kind, weight, 1.0))
    return model.coef_[0], float(model.intercept_[0])


def main() -> None:
    from safetensors.numpy import save

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", nargs="?", type=Path, default=Path(MODEL) / "sentences.csv")
    parser.add_argument("--consultations", type=Path, default=Path("models/themes/consultations"))
    parser.add_argument("--out", type=Path, default=Path(MODEL))
    given = parser.parse_args()
    table = pd.read_csv(given.sentences, keep_default_na=False)
    aside = set(table.loc[table["kind"].eq("aside"), "sentence"])
    own = table[table["kind"].ne("aside")].reset_index(drop=True)
    rest = read_harmless(given.consultations, aside | set(own["sentence"]))
    about = sorted(set(own["theme"]))
    fold = own["theme"].map(about.index).to_numpy() % _FOLDS
    of_kind = {kind.name: own["kind"].eq(kind.name).to_numpy(bool) for kind in learnt_kinds()}

    words = packaged_weights()["embeddings.word_embeddings.weight"]
    nothing = np.zeros(words.shape[1], dtype=np.float32)
    plain = mean_of_words(rest.said, nothing)
    mean = plain.mean(axis=0).astype(np.float16).astype(np.float32)
    rest_words, own_words = away_from(plain, mean), mean_of_words(own["sentence"].tolist(), mean)

    draw = np.random.default_rng(0)
    gates, passed = [], np.zeros(len(rest.said), dtype=bool)
    each_lets = _LET_THROUGH / 4  # what they let through overlaps
    for name, is_kind in of_kind.items():
        some = draw.choice(len(rest.said), min(_FOR_THE_GATE, len(rest.said)), replace=False)
        coefficients, intercept = fit(
            np.vstack([own_words, rest_words[some]]),
            np.r_[is_kind, np.zeros(len(some), dtype=bool)], _WEIGHT["gate"],
        )  # fmt: skip
        score = rest_words @ coefficients
        least = float(np.quantile(score, 1 - each_lets))
        passed |= score >= least
        gates.append((coefficients, -least))
        through = (own_words[is_kind] @ coefficients >= least).mean()
        print(f"gate, {name}: lets {through:.2f} of its own through")
    print(f"the gate lets {passed.mean():.2f} of all sentences through")

    doubtful = np.flatnonzero(passed)
    reader = load_reader()
    seen = reader.vectors([rest.said[row] for row in doubtful.tolist()])
    reader_mean = seen.mean(axis=0).astype(np.float16).astype(np.float32)
    own_seen = away_from(reader.vectors(own["sentence"].tolist()), reader_mean)
    of_own = np.hstack([own_seen, own_words])
    of_rest = np.hstack([away_from(seen, reader_mean), rest_words[doubtful]])

    half, place = rest.half[doubtful], np.full(len(rest.said), -1)
    place[doubtful] = np.arange(len(doubtful))
    signs, any_kind = [], np.zeros(len(rest.comments), dtype=bool)
    for name, is_kind in of_kind.items():
        apart, told = np.zeros(len(of_rest)), np.zeros(len(own))
        for number in range(_FOLDS):
            other, learnt = half != number % 2, fold != number
            coefficients, intercept = fit(
                np.vstack([of_own[learnt], of_rest[other]]),
                np.r_[is_kind[learnt], np.zeros(int(other.sum()), dtype=bool)], _WEIGHT["sign"],
            )  # fmt: skip
            told[~learnt] = of_own[~learnt] @ coefficients + intercept
            if number < 2:
                apart[~other] = of_rest[~other] @ coefficients + intercept
        highest = np.array(
            [
                max((apart[place[row]] for row in rows if place[row] >= 0), default=-np.inf)
                for rows in rest.comments
            ]
        )
        allowed = int(len(highest) * FALSE_ALARMS[name] / 1000)
        least = float(np.sort(highest)[::-1][allowed])
        any_kind |= highest > least
        coefficients, intercept = fit(
            np.vstack([of_own, of_rest]),
            np.r_[is_kind, np.zeros(len(of_rest), dtype=bool)], _WEIGHT["sign"],
        )  # fmt: skip
        signs.append((coefficients, intercept - least))
        harmless = own["kind"].eq("harmless").to_numpy(bool)
        print(
            f"{name}: {(told[is_kind] > least).mean():.2f} of {is_kind.sum()} found, about other "
            f"things than learnt from; {(told[harmless] > least).mean():.3f} of near neighbours"
        )
    print(f"{any_kind.mean():.4f} of {len(any_kind):,} harmless comments noticed for any kind")
    content = {"mean": mean.astype(np.float16), "reader_mean": reader_mean.astype(np.float16)}
    for model, fitted in (("gate", gates), ("sign", signs)):
        content[f"{model}.weights"] = np.stack([each for each, _ in fitted]).astype(np.float16)
        content[f"{model}.intercepts"] = np.array([own for _, own in fitted], dtype=np.float32)
    given.out.mkdir(parents=True, exist_ok=True)
    with write_atomically(given.out / WEIGHTS) as path:
        path.write_bytes(save(content))


if __name__ == "__main__":
    main()
