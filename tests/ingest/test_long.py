"""A long file, one row a comment, becomes the same table."""

import pytest

from pipeline.errors import UserError
from pipeline.tables.schema import check_comments
from tests.ingest.ingest_examples import LONG, Ingest, by_question

ROWS = """who,question,chosen,said
a,Do you agree?,Yes,We need it
b,q1,no,
a,Anything else?,Good,Nothing to add
"""


def test_questions_are_known_by_id_or_text(ingested: Ingest) -> None:
    comments = check_comments(ingested(LONG, ROWS).comments, "ingest")
    assert by_question(comments, "q1")["rating"].tolist() == ["No", "Yes"]
    assert by_question(comments, "q2")["substance"].tolist() == ["blank", "no_substance"]


def test_who_has_no_row_for_a_question_skipped_it(ingested: Ingest) -> None:
    comments = ingested(LONG, ROWS).comments
    assert comments.groupby("respondent_id").size().tolist() == [2, 2]
    assert comments["comment_id"].is_unique


def test_comments_are_refused_among_the_identifying_though_postcodes_are_halved_there(
    ingested: Ingest,
) -> None:
    settings = LONG.replace('answer = "chosen"', 'answer = "chosen"\nidentifying = ["said"]')
    settings += '[[demographics]]\nname = "district"\ncolumn = "said"\noutward = true\n'
    with pytest.raises(UserError, match="is under `identifying` and is read as the questions"):
        ingested(settings, ROWS)


def test_a_demographic_given_once_holds_for_all_of_a_respondents_rows(ingested: Ingest) -> None:
    settings = LONG + '[[demographics]]\nname = "area"\ncolumn = "area"\n'
    rows = "who,question,chosen,said,area\na,q1,Yes,x,\nb,q1,,,S\na,q2,,y,N\n"
    comments = ingested(settings, rows).comments
    areas = comments.groupby("respondent_id")["demographic_area"].agg(list).tolist()
    assert sorted(areas) == [["N", "N"], ["S", "S"]]


def test_without_respondents_every_row_is_somebody_and_nobody_skipped(ingested: Ingest) -> None:
    comments = ingested(LONG.replace('respondent = "who"\n', ""), ROWS).comments
    assert len(comments) == 3
    assert comments["respondent_id"].is_unique


def test_several_comments_to_one_question_need_ids_of_their_own(ingested: Ingest) -> None:
    rows = "id,who,question,chosen,said\n1,a,q1,,First thought\n2,a,q1,,Second thought\n"
    settings = LONG.replace("[input]", '[input]\ncomment_id = "id"')
    result = ingested(settings, rows)
    assert by_question(result.comments, "q1")["text"].tolist() == [
        "First thought",
        "Second thought",
    ]
    assert result.comments["respondent_id"].nunique() == 1
    assert result.identifiers["comment"].tolist() == ["1", "2"]


def test_comments_and_respondents_may_both_be_numbered_from_one(ingested: Ingest) -> None:
    rows = "id,who,question,chosen,said\n1,2,q1,,First\n2,3,q1,,Second\n3,1,q2,,Third\n"
    comments = ingested(LONG.replace("[input]", '[input]\ncomment_id = "id"'), rows).comments
    assert len(comments) == 6
    assert comments["comment_id"].is_unique


def test_a_file_with_one_question_needs_no_question_column(ingested: Ingest) -> None:
    settings = """
[input]
file = "responses.csv"
layout = "long"
comment = "text"

[[questions]]
id = "only"
"""
    comments = ingested(settings, "text\nOne\nTwo\n").comments
    assert comments["text"].sort_values().tolist() == ["One", "Two"]
    assert set(comments["question_id"]) == {"only"}
