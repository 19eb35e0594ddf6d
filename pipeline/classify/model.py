"""A model of a codebook's codes: the codebook alone, bent by few labels, or learnt from many."""

from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.blend import Blend, pick
from pipeline.classify.evidence import log_odds
from pipeline.classify.material import Material
from pipeline.codebook.codebook import Codebook

How = Literal["codebook", "few labels", "some labels", "many labels"]


@dataclass(frozen=True)
class Labelled:
    """The labelled comments a model can point at: ids, vectors and codes, never words."""

    ids: list[str]
    vectors: NDArray[np.float32]
    """float32 [m, d]"""
    flags: NDArray[np.bool_]
    """bool [m, k]"""


@dataclass(frozen=True)
class Model:
    """Everything needed to judge new comments; one column per active code of the codebook."""

    how: How
    codes: list[str]
    meanings: list[str]
    """What each code meant when this was learnt (`Code.meaning`)."""
    encoder: str
    """Fingerprint of the encoder whose vectors it reads; "" when it has learnt from none."""
    thresholds: NDArray[np.float64]
    """float64 [k]: the probability from which a code is assigned."""
    divisors: NDArray[np.float64]
    """float64 [k]: with one code a comment, the argmax of p / divisor is chosen."""
    limit: float
    """The expected error up to which a comment with a code counts as coded."""
    limit_uncoded: float
    """The same for one without: that no code fits has to be proved apart."""
    always_coded: bool
    """No labelled comment is without a code: then none is left without."""
    learnt: list[dict[str, Any]] = field(default_factory=list)
    blank_too: bool = False
    """People gave codes to blank comments, so that they are judged as well."""
    blend: Blend | None = None
    """What was learnt from labels; None: the codebook alone speaks."""
    labelled: Labelled | None = None

    def probabilities(self, material: Material) -> NDArray[np.float64]:
        """Return probabilities [n, k], rounded to 4 decimals so that they travel unchanged."""
        if self.blend is not None:
            return np.round(self.blend.probabilities(material), 4)
        return np.round(1 / (1 + np.exp(-log_odds(material.evidence))), 4)

    def for_codebook(self, codebook: Codebook) -> "Model":
        """Return the model with the codebook's active codes as columns, in its order.

        A code the model has not learnt is judged by the codebook alone; one the codebook no longer
        has is dropped; `learnt` says which definitions changed since.
        """
        ids = list(codebook.ids)
        if ids == self.codes and all(
            codebook[code].meaning == then for code, then in zip(ids, self.meanings, strict=True)
        ):
            return self
        place = {code: column for column, code in enumerate(self.codes)}
        columns = np.array([place.get(code, -1) for code in ids], dtype=np.int64)
        usual = float(np.median(self.thresholds)) if len(self.thresholds) else 0.5
        return replace(
            self,
            codes=ids,
            meanings=[codebook[code].meaning for code in ids],
            thresholds=pick(self.thresholds, columns, usual),
            divisors=pick(self.divisors, columns, 1.0),
            learnt=[self._told(codebook, code, place) for code in ids],
            blend=self.blend and self.blend.columns(columns),
            labelled=self.labelled
            and replace(self.labelled, flags=pick(self.labelled.flags, columns, False)),
        )

    def _told(self, codebook: Codebook, code: str, place: dict[str, int]) -> dict[str, Any]:
        if code not in place:
            return record(code, "codebook", note="new since the model was trained")
        told = dict(self.learnt[place[code]])
        if codebook[code].meaning != self.meanings[place[code]]:
            told["note"] = "its entry in the codebook changed since the model was trained"
        return told


def record(code: str, how: str, **known: Any) -> dict[str, Any]:
    """One row of `learnt`: how a code was learnt and, where it can be told, how well."""
    row: dict[str, Any] = {
        "code_id": code, "how": how, "labelled": 0, "positive": 0, "threshold": None,
        "precision": None, "recall": None, "f1": None, "average_precision": None, "note": "",
    }  # fmt: skip
    return row | known


def unproven_limit(error: float) -> float:
    """Return the limit of a comment's expected error before labels can prove one.

    On 24 invented consultations that the reader has not learnt from, comments with an expected
    error below .8 of what may be wrong on average keep that promise: at .12 codes are right in .93
    to .98 (samples-F1), 5 % of the comments. On 24 by a writer of whom nothing was learnt it was
    .84, on 83 others .89 to .94.
    """
    return min(0.8 * error, 0.99)


NEVER = -1.0
"""The limit of comments without a code before labels can prove one: none is called uncoded.

On the same consultations no cut at any score kept the promise that four in five such comments have
no code: where nothing is found, a code is there in more than half. Of the 20 surest in 600 it was
right for .90 in one half of the consultations and for .60 in the other."""


def codebook_model(codebook: Codebook, *, threshold: float, error: float) -> Model:
    """Return the model that needs no label."""
    count = len(codebook.ids)
    return Model(
        how="codebook",
        codes=list(codebook.ids),
        meanings=[code.meaning for code in codebook.active],
        encoder="",
        thresholds=np.full(count, threshold),
        divisors=np.ones(count),
        limit=unproven_limit(error),
        limit_uncoded=NEVER,
        always_coded=codebook.selection == "one",
        learnt=[
            record(code.id, "codebook", threshold=threshold, note="no labels yet")
            for code in codebook.active
        ],
    )
