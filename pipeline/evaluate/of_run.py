"""A run's two readers beside the people who coded some of its comments."""

from typing import TYPE_CHECKING

import numpy as np

from pipeline.classify.stage import classify
from pipeline.evaluate.readers import Compared, compare_readers
from pipeline.labels.settled import settle

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.classify.evidence import Encode
    from pipeline.classify.settings import ClassifySettings
    from pipeline.codebook.codebook import Codebook
    from pipeline.encoders.rows import AnyVectors
    from pipeline.read.language_model.reading import SecondReading
    from pipeline.read.stage import ReadComments


def compared_in(
    comments: "pd.DataFrame",
    vectors: "AnyVectors",
    *,
    codebook: "Codebook",
    settings: "ClassifySettings",
    encode: "Encode",
    readings: "ReadComments",
    second: "SecondReading",
    labels: "pd.DataFrame | None",
) -> Compared:
    """Code the comments without labels and without the language model, and compare all three.

    Parameters
    ----------
    comments, vectors, readings : as `classify` reads them.
    second : what the language model says of these comments.
    labels : human labels, or None.
    """
    alone = classify(
        comments, vectors, codebook=codebook, settings=settings, encode=encode, readings=readings
    )
    row = {comment_id: n for n, comment_id in enumerate(comments["comment_id"].tolist())}
    column = {code: n for n, code in enumerate(codebook.ids)}
    given = alone.assignments[alone.assignments["assigned"]]
    packaged = np.zeros((len(row), len(column)), dtype=bool)
    packaged[given["comment_id"].map(row), given["code_id"].map(column)] = True
    people = {row[one]: codes for one, codes in settle(labels, codebook).items() if one in row}
    return compare_readers(packaged, second.rows(np.arange(len(row))), people, list(codebook.ids))
