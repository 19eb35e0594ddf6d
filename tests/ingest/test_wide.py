"""A wide export becomes one row per respondent and question."""

import pandas as pd

from pipeline.tables.schema import check_comments
from tests.ingest.ingest_examples import RESPONSES, WIDE, Ingest, by_question


def test_everybody_has_a_row_for_every_question_also_when_blank(ingested: Ingest) -> None:
    comments = check_comments(ingested(WIDE, RESPONSES).comments, "ingest")
    assert len(comments) == 3 * 2
    assert comments.groupby("respondent_id").size().tolist() == [2, 2, 2]
    assert by_question(comments, "q1")["text"].tolist() == [
        "",
        "It would help my street.",
        "No comment",
    ]
    assert sorted(by_question(comments, "q2")["substance"]) == ["blank", "comment", "no_substance"]


def test_answers_are_spelt_as_the_settings_spell_them(ingested: Ingest) -> None:
    comments = ingested(WIDE, RESPONSES).comments
    ratings = by_question(comments, "q1")["rating"]
    assert [None if pd.isna(r) else r for r in ratings] == ["Don't know", "Strongly agree", None]
    areas = comments.drop_duplicates("respondent_id")["demographic_area"]
    assert sorted(areas.dropna()) == ["North", "South"]
    assert by_question(comments, "q2")["rating"].isna().all()


def test_who_wrote_stands_in_the_identifiers_only(ingested: Ingest) -> None:
    result = ingested(WIDE, RESPONSES)
    assert list(result.identifiers.columns) == ["respondent_id", "row", "respondent", "Email"]
    assert result.identifiers["row"].tolist() == [2, 3, 4]
    assert result.identifiers["respondent"].tolist() == ["7", "8", "9"]
    assert set(result.identifiers["respondent_id"]) == set(result.comments["respondent_id"])
    assert not any("@" in str(cell) for cell in result.comments.to_numpy().ravel())


def test_rows_come_in_an_order_that_tells_nothing_about_respondents(ingested: Ingest) -> None:
    lines = "\n".join(f"{i},,Agree,Because of number {i}.,Also {i}.,North" for i in range(40))
    comments = ingested(WIDE, "ID,Email,Agree,Why,Else,Area\n" + lines).comments
    first = comments.loc[comments["question_id"] == "q1", "respondent_id"].tolist()
    second = comments.loc[comments["question_id"] == "q2", "respondent_id"].tolist()
    assert sorted(first) == sorted(second)
    assert sum(a == b for a, b in zip(first, second, strict=True)) < 10


def test_two_header_rows_and_other_please_specify(ingested: Ingest) -> None:
    settings = """
[input]
file = "responses.csv"
header_rows = 2
respondent = "Respondent ID"

[[questions]]
id = "q1"
answer = "How will you reply? | Response"
answers = ["Online", "Other (please specify)"]
other = "Other (please specify)"
comment = "Tell us more"
"""
    responses = (
        "Respondent ID,How will you reply?,,\n"
        ",Response,Other (please specify),Tell us more\n"
        "1,Online,,\n2,,By pigeon,They are quick\n3,Other (please specify),By post,\n"
    )
    comments = ingested(settings, responses).comments
    assert by_question(comments, "q1")["text"].tolist() == [
        "",
        "By post",
        "They are quick\nBy pigeon",
    ]
    other = "Other (please specify)"
    assert by_question(comments, "q1")["rating"].tolist() == ["Online", other, other]


def test_other_in_the_answers_own_cell(ingested: Ingest) -> None:
    settings = """
[input]
file = "responses.csv"

[[questions]]
id = "q1"
answer = "How?"
answers = ["Online", "Other"]
other = "How?"
"""
    comments = ingested(settings, "How?\nOnline\nby carrier pigeon\n").comments
    assert by_question(comments, "q1")["rating"].tolist() == ["Online", "Other"]
    assert by_question(comments, "q1")["text"].tolist() == ["", "by carrier pigeon"]


def test_rows_in_which_nothing_stands_are_nobody(ingested: Ingest) -> None:
    result = ingested(WIDE, RESPONSES + ",,,,,\n\n")
    assert len(result.identifiers) == 3
