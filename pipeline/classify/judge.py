"""Judge comments with a model: probabilities, codes, expected error, coverage and reasons."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.classify.assign import choose, implied_parents
from pipeline.classify.coverage import UNCODED, coverage_of, expected_error
from pipeline.classify.material import Material
from pipeline.classify.model import Model
from pipeline.classify.reasons import codebook_reason, like_labelled
from pipeline.codebook.codebook import Codebook

HUMAN, CORRECTED, MODEL, RULE = "human", "corrected", "model", "rule"
ABOVE = "above "
"""How the reason begins for a code that is there because of others below it."""


class Judged(NamedTuple):
    """What is decided about n comments and k active codes."""

    probabilities: NDArray[np.float64]
    """float64 [n, k], what the model says, rounded to 4 decimals; a code that is there because of
    one below it is at least as probable as that one."""
    assigned: NDArray[np.bool_]
    sources: NDArray[np.object_]
    """object [n, k]: human · corrected · model · rule."""
    reasons: NDArray[np.object_]
    """object [n, k]: why, for assigned codes; else empty."""
    coverage: NDArray[np.object_]
    """object [n]: coded · uncertain · uncoded."""


def judge(
    material: Material,
    model: Model,
    *,
    codebook: Codebook,
    probabilities: NDArray[np.float64],
    human: dict[int, frozenset[str]] | None = None,
    on_a_copy: Collection[int] = (),
    in_sight: Collection[int] = (),
) -> Judged:
    """Turn probabilities into decisions; what people decided stands whatever the model says.

    Parameters
    ----------
    probabilities : float64 [n, k], the model's, or left-out ones where a comment was learnt from.
    human : the settled codes of the comments (by row) that people coded.
    on_a_copy : of these rows, those whose text people coded in another's copy.
    in_sight : of these rows, those that people coded with the model's codes in sight.

    Raises
    ------
    ValueError
        A probability that is no number: a mistake in the program, which must not pass for "no".
    """
    if not np.isfinite(probabilities).all():
        raise ValueError("a probability is no number")
    asked = material.evidence.asked
    probabilities = np.where(asked, probabilities, 0.0)
    chosen = choose(
        probabilities, asked, model.thresholds, model.divisors, model.always_coded, codebook
    )
    error = expected_error(probabilities, chosen)
    sources = np.full(chosen.shape, RULE if model.how == "codebook" else MODEL, dtype=object)
    rows = np.array(sorted(human or {}), dtype=np.int64)
    corrected = np.array(sorted(in_sight), dtype=np.int64)
    own = chosen[corrected]  # what the model says is not moved by who corrects it
    for row in rows:
        settled = (human or {})[int(row)]
        chosen[row] = [code in settled for code in codebook.ids] & asked[row]
    sources[rows] = HUMAN
    sources[corrected] = CORRECTED
    error[rows] = -np.inf  # whatever the limits
    reasons = np.full(chosen.shape, "", dtype=object)
    by_model = chosen.copy()
    by_model[rows] = False
    _explain(reasons, by_model, material, model, codebook)
    for row in rows.tolist():
        said = "corrected by people" if row in in_sight else "coded by people"
        reasons[row, chosen[row]] = said + (", in a copy" if row in on_a_copy else "")
    implied = implied_parents(chosen, codebook)
    for row, column in zip(*np.nonzero(implied), strict=True):
        below = _below(chosen[row], column, codebook)
        reasons[row, column] = ABOVE + ", ".join(codebook.ids[place] for place in below)
    sources[implied] = RULE
    decided = chosen.copy()
    decided[corrected] = own
    told = probabilities.copy()
    for row, column in zip(*np.nonzero(implied_parents(decided, codebook)), strict=True):
        below = _below(decided[row], column, codebook)
        told[row, column] = probabilities[row, [column, *below]].max()
    coverage = coverage_of(error, chosen, model.limit, model.limit_uncoded)
    coverage[~material.evidence.asked.any(axis=1)] = UNCODED  # there is no code to find
    return Judged(told, chosen | implied, sources, reasons, coverage)


def _below(chosen: NDArray[np.bool_], column: int, codebook: Codebook) -> list[int]:
    """Places of the chosen codes that stand below a code."""
    return [
        place
        for place, code_id in enumerate(codebook.ids)
        if chosen[place] and codebook.ids[column] in codebook.ancestors(code_id)
    ]


def _explain(
    reasons: NDArray[np.object_],
    assigned: NDArray[np.bool_],
    material: Material,
    model: Model,
    codebook: Codebook,
) -> None:
    for column, code in enumerate(codebook.active):
        rows = np.flatnonzero(assigned[:, column])
        if not len(rows):
            continue
        alike = like_labelled(model.labelled, column, material.vectors[rows])
        for row, near in zip(rows.tolist(), alike, strict=True):
            said = codebook_reason(code, material.texts[row], material.evidence, row, column)
            reasons[row, column] = "; ".join(part for part in (said, near) if part) or (
                "learnt from the labelled comments together"
                if model.labelled is not None
                else "several weak signs together"
            )
