"""What few cells do not tell: ranges that were offered, numbers that were asked, rows of a grid."""

from pathlib import Path

import pytest

from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written

CHANGE = {"What would you change?": COMMENTS}


def found_in(folder: Path, columns: dict[str, list[str]]) -> dict[str, str]:
    return kinds(drafted(written(folder, columns | CHANGE), folder))


@pytest.mark.parametrize(
    "answers",
    [
        ("Under £5,000", "£5,000 - £9,999", "£10,000 to £19,999", "£20,000 or more"),
        ("< 10", "10-50", "50-200", "> 1,000"),
        ("None", "1-2 hours", "3-5 hours", "6+ hours", "More than a week"),
    ],
)
def test_ranges_are_a_list_however_few_chose_each(tmp_path: Path, answers: tuple[str, ...]) -> None:
    asked = "What did the last crossing come to, all told?"
    cells = [*answers, *[""] * (ROWS - len(answers))]
    assert found_in(tmp_path, {asked: cells})[asked] == "closed"


def test_a_range_of_income_is_about_the_respondent(tmp_path: Path) -> None:
    answers = ["Less than $10,000", "$10,000 - $19,999", "$20,000 - $29,999", "$100,000 or more"]
    cells = [*answers, *[""] * (ROWS - 4)]
    assert found_in(tmp_path, {"income": cells})["income"] == "demographic"


def test_telephone_numbers_and_months_are_no_ranges(tmp_path: Path) -> None:
    columns = {
        "Line": [f"555-{1000 + row}" for row in range(ROWS)],
        "Seen": [f"2024-{1 + row % 12:02d}" for row in range(ROWS)],
    }
    assert "closed" not in found_in(tmp_path, columns).values()


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("How much did you pay for your last permit?", ["40", "55", "12", "130", "75"]),
        ("In welchem Jahr sind Sie zum ersten Mal gefahren?", ["2011", "1998", "2020", "2005"]),
    ],
)
def test_few_numbers_that_a_question_asks_for_are_put_in_bands(
    tmp_path: Path, asked: str, given: list[str]
) -> None:
    consultation = drafted(
        written(tmp_path, {asked: given + [""] * (ROWS - len(given))} | CHANGE), tmp_path
    )
    (question,) = (each for each in consultation.questions if each.answer_columns == (asked,))
    assert question.bands


def test_rows_of_a_grid_under_one_name_share_their_scale(tmp_path: Path) -> None:
    given = cycle("Not at all - 1", "2", "3", "4", "Wholly - 5", "-99")
    columns = {
        f"trust_{row}": given[row:] + given[:row] if row < 5 else [*given[:3], *[""] * (ROWS - 3)]
        for row in range(1, 7)
    }
    found = found_in(tmp_path, columns)
    assert {found.get(name) for name in columns} == {"closed"}


def test_yes_no_and_not_sure_of_things_of_one_name_are_no_ticks(tmp_path: Path) -> None:
    columns = {f"data_shared_{row}": cycle("Yes", "No") for row in range(1, 5)}
    columns["data_shared_5"] = ["I'm not sure.", *cycle("Yes", "No")[1:]]
    found = found_in(tmp_path, columns)
    assert {found.get(name) for name in columns} == {"closed"}


def test_options_of_one_name_stay_ticks_of_one_question(tmp_path: Path) -> None:
    columns = {
        f"transport_{n}": every(n + 2, option)
        for n, option in enumerate(["Ferry", "Tram", "Bicycle", "Car"])
    }
    found = found_in(tmp_path, columns)
    assert {found.get(name) for name in columns} == {"several"}


def test_the_text_of_a_disability_is_never_read(tmp_path: Path) -> None:
    columns = {
        "disability": cycle("No", "Yes", "No", "Prefer not to say"),
        "disability_text": ["autism", "MS", "autism", "arthritis", *[""] * (ROWS - 4)],
    }
    assert found_in(tmp_path, columns)["disability_text"] == "identifying"


def test_answers_beside_questions_word_for_word_are_the_comments_of_a_long_file(
    tmp_path: Path,
) -> None:
    asked = ["How sure are you of the plan? (before)", "What school are you at?", "Which talk?"]
    given = ["Very sure", "Not sure", *(f"The {n}th school of the valley" for n in range(10))]
    columns = {
        "Event": ["Careers day"] * ROWS,
        "Email": [f"pupil{row // 3}@example.org" for row in range(ROWS)],
        "Question Asked": cycle(*asked),
        "Answer Given": cycle(*given[:2], *given),
        "Time Asked": cycle("10:15", "10:20", "10:25"),
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert found["Question Asked"] == "question"
    assert found["Answer Given"] == "comment"
    assert found["Email"] == "identifying"


def test_what_a_dozen_people_ticked_comes_again_in_other_cells(tmp_path: Path) -> None:
    asked = "What do you carry on the ferry?"
    cells = [
        "Cycle, Dog", "Pram, Shopping", "Dog, Kayak", "Shopping", "Cycle, Easel", "Tent, Pram",
        "Kayak, Luggage", "Easel, Drum", "Tent, Luggage", "Drum", "Rope, Net", "Net, Harp", "Rope",
    ]  # fmt: skip
    found = found_in(tmp_path, {asked: cells + [""] * (ROWS - len(cells))})
    assert found[asked] == "several"


def test_what_a_dozen_people_wrote_with_commas_stays_theirs(tmp_path: Path) -> None:
    asked = "What is the ferry like on a Sunday?"
    cells = [
        "Slow, but friendly", "Late, crowded and cold", "Quiet", "Too dear, I think", "Fine, yes",
        "Cold", "It never runs, so we drive", "Friendly crew, cold tea", "Slow", "No idea, sorry",
    ]  # fmt: skip
    found = found_in(tmp_path, {asked: cells + [""] * (ROWS - len(cells))})
    assert found[asked] == "open"


def test_a_reason_offered_to_few_is_an_answer_though_it_is_long(tmp_path: Path) -> None:
    asked = "Again thinking of this crossing, how was your ticket accounted for?"
    offered = [
        "Paid in full (by the firm that employs me)", "Paid in part (the rest was my own)",
        "Not paid at all (I went on my days off)", "Not applicable (I did not cross this month)",
    ]  # fmt: skip
    cells = offered * 2
    found = found_in(tmp_path, {asked: cells + [""] * (ROWS - len(cells))})
    assert found[asked] == "closed"
