"""What the hate model learns from: public data sets, and lines written for this project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.errors import UserError

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray


class Rows(NamedTuple):
    """Rows to learn from: texts, labels (1 hate, 0 none) and weights, float32 [n]."""

    texts: list[str]
    labels: NDArray[np.float32]
    weights: NDArray[np.float32]


def dynahate(folder: Path, split: str = "train") -> Rows:
    """One split of DynaHate (Vidgen et al. 2021)."""
    table = _read(folder, "dynahate.csv")
    return _rows(table[table["split"] == split])


def mixed(folder: Path, own: Path) -> Rows:
    """Every set but DynaHate, and the project's own lines, each with a weight for its reliability.

    Only the hate class of Davidson et al. is used (its other class is offensive language), of EDOS
    the training split, and of every set with a test split nothing of that. ETHOS is never read.
    """
    import pandas as pd

    hatemoji = _read(folder, "hatemoji_build.csv")
    kennedy = _read(folder, "kennedy_mhs.csv")
    davidson = _read(folder, "davidson.csv")
    toxigen = _read(folder, "toxigen_safenlp.csv")
    edos = _read(folder, "edos_sexism.csv")
    lines = pd.read_csv(own, dtype={"text": str, "label": np.float32}, keep_default_na=False)
    parts = [
        _rows(hatemoji[hatemoji["split"] == "train"]),
        _rows(kennedy[kennedy["split"] == "train"]),
        _rows(davidson[davidson["label"] == 1], 0.5),
        _rows(toxigen),
        _rows(edos[edos["split"] == "train"], 0.5),
        _rows(lines, 2.0),
    ]
    return joined(parts)


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


def _read(folder: Path, name: str) -> pd.DataFrame:
    import pandas as pd

    path = Path(folder) / name
    if not path.exists():
        raise UserError(f"{path} is missing: the model card of models/hate says where to get it.")
    table = pd.read_csv(path, dtype={"text": str}, keep_default_na=False)
    return table[table["text"].str.strip() != ""].reset_index(drop=True)
