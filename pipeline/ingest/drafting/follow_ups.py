"""Who was asked a question: a follow-up is answered only by those with some answers before it."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.ingest.drafting.draft_parts import Draft, DraftQuestion
from pipeline.ingest.drafting.headings import Heading
from pipeline.language.folding import comparable
from pipeline.questionnaire.closed_answers import other_answer, without_no_answer

_ASKED_AT_ALL = 8.0  # answers that those who gave none would have given, had they been asked
_ASKED_AS_TOLD = 1.0  # the same, where the heading says "if yes"


def find_asked(draft: Draft, frame: pd.DataFrame) -> None:
    """Find follow-ups: comments and questions that only those with some answers have filled in."""
    filled = {name: (without_no_answer(frame[name].str.strip()) != "").to_numpy() for name in frame}
    for place, question in enumerate(draft.questions):
        told = any(Heading(name).asks("follow_up") for name in question.comment)
        if question.comment and len(question.answer) == 1 and not question.several:
            wrote = np.logical_or.reduce([filled[name] for name in question.comment])
            question.comment_asked_of = _asked(question, frame, wrote, told)
        elif not question.comment and question.other and not {*question.other} & {*question.answer}:
            specified = other_answer(question.answers)
            question.comment_asked_of = (specified,) if specified else ()
        if len(question.answers) == 1 or len(question.answer) > 1:
            continue  # who left out a mark was asked all the same
        for before in draft.questions[max(0, place - 4) : place][::-1]:
            if len(before.answer) != 1 or before.several or before.asked_of:
                continue
            names = [*question.answer, *question.comment]
            said = np.logical_or.reduce([filled[name] for name in names])
            told = Heading(names[0]).asks("follow_up")
            asked = _asked(before, frame, said, told, least=0.6)
            if asked:
                question.asked_of = (draft.questions.index(before), asked)
                break


def _asked(
    question: DraftQuestion,
    frame: pd.DataFrame,
    said: NDArray[np.bool_],
    told: bool,
    least: float = 0.0,
) -> tuple[str, ...]:
    """The answers after which something was asked; () for all of them."""
    places, spelt = pd.factorize(frame[question.answer[0]])
    cells = np.array([comparable(cell) for cell in spelt], dtype=object)[places]
    given = {answer: cells == comparable(answer) for answer in question.answers}
    silent = [a for a, here in given.items() if here.any() and not said[here].any()]
    heard = [a for a, here in given.items() if said[here].any()]
    if not silent or not heard:
        return ()
    inside = np.logical_or.reduce([given[answer] for answer in heard])
    outside = np.logical_or.reduce([given[answer] for answer in silent])
    rate = said[inside].mean()
    expected = rate * outside.sum()
    if rate < least or expected < (_ASKED_AS_TOLD if told else _ASKED_AT_ALL):
        return ()
    return tuple(answer for answer in question.answers if answer in heard)
