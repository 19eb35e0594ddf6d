"""How the weights are made that tell what a column of an export is.

    python -m pipeline.training.columns [TABLE] [--out FOLDER]

The table (models/columns/columns.csv) has a row for each column of invented exports: the file, what
the column is (`KINDS`), and what is seen of it (`Look`). A multinomial logistic regression; before
it is fitted to all, every eighth file is left out in turn, and what is right of those is printed.
"""

import argparse
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.encoders.load import load_encoder
from pipeline.encoders.settings import EncoderSettings
from pipeline.files.atomic import write_atomically
from pipeline.ingest.drafting.learnt import KINDS, MODEL, WEIGHTS, Look, features

_FOLDS = 8
_STIFFNESS = 2.0  # inverse; 5 and 10 are surer of themselves than right on files left out
_STEPS = 3000


def read_looks(table: Path) -> tuple[list[list[Look]], list[NDArray[np.int64]]]:
    """Read the looks of each file's columns, and the place of their kinds among `KINDS`."""
    rows = pd.read_csv(table, keep_default_na=False)
    types = {field.name: field.type for field in fields(Look)}
    files, kinds = [], []
    for _, part in rows.groupby("file", sort=False):
        files.append([
            Look(**{name: kind(row[name]) for name, kind in types.items()})  # type: ignore[operator]
            for row in part.to_dict("records")
        ])  # fmt: skip
        kinds.append(np.array([KINDS.index(kind) for kind in part["kind"]]))
    return files, kinds


def fitted(
    described: NDArray[np.float64], kinds: NDArray[np.int64]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Fit the weights [d, kinds] and the intercept [kinds]."""
    model = _model().fit(described, kinds)
    return model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)


def left_out(
    described: list[NDArray[np.float64]], kinds: list[NDArray[np.int64]]
) -> NDArray[np.float64]:
    """Probabilities of every column by weights that saw no column of its file. [columns, kinds]"""
    from sklearn.model_selection import PredefinedSplit, cross_val_predict

    turn = np.concatenate([np.full(len(each), i % _FOLDS) for i, each in enumerate(kinds)])
    return np.asarray(
        cross_val_predict(
            _model(), np.vstack(described), np.concatenate(kinds),
            cv=PredefinedSplit(turn), method="predict_proba",
        )
    )  # fmt: skip


def _model() -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=_STIFFNESS, max_iter=_STEPS)


def main() -> None:
    from safetensors.numpy import save

    parser = argparse.ArgumentParser()
    parser.add_argument("table", nargs="?", type=Path, default=Path(MODEL) / "columns.csv")
    parser.add_argument("--out", type=Path, default=Path(MODEL))
    given = parser.parse_args()
    files, kinds = read_looks(given.table)
    encode = load_encoder(EncoderSettings()).encode
    described = [features(file, encode) for file in files]
    told, true = left_out(described, kinds), np.concatenate(kinds)
    right = told.argmax(axis=1) == true
    print(f"{len(files)} files, {len(true)} columns; left out {right.mean():.3f} right")
    for least in (0.6, 0.7, 0.8, 0.9):
        sure = told.max(axis=1) >= least
        print(f"surer than {least}: {sure.mean():.2f} of them, {right[sure].mean():.3f} right")
    weights, intercept = fitted(np.vstack(described), true)
    with write_atomically(given.out / WEIGHTS) as path:
        path.write_bytes(save({"weights": weights, "intercept": intercept}))


if __name__ == "__main__":
    main()
