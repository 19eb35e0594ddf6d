"""Comments in any flat file: ready for a model, and coded."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.evidence import gather
from pipeline.classify.judge import Judged, judge
from pipeline.classify.learn import learn
from pipeline.classify.material import Material
from pipeline.classify.model import Model, codebook_model
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.labels_column import SEPARATOR, as_flags, as_ids
from pipeline.encoders.base import Encoder
from pipeline.errors import UserError
from pipeline.store.columns import require_column

BEFORE = "_before"
_IDS = ("comment_id", "id")


class FlatComments(NamedTuple):
    """The rows of a flat file that hold words, and what a model is shown of them."""

    rows: NDArray[np.int64]
    material: Material


def prepare(
    table: pd.DataFrame,
    *,
    text_column: str,
    question_column: str | None,
    codebook: Codebook,
    encoder: Encoder,
    where: str,
) -> FlatComments:
    """Encode the non-blank rows of a table and compare them with the codebook."""
    require_column(table.columns, text_column, where)
    texts = table[text_column].fillna("").astype(str)
    rows = np.flatnonzero(texts.str.strip().ne("").to_numpy())
    questions: Sequence[str] = [""] * len(rows)
    if question_column is not None:
        require_column(table.columns, question_column, where)
        questions = table[question_column].fillna("").astype(str).iloc[rows].tolist()
    words = texts.iloc[rows].tolist()
    vectors = np.asarray(encoder.encode(words), dtype=np.float32)
    evidence = gather(words, vectors, codebook=codebook, encode=encoder.encode)
    return FlatComments(rows, Material(words, vectors, questions, evidence))


def code_table(
    table: pd.DataFrame,
    comments: FlatComments,
    *,
    codebook: Codebook,
    settings: ClassifySettings,
    model: Model | None,
) -> pd.DataFrame:
    """Add codes (';'-joined ids), coverage and p_<id> per code; a blank row has none and p = 0.

    A column of the same name that was there before is kept as `<name>_before`.
    """
    ready = model or codebook_model(
        codebook, threshold=settings.assign_from, error=settings.expected_error
    )
    judged: Judged = judge(
        comments.material,
        ready,
        codebook=codebook,
        probabilities=ready.probabilities(comments.material),
    )
    ids = np.array(codebook.ids, dtype=object)
    codes = np.full(len(table), "", dtype=object)
    coverage = np.full(len(table), "", dtype=object)
    p = np.zeros((len(table), len(ids)))
    codes[comments.rows] = [SEPARATOR.join(ids[given]) for given in judged.assigned]
    coverage[comments.rows] = judged.coverage
    p[comments.rows] = judged.probabilities
    added = pd.DataFrame({"codes": codes, "coverage": coverage}, index=table.index).astype("str")
    added = pd.concat(
        [added, pd.DataFrame(p, columns=[f"p_{code}" for code in ids], index=table.index)], axis=1
    )
    taken = {name: f"{name}{BEFORE}" for name in table.columns if name in added}
    return pd.concat([table.rename(columns=taken), added], axis=1)


def train_on_table(
    table: pd.DataFrame,
    comments: FlatComments,
    *,
    labels_column: str,
    groups_column: str | None,
    codebook: Codebook,
    settings: ClassifySettings,
    encoder: Encoder,
    where: str,
) -> Model:
    """Learn from a file of coded comments; an empty labels cell says that no code applies.

    Raises
    ------
    UserError
        A missing column, a label that is no code, several codes where the codebook selects one.
    """
    require_column(table.columns, labels_column, where)
    labelled = as_ids(table[labels_column].fillna(""), codebook, where=where, name=labels_column)
    targets = as_flags(labelled, codebook.ids)[comments.rows]
    if not len(targets):
        raise UserError(f"{where} has no comment to learn from: check --text-column.")
    if codebook.selection == "one":
        _refuse_not_one(targets, comments.rows, where, labels_column)
    groups = np.arange(len(table), dtype=np.int64)
    if groups_column is not None:
        require_column(table.columns, groups_column, where)
        groups = pd.factorize(table[groups_column])[0].astype(np.int64)
    named = next((name for name in _IDS if name in table and table[name].is_unique), None)
    ids = table[named].tolist() if named else [f"row {row + 2}" for row in range(len(table))]
    return learn(
        comments.material,
        targets,
        groups[comments.rows],
        [str(ids[row]) for row in comments.rows.tolist()],
        codebook=codebook,
        settings=settings,
        encoder=encoder.fingerprint,
    ).model


def _refuse_not_one(
    targets: NDArray[np.bool_], rows: NDArray[np.int64], where: str, name: str
) -> None:
    wrong = np.flatnonzero(targets.sum(axis=1) != 1)
    if len(wrong):
        row, count = int(rows[wrong[0]]) + 2, int(targets[wrong[0]].sum())
        raise UserError(
            f"{where}, row {row}, column '{name}': {count} codes where the codebook says "
            "`selection: one`: give each comment one code, or set `selection: many`."
        )


def check_encoder(model: Model, encoder: Encoder, folder: Path) -> None:
    """Refuse a model that was trained on another encoder's vectors."""
    if model.encoder and model.encoder != encoder.fingerprint:
        raise UserError(
            f"{folder} was trained with another encoder than {encoder.name}: name that one with "
            "--encoder, or train the model again."
        )
