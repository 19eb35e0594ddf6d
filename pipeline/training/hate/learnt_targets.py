"""Learn who a sentence is aimed at, from the sets that say it."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np

from pipeline.flag.learnt_targets import (
    CHARACTERISTICS,
    DISABILITY,
    GENDER,
    ORIENTATION,
    RACE,
    RELIGION,
    SEX,
    LearntTargets,
    word_counts,
)
from pipeline.training.hate.training_data import read_set

# How the sets call whom a row is aimed at: parts of HatemojiBuild's codes and ToxiGen's names.
_MEANS = {
    RACE: "bla asi arab immig trav ref. hisp afri nat. race ethmin indig for. lat mex middle",
    RELIGION: "mus jew hin sikh chr",
    DISABILITY: "dis",
    ORIENTATION: "gay lgb bis les homo",
    GENDER: "trans gendermin nonbin lgbtq",
    SEX: "wom",
}


def fit_learnt_targets(folder: Path) -> LearntTargets:
    """Learn from the sets that say at whom a row is aimed: HatemojiBuild, ToxiGen, EDOS."""
    from sklearn.linear_model import LogisticRegression

    texts, aims = aimed(folder)
    vectoriser = word_counts(min_df=2, max_features=12_000)
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
