"""Comments in any flat file: ready for a model, and coded."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.assign import choose
from pipeline.classify.evidence import gather
from pipeline.classify.judge import Judged, judge
from pipeline.classify.learn import learn
from pipeline.classify.material import Material
from pipeline.classify.model import Model, codebook_model
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from pipeline.encoders.base import Encoder
from pipeline.errors import UserError
from pipeline.files.columns import require_column
from pipeline.labels.column import SEPARATOR, as_flags, as_ids
from pipeline.read.stage import read_texts

BEFORE = "_before"
_IDS = ("comment_id", "id")


class FlatComments(NamedTuple):
    """Rows of a flat file, and what a model is shown of them."""

    rows: NDArray[np.int64]
    material: Material


def rows_with_words(table: pd.DataFrame, text_column: str, where: str) -> NDArray[np.int64]:
    """Return the rows whose comment is not blank."""
    require_column(table.columns, text_column, where)
    return np.flatnonzero(table[text_column].fillna("").astype(str).str.strip().ne("").to_numpy())


def prepare(
    table: pd.DataFrame,
    rows: NDArray[np.int64],
    *,
    text_column: str,
    question_column: str | None,
    codebook: Codebook,
    encoder: Encoder,
    where: str,
) -> FlatComments:
    """Encode some rows of a table and compare them with the codebook."""
    require_column(table.columns, text_column, where)
    texts = table[text_column].fillna("").astype(str)
    questions: Sequence[str] = [""] * len(rows)
    if question_column is not None:
        require_column(table.columns, question_column, where)
        questions = table[question_column].fillna("").astype(str).iloc[rows].tolist()
    words = texts.iloc[rows].tolist()
    vectors = np.asarray(encoder.encode(words), dtype=np.float32)
    read = read_texts(words, questions, codebook)
    evidence = gather(
        words, vectors, codebook=codebook, encode=encoder.encode, read=read, questions=questions
    )
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


class Labelled(NamedTuple):
    """m coded comments: their codes, bool [m, k], respondents, int64 [m], and ids."""

    targets: NDArray[np.bool_]
    groups: NDArray[np.int64]
    ids: list[str]


def read_labelled(
    table: pd.DataFrame,
    *,
    labels_column: str,
    groups_column: str | None,
    codebook: Codebook,
    where: str,
) -> Labelled:
    """Read the codes people gave; an empty labels cell says that no code applies.

    Raises
    ------
    UserError
        A missing column, or a label that is no code.
    """
    require_column(table.columns, labels_column, where)
    coded = as_ids(table[labels_column].fillna(""), codebook, where=where, name=labels_column)
    targets = as_flags(coded, codebook.ids)
    groups = np.arange(len(table), dtype=np.int64)
    if groups_column is not None:
        require_column(table.columns, groups_column, where)
        groups = pd.factorize(table[groups_column])[0].astype(np.int64)
    named = next((name for name in _IDS if name in table and table[name].is_unique), None)
    ids = table[named].tolist() if named else [f"row {row + 2}" for row in range(len(table))]
    return Labelled(targets, groups, [str(each) for each in ids])


class Coder(NamedTuple):
    """Labelled comments from which any part can be learnt and any other coded."""

    material: Material
    labelled: Labelled
    codebook: Codebook
    blank_too: bool
    """Blank rows are among them, because people gave some of them a code."""

    @property
    def gold(self) -> NDArray[np.bool_]:
        """The codes people gave, bool [m, k]."""
        return self.labelled.targets

    @property
    def groups(self) -> NDArray[np.int64]:
        """The respondent of each comment, int64 [m]."""
        return self.labelled.groups

    def predict(self, train: NDArray[np.int64], test: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Learn from some rows and code others, bool [others, k]."""
        targets, groups, ids = self.labelled
        model = learn(
            self.material.rows(train),
            targets[train],
            groups[train],
            [ids[row] for row in train.tolist()],
            codebook=self.codebook,
            settings=ClassifySettings(),
            encoder="",
        ).model
        rest = self.material.rows(test)
        p = model.probabilities(rest)
        return choose(
            p, rest.evidence.asked, model.thresholds, model.divisors, model.always_coded,
            self.codebook,
        )  # fmt: skip


def coder_of(
    table: pd.DataFrame,
    *,
    text_column: str,
    labels_column: str,
    groups_column: str | None,
    question_column: str | None,
    codebook: Codebook,
    encoder: Encoder,
    where: str,
) -> Coder:
    """Prepare a labelled file for learning from parts of it.

    Blank rows are left out, unless people gave some of them a code: then "nothing written" is
    something the codebook speaks of, and is learnt like the rest.
    """
    rows = rows_with_words(table, text_column, where)
    everything = np.arange(len(table), dtype=np.int64)
    labelled = read_labelled(
        table, labels_column=labels_column, groups_column=groups_column,
        codebook=codebook, where=where,
    )  # fmt: skip
    blank = np.setdiff1d(everything, rows)
    if labelled.targets[blank].any():
        rows = everything
    if not len(rows):
        raise UserError(f"{where} has no comment to learn from: check --text-column.")
    if codebook.selection == "one":
        _refuse_not_one(labelled.targets[rows], rows, where, labels_column)
    comments = prepare(
        table, rows, text_column=text_column, question_column=question_column, codebook=codebook,
        encoder=encoder, where=where,
    )  # fmt: skip
    kept = Labelled(
        labelled.targets[rows], labelled.groups[rows], [labelled.ids[row] for row in rows.tolist()]
    )
    return Coder(comments.material, kept, codebook, len(rows) > len(everything) - len(blank))


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
