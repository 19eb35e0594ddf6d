"""Forms that exports of real surveys have, found in public files; contents are invented."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import load_consultation
from pipeline.errors import UserError
from pipeline.ingest.drafting.unanswered import marks_of_no_answer
from pipeline.questionnaire.degrees import by_degree
from pipeline.questionnaire.scales import scale_of
from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written
from tests.ingest.ingest_examples import ingest


def test_what_a_tool_writes_where_nobody_answered_is_blank(tmp_path: Path) -> None:
    columns = {
        "How satisfied are you with the paths?": cycle("Very satisfied", "Dissatisfied", "-"),
        "Please explain your answer:": every(3, "The mud is terrible in the winter months", "-"),
        "How was the café?": every(4, "Good", "-"),
        "Anything else you want to say?": every(5, "Thank you for asking about the park", "-"),
    }
    export = written(tmp_path, columns)
    consultation = drafted(export, tmp_path)
    assert consultation.input.no_answer == ("-",)
    assert "-" not in consultation.questions[0].answers
    read = ingest(load_consultation(tmp_path / "consultation.toml")).comments
    assert not read["text"].eq("-").any()


def test_not_applicable_beside_blanks_is_an_answer() -> None:
    frame = pd.DataFrame({"a": cycle("N/A", "Yes"), "b": cycle("N/A", "No"), "c": every(2, "x")})
    frame["d"] = cycle("N/A", "N/A", "Often")
    assert marks_of_no_answer(frame) == ()
    assert marks_of_no_answer(frame.replace("", "N/A")) == ("N/A",)


def test_a_header_row_is_one_though_an_answer_is_worded_as_an_option(tmp_path: Path) -> None:
    options = [f"Tool number {chr(65 + n)}" for n in range(12)]
    above = ["", "Which tools do you use?", *[""] * 12]
    below = ["#", *options, "Other"]
    rows = [
        [str(n), *[o if (n + i) % 3 == 0 else "" for i, o in enumerate(options)], ""]
        for n in range(ROWS)
    ]
    rows[0][-1], rows[1][-1] = "Other", "my own scripts"
    path = tmp_path / "typeform.csv"
    lines = [",".join(each) for each in (above, below, *rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    consultation = drafted(path, tmp_path)
    (asked,) = consultation.questions
    assert consultation.input.header_rows == 2
    assert asked.several and set(options) <= set(asked.answers)


def test_options_with_a_column_each_in_other_words_than_the_heading(tmp_path: Path) -> None:
    columns = {
        "id": [str(row) for row in range(ROWS)],
        "Went: spring": every(3, "Spring meeting 2019"),
        "Went: autumn": every(4, "Autumn meeting 2019"),
        "Went: online": every(5, "The online meeting"),
        "Comments": COMMENTS,
    }
    asked = drafted(written(tmp_path, columns), tmp_path).questions[0]
    assert asked.several
    assert asked.answers == ("Spring meeting 2019", "Autumn meeting 2019", "The online meeting")


@pytest.mark.parametrize("names", [
    ("Q2.1. To ask a question", "Q2.2. To complain", "Q2.3. To apply"),
    ("Gardener", "Beekeeper", "Walker", "Member of a club"),
])  # fmt: skip
def test_ones_and_zeros_side_by_side_are_one_question(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    marks = {name: every(2 + place, "1", "0") for place, name in enumerate(names)}
    asked = drafted(written(tmp_path, {**marks, "Comments": COMMENTS}), tmp_path).questions[0]
    assert asked.several and len(asked.answers) == len(names)


def test_yes_in_several_words_and_no_are_closed_answers(tmp_path: Path) -> None:
    heading = "In the past 6 months, have you seen a warden?"
    columns = {heading: cycle("No", "No", "No", "Yes, once", "Yes, often"), "Comments": COMMENTS}
    assert drafted(written(tmp_path, columns), tmp_path).questions[0].answer == heading


def test_how_often_of_several_things_is_asked_of_the_things(tmp_path: Path) -> None:
    columns = {
        f"frequency{thing}": cycle("Daily", "Weekly", "Monthly", "Never", *["Weekly"] * place)
        for place, thing in enumerate(("Reading", "Printing", "Borrowing"))
    }
    consultation = drafted(written(tmp_path, {**columns, "Comments": COMMENTS}), tmp_path)
    assert [question.answer for question in consultation.questions[:3]] == list(columns)
    assert not consultation.demographics


def test_numbers_with_zeros_behind_the_point_are_a_rating(tmp_path: Path) -> None:
    heading = "How would you rate the path?"
    columns = {heading: cycle("5.00", "4.00", "1.00", "2.00", "5.00"), "Comments": COMMENTS}
    (rated, *_) = drafted(written(tmp_path, columns), tmp_path).questions
    assert rated.answers == ("1.00", "2.00", "3.00", "4.00", "5.00")


def test_what_is_asked_of_another_answer_is_the_text_beside_it(tmp_path: Path) -> None:
    columns = {
        "What is your biggest problem": cycle("water", "shelter", "other"),
        "If other, what is your bigges": every(6, "the track has been washed away"),
        "Comments": COMMENTS,
    }
    export = written(tmp_path, columns)
    assert kinds(drafted(export, tmp_path))["If other, what is your bigges"] == "other"


def test_a_dated_cell_with_a_short_year_is_no_comment(tmp_path: Path) -> None:
    dated = [f"Jan 11 18 01:{row:02d}:31 pm" for row in range(ROWS)]
    export = written(tmp_path, {"Contributed": dated, "What do you think of it?": COMMENTS})
    assert "Contributed" not in kinds(drafted(export, tmp_path))


def test_degrees_of_one_word_are_a_scale_whatever_the_word() -> None:
    given = ["Not at all muddy", "Extremely muddy", "Slightly muddy", "Very muddy"]
    found = scale_of(given)
    assert found is not None and found.name == "degree"
    assert found.answers == (
        "Extremely muddy", "Very muddy", "Slightly muddy", "Not at all muddy",
    )  # fmt: skip
    assert by_degree(["Very muddy", "Slightly steep", "Not at all muddy"]) == []
    assert by_degree(["Very muddy", "Highly muddy", "Not muddy"]) == []


def test_degrees_of_a_thing_and_of_its_opposite_are_a_scale() -> None:
    felt = ["Very safe", "Neither safe nor unsafe", "Somewhat unsafe", "Very unsafe"]
    assert by_degree(reversed(felt)) == felt
    assert by_degree(["Uncomfortable", "Very comfortable"]) == ["Very comfortable", "Uncomfortable"]
    useful = ["Very useful", "Slightly useful", "Neutral", "Not at all useful"]
    assert by_degree(reversed(useful)) == useful
    safe = ["Very safe", "Safe", "Neutral", "Not safe", "Very unsafe"]
    assert by_degree(reversed(safe)) == safe
    assert by_degree(["Employed", "Unemployed"]) == []
    assert by_degree(["Very safe", "Uneven"]) == []


def test_a_comment_that_one_person_wrote_beside_ticks_is_no_option(tmp_path: Path) -> None:
    columns = {
        "Email": every(3, "Email"),
        "Letter": every(4, "Letter"),
        "Any further comments": ["My son was hurt there by a neighbour", *[""] * (ROWS - 1)],
        "What do you think of the park?": COMMENTS,
    }
    consultation = drafted(written(tmp_path, columns), tmp_path)
    offered = [answer for question in consultation.questions for answer in question.answers]
    assert not any("son" in answer for answer in offered)


def test_a_number_that_only_one_person_gave_is_no_answer(tmp_path: Path) -> None:
    incomes = [str(900 + 37 * row) if row < 6 else "" for row in range(ROWS)]
    columns = {"Household monthly income after rent": incomes, "Comments": COMMENTS}
    consultation = drafted(written(tmp_path, columns), tmp_path)
    offered = [answer for question in consultation.questions for answer in question.answers]
    assert "900" not in offered


def test_comments_that_stand_twice_are_no_list(tmp_path: Path) -> None:
    said = [
        f"What I remember of ward {row // 2} is that nobody came at night" for row in range(ROWS)
    ]
    export = written(
        tmp_path, {"Your experience of the ward": said, "Colour": cycle("Red", "Blue")}
    )
    assert kinds(drafted(export, tmp_path))["Your experience of the ward"] == "open"


def test_a_first_response_is_no_second_header_row(tmp_path: Path) -> None:
    columns = {"ID": [str(row) for row in range(ROWS)]}
    columns |= {f"What about part {n}?": [f"{each} ({n})" for each in COMMENTS] for n in range(10)}
    columns[""] = ["a note by hand", *[""] * (ROWS - 1)]
    assert drafted(written(tmp_path, columns), tmp_path).input.header_rows == 1


def test_a_mark_of_no_answer_is_none_of_the_answers(tmp_path: Path) -> None:
    columns = {"How was it?": cycle("Good", "Bad", "N/A"), "Comments": COMMENTS}
    drafted(written(tmp_path, columns), tmp_path)
    path = tmp_path / "consultation.toml"
    settings = path.read_text(encoding="utf-8").replace(
        "header_rows = 1", 'header_rows = 1\nno_answer = ["n/a"]'
    )
    path.write_text(settings, encoding="utf-8")
    with pytest.raises(UserError, match="no_answer"):
        load_consultation(path)
