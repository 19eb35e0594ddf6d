"""Codes of a subject of which no comment speaks in the code's own words."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.keywords import keyword_hits
from pipeline.language.keyphrases import words_of

_STEM = 5  # letters in which forms of one word are alike: station, stations
_SHORTEST = 4  # letters of a word that says something


def unspoken(
    codebook: Codebook,
    assigned: NDArray[np.bool_],
    texts: Sequence[str],
    *,
    of_subject: Collection[str],
) -> frozenset[str]:
    """Return the ids of codes whose name is of something that none of their comments names.

    “Noise and sleep on the ward” may rightly hold what staff say of noise in a control room: the
    comments belong together, and the name is another subject's.

    Parameters
    ----------
    assigned : bool [n comments, k active codes]
    texts : of the n comments
    of_subject : ids of the codes that were written for one subject
    """
    found = set()
    for column, code in enumerate(codebook.active):
        held = np.flatnonzero(assigned[:, column]).tolist()
        if code.id in of_subject and held and not any(_speaks(code, texts[row]) for row in held):
            found.add(code.id)
    return frozenset(found)


def _speaks(code: Code, text: str) -> bool:
    return bool(_stems(code.name) & _stems(text) or keyword_hits(code, text))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in words_of(text) if len(word) >= _SHORTEST}
