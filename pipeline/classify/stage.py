"""Code the comments: the codebook alone, or with whatever labels there are; human codes win."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.evidence import Encode, gather
from pipeline.classify.judge import Judged, judge
from pipeline.classify.learn import learn
from pipeline.classify.material import Material
from pipeline.classify.settings import ClassifySettings
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.settled import settle

Progress = Callable[[int, int], None]
_STEPS = 4


class Classified(NamedTuple):
    """The comments with `coverage`, one assignment per comment and code, how each was learnt."""

    comments: pd.DataFrame
    assignments: pd.DataFrame
    learnt: pd.DataFrame


def classify(
    comments: pd.DataFrame,
    vectors: NDArray[np.float32],
    *,
    codebook: Codebook,
    settings: ClassifySettings,
    encode: Encode,
    labels: pd.DataFrame | None = None,
    progress: Progress | None = None,
) -> Classified:
    """Give every substantive, clear comment its codes, and say how sure that is and why.

    Parameters
    ----------
    comments : the comments table; comment_id, respondent_id, question_id, text_redacted, substance
        and hate_status are read, `coverage` is added, nothing else changes.
    vectors : float32 [n comments, d], unit vectors of the comments.
    labels : human labels (comment_id, codes as lists of ids, annotator, round, confirmed), or None.

    Returns
    -------
    Classified : `assignments` has comment_id, code_id, probability, assigned, source (human ·
        model · rule) and reason, for the substantive, clear comments and all active codes.
        `probability` is the model's own, rounded to 4 decimals; for a comment that people coded it
        comes from a model that has not seen its respondent, so that the two can be compared.
        `learnt` has one row per active code: how it was learnt and, left-out, how well.
    """
    readable = (comments["substance"] == "comment") & (comments["hate_status"] == "clear")
    rows = np.flatnonzero(readable.to_numpy())
    ids = comments["comment_id"].iloc[rows].tolist()
    texts = comments["text_redacted"].iloc[rows].tolist()
    tell = progress or (lambda done, total: None)
    evidence = gather(texts, vectors[rows], codebook=codebook, encode=encode)
    tell(1, _STEPS)
    questions = comments["question_id"].iloc[rows].tolist()
    material = Material(texts, vectors[rows], questions, evidence)

    settled = settle(labels, codebook)
    human = {
        row: settled[comment_id] for row, comment_id in enumerate(ids) if comment_id in settled
    }
    taught = np.array(sorted(human), dtype=np.int64)
    targets = np.array([[code in human[row] for code in codebook.ids] for row in taught.tolist()])
    respondents = pd.factorize(comments["respondent_id"].iloc[rows])[0]
    model, left_out = learn(
        material.rows(taught),
        targets.reshape(len(taught), len(codebook.ids)).astype(bool),
        respondents[taught].astype(np.int64),
        [ids[row] for row in taught.tolist()],
        codebook=codebook,
        settings=settings,
        encoder="",
    )
    tell(2, _STEPS)
    probabilities = model.probabilities(material)
    probabilities[taught] = left_out
    tell(3, _STEPS)
    judged = judge(material, model, codebook=codebook, probabilities=probabilities, human=human)
    tell(4, _STEPS)
    coverage = np.full(len(comments), None, dtype=object)
    coverage[rows] = judged.coverage
    return Classified(
        comments.assign(coverage=pd.Series(coverage, index=comments.index, dtype="str")),
        _assignments(ids, codebook, judged),
        pd.DataFrame(model.learnt),
    )


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
