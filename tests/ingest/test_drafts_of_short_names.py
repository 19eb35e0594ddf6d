"""Columns whose names say little, or say it in another language: contents and company tell."""

from pathlib import Path

import pytest

from pipeline.ingest.drafting.headings import Heading
from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written

MARKS = ("10.0", "3.0", "8.0", "9.0", "1.0", "5.0")


def test_numbers_under_a_questions_own_number_are_no_part_of_the_form(tmp_path: Path) -> None:
    columns = {
        "Q6": COMMENTS,
        "Q7_1": cycle(*MARKS),
        "Q8_1": cycle(*MARKS[1:], "1.0"),
        "Q9_1": cycle(*MARKS[2:], "2.0"),
        "RegStatus": cycle("Re-registered", "New"),
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert [found.get(name) for name in ("Q7_1", "Q8_1", "Q9_1")] == ["closed"] * 3


def test_hours_that_people_chose_are_answers(tmp_path: Path) -> None:
    columns = {
        "day": cycle("Monday", "Tuesday", "Friday"),
        "time": cycle("5pm", "6pm", "4pm", "12pm"),
        "topics": COMMENTS,
    }
    assert kinds(drafted(written(tmp_path, columns), tmp_path))["time"] == "closed"


def test_when_a_form_was_sent_is_still_not_read(tmp_path: Path) -> None:
    columns = {"time": [f"17:{row + 10}" for row in range(ROWS)], "topics": COMMENTS}
    assert "time" not in kinds(drafted(written(tmp_path, columns), tmp_path))


def test_a_text_that_a_program_prepared_is_not_read_beside_its_source(tmp_path: Path) -> None:
    columns = {
        "feedback": COMMENTS,
        "processed_feedback": [text.lower().replace("the ", "") for text in COMMENTS],
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert found == {"feedback": "open"}


@pytest.mark.parametrize(
    "heading", ["What is your current location?", "Bus stop location/intersection:"]
)
def test_places_in_peoples_own_words_identify(tmp_path: Path, heading: str) -> None:
    names = ("Berks", "Walnut", "Lombard", "Kensington", "Tioga", "Front")
    columns = {
        heading: [f"{names[row % 6]} and {row + 2}th street" for row in range(ROWS)],
        "What would you change?": COMMENTS,
    }
    assert kinds(drafted(written(tmp_path, columns), tmp_path))[heading] == "identifying"


@pytest.mark.parametrize("heading", ["Comments on the location", "Best new location", "Location"])
def test_what_people_say_of_a_place_is_no_place_of_theirs(heading: str) -> None:
    assert Heading(heading).asks("place") == (heading == "Location")


def test_ticks_of_ethnic_groups_are_about_respondents(tmp_path: Path) -> None:
    asked = "Which of these do you identify with? (choice={})"
    options = ("Black/African American", "Hispanic or Latino", "White", "Pacific Islander")
    ticks = {
        asked.format(option): every(place + 2, "Checked", "Unchecked")
        for place, option in enumerate(options)
    }
    columns = {**ticks, "What would you change?": COMMENTS}
    (group,) = drafted(written(tmp_path, columns), tmp_path).demographics
    assert (group.name, len(group.columns)) == ("ethnicity", 4)


def test_one_option_that_alone_was_ticked_may_be_one_of_several(tmp_path: Path) -> None:
    asked = "How do you plan to learn more?: "
    columns = {
        f"{asked}Self-study": every(1, "Self-study"),
        f"{asked}Online course": [""] * ROWS,
        f"{asked}In-person course": [""] * ROWS,
        "What would you change?": COMMENTS,
    }
    assert drafted(written(tmp_path, columns), tmp_path).questions[0].several


@pytest.mark.parametrize(("heading", "asked"), [
    ("1-1. 연령대", "age"), ("성별", "gender"), ("Ваш пол", "gender"), ("年齢", "age"),
    ("6. Qual a sua faixa etária?", "age"),
    ("Em quais das regiões do Brasil você mora?", "area"),
    ("Com qual raça você se identifica?", "ethnicity"),
    ("Você se encontra em um emprego formal?", "employment"),
])  # fmt: skip
def test_what_is_asked_about_respondents_in_other_languages(heading: str, asked: str) -> None:
    assert Heading(heading).demographic() == asked
    assert asked == "age" or Heading(heading).tells_elsewhere()


def test_a_longer_question_about_respondents_in_another_language(tmp_path: Path) -> None:
    heading = "4. Atualmente, em quais das 5 regiões brasileiras você mora?"
    columns = {
        "1. Que melhorias você gostaria de ver no parque?": COMMENTS,
        heading: cycle("Nordeste", "Sudeste", "Sul"),
    }
    assert kinds(drafted(written(tmp_path, columns), tmp_path))[heading] == "demographic"
