"""The first half of coding: a model of whatever people have coded so far."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.copies import labelled_copies
from pipeline.classify.evidence import Encode
from pipeline.classify.learn import learn
from pipeline.classify.material import material_of
from pipeline.classify.model import Model
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import has_codes
from pipeline.encoders.rows import AnyVectors
from pipeline.labels.settled import corrected, settle
from pipeline.read.language_model.reading import SecondReading
from pipeline.read.stage import ReadComments
from pipeline.tables.copies import decided_by
from pipeline.tables.readable import may_be_read, models_may_read


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

    def of_nobody(self) -> "Taught":
        """The model without what people said of single comments: to code parts of these."""
        return self._replace(human={}, left_out={}, copy_of={}, corrected={})

    def decided(self, comments: pd.DataFrame) -> NDArray[np.bool_]:
        """Tell which comments people coded, or others of the very same words. bool [n]"""
        ids, texts = comments["comment_id"].tolist(), comments["text_redacted"].tolist()
        text_of = dict(zip(ids, texts, strict=True))
        by_people = self.human.keys() | self.corrected.keys()
        return np.array(
            [
                comment_id in by_people or text_of.get(self.copy_of.get(comment_id, "")) == text
                for comment_id, text in text_of.items()
            ],
            dtype=bool,
        )


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
    nothing. Of a question that no code is for there is nothing to learn.
    """
    settled = settle(labels, codebook)
    coded = may_be_read(comments) & comments["comment_id"].isin(settled).to_numpy(dtype=bool)
    coded &= has_codes(codebook, comments["question_id"].tolist())
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
        material_of(comments, vectors, readings, second, rows, codebook, encode),
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
