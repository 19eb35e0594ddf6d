"""Bring a file of predicted codes and a file of gold codes together, row by row."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError
from pipeline.files.columns import require_column
from pipeline.labels.column import NO_CODE, as_flags, as_ids, read_codes

PREDICTED_CODES = "codes"
PROBABILITY = "p_"
_USUAL_IDS = ("comment_id", "id")


class Paired(NamedTuple):
    """n comments with k codes, in the order of the gold file."""

    codes: list[str]
    gold: NDArray[np.bool_]
    predicted: NDArray[np.bool_]
    probabilities: NDArray[np.float64] | None
    coverage: list[str] | None
    groups: NDArray[np.int64] | None


def pair(
    predicted: pd.DataFrame,
    gold: pd.DataFrame,
    *,
    labels_column: str,
    names: tuple[str, str],
    codebook: Codebook | None = None,
    id_column: str | None = None,
    groups_column: str | None = None,
) -> Paired:
    """Match rows by an id column (named, or comment_id or id where both have it), else by order.

    Predicted codes are read from `codes` (what `themes classify` writes) where there is such a
    column, else from the labels column. With a codebook, labels may be ids or names; its active
    codes are the codes that are measured. Without, the codes are all that stand in either file.

    Raises
    ------
    UserError
        A column that is missing, ids that do not match, or files of unequal length.
    """
    require_column(gold.columns, labels_column, names[1])
    own = PREDICTED_CODES if PREDICTED_CODES in predicted else labels_column
    require_column(predicted.columns, own, names[0])
    order = _gold_order(predicted, gold, names, id_column)
    if codebook is not None:
        true = as_ids(gold[labels_column], codebook, where=names[1], name=labels_column)
        said = as_ids(predicted[own], codebook, where=names[0], name=own)
        codes = list(codebook.ids)
    else:
        said, true = _plain(predicted[own]), _plain(gold[labels_column])
        codes = sorted({code for row in (*said, *true) for code in row})
        if said and not {c for row in said for c in row} & {c for row in true for c in row}:
            raise UserError(
                f"{names[0]} and {names[1]} have no code in common: if one holds ids and the other "
                "names, give the codebook with --codebook."
            )
    said = [said[row] for row in order.tolist()]
    predicted = predicted.iloc[order]
    columns = [f"{PROBABILITY}{code}" for code in codes]
    probabilities = None
    if any(column in predicted for column in columns):
        probabilities = np.full((len(predicted), len(codes)), np.nan)
        for place, column in enumerate(columns):
            if column in predicted:
                probabilities[:, place] = pd.to_numeric(predicted[column], errors="coerce")
    coverage = predicted["coverage"].tolist() if "coverage" in predicted else None
    groups = None
    if groups_column is not None:
        require_column(gold.columns, groups_column, names[1])
        groups = pd.factorize(gold[groups_column])[0].astype(np.int64)
    return Paired(
        codes, as_flags(true, codes), as_flags(said, codes), probabilities, coverage, groups
    )


def _plain(column: Iterable[str]) -> list[list[str]]:
    return [
        [label for label in read_codes(str(cell)) if label.casefold() not in NO_CODE]
        for cell in column
    ]


def _gold_order(
    predicted: pd.DataFrame, gold: pd.DataFrame, names: tuple[str, str], id_column: str | None
) -> NDArray[np.int64]:
    """The row of `predicted` that belongs to each row of `gold`."""
    if id_column is not None:
        for table, name in ((predicted, names[0]), (gold, names[1])):
            require_column(table.columns, id_column, name)
    else:
        shared = [
            name
            for name in _USUAL_IDS
            if name in predicted
            and name in gold
            and predicted[name].is_unique
            and gold[name].is_unique
        ]
        id_column = shared[0] if shared else None
    if id_column is None:
        if len(predicted) != len(gold):
            raise UserError(
                f"{names[0]} has {len(predicted)} rows and {names[1]} has {len(gold)}: give both "
                "an id column and name it with --id-column."
            )
        return np.arange(len(gold), dtype=np.int64)
    for table, name in ((predicted, names[0]), (gold, names[1])):
        if not table[id_column].is_unique:
            raise UserError(f"{name}, column '{id_column}': an id stands twice: make ids unique.")
    missing = int((~gold[id_column].isin(predicted[id_column])).sum())
    if missing:
        raise UserError(
            f"{names[0]} lacks {missing} of the {len(gold)} comments of {names[1]} (by "
            f"'{id_column}'): classify the same comments."
        )
    return np.asarray(pd.Index(predicted[id_column]).get_indexer(gold[id_column]), dtype=np.int64)
