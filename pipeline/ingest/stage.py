"""Ingest: from a survey's export to one row per respondent and question."""

from typing import NamedTuple

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable, open_table
from pipeline.ingest.asked import asked_to_comment, without_unasked
from pipeline.ingest.duplicates import find_duplicates
from pipeline.ingest.erased import leave_out_erased
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.ids import comment_ids, respondent_ids
from pipeline.ingest.long import answers_in_long
from pipeline.ingest.markup import as_typed
from pipeline.ingest.people import (
    demographics_in,
    identifying_in,
    publishing_in,
    respondents_in,
)
from pipeline.ingest.period import Period, period_in
from pipeline.ingest.report import told, told_of_period
from pipeline.ingest.rows import Responses, responses_only
from pipeline.ingest.silent import without_silent
from pipeline.ingest.substance_by_question import substance_by_question
from pipeline.ingest.survey import Survey
from pipeline.ingest.wide import answers_in_wide
from pipeline.store.erased import Erased

_BEFORE_DEMOGRAPHICS = ("comment_id", "respondent_id", "question_id", "rating")
_AFTER_DEMOGRAPHICS = ("text", "substance", "duplicate_group", "duplicate_size")


class Ingested(NamedTuple):
    """The comments, who wrote them, and what was found, in words."""

    comments: pd.DataFrame
    """comment_id, respondent_id, question_id, rating, publishing (where the survey asked),
    demographic_*, text (raw), substance, duplicate_group, duplicate_size; by question in the
    consultation's order, then by comment_id"""
    identifiers: pd.DataFrame
    """respondent_id, row of the file, what the file calls the respondent (and, in long files, the
    comment), and the identifying columns. For restricted/ only"""
    period: Period | None
    """the first and the last day on which somebody answered"""
    report: list[str]
    """plain sentences, without a word of a comment"""


def ingest(survey: Survey, erased: Erased) -> Ingested:
    """Read a survey's file into the comments table.

    The same responses give the same table, whatever the order of the file: rows are sorted by their
    keyed ids, which also keeps a reader from aligning one respondent's comments across
    questions by their position. Respondents who were `erased` on request are left out before
    anything is counted.

    Raises
    ------
    UserError
        Whatever is wrong with the file or does not fit the consultation: file, row and column, and
        how to mend it; never a word of a comment.
    """
    read, told_of_rows = read_responses(survey)
    columns = Columns(list(read.frame.columns), str(survey.input_path))
    everybody = respondents_in(read, columns, survey)
    table, respondents, told_of_erased = leave_out_erased(read, everybody, erased, survey)
    identifying = identifying_in(table, columns, survey)
    answers = answers_in(table, respondents, columns, survey)
    demographics = demographics_in(table, respondents, columns, survey)
    publishing = publishing_in(table, columns, survey)
    answers, told_of_silent = without_silent(answers, demographics, table.rows)

    period = period_in(table, answers["place"], columns, survey)

    key = survey.id_key
    comments = answers.drop(columns=["comment_key"])
    comments["respondent_id"] = respondent_ids(answers["respondent"], key)
    comments["comment_id"] = comment_ids(answers, key)
    comments = comments.join(demographics, on="place")
    wished: tuple[str, ...] = ()
    if publishing is not None:
        wished = ("publishing",)
        comments["publishing"] = comments["place"].map(publishing).astype("str")
    order = {question.id: number for number, question in enumerate(survey.questions)}
    comments = comments.assign(order=comments["question_id"].map(order))
    comments = comments.sort_values(["order", "comment_id"], ignore_index=True)
    comments["text"] = comments["text"].map(as_typed).astype("str")
    comments["substance"] = substance_by_question(comments, survey)
    comments["text"] = comments["text"].where(comments["substance"] != "blank", "")
    not_asked = comments["substance"].eq("blank") & ~asked_to_comment(comments, survey)
    comments["substance"] = comments["substance"].mask(not_asked, "not_asked")
    comments["duplicate_group"], comments["duplicate_size"] = find_duplicates(comments, key=key)
    described = (*wished, *demographics.columns)
    comments = comments[[*_BEFORE_DEMOGRAPHICS, *described, *_AFTER_DEMOGRAPHICS]]
    identifiers = _identifiers(table, columns, respondents, identifying, key, survey)
    report = [
        *told_of_rows,
        *told_of_silent,
        *told(comments, table, columns, survey),
        *told_of_period(period, survey),
        *told_of_erased,
    ]
    return Ingested(comments, identifiers, period, report)


def answers_in(
    table: FlatTable, respondents: pd.Series, columns: Columns, survey: Survey
) -> pd.DataFrame:
    """Return one row per respondent and question: place, respondent, question_id, rating, text,
    comment_key.

    Raises
    ------
    UserError
        What does not fit the layout: file, row and column.
    """
    read_layout = answers_in_long if survey.input.layout == "long" else answers_in_wide
    return without_unasked(read_layout(table, respondents, columns, survey), survey)


def read_responses(survey: Survey) -> Responses:
    """Read the consultation's table without rows in which nobody answers.

    Raises
    ------
    UserError
        When the file cannot be read or holds no response.
    """
    named = survey.input
    table = open_table(
        survey.input_path,
        sheet=named.sheet,
        header_row=named.header_row,
        header_rows=named.header_rows,
        encoding=named.encoding,
        delimiter=named.delimiter,
    )
    respondent = None
    if named.respondent is not None and len(table.frame):
        columns = Columns(list(table.frame.columns), str(survey.input_path))
        respondent = columns.find(named.respondent, "respondent")
    repeated = named.repeated if named.layout == "wide" else "refuse"
    responses = responses_only(
        table, respondent=respondent, repeated=repeated, no_answer=named.no_answer
    )
    if responses.table.frame.empty:
        raise UserError(
            f"{survey.input_path} has a header and no responses: export it again, or check "
            "`header_rows` under [input]."
        )
    return responses


def _identifiers(
    table: FlatTable,
    columns: Columns,
    respondents: pd.Series,
    identifying: pd.DataFrame,
    key: str,
    survey: Survey,
) -> pd.DataFrame:
    identifiers = pd.DataFrame(
        {"respondent_id": respondent_ids(respondents, key), "row": table.rows}
    )
    if survey.input.respondent:
        identifiers["respondent"] = respondents
    if survey.input.comment_id:
        comment = columns.find(survey.input.comment_id, "comment_id")
        identifiers["comment"] = table.frame[comment].str.strip()
    return pd.concat([identifiers, identifying], axis=1)
