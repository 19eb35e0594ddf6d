"""Wide exports: one row a respondent, a closed and an open column per question."""

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.people import refuse_repeated
from pipeline.ingest.survey import Survey
from pipeline.questionnaire.closed_answers import match_answers, other_answer, recognise
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
    nothing = pd.Series("", index=frame.index, dtype="str")
    comment = frame[columns.find(question.comment, role)] if question.comment else nothing
    other_column = columns.find(question.other, role) if question.other else None
    other = frame[other_column] if other_column else nothing
    rating = pd.Series(None, index=frame.index, dtype="str")
    if question.answer:
        answer_column = columns.find(question.answer, role)
        where = f"{columns.where}, column '{answer_column}'"
        if answer_column == other_column:
            # Some forms write "other, please specify" into the answer's own cell.
            rating, unknown = recognise(frame[answer_column], question.answers)
            other = frame[answer_column].where(unknown, "")
        else:
            rating = match_answers(
                frame[answer_column],
                table.rows,
                question.answers,
                where=where,
                mend=f"add the answer to `answers` of {role}",
            )
        specified = other_answer(question.answers)
        if other_column and specified:
            rating = rating.where(rating.notna() | (other.str.strip() == ""), specified)
        elif answer_column == other_column:
            raise UserError(
                f"{where}: {role} names this column as `other` too, but none of its `answers` "
                "begins with Other: add one."
            )
    both = (comment != "") & (other != "")
    text = comment.where(comment != "", other)
    return rating, text.where(~both, comment + "\n" + other)
