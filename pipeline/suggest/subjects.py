"""What a consultation is about: the subjects whose recurring codes are worth reading it for."""

from collections.abc import Mapping, Sequence

import numpy as np

from pipeline.codebook.codebook import Code, Codebook
from pipeline.encoders.base import Encode

_NEAREST = 2  # codes of a subject that a sentence is compared with


def codes_of_subjects(
    texts: Sequence[str], subjects: Mapping[str, Codebook], encode: Encode, *, most: int
) -> tuple[Code, ...]:
    """Return the codes of the subjects that sentences are nearest to, at the most so many.

    A subject is as near as its codes that are nearest to a sentence, by cosine, in the mean over
    the sentences: one stray sentence brings none in. What nobody speaks of is not chosen later.

    Parameters
    ----------
    texts : distinct sentences
    subjects : codebooks by their names
    """
    if not texts or not subjects or not most:
        return ()
    sentences = encode(texts)
    near = {}
    for name, book in subjects.items():
        cosines = sentences @ encode([f"{code.name}. {code.definition}" for code in book.codes]).T
        near[name] = float(np.sort(cosines, axis=1)[:, -_NEAREST:].mean())
    chosen = sorted(subjects, key=lambda name: (-near[name], name))[:most]
    return tuple(code for name in chosen for code in subjects[name].codes)
