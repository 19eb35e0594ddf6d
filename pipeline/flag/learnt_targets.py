"""Who a sentence is aimed at when it names no group by an ordinary name: learnt, not listed."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.flag.training_data import read_set

if TYPE_CHECKING:
    from numpy.typing import NDArray

RACE = "Race, ethnicity or nationality"
RELIGION = "Religion or belief"
DISABILITY = "Disability"
ORIENTATION = "Sexual orientation"
GENDER = "Gender identity"
SEX = "Sex"
CHARACTERISTICS = (RACE, RELIGION, DISABILITY, ORIENTATION, GENDER, SEX)

# How the sets call whom a row is aimed at: parts of HatemojiBuild's codes and ToxiGen's names.
_MEANS = {
    RACE: "bla asi arab immig trav ref. hisp afri nat. race ethmin indig for. lat mex middle",
    RELIGION: "mus jew hin sikh chr",
    DISABILITY: "dis",
    ORIENTATION: "gay lgb bis les homo",
    GENDER: "trans gendermin nonbin lgbtq",
    SEX: "wom",
}
_SURE = 0.6
_WORDS_AND_SIGNS = {"token_pattern": r"\w+|[^\w\s]"}  # nosec B105 # an emoji may say who is meant


@dataclass(frozen=True)
class LearntTargets:
    """One weight per word and characteristic, float32 [words, 6], and the intercepts."""

    terms: list[str]
    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    def name(self, texts: Sequence[str]) -> list[list[str]]:
        """The characteristics each text is probably aimed at; often none."""
        if not texts:
            return []
        counts = _vectoriser(vocabulary=self.terms).transform(texts)
        chances = 1 / (1 + np.exp(-(counts @ self.weights + self.intercepts)))
        return [
            [name for name, chance in zip(CHARACTERISTICS, row, strict=True) if chance >= _SURE]
            for row in chances
        ]

    def save(self, path: Path) -> None:
        """Write as compressed npz, no pickle."""
        terms = np.frombuffer("\n".join(self.terms).encode(), dtype=np.uint8)
        with path.open("wb") as file:
            np.savez_compressed(
                file,
                terms=terms,
                weights=self.weights.astype(np.float16),
                intercepts=self.intercepts,
            )


@cache
def load_learnt_targets(path: Path) -> LearntTargets:
    """Read what `LearntTargets.save` wrote."""
    with np.load(path, allow_pickle=False) as content:
        terms = content["terms"].tobytes().decode().split("\n")
        return LearntTargets(terms, content["weights"].astype(np.float32), content["intercepts"])


def fit_learnt_targets(folder: Path) -> LearntTargets:
    """Learn from the sets that say at whom a row is aimed: HatemojiBuild, ToxiGen, EDOS."""
    from sklearn.linear_model import LogisticRegression

    texts, aims = aimed(folder)
    vectoriser = _vectoriser(min_df=2, max_features=12_000)
    counts = vectoriser.fit_transform(texts)
    fitted = [
        LogisticRegression(C=1.0, solver="liblinear", random_state=0).fit(
            counts, [name in aim for aim in aims]
        )
        for name in CHARACTERISTICS
    ]
    return LearntTargets(
        vectoriser.get_feature_names_out().tolist(),
        np.stack([model.coef_[0] for model in fitted], axis=1).astype(np.float32),
        np.array([model.intercept_[0] for model in fitted], dtype=np.float32),
    )


def aimed(folder: Path, split: str = "train") -> tuple[list[str], list[list[str]]]:
    """Hateful rows and the characteristics they are aimed at (ToxiGen counts as training)."""
    hatemoji = read_set(folder, "hatemoji_build.csv")
    hatemoji = hatemoji[(hatemoji["label"] == 1) & (hatemoji["split"] == split)]
    texts = hatemoji["text"].tolist()
    aims = [_characteristics(ast.literal_eval(codes)) for codes in hatemoji["target"]]
    if split == "train":
        toxigen = read_set(folder, "toxigen_safenlp.csv")
        texts += toxigen["text"].tolist()
        aims += [_characteristics(names.split(",")) for names in toxigen["target"]]
        edos = read_set(folder, "edos_sexism.csv")
        sexist = edos[(edos["label"] == 1) & (edos["split"] == split)]["text"].tolist()
        texts, aims = texts + sexist, aims + [[SEX]] * len(sexist)
    return texts, aims


def _characteristics(codes: list[str]) -> list[str]:
    dotted = [f"{code.strip()}." for code in codes]
    return [
        name for name, parts in _MEANS.items() if any(p in c for p in parts.split() for c in dotted)
    ]


def _vectoriser(**options: Any) -> Any:
    from sklearn.feature_extraction.text import CountVectorizer

    return CountVectorizer(binary=True, dtype=np.float32, **_WORDS_AND_SIGNS, **options)
