"""Who was asked what: follow-ups that only some were asked, and questions without a comment box."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.ingest.survey import Survey
from pipeline.questionnaire.closed_answers import gave


def without_unasked(answers: pd.DataFrame, survey: Survey) -> pd.DataFrame:
    """Leave out the rows of respondents who were not asked a question and did not answer it.

    Parameters
    ----------
    answers : respondent, question_id, rating, text, one row per respondent and question
    """
    unasked = np.zeros(len(answers), dtype=bool)
    silent = answers["rating"].isna() & (answers["text"].str.strip() == "")
    for question in survey.questions:
        for before, wanted in question.asked_of.items():
            earlier = answers[answers["question_id"] == before]
            asked = set(earlier.loc[gave(earlier["rating"], wanted), "respondent"])
            here = (answers["question_id"] == question.id) & silent
            unasked |= (here & ~answers["respondent"].isin(asked)).to_numpy()
    return answers[~unasked].reset_index(drop=True)


def asked_to_comment(comments: pd.DataFrame, survey: Survey) -> NDArray[np.bool_]:
    """Tell which rows had a comment box: not of closed questions, nor of follow-ups. bool [n]"""
    wide = survey.input.layout == "wide"
    closed = [
        question.id
        for question in survey.questions
        if wide and not (question.comment or question.other)
    ]
    asked = ~comments["question_id"].isin(closed).to_numpy(dtype=bool)
    for question in survey.questions:
        if question.comment_asked_of and question.id not in closed:
            here = (comments["question_id"] == question.id).to_numpy()
            asked[here] = gave(comments.loc[here, "rating"], question.comment_asked_of)
    return asked
