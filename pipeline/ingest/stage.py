"""Ingest: from a survey's export to one row per respondent and question."""

from typing import NamedTuple

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable, open_table
from pipeline.ingest.duplicates import find_duplicates
from pipeline.ingest.erased import leave_out_erased
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.ids import comment_ids, respondent_ids
from pipeline.ingest.long import answers_in_long
from pipeline.ingest.people import demographics_in, identifying_in, respondents_in
from pipeline.ingest.report import told
from pipeline.ingest.substance import substance_of
from pipeline.ingest.survey import Survey
from pipeline.ingest.wide import answers_in_wide
from pipeline.store.erased import Erased

_BEFORE_DEMOGRAPHICS = ("comment_id", "respondent_id", "question_id", "rating")
_AFTER_DEMOGRAPHICS = ("text", "substance", "duplicate_group", "duplicate_size")


class Ingested(NamedTuple):
    """The comments, who wrote them, and what was found, in words."""

    comments: pd.DataFrame
    """comment_id, respondent_id, question_id, rating, demographic_*, text (raw), substance,
    duplicate_group, duplicate_size; by question in the consultation's order, then by comment_id"""
    identifiers: pd.DataFrame
    """respondent_id, row of the file, what the file calls the respondent (and, in long files, the
    comment), and the identifying columns. For restricted/ only"""
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
    read = read_responses(survey)
    columns = Columns(list(read.frame.columns), str(survey.input_path))
    everybody = respondents_in(read, columns, survey)
    table, respondents, told_of_erased = leave_out_erased(read, everybody, erased, survey)
    identifying = identifying_in(table, columns, survey)
    answers = answers_in(table, respondents, columns, survey)
    demographics = demographics_in(table, respondents, columns, survey)

    key = survey.id_key
    comments = answers.drop(columns=["comment_key"])
    comments["respondent_id"] = respondent_ids(answers["respondent"], key)
    comments["comment_id"] = comment_ids(answers, key)
    comments = comments.join(demographics, on="place")
    order = {question.id: number for number, question in enumerate(survey.questions)}
    comments = comments.assign(order=comments["question_id"].map(order))
    comments = comments.sort_values(["order", "comment_id"], ignore_index=True)
    comments["substance"] = substance_of(
        comments["text"],
        no_substance=survey.input.no_substance,
        substance=survey.input.substance,
    )
    comments["text"] = comments["text"].where(comments["substance"] != "blank", "")
    comments["duplicate_group"], comments["duplicate_size"] = find_duplicates(comments, key=key)
    comments = comments[[*_BEFORE_DEMOGRAPHICS, *demographics.columns, *_AFTER_DEMOGRAPHICS]]
    identifiers = _identifiers(table, answers, respondents, identifying, key, survey)
    report = [*told(comments, table, columns, survey), *told_of_erased]
    return Ingested(comments, identifiers, report)


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
    return read_layout(table, respondents, columns, survey)


def read_responses(survey: Survey) -> FlatTable:
    """Read the consultation's table without rows in which nothing stands.

    Raises
    ------
    UserError
        When the file cannot be read or holds no response.
    """
    named = survey.input
    table = open_table(
        survey.input_path,
        sheet=named.sheet,
        header_rows=named.header_rows,
        encoding=named.encoding,
        delimiter=named.delimiter,
    )
    filled = (table.frame != "").any(axis=1).to_numpy()
    if not filled.any():
        raise UserError(
            f"{survey.input_path} has a header and no responses: export it again, or check "
            "`header_rows` under [input]."
        )
    return table._replace(frame=table.frame[filled].reset_index(drop=True), rows=table.rows[filled])


def _identifiers(
    table: FlatTable,
    answers: pd.DataFrame,
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
        identifiers["comment"] = answers["comment_key"].iloc[: len(table.frame)]
    return pd.concat([identifiers, identifying], axis=1)
