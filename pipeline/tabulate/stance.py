"""People whose closed answer says the contrary of a code that is for or against a proposal."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.codebook import Code
from pipeline.codebook.for_or_against import SIDES, stance_of
from pipeline.files.yaml_data import yaml_data
from pipeline.language.folding import comparable
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.questions import Question
from pipeline.questionnaire.scales import scale_of
from pipeline.questionnaire.sides import takes_sides


def contrary_voices(
    comments: pd.DataFrame,
    themes: NDArray[np.bool_],
    *,
    questionnaire: Questionnaire,
    codes: Sequence[Code],
) -> frozenset[tuple[str, str]]:
    """Return (comment_id, code id) of whoever denies a code by their answer: no quotes for it.

    Where most people answer a question contrary to their codes, it is put the other way round
    ("Should it stay open?" beside “Against the closure”), and nobody is meant.

    Parameters
    ----------
    comments : comment_id, question_id and rating are read.
    themes : bool [n, codes]
    """
    stances = {place: side for place, code in enumerate(codes) if (side := stance_of(code))}
    found: set[tuple[str, str]] = set()
    if not stances:
        return frozenset()
    ids = comments["comment_id"].to_numpy(dtype=object)
    of_question = comments["question_id"].to_numpy(dtype=object)
    rating = comments["rating"].to_numpy(dtype=object)
    for question in questionnaire.questions:
        said = _sides(question)
        if not said:
            continue
        here = np.flatnonzero(of_question == question.id)
        answered = np.array([said.get(answer, "") for answer in rating[here]], dtype=object)
        contrary, agreed = set[tuple[str, str]](), 0
        for place, stance in stances.items():
            coded = themes[here, place]
            agreed += int((coded & (answered == stance)).sum())
            denied = coded & (answered != "") & (answered != stance)
            contrary |= {(one, codes[place].id) for one in ids[here[denied]]}
        if len(contrary) < agreed:
            found |= contrary
    return frozenset(found)


def _sides(question: Question) -> dict[str, str]:
    """Which answers of a question are for and which against, both being there."""
    if question.several or not question.answers:
        return {}
    words = _answers()
    named = {comparable(str(name)).replace(" ", "_") for name in question.groups}
    if not takes_sides(question) and not all(named & set(words[side]) for side in SIDES):
        return {}
    scale = scale_of(question.answers)
    groups = {**(scale.groups if scale else {}), **question.groups}
    found: dict[str, str] = {}
    for side in SIDES:
        for name, answers in groups.items():
            if comparable(str(name)).replace(" ", "_") in words[side]:
                found |= dict.fromkeys(answers, side)
        found |= {answer: side for answer in question.answers if comparable(answer) in words[side]}
    return found if set(found.values()) == set(SIDES) else {}


@cache
def _answers() -> dict[str, list[str]]:
    written = yaml_data(Path(__file__).with_name("stance.yaml").read_text(encoding="utf-8"))
    return dict(written["answers"])
