"""Wide exports: one row a respondent, a closed and an open column per question."""

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable
from pipeline.ingest.closed import closed_answers
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.people import refuse_repeated
from pipeline.ingest.survey import Survey
from pipeline.questionnaire.closed_answers import gave, other_answer
from pipeline.questionnaire.questions import Question


def answers_in_wide(
    table: FlatTable, respondents: pd.Series, columns: Columns, survey: Survey
) -> pd.DataFrame:
    """Return one row per respondent and question: place, respondent, question_id, rating, text.

    `place` is the row's position in the table (int64).

    Raises
    ------
    UserError
        A column that is not there, a respondent who is there twice, an unknown closed answer.
    """
    refuse_repeated(
        respondents.to_frame("respondent"),
        table.rows,
        columns.where,
        "have the same respondent",
        "remove the repeats, or name the column that tells respondents apart",
    )
    _refuse_shared(columns, survey)
    parts = []
    for question in survey.questions:
        rating, text = _cells(question, table, columns)
        part = pd.DataFrame({"place": range(len(table.frame)), "respondent": respondents})
        parts.append(part.assign(question_id=question.id, rating=rating, text=text))
    answers = pd.concat(parts, ignore_index=True)
    return answers.assign(comment_key=answers["respondent"])


def _refuse_shared(columns: Columns, survey: Survey) -> None:
    """A column read twice would count every comment in it twice."""
    used: dict[str, str] = {}
    for wanted, role in survey.columns_read():
        name = columns.find(wanted, role)
        if name in used:
            raise UserError(
                f"{columns.where}: the column '{name}' is read as {used[name]} and as {role}: name "
                "it once."
            )
        used[name] = role


def _cells(question: Question, table: FlatTable, columns: Columns) -> tuple[pd.Series, pd.Series]:
    """The closed answers (None where blank) and the comments ("" where blank) of one question."""
    frame, role = table.frame, f"question '{question.id}'"
    rating, typed = closed_answers(question, table, columns)
    text = pd.Series("", index=frame.index, dtype="str")
    for named in question.comment_columns:
        text = _beside(text, frame[columns.find(named, role)])
    answered_in = [columns.find(name, role) for name in question.answer_columns]
    for named in question.other_columns:
        column = columns.find(named, role)
        if column not in answered_in:
            typed = _beside(typed, frame[column])
    specified = other_answer(question.answers)
    if question.other and specified:
        rating = _with_other(rating, (typed.str.strip() != ""), specified, question)
    return rating, _beside(text, typed)


def _beside(text: pd.Series, other: pd.Series) -> pd.Series:
    first, second = text.str.strip() != "", other.str.strip() != ""
    if not first.any():
        return other
    found = text.where(first, other)
    both = first & second
    return found.where(~both, text + "\n" + other) if both.any() else found


def _with_other(
    rating: pd.Series, typed: pd.Series, specified: str, question: Question
) -> pd.Series:
    """Who typed another answer gave the answer "Other"."""
    if not question.several:
        return rating.where(rating.notna() | ~typed, specified)
    lacks = typed & ~gave(rating, [specified])
    return rating.where(~lacks, (rating.fillna("") + "\n" + specified).str.lstrip("\n"))
