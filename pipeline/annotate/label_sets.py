"""The projects of a round: one for all questions of the same codes, so that nobody sees others."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.codebook.scope import scopes
from pipeline.doccano.client import Doccano

_LONGEST = 40  # characters: doccano's tags hold 100 in all


class LabelSet(NamedTuple):
    """A part of a round, and the codes that its comments are labelled with."""

    round_: Round
    codebook: Codebook


def label_sets(round_: Round, codebook: Codebook) -> Iterator[LabelSet]:
    """Split a round by the codes that its questions have; most rounds are one part, themselves."""
    asked = list(round_.questions)
    found = list(scopes(codebook, asked))
    for rows, book, _ in found:
        questions = {asked[row]: round_.questions[asked[row]] for row in rows.tolist()}
        part = _short("-".join(questions)) if len(found) > 1 else ""
        yield LabelSet(replace(round_, part=part, questions=questions), book)


def _short(part: str) -> str:
    if len(part) <= _LONGEST:
        return part
    return part[: _LONGEST - 9] + "-" + hashlib.sha256(part.encode()).hexdigest()[:8]


def parts_in(doccano: Doccano, round_: Round) -> list[Round]:
    """Return the parts of a round that have a project, also those of an earlier codebook."""
    tags = {str(mark["text"]) for project in doccano.pages("projects") for mark in project["tags"]}
    found = (round_.part_of(tag) for tag in sorted(tags))
    return [part for part in found if part is not None]
