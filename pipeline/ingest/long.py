"""Long files: one row a comment, the questions told apart by a column."""

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.columns import suggestion
from pipeline.files.flat import FlatTable
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.people import refuse_repeated
from pipeline.ingest.survey import Survey
from pipeline.language.folding import comparable
from pipeline.questionnaire.bands import in_bands
from pipeline.questionnaire.closed_answers import match_answers


def answers_in_long(
    table: FlatTable, respondents: pd.Series, columns: Columns, survey: Survey
) -> pd.DataFrame:
    """Return one row per comment: place, respondent, question_id, rating, text, comment_key.

    Where the file tells respondents apart, a blank row is added for each question that a respondent
    has no row for, so that those who skipped it can be counted; its `place` is a row of theirs.

    Raises
    ------
    UserError
        A column that is not there, an unknown question or closed answer, a repeated comment.
    """
    named = survey.input
    answers = pd.DataFrame({"place": range(len(table.frame)), "respondent": respondents})
    answers["question_id"] = _questions(table, columns, survey)
    answers["rating"] = _ratings(table, answers["question_id"], columns, survey)
    answers["text"] = table.frame[columns.find(str(named.comment), "comment")]
    if named.comment_id:
        answers["comment_key"] = table.frame[
            columns.find(named.comment_id, "comment_id")
        ].str.strip()
        what, mend = "have the same comment_id", "give each comment an id of its own"
    else:
        answers["comment_key"] = respondents
        what = "answer the same question for the same respondent"
        mend = "remove the repeats, or name a column that tells comments apart as `comment_id`"
    refuse_repeated(answers[["question_id", "comment_key"]], table.rows, columns.where, what, mend)
    if named.respondent is None:
        return answers
    return pd.concat([answers, _skipped(answers, survey)], ignore_index=True)


def _questions(table: FlatTable, columns: Columns, survey: Survey) -> pd.Series:
    """The question's id for each row. str [n]"""
    questions = survey.questions
    if survey.input.question is None:
        return pd.Series(questions[0].id, index=table.frame.index, dtype="str")
    column = columns.find(survey.input.question, "question")
    known = {comparable(question.text): question.id for question in questions if question.text}
    known |= {comparable(question.id): question.id for question in questions}
    found = table.frame[column].map(
        {c: known.get(comparable(c)) for c in table.frame[column].unique()}
    )
    unknown = found.isna().to_numpy()
    if unknown.any():
        raise UserError(
            f"{columns.where}, column '{column}', row {table.rows[unknown][0]}: no [[questions]] "
            "has this id or text: add the question, or correct the cell; "
            + suggestion("", [question.id for question in questions])
        )
    return found.astype("str")


def _ratings(
    table: FlatTable, question_ids: pd.Series, columns: Columns, survey: Survey
) -> pd.Series:
    rating = pd.Series(None, index=table.frame.index, dtype="str")
    if survey.input.answer is None:
        return rating
    column = columns.find(survey.input.answer, "answer")
    for question in survey.questions:
        mine = (question_ids == question.id).to_numpy()
        rating[mine] = match_answers(
            in_bands(table.frame.loc[mine, column], question.bands),
            table.rows[mine],
            question.answers,
            where=f"{columns.where}, column '{column}'",
            mend=f"add the answer to `answers` of question '{question.id}'",
        )
    return rating


def _skipped(answers: pd.DataFrame, survey: Survey) -> pd.DataFrame:
    first = answers.drop_duplicates("respondent")[["respondent", "place"]]
    parts = []
    for question in survey.questions:
        answered = answers.loc[answers["question_id"] == question.id, "respondent"]
        missing = first[~first["respondent"].isin(answered)]
        parts.append(missing.assign(question_id=question.id))
    skipped = pd.concat(parts, ignore_index=True)
    skipped["rating"] = pd.Series(None, index=skipped.index, dtype="str")
    key = skipped["respondent"]
    if survey.input.comment_id:
        key = "\n" + key  # respondents and comments may both be numbered from 1
    return skipped.assign(text="", comment_key=key)
