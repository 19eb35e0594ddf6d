"""Bring a file of predicted codes and a file of gold codes together, comment by comment."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError
from pipeline.evaluate.rows import Files, match_rows
from pipeline.files.columns import require_column
from pipeline.labels.column import NO_CODE, as_flags, as_ids, read_codes

PREDICTED_CODES = "codes"
PROBABILITY = "p_"


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
    text_column: str | None = None,
    groups_column: str | None = None,
) -> Paired:
    """Match rows by ids, else by texts (see `match_rows`).

    Predicted codes are read from `codes` (what `themes classify` writes) where there is such a
    column, else from the labels column. With a codebook, labels may be ids or names; its active
    codes are the codes that are measured. Without, the codes are all that stand in either file.

    Raises
    ------
    UserError
        A column that is missing, or rows of which it cannot be told which belong together.
    """
    require_column(gold.columns, labels_column, names[1])
    own = PREDICTED_CODES if PREDICTED_CODES in predicted else labels_column
    require_column(predicted.columns, own, names[0])
    order = match_rows(
        Files(predicted, gold, names),
        id_column=id_column,
        text_column=text_column,
        no_text=[own, labels_column, "coverage"],
    )
    if codebook is not None:
        true = as_ids(gold[labels_column], codebook, where=names[1], name=labels_column)
        said = as_ids(predicted[own], codebook, where=names[0], name=own)
        codes = list(codebook.ids)
    else:
        said, true = _plain(predicted[own]), _plain(gold[labels_column])
        codes = sorted({code for row in (*said, *true) for code in row})
        both = [{code for row in rows for code in row} for rows in (said, true)]
        if all(both) and not both[0] & both[1]:
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
