"""What the columns of a small file are told by: by one another, and by what is beside them."""

from pathlib import Path

import pytest

from pipeline.config import Consultation
from tests.ingest.drafting import COMMENTS, cycle, drafted, kinds, written

THINGS = ("newsletter", "podcast", "noticeboard", "website")
AGREE = {"Do you agree with the plan?": cycle("Agree", "Disagree", "Neither agree nor disagree")}


def draft(folder: Path, columns: dict[str, list[str]], rows: int = 12) -> Consultation:
    return drafted(written(folder, {name: each[:rows] for name, each in columns.items()}), folder)


def test_what_one_question_of_a_family_does_not_tell_all_together_do(tmp_path: Path) -> None:
    columns = {
        f"How would you describe what you know of our {thing}?": cycle(
            f"I did not know that you had a {thing} at all, or where I might have found it",
            f"I know about the {thing}, but have not had the time to look into it so far",
            f"I look at the {thing} whenever it comes out and tell my friends about it",
            f"I know about the {thing}, but have not had the time to look into it so far",
            f"I used to look at the {thing} and have given it up in the meantime",
        )
        for thing in THINGS
    }
    found = kinds(draft(tmp_path, AGREE | columns, rows=8))
    assert {found[name] for name in columns} == {"closed"}


def test_a_family_of_questions_that_people_answer_themselves_stays_open(tmp_path: Path) -> None:
    columns = {
        f"How would you describe what you miss in our {thing}?": [
            f"{comment} and nobody of the {thing[::-1]} will say when" for comment in COMMENTS
        ]
        for thing in THINGS
    }
    found = kinds(draft(tmp_path, AGREE | columns))
    assert {found[name] for name in columns} == {"open"}


def test_few_words_of_a_few_people_are_answers_where_the_same_is_asked_with_a_list(
    tmp_path: Path,
) -> None:
    asked = "Which version of the {} do you use the most?"
    columns = {
        asked.format("red timetable"): cycle("Winter 2025", "Summer 2026", "Winter 2025"),
        asked.format("blue timetable"): ["Autumn 2024", *[""] * 23],
        "Why? ": COMMENTS,
    }
    found = kinds(draft(tmp_path, AGREE | columns, rows=24))
    assert found[asked.format("blue timetable")] == "closed"


@pytest.mark.parametrize("typed", [["", "", "I walk there with the dog"] * 8, [""] * 24])
def test_what_stands_before_a_column_other_was_offered(tmp_path: Path, typed: list[str]) -> None:
    asked = "What do you do once you hear that the hall is booked?"
    chosen = [
        "I wait until another evening is free and book that one",
        "I ask whether we may share it with the others",
        "I wait until another evening is free and book that one",
        "",
    ]
    columns = {**AGREE, asked: cycle(*chosen), "Other": typed}
    consultation = draft(tmp_path, columns, rows=8)
    assert kinds(consultation) | {asked: "closed", "Other": "other"} == kinds(consultation)


def test_texts_of_peoples_own_before_a_column_other_stay_open(tmp_path: Path) -> None:
    columns = {**AGREE, "What would you change?": COMMENTS, "Other": [""] * 24}
    assert kinds(draft(tmp_path, columns, rows=24))["What would you change?"] == "open"


def test_an_option_that_nobody_chose_is_one_among_those_that_hold_their_own_name(
    tmp_path: Path,
) -> None:
    columns = {
        **AGREE,
        "By bus": cycle("By bus", "", ""),
        "By tram": [""] * 24,
        "On foot": cycle("On foot", "On foot", ""),
        "Other": cycle("", "", "In a wheelbarrow, when it rains"),
    }
    (_, question) = draft(tmp_path, columns).questions
    assert question.several and question.answers == ("By bus", "By tram", "On foot")
    assert question.other == "Other"


@pytest.mark.parametrize(
    ("yes", "no"), [("Sì", "No"), ("Sim", "Não"), ("Ja", "Nej"), ("Tak", "Nie")]
)
def test_yes_and_no_are_answers_in_other_languages(tmp_path: Path, yes: str, no: str) -> None:
    columns = {**AGREE, "Q2": cycle(no, no, yes), "Q3 ?": COMMENTS}
    assert kinds(draft(tmp_path, columns, rows=24))["Q2"] == "closed"


@pytest.mark.parametrize(
    ("heading", "answers", "name"),
    [
        ("Istruzione", ["Diploma", "Laurea"], "education"),
        ("Titolo di studio", ["Diploma", "Laurea"], "education"),
        ("Stato civile", ["Sposata", "Nubile"], "marital_status"),
        ("Estado civil", ["Casada", "Soltera"], "marital_status"),
        ("Onde você mora?", ["Recife", "Olinda"], "area"),
        ("Reddito annuo", ["10-20k", "oltre 20k"], "income"),
    ],
)
def test_demographics_are_told_in_other_languages(
    tmp_path: Path, heading: str, answers: list[str], name: str
) -> None:
    consultation = draft(
        tmp_path, {**AGREE, "Perché?": COMMENTS, heading: cycle(*answers)}, rows=24
    )
    assert [(each.name, each.column) for each in consultation.demographics] == [(name, heading)]


def test_ages_are_in_bands_whatever_language_asks_for_them(tmp_path: Path) -> None:
    ages = [str(19 + 2 * row) for row in range(24)]
    (group,) = draft(tmp_path, {**AGREE, "Età in anni": ages}, rows=24).demographics
    assert group.column == "Età in anni" and group.bands


def test_marks_behind_every_heading_are_no_part_of_it(tmp_path: Path) -> None:
    columns = {
        "Id [skip]": [str(row) for row in range(1, 25)],
        "Are you a member? [pie]": cycle("Yes", "No"),
        "How old are you? [pie]": cycle("Under 18", "18 to 64", "65 or over"),
        "What is your gender? [pie]": cycle("Female", "Male"),
        "Do you cycle? [pie]": cycle("Yes", "No", "Sometimes"),
        "Why? [text]": COMMENTS,
        "Any other comments? [text]": COMMENTS[::-1],
        "Started [skip]": [f"2026-05-{row + 1:02d} 10:00" for row in range(24)],
        "Ended [skip]": [f"2026-05-{row + 1:02d} 10:07" for row in range(24)],
        "Language [skip]": ["en"] * 24,
        "What would you change? [text]": COMMENTS[5:] + COMMENTS[:5],
        "Do you drive? [pie]": cycle("Yes", "No"),
    }
    consultation = draft(tmp_path, columns, rows=24)
    assert consultation.input.respondent == "Id [skip]"
    assert {each.name for each in consultation.demographics} >= {"age", "gender"}
    texts = {each.text for each in consultation.questions}
    assert "What would you change?" in texts and not any("[" in text for text in texts)


@pytest.mark.parametrize("asked", ["How frequently do visitors complain?", "Complaints come in"])
def test_how_often_is_a_closed_answer_however_few_give_it(tmp_path: Path, asked: str) -> None:
    often = ["Every day", "Once a month", "Every week", "", "Never", "Twice a year", "", ""]
    assert kinds(draft(tmp_path, {**AGREE, asked: often * 3}, rows=8))[asked] == "closed"


def test_a_file_with_a_row_for_each_comment_may_call_the_question_a_prompt(tmp_path: Path) -> None:
    columns = {
        "term": ["Autumn"] * 24,
        "prompt_type": cycle("best", "change", "other"),
        "comment_text": COMMENTS,
    }
    named = draft(tmp_path, columns, rows=24).input
    assert (named.layout, named.question, named.comment) == ("long", "prompt_type", "comment_text")


@pytest.mark.parametrize(("schools", "kind"), [(2, "demographic"), (24, "identifying")])
def test_a_school_that_many_name_is_a_group_and_one_that_few_name_is_not(
    tmp_path: Path, schools: int, kind: str
) -> None:
    named = [f"{'ABCDEFGHIJKLMNOPQRSTUVWX'[row % schools]}ldon Primary" for row in range(24)]
    assert (
        kinds(draft(tmp_path, {**AGREE, "School": named, "Why?": COMMENTS}, 24))["School"] == kind
    )
