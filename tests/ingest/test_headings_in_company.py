"""What a heading says together with the cells below it and the columns beside it."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from pipeline.config import Consultation
from pipeline.questionnaire.questions import Question
from tests.ingest.drafting import drafted, kinds
from tests.ingest.ingest_examples import ingest

SAID = "I would keep number {n} on the list and drop the others"


def draft(folder: Path, columns: dict[str, list[str]], above: list[str] | None = None):
    """The draft of sixty responses; each column's cells come again and again."""
    rows = [above] if above else []
    rows.append(list(columns))
    for n in range(60):
        rows.append([cells[n % len(cells)].format(n=n) for cells in columns.values()])
    path = folder / "survey.csv"
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    return drafted(path, folder)


def of(consultation: Consultation, text: str):
    """The question with this text."""
    return next(each for each in consultation.questions if each.text == text)


ID = {"Response ID": ["R{n:04d}"]}
CLOSED = "Do you agree with the plan?"
YES_NO = ["Yes", "No", "Don't know"]


@pytest.mark.parametrize(
    "asked",
    [
        "If you were in charge for a day, what would you change?",
        "If you could ask the chief officer for one thing, what would it be?",
        "Is there anything else you would like to tell us? - Other comments",
        "Have you got any further points to make about it? - Other",
    ],
)
def test_a_question_of_its_own_is_not_part_of_the_one_before(tmp_path: Path, asked: str) -> None:
    consultation = draft(tmp_path, {**ID, CLOSED: YES_NO, asked: [SAID]})
    assert of(consultation, CLOSED).comment is None and of(consultation, CLOSED).other is None
    assert consultation.questions[-1].comment == asked


@pytest.mark.parametrize("asked", ["If you disagree, what would you change?", "If not, why not?"])
def test_a_follow_up_is(tmp_path: Path, asked: str) -> None:
    consultation = draft(tmp_path, {**ID, CLOSED: YES_NO, asked: [SAID]})
    assert of(consultation, CLOSED).comment == asked


@pytest.mark.parametrize(
    "end", ["Organisation name", "Please give the name of your organisation", "Name of your group"]
)
def test_who_somebody_is_stays_unread_behind_another_question_however_often_it_comes(
    tmp_path: Path, end: str
) -> None:
    heading = f"Are you responding as an individual or for somebody else, and who? - {end}"
    names = ["Healthwatch Vale", "Melby Surgery", "", "", ""]
    consultation = draft(tmp_path, {**ID, CLOSED: YES_NO, "Why?": [SAID], heading: names})
    assert kinds(consultation)[heading] == "identifying"


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("What is the first half of your postcode?", ["ME14", "ME15", "TN2"], "demographic"),
        ("Postal code (first 3 characters)", ["K1A", "M5V", "H2X"], "demographic"),
        ("Postcode", ["ME14 2{n:02d}B", "TN2 4{n:02d}D"], "identifying"),
        ("Postcode", ["ME14 2AB", "TN2 4CD"], "identifying"),
        ("ZIP code", ["02116", "02118", "02124"], "identifying"),
    ],
)
def test_a_district_of_postcodes_is_no_address(
    tmp_path: Path, heading: str, cells: list[str], kind: str
) -> None:
    consultation = draft(tmp_path, {**ID, CLOSED: YES_NO, "Why?": [SAID], heading: cells})
    assert kinds(consultation)[heading] == kind


def test_headings_in_two_languages_are_read_in_either(tmp_path: Path) -> None:
    columns = {
        "Response ID / Identifiant": ["R{n:04d}"],
        "Do you cycle? / Faites-vous du vélo?": ["Yes / Oui", "No / Non"],
        "Why? / Pourquoi?": [SAID],
        "E-mail / Courriel": ["writer{n}@example.org"],
        "Age / Âge": ["18-34", "35-64", "65+"],
        "Consent to publish / Consentement à la publication": ["Yes / Oui", "No / Non"],
    }
    consultation = draft(tmp_path, columns)
    assert list(kinds(consultation).values()) == [
        "identifying", "respondent", "publishing", "demographic", "open", "closed",
    ]  # fmt: skip
    assert consultation.input.publishing is not None


def test_ticks_in_two_languages_are_ticks(tmp_path: Path) -> None:
    stem = "Beth fyddai'n helpu? / What would help?"
    options = ["Pay by direct debit", "A visit", "An online calculator"]
    columns = {
        f"{stem} [{option}]": [*["Ydw / Yes", "Nac ydw / No", "Ydw / Yes"][:n], "Nac ydw / No"]
        for n, option in enumerate(options, start=1)
    }
    consultation = draft(tmp_path, {**ID, **columns, "Why? / Pam?": [SAID]})
    first = consultation.questions[0]
    assert first.several and first.answers == tuple(options)


def test_a_question_repeated_over_its_options_has_them_in_the_second_row(tmp_path: Path) -> None:
    path = tmp_path / "survey.csv"
    helped = "What do you use the library for?"
    head = f"UserID,{helped},{helped},{helped},{CLOSED},Why?\n,Books,Computers,Study,,\n"
    rows = "".join(
        f"{n},{'Books' * (n % 2)},{'Computers' * (n % 3 > 0)},{'Study' * (n % 5 > 2)},"
        f"{YES_NO[n % 3]},{SAID.format(n=n)}\n"
        for n in range(40)
    )
    path.write_text(head + rows, encoding="utf-8")
    consultation = drafted(path, tmp_path)
    assert consultation.input.header_rows == 2 and consultation.input.respondent == "UserID"
    assert consultation.questions[0].answers == ("Books", "Computers", "Study")
    assert of(consultation, CLOSED).comment == "Why?"


def test_what_else_asks_about_publication_is_told_of_and_not_read(tmp_path: Path) -> None:
    columns = {
        **ID,
        CLOSED: YES_NO,
        "Why?": [SAID],
        "OK to publish?": ["Yes", "No"],
        "Consent to quote my comments": ["Yes", "No"],
    }
    consultation = draft(tmp_path, columns)
    assert consultation.input.publishing is not None
    assert consultation.input.publishing.column == "OK to publish?"
    told = (tmp_path / "consultation.toml").read_text(encoding="utf-8")
    assert "“Consent to quote my comments” asks about publication too" in told


@pytest.mark.parametrize(
    "answers",
    [
        ["Very safe", "Safe", "Neutral", "Unsafe", "Very unsafe"],
        ["Excellent", "Good", "Average", "Poor", "Very poor", "Don't use"],
        ["Definitely agree", "Mostly agree", "Mostly disagree", "This does not apply to me"],
        ["yes", "no", "dont_know"],
    ],
)
def test_answers_stand_in_the_order_of_their_scale(tmp_path: Path, answers: list[str]) -> None:
    consultation = draft(tmp_path, {**ID, "How is it?": sorted(answers), "Why?": [SAID]})
    assert of(consultation, "How is it?").answers[: len(answers)] == tuple(answers)


RANKED = "Put these priorities in order of importance"
ORDERS = [
    "Victims;Roads;Fraud;",
    "Roads;Victims;Fraud;",
    "Fraud;Roads;Victims;",
    "Roads;Fraud;Victims;",
]


def test_of_a_ranking_what_each_put_first_is_counted(tmp_path: Path) -> None:
    consultation = draft(tmp_path, {**ID, RANKED: ORDERS, "Why?": [SAID]})
    ranked = of(consultation, RANKED)
    assert ranked.ranked and ranked.answers == ("Fraud", "Roads", "Victims")
    rating = ingest(consultation).comments.query("question_id == @ranked.id")["rating"]
    assert rating.value_counts().to_dict() == {"Roads": 30, "Victims": 15, "Fraud": 15}
    assert "Counted is what each respondent put first" in ranked.in_full


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"separator": ";"}, "set several = true, or ranked = true"),
        ({"separator": ";", "several": True, "ranked": True}, "set several = true, or ranked"),
        ({"ranked": True}, "is ranked: name the one column"),
    ],
)
def test_a_ranking_needs_one_column_and_its_separator(
    settings: dict[str, object], sentence: str
) -> None:
    with pytest.raises(ValidationError, match=sentence):
        Question(id="q1", answer="A", answers=("a", "b"), **settings)  # type: ignore[arg-type]


def test_ticks_that_r_has_named_belong_together(tmp_path: Path) -> None:
    stem = "Which.of.these.have.you.struggled.to.pay....."
    options = ["Rent", "Gas.or.electricity", "Food", "Council.tax.and.water"]
    columns = {
        stem + option: ["TRUE", "FALSE", "TRUE"][: n % 3 + 1] for n, option in enumerate(options, 1)
    }
    consultation = draft(tmp_path, {**ID, **columns, "Why.is.that.": [SAID]})
    assert consultation.questions[0].several and len(consultation.questions[0].answers) == 4


@pytest.mark.parametrize(
    "heading",
    [
        "Please name any member of staff you would like to thank",
        "Is there anyone you would like to thank? Please give their name",
    ],
)
def test_whom_people_thank_is_not_read(tmp_path: Path, heading: str) -> None:
    names = ["Sister Bev", "Alan", "the lady on reception", "", "Kasia", ""]
    consultation = draft(tmp_path, {**ID, CLOSED: YES_NO, "Why?": [SAID], heading: names})
    assert kinds(consultation)[heading] == "identifying"


@pytest.mark.parametrize(
    "number", ["(555) 010-3{n:03d}", "555-010-4{n:03d}", "+1 555 010 5{n:03d}"]
)
def test_telephone_numbers_of_other_countries_are_not_read(tmp_path: Path, number: str) -> None:
    consultation = draft(tmp_path, {**ID, CLOSED: YES_NO, "Why?": [SAID], "Ring me on": [number]})
    assert kinds(consultation)["Ring me on"] == "identifying"


def test_a_long_file_tells_questions_apart_by_their_texts_where_it_has_them(tmp_path: Path) -> None:
    columns = {
        "CommentId": ["C{n:04d}"],
        "QuestionNo": ["1", "2"],
        "QuestionText": ["What was good about it?", "What could we do better?"],
        "Comment": [SAID],
    }
    consultation = draft(tmp_path, columns)
    assert consultation.input.layout == "long" and consultation.input.question == "QuestionText"
    assert [each.text for each in consultation.questions] == columns["QuestionText"]


@pytest.mark.parametrize(
    "last", ["Any other comments?", "Please use this space for any further comments"]
)
def test_what_else_there_is_to_say_at_the_end_is_said_of_the_whole(
    tmp_path: Path, last: str
) -> None:
    columns = {**ID, CLOSED: YES_NO, last: [SAID], "How old are you?": ["16-24", "25-64", "65+"]}
    consultation = draft(tmp_path, columns)
    assert [each.comment for each in consultation.questions] == [None, last]


def test_what_else_there_is_to_say_has_a_number_of_its_own(tmp_path: Path) -> None:
    first, second = "7. Would you pay more?", "9. Do you use the park?"
    comments = "8. Any further comments on the budget?"
    columns = {**ID, first: YES_NO, comments: [SAID], second: ["Yes", "No"]}
    consultation = draft(tmp_path, columns)
    assert [each.comment for each in consultation.questions] == [None, comments, None]


def test_further_comments_in_the_middle_are_on_the_question_before(tmp_path: Path) -> None:
    columns = {**ID, CLOSED: YES_NO, "Any further comments": [SAID], "Do you cycle?": ["Yes", "No"]}
    assert of(draft(tmp_path, columns), CLOSED).comment == "Any further comments"


def test_the_box_under_a_question_in_the_second_row_is_its_comment(tmp_path: Path) -> None:
    head = f"UserID,{CLOSED},,Do you cycle?\n,,Please tell us why:,\n"
    rows = "".join(f"{n},{YES_NO[n % 3]},{SAID.format(n=n)},Yes\n" for n in range(40))
    path = tmp_path / "survey.csv"
    path.write_text(head + rows, encoding="utf-8")
    assert of(drafted(path, tmp_path), CLOSED).comment == f"{CLOSED} | Please tell us why:"
