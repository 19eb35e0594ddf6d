"""Code the comments: the codebook alone, or with whatever labels there are; human codes win."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.additions import with_additions
from pipeline.classify.evidence import Encode
from pipeline.classify.fit import codebook_fit
from pipeline.classify.judge import Judged, judge
from pipeline.classify.material import material_of
from pipeline.classify.settings import ClassifySettings
from pipeline.classify.spans import with_spans
from pipeline.classify.teach import Taught, teach
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import has_codes
from pipeline.encoders.rows import AnyVectors
from pipeline.read.language_model.reading import SecondReading
from pipeline.read.stage import ReadComments
from pipeline.tables.copies import decided_by
from pipeline.tables.fit import Fit
from pipeline.tables.readable import may_be_read, models_may_read
from pipeline.workers.base import Workers
from pipeline.workers.local import Local

Progress = Callable[[int, int], None]
_READ = ("comment_id", "question_id", "text_redacted", "substance", "hate_status", "language")
_PER_PART = 8192  # comments coded at once: bounds memory, changes nothing


class Classified(NamedTuple):
    """The comments with `coverage`, one assignment per comment and code, how each was learnt."""

    comments: pd.DataFrame
    assignments: pd.DataFrame
    learnt: pd.DataFrame
    fit: Fit
    """In how many texts the reader finds any code."""


def classify(
    comments: pd.DataFrame,
    vectors: AnyVectors,
    *,
    codebook: Codebook,
    settings: ClassifySettings,
    encode: Encode,
    readings: ReadComments,
    second: SecondReading | None = None,
    labels: pd.DataFrame | None = None,
    progress: Progress | None = None,
    workers: Workers | None = None,
) -> Classified:
    """Give every substantive, clear comment its codes, and say how sure that is and why.

    Parameters
    ----------
    comments : the comments table; comment_id, respondent_id, question_id, text_redacted, substance
        hate_status, language and duplicate_group (where they are there) are read, `coverage` is
        added, nothing else changes.
        Copies and near copies of one text get the same codes (`decided_by`): those that people gave
        one of them, where they did; and besides those of what they add to it (`own_words`).
    vectors : float32 [n comments, d], unit vectors of the comments.
    readings : what the reader reads in these comments.
    second : what a language model says of them; None: nobody asked one.
    labels : human labels (comment_id, codes as lists of ids, annotator, round, confirmed, seen), or
        None. What people coded with the model's codes in sight stands, and teaches nothing.
    progress : told (comments coded, comments in all).
    workers : who codes, `encode` being sent to them; this machine unless given.

    Returns
    -------
    Classified : `assignments` has comment_id, code_id, probability, assigned, source (human ·
        corrected · model · rule), reason, span_start and span_end (the words of text_redacted that
        speak for an assigned code), for the substantive, clear comments and the active codes for
        their question.
        `probability` is the model's own, rounded to 4 decimals; for a comment that people coded it
        comes from a model that has not seen its respondent, so that the two can be compared.
        `learnt` has one row per active code: how it was learnt and, left-out, how well.
    """
    if second is None:
        second = SecondReading.of_nothing(len(comments), len(codebook.ids))
    taught = teach(
        comments,
        vectors,
        codebook=codebook,
        settings=settings,
        encode=encode,
        readings=readings,
        second=second,
        labels=labels,
    )
    template = decided_by(comments)
    read = comments[[name for name in _READ if name in comments]].assign(
        text_redacted=comments["text_redacted"].to_numpy()[template]
    )
    as_template = readings._replace(of_row=readings.of_row[template])
    said_of_template = second._replace(second_row=second.second_row[template])
    parts = (
        _Part(
            read.iloc[start : start + _PER_PART],
            vectors[template[start : start + _PER_PART]],
            as_template.part(slice(start, start + _PER_PART)),
            said_of_template.part(slice(start, start + _PER_PART)),
        )
        for start in range(0, max(len(comments), 1), _PER_PART)
    )
    code_part = partial(_code_part, taught=taught, codebook=codebook, encode=encode)
    coverage, assignments = [], []
    for covered, given in (workers or Local()).map(code_part, parts):
        coverage.append(covered)
        assignments.append(given)
        if progress:
            progress(min(len(coverage) * _PER_PART, len(comments)), len(comments))
    covered, found = pd.concat(coverage), pd.concat(assignments, ignore_index=True)
    if codebook.selection != "one":
        covered, found = with_additions(
            comments, covered, found, readings=readings, encode=encode,
            code=partial(code, taught=taught.of_nobody(), codebook=codebook, encode=encode),
            decided=taught.decided(comments),
        )  # fmt: skip
    return Classified(
        comments.assign(coverage=covered),
        with_spans(found, comments, codebook=codebook, readings=readings, second=second),
        pd.DataFrame(taught.model.learnt),
        codebook_fit(
            readings,
            taught.human,
            codebook=codebook,
            encode=encode,
            questions=comments["question_id"].tolist(),
        ),
    )


class _Part(NamedTuple):
    comments: pd.DataFrame
    vectors: NDArray[np.float32]
    readings: ReadComments
    second: SecondReading


def _code_part(
    part: _Part, taught: Taught, codebook: Codebook, encode: Encode
) -> tuple[pd.Series, pd.DataFrame]:
    coded, assignments = code(*part, taught, codebook=codebook, encode=encode)
    return coded["coverage"], assignments


def code(
    comments: pd.DataFrame,
    vectors: AnyVectors,
    readings: ReadComments,
    second: SecondReading,
    taught: Taught,
    *,
    codebook: Codebook,
    encode: Encode,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Code any part of the comments: returns them with `coverage`, and their assignments.

    A comment's codes do not depend on which others are in the same part. The words that speak for
    them are not looked for here: copies are coded as another text, and have their own words. One
    in a language that the model cannot read has codes and coverage where people gave them; one to
    a question that no code is for has neither.
    """
    known = taught.human.keys() | taught.copy_of.keys() | taught.corrected.keys()
    by_people = comments["comment_id"].isin(known).to_numpy(dtype=bool)
    may = models_may_read(comments) | (may_be_read(comments) & by_people)
    rows = np.flatnonzero(may & has_codes(codebook, comments["question_id"].tolist()))
    ids = comments["comment_id"].iloc[rows].tolist()
    material = material_of(comments, vectors, readings, second, rows, codebook, encode)
    probabilities = taught.model.probabilities(material)
    human: dict[int, frozenset[str]] = {}
    on_a_copy, in_sight = set(), set()
    for row, comment_id in enumerate(ids):
        coded = taught.copy_of.get(comment_id, comment_id)
        if coded in taught.human:
            human[row] = taught.human[coded]
            probabilities[row] = taught.left_out.get(coded, probabilities[row])
        elif coded in taught.corrected:
            human[row] = taught.corrected[coded]
            in_sight.add(row)
        if row in human and coded != comment_id:
            on_a_copy.add(row)
    judged = judge(
        material,
        taught.model,
        codebook=codebook,
        probabilities=probabilities,
        human=human,
        on_a_copy=on_a_copy,
        in_sight=in_sight,
    )
    coverage = np.full(len(comments), None, dtype=object)
    coverage[rows] = judged.coverage
    named = pd.Series(coverage, index=comments.index, dtype="str")
    asked = material.evidence.asked.ravel()
    assignments = _assignments(ids, codebook, judged)[asked].reset_index(drop=True)
    return comments.assign(coverage=named), assignments


def _assignments(ids: list[str], codebook: Codebook, judged: Judged) -> pd.DataFrame:
    count = len(codebook.ids)
    return pd.DataFrame(
        {
            "comment_id": pd.Series(np.repeat(np.array(ids, dtype=object), count), dtype="str"),
            "code_id": pd.Series(
                np.tile(np.array(codebook.ids, dtype=object), len(ids)), dtype="str"
            ),
            "probability": judged.probabilities.ravel(),
            "assigned": judged.assigned.ravel(),
            "source": pd.Series(judged.sources.ravel(), dtype="str"),
            "reason": pd.Series(judged.reasons.ravel(), dtype="str"),
        }
    )
