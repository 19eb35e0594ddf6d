"""What a run would code with a codebook before anybody has coded a comment."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.classify.settings import ClassifySettings
from pipeline.classify.stage import classify
from pipeline.codebook.codebook import Codebook
from pipeline.encoders.base import Encode
from pipeline.read.reader import Sight
from pipeline.read.settings import ReadSettings
from pipeline.read.stage import read


class CodedAlone(NamedTuple):
    """n comments as the codebook alone codes them, without a label; k active codes."""

    probability: NDArray[np.float64]
    """float64 [n, k]"""
    assigned: NDArray[np.bool_]
    """bool [n, k]"""


def code_alone(
    comments: pd.DataFrame,
    codebook: Codebook,
    *,
    questions: Mapping[str, str],
    encode: Encode,
    reading: ReadSettings,
    settings: ClassifySettings,
    sight: Sight | None = None,
) -> CodedAlone:
    """Code comments as a run does that has no labels.

    Parameters
    ----------
    comments : n rows of the comments table after flag; those that no model may read get no code.
    questions : the text of each question by its id.
    sight : what was seen of the comments when another codebook was read; changes nothing.
    """
    texts = comments["text_redacted"].astype(str).tolist()
    given = classify(
        comments,
        encode(texts),
        codebook=codebook,
        settings=settings,
        encode=encode,
        readings=read(comments, codebook, questions, reading, sight=sight),
    ).assignments
    rows = pd.Index(comments["comment_id"]).get_indexer(pd.Index(given["comment_id"]))
    columns = pd.Index(codebook.ids).get_indexer(pd.Index(given["code_id"]))
    found = CodedAlone(
        np.zeros((len(comments), len(codebook.ids))),
        np.zeros((len(comments), len(codebook.ids)), dtype=bool),
    )
    found.probability[rows, columns] = given["probability"].to_numpy()
    found.assigned[rows, columns] = given["assigned"].to_numpy()
    return found
