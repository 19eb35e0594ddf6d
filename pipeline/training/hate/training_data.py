"""What the hate model learns from: public sets, this project's own lines, consultations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.errors import UserError
from pipeline.flag.passages import passages
from pipeline.flag.spelling import plain
from pipeline.training.hate.own_lines import misspell, read_lines
from pipeline.training.themes.consultations import read_consultations

if TYPE_CHECKING:
    import pandas as pd
    from numpy.random import Generator
    from numpy.typing import NDArray


# How many rows of each set a pass learns from; a set that is not named is used whole. DynaHate is
# the hardest and nearest to what is looked for; the others teach what it lacks.
_IN_A_PASS = {
    "hatemoji": 3_000,
    "kennedy": 4_000,
    "davidson": 300,
    "toxigen": 2_000,
    "edos": 1_200,
    "consultations": 6_000,
}
# How many where training goes on from weights that know the sets: enough of each to forget nothing.
_IN_A_SHORT_PASS = {
    "dynahate": 10_000,
    "hatemoji": 600,
    "kennedy": 1_200,
    "davidson": 100,
    "toxigen": 600,
    "edos": 400,
    "consultations": 6_000,
}
_FILLINGS = 6  # groups put into each of the project's own lines,
_FILLINGS_OF_A_SHORT_PASS = 3
_ONCE = 3.0  # and the weight of a line that has no place for one
_MISSPELT = 0.1  # share of the rows


class Sources(NamedTuple):
    """Where training rows come from: a folder of public sets, the own lines, consultations."""

    sets: Path
    own_lines: Path
    consultations: Path


class Rows(NamedTuple):
    """Rows to learn from: texts, labels (1 hate, 0 none) and weights, float32 [n]."""

    texts: list[str]
    labels: NDArray[np.float32]
    weights: NDArray[np.float32]


def dynahate(folder: Path, split: str = "train") -> Rows:
    """One split of DynaHate (Vidgen et al. 2021)."""
    table = read_set(folder, "dynahate.csv")
    return _rows(table[table["split"] == split])


def ethos(folder: Path) -> Rows:
    """ETHOS (Mollas et al. 2022): for measuring only, never for training."""
    return _rows(read_set(folder, "ethos.csv"))


def everything(sources: Sources) -> Rows:
    """All there is to learn from, for the surface model."""
    return _as_read(joined(list(_sets(sources, seed=0).values())), np.random.default_rng(0))


def one_pass(sources: Sources, number: int) -> Rows:
    """What the encoder learns from in one pass: other rows, fillings and misspellings in each."""
    return _one_pass(_sets(sources, seed=number), _IN_A_PASS, number)


def short_pass(sources: Sources, number: int) -> Rows:
    """What the encoder learns from where it goes on from earlier weights: the own lines whole."""
    sets = _sets(sources, seed=number, fillings=_FILLINGS_OF_A_SHORT_PASS)
    return _one_pass(sets, _IN_A_SHORT_PASS, number)


def _one_pass(sets: dict[str, Rows], most: dict[str, int], number: int) -> Rows:
    rng = np.random.default_rng(number)
    drawn = [_drawn(rows, most.get(name), rng) for name, rows in sets.items()]
    return _as_read(joined(drawn), rng)


def _sets(sources: Sources, seed: int, fillings: int = _FILLINGS) -> dict[str, Rows]:
    """Every set, with a weight for how well its labels mean hate.

    Of every set with a test split nothing of that; of Davidson et al. only the hate class (its
    other class is offensive language).
    """
    folder = sources.sets
    hatemoji = read_set(folder, "hatemoji_build.csv")
    kennedy = read_set(folder, "kennedy_mhs.csv")
    davidson = read_set(folder, "davidson.csv")
    edos = read_set(folder, "edos_sexism.csv")
    return {
        "dynahate": dynahate(folder),
        "hatemoji": _rows(hatemoji[hatemoji["split"] == "train"]),
        "kennedy": _rows(kennedy[kennedy["split"] == "train"]),
        "davidson": _rows(davidson[davidson["label"] == 1], 0.5),
        "toxigen": _rows(read_set(folder, "toxigen_safenlp.csv")),
        "edos": _rows(edos[edos["split"] == "train"], 0.5),
        "consultations": _consultations(sources.consultations),
        "own": _own(sources.own_lines, seed, fillings),
    }


def _consultations(folder: Path) -> Rows:
    """Comments of invented consultations, none of them hateful, in the passages that are scored.

    What public sets lack most is how residents write when nobody is meant: short orders, dialect,
    animals, things, "them" and "that lot".
    """
    comments = [each.text for one in read_consultations(folder) for each in one.comments]
    texts = dict.fromkeys(comments[row][start:end] for row, start, end, _ in passages(comments))
    return Rows(list(texts), np.zeros(len(texts), np.float32), np.ones(len(texts), np.float32))


def _own(path: Path, seed: int, fillings: int) -> Rows:
    lines = read_lines(path, fillings=fillings, seed=seed)
    weights = [_FILLINGS / fillings if line.filled else _ONCE for line in lines]
    return Rows(
        [line.text for line in lines],
        np.array([line.label for line in lines], np.float32),
        np.array(weights, np.float32),
    )


def _as_read(rows: Rows, rng: Generator) -> Rows:
    """Misspell a tenth, then spell all as the model will be given them."""
    tricked = rng.random(len(rows.texts)) < _MISSPELT
    texts = [misspell(t, rng) if trick else t for t, trick in zip(rows.texts, tricked, strict=True)]
    return rows._replace(texts=[plain(text) for text in texts])


def _drawn(rows: Rows, n: int | None, rng: Generator) -> Rows:
    if n is None or n >= len(rows.texts):
        return rows
    chosen = np.sort(rng.choice(len(rows.texts), n, replace=False))
    return Rows([rows.texts[i] for i in chosen], rows.labels[chosen], rows.weights[chosen])


def joined(parts: list[Rows]) -> Rows:
    """Put several sets into one."""
    return Rows(
        [text for part in parts for text in part.texts],
        np.concatenate([part.labels for part in parts]),
        np.concatenate([part.weights for part in parts]),
    )


def _rows(table: pd.DataFrame, weight: float = 1.0) -> Rows:
    labels = table["label"].to_numpy(np.float32)
    return Rows(table["text"].tolist(), labels, np.full(len(table), weight, np.float32))


def read_set(folder: Path, name: str) -> pd.DataFrame:
    """Read one set: text, label (1 hate, 0 none), split, target; no row is blank."""
    import pandas as pd

    path = Path(folder) / name
    if not path.exists():
        raise UserError(f"{path} is missing: the model card of models/hate says where to get it.")
    table = pd.read_csv(path, dtype={"text": str}, keep_default_na=False)
    return table[table["text"].str.strip() != ""].reset_index(drop=True)
