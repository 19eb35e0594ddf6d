"""In how many texts the reader finds any code, and whether people have found more."""

from collections.abc import Mapping, Sequence

import numpy as np

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import has_codes
from pipeline.codebook.unread import unread_codes
from pipeline.encoders.base import Encode
from pipeline.read.stage import ReadComments
from pipeline.tables.fit import LEAST, Fit

_FOUND = 0.0  # log-odds: a code is there more likely than not


def codebook_fit(
    readings: ReadComments,
    human: Mapping[str, frozenset[str]],
    *,
    codebook: Codebook,
    encode: Encode,
    questions: Sequence[str],
) -> Fit:
    """Return in how many different texts any code is found.

    Where people coded at least `LEAST` comments, what they found counts instead. Of a codebook in
    words that the encoder does not know nothing can be told: it counts as no text at all.

    Parameters
    ----------
    human : the codes that people settled on, by comment_id.
    questions : the question that each comment answers. Where no code is for one, what was written
        there is no text that a code could be found in.
    """
    if len(human) >= LEAST:
        return Fit(len(human), sum(bool(codes) for codes in human.values()))
    if not codebook.active or unread_codes(codebook.active, encode).any():
        return Fit(0, 0)
    of_row = readings.of_row[has_codes(codebook, questions)]
    whole = np.unique(of_row[of_row > 0])
    said = np.asarray(readings.log_odds[whole])
    return Fit(len(said), int((said > _FOUND).any(axis=1).sum()))
