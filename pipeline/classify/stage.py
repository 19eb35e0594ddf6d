"""Code the comments: the codebook alone, or with whatever labels there are; human codes win."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.copies import decided_by, labelled_copies
from pipeline.classify.evidence import Encode, gather
from pipeline.classify.fit import codebook_fit
from pipeline.classify.judge import Judged, judge
from pipeline.classify.learn import learn
from pipeline.classify.material import Material
from pipeline.classify.model import Model
from pipeline.classify.settings import ClassifySettings
from pipeline.classify.spans import with_spans
from pipeline.codebook.codebook import Codebook
from pipeline.encoders.rows import AnyVectors
from pipeline.labels.settled import corrected, settle
from pipeline.read.language_model.reading import SecondReading
from pipeline.read.stage import ReadComments
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
        one of them, where they did.
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
    found = pd.concat(assignments, ignore_index=True)
    return Classified(
        comments.assign(coverage=pd.concat(coverage)),
        with_spans(found, comments, codebook=codebook, readings=readings, second=second),
        pd.DataFrame(taught.model.learnt),
        codebook_fit(readings, taught.human, codebook=codebook, encode=encode),
    )


class _Part(NamedTuple):
    comments: pd.DataFrame
    vectors: NDArray[np.float32]
    readings: ReadComments
    second: SecondReading


def _code_part(
    part: _Part, taught: "Taught", codebook: Codebook, encode: Encode
) -> tuple[pd.Series, pd.DataFrame]:
    coded, assignments = code(*part, taught, codebook=codebook, encode=encode)
    return coded["coverage"], assignments


class Taught(NamedTuple):
    """A model and the comments it was taught with: the first half of `classify`."""

    model: Model
    human: dict[str, frozenset[str]]
    """The codes people settled on, by comment_id."""
    left_out: dict[str, NDArray[np.float64]]
    """Probabilities [k] of these comments from a model that has not seen their respondent, nor any
    copy of them."""
    copy_of: dict[str, str]
    """Comments that nobody coded → the coded copy whose codes are theirs too."""
    corrected: dict[str, frozenset[str]]
    """The codes people gave in sight of the model's, by comment_id: nothing was learnt of them."""


def teach(
    comments: pd.DataFrame,
    vectors: AnyVectors,
    *,
    codebook: Codebook,
    settings: ClassifySettings,
    encode: Encode,
    readings: ReadComments,
    second: SecondReading,
    labels: pd.DataFrame | None,
) -> Taught:
    """Learn from the comments that people coded; all of them have to be in `comments`.

    What people coded in a language that the model cannot read keeps their codes and teaches it
    nothing.
    """
    settled = settle(labels, codebook)
    coded = may_be_read(comments) & comments["comment_id"].isin(settled).to_numpy(dtype=bool)
    by_people = comments["comment_id"][coded].tolist()
    human = {comment_id: settled[comment_id] for comment_id in by_people}
    rows = np.flatnonzero(coded & models_may_read(comments))
    ids = comments["comment_id"].iloc[rows].tolist()
    targets = np.array(
        [[code_id in human[comment_id] for code_id in codebook.ids] for comment_id in ids]
    )
    # Copies are left out together: one would tell about the other.
    senders = comments["respondent_id"].to_numpy()[decided_by(comments)[rows]]
    model, left_out = learn(
        _material(comments, vectors, readings, second, rows, codebook, encode),
        targets.reshape(len(ids), len(codebook.ids)).astype(bool),
        pd.factorize(senders)[0].astype(np.int64),
        ids,
        codebook=codebook,
        settings=settings,
        encoder="",
    )
    in_sight, copy_of = _corrections(comments, human, corrected(labels, codebook))
    return Taught(model, human, dict(zip(ids, left_out, strict=True)), copy_of, in_sight)


def _corrections(
    comments: pd.DataFrame,
    human: dict[str, frozenset[str]],
    said: dict[str, frozenset[str]],
) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """What was coded in sight of the model's codes, where people decided nothing; and the copies.

    A decision made without them, on this comment or on a copy of it, comes first.
    """
    copy_of = labelled_copies(comments, human)
    may = set(comments.loc[may_be_read(comments), "comment_id"])
    in_sight = {
        comment_id: codes
        for comment_id, codes in said.items()
        if comment_id in may and comment_id not in human and comment_id not in copy_of
    }
    others = labelled_copies(comments, in_sight)
    return in_sight, {one: of for one, of in others.items() if one not in human} | copy_of


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
    in a language that the model cannot read has codes and coverage where people gave them.
    """
    known = taught.human.keys() | taught.copy_of.keys() | taught.corrected.keys()
    by_people = comments["comment_id"].isin(known).to_numpy(dtype=bool)
    rows = np.flatnonzero(models_may_read(comments) | (may_be_read(comments) & by_people))
    ids = comments["comment_id"].iloc[rows].tolist()
    material = _material(comments, vectors, readings, second, rows, codebook, encode)
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


def _material(
    comments: pd.DataFrame,
    vectors: AnyVectors,
    readings: ReadComments,
    second: SecondReading,
    rows: NDArray[np.int64],
    codebook: Codebook,
    encode: Encode,
) -> Material:
    texts = comments["text_redacted"].iloc[rows].tolist()
    own = np.asarray(vectors[rows], dtype=np.float32)
    read = readings.rows(rows)
    questions = comments["question_id"].iloc[rows].tolist()
    evidence = gather(
        texts, own, codebook=codebook, encode=encode, read=read, questions=questions,
        said=second.rows(rows),
    )  # fmt: skip
    return Material(texts, own, questions, evidence)


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
