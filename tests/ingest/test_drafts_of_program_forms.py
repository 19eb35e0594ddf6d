"""What programs write into exports beside people's answers; contents are invented."""

import csv
from pathlib import Path

import pytest

from pipeline.config import load_consultation
from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written
from tests.ingest.ingest_examples import ingest

RATED = ["5", "3", "4", "1", "2"]
HIGH = ["2010", "2011", "2012", "2013", "2014", "2015"]
OPINIONS = ["Keep it", "Change it", "Not sure"]
NUMBERS = ["14", "about 10", "7", "it depends on the weather", "20", "5"]


def test_answers_that_a_program_kept_as_a_list(tmp_path: Path) -> None:
    columns = {
        "Which would help?": cycle('["Bus","Tram"]', '["Tram"]', '["Bus","Bike hire"]', "[]"),
        "Which did you use?": cycle("['Bus', 'Bike hire']", "['Bike hire']", "['Tram', 'Bus']"),
        "state": cycle('{"step": 3}', '{"step": 4}'),
        "Why?": [*COMMENTS[:-1], '[sic] the path "floods" and floods'],
    }
    export = written(tmp_path, columns)
    found = kinds(consultation := drafted(export, tmp_path))
    assert [found.get(column) for column in columns] == ["several", "several", None, "open"]
    helped = consultation.questions[0]
    assert set(helped.answers) == {"Bus", "Tram", "Bike hire"}
    read = ingest(load_consultation(tmp_path / "consultation.toml")).comments
    assert read["text"].str.startswith("[sic] the path").any()


def test_questions_below_codes_without_a_sign_of_the_tool(tmp_path: Path) -> None:
    header = ["Organisation", "AgeMix#1_1", "WarmthGap", "WarmthGap_0_TEXT", "Else"]
    asked = [
        "Name of your organisation:",
        "How many of your members are under 18?",
        "Does your organisation want to offer warm rooms to people who are cold?",
        "Does your organisation want to offer warm rooms? - No, please say why: - Text",
        "Is there anything else that you would like to say about the winter?",
    ]
    rows = [
        [f"Group of the {n}th", mix, gap, why, comment]
        for n, mix, gap, why, comment in zip(
            range(ROWS),
            cycle("Some", "A lot", "None"),
            every(9, "No, please say why:"),
            every(9, "we only have a hall in the summer months"),
            COMMENTS,
            strict=True,
        )
    ]
    path = tmp_path / "export.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, asked, *rows])
    consultation = drafted(path, tmp_path)
    found = {name.split(" | ")[0]: kind for name, kind in kinds(consultation).items()}
    assert consultation.input.header_rows == 2
    assert found["AgeMix#1_1"] in ("closed", "demographic")
    assert found["WarmthGap"] == "closed"  # three answers alone: a choice, as its text field tells
    assert found["Else"] == "open"


def test_a_question_over_the_rows_of_a_grid_is_no_title(tmp_path: Path) -> None:
    asked = "Please rate each part of the bath: "
    rows = ("Is it clean?", "Is it warm?", "Is it safe?", "Is it bright?")
    columns = {f"{asked}{row}": cycle("Good", "Fair", "Poor") for row in rows}
    columns["What would you change?"] = COMMENTS
    questions = drafted(written(tmp_path, columns), tmp_path).questions
    assert any("rate each part" in each.text for each in questions)


def test_links_and_dates_beside_a_selected_choice_are_not_read(tmp_path: Path) -> None:
    asked = "How did you hear of the plan?"
    columns = {
        f"{asked} - Selected Choice": cycle("Radio", "Friends", "My page"),
        f"{asked} - Your own page - Text": [
            f"https://www.facebook.com/ravi.{row}" if row % 3 == 2 else "" for row in range(ROWS)
        ],
        "What would you change?": COMMENTS,
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert found.get(f"{asked} - Your own page - Text", "identifying") == "identifying"


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("Lesson time", cycle("Too short", "About right", "Too long"), "closed"),
        ("Upload time", [f"2021-03-{row + 1:02} 10:15:00" for row in range(ROWS)], None),
        ("Carimbo de data/hora", [f"x {row} da tarde" for row in range(ROWS)], None),
        ("How many journeys do you make in a week?", NUMBERS * 4, "closed"),
        ("What is the price of your preferred phone model?", [f"{row}50" for row in range(ROWS)],
         "closed"),
        ("What is the name of your phone's model?", cycle("Pear 12", "Pear 9", "Sky 3", "Sky 3a"),
         "closed"),
        ("What is your mobile phone?", [f"07700 9001{row:02}" for row in range(ROWS)],
         "identifying"),
        ("Please enter your e-mail, which we will not share", every(2, "<EMAIL REMOVED>"), None),
        ("Are you a member of the allotment society?", cycle("Yes!", "I'm not sure"), "asked"),
        ("When did you move in? - Month", cycle("May", "June", "July", "August"), "asked"),
    ],
)  # fmt: skip
def test_a_column(heading: str, cells: list[str], kind: str | None, tmp_path: Path) -> None:
    columns = {
        "Response ID": [str(row + 1) for row in range(ROWS)],
        heading: cells,
        "Do you agree with the plan?": cycle("Agree", "Disagree"),
        "Why?": COMMENTS,
    }
    found = kinds(drafted(written(tmp_path, columns), tmp_path)).get(heading)
    assert found in (("closed", "demographic") if kind == "asked" else (kind,))


def test_a_rating_among_ratings_is_one_whatever_it_rates(tmp_path: Path) -> None:
    rated = ["Rent", "Location", "Safety", "Furniture", "Privacy", "Garden"]
    columns = {name: cycle("3", "5", "4", "1", "2") for name in rated} | {"Why?": COMMENTS}
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert [found.get(name) for name in rated] == ["closed"] * 6


def test_numbers_before_and_after_are_counted_in_the_same_bands(tmp_path: Path) -> None:
    asked = "How many journeys do you make in a week"
    columns = {
        f"{asked} - by car - before": [str(row * 7 % 40) for row in range(ROWS)],
        f"{asked} - by car - after": [str(row * 5 % 22) for row in range(ROWS)],
        "Why?": COMMENTS,
    }
    before, after = drafted(written(tmp_path, columns), tmp_path).questions[:2]
    assert before.bands and before.bands == after.bands


def test_that_nobody_of_a_few_commented_is_no_sign_that_they_were_not_asked(
    tmp_path: Path,
) -> None:
    answers = ["Agree"] * 30 + ["Disagree"] * 36 + ["Neither agree nor disagree"] * 15
    said = "the number {} bus would be late again and I could not get to work"
    comments = [said.format(row) if row % 3 == 0 else "" for row in range(66)]
    columns = {"Do you agree with the move?": answers, "Please tell us more": comments + [""] * 15}
    (question,) = drafted(written(tmp_path, columns), tmp_path).questions
    assert question.comment and question.comment_asked_of == ()


def test_what_a_tool_calls_a_selected_choice_is_none_of_peoples_words(tmp_path: Path) -> None:
    asked = "Which worries do you think the plan leaves out?"
    columns = {
        "id": [str(row) for row in range(ROWS)],
        f"{asked} - Selected Choice": [
            {0: "Noise,Parking", 5: "Noise", 9: "Light,Noise,Parking", 13: "Other"}.get(row, "")
            for row in range(ROWS)
        ],
        f"{asked} - Other - Text": every(13, "the bats in the mill"),
    }
    (only,) = drafted(written(tmp_path, columns), tmp_path).questions
    assert only.several and not only.comment_columns
    assert {"Noise", "Parking"} <= set(only.answers)
    assert list(columns)[-1] in only.other_columns


def test_the_surveys_title_before_every_question_is_none_of_it(tmp_path: Path) -> None:
    title = "Park survey: "
    columns = {
        "Submitted": [f"2025-03-{row + 1:02d}" for row in range(ROWS)],
        f"{title}How old are you?": cycle("16-24", "25-64", "65 or over"),
        f"{title}Do you use the park?": cycle("Yes", "No"),
        f"{title}What would you change?": COMMENTS,
    }
    consultation = drafted(written(tmp_path, columns), tmp_path)
    assert [each.text for each in consultation.questions] == [
        "Do you use the park?", "What would you change?"
    ]  # fmt: skip
    assert consultation.demographics[0].name == "age"


@pytest.mark.parametrize(
    ("heading", "cells", "kind"),
    [
        ("Name of the company you work for (if you want to say)", COMMENTS, "identifying"),
        ("Overall how comfortable are you with sending email?", RATED, "closed"),
        ("How well do we answer your email?", RATED, "closed"),
        ("Overall experience of the helper over email", RATED, "closed"),
        ("How useful was our email? Your customer id", HIGH, "identifying"),
        ("How did you vote at the meeting (membership number)", HIGH, "not read"),
        ("How would you describe your home address (house number)?", HIGH, "identifying"),
        ("What do you think of the name of the company that runs it?", OPINIONS, "closed"),
    ],
)
def test_an_address_asked_for_and_one_that_is_rated(
    heading: str, cells: list[str], kind: str, tmp_path: Path
) -> None:
    cells = [" ".join(cells[row % len(cells)].split()[:3]) for row in range(ROWS)]
    columns = {heading: cells, "What would you change?": COMMENTS}
    assert kinds(drafted(written(tmp_path, columns), tmp_path)).get(heading, "not read") == kind


def test_answers_with_a_column_each_and_no_question_above_are_of_several(tmp_path: Path) -> None:
    """Typeform writes an answer's own words under a name of the same words; none need tick two."""
    columns = {
        "By coach": every(4, "By coach"),
        "By tram": every(9, "By tram"),
        "I did not travel": ["" if row % 4 == 0 else "I did not travel" for row in range(ROWS)],
        "What would you change?": COMMENTS,
    }
    first, _ = drafted(written(tmp_path, columns), tmp_path).questions
    assert first.several


def test_counts_offered_as_ranges_are_closed_answers(tmp_path: Path) -> None:
    asked = "How many letters did you send with the form? Please send at least one."
    columns = {asked: cycle("1", "1", "2-5"), "What would you change?": COMMENTS}
    assert kinds(drafted(written(tmp_path, columns), tmp_path))[asked] == "closed"


@pytest.mark.parametrize(
    ("heading", "answers", "kind"),
    [
        (
            "How many years experience do you have in bee keeping?",
            ("0 - 1", "2 - 4"),
            "demographic",
        ),
        ("5. What is your college/division/institute?", ("Arts", "Science"), "demographic"),
        ("EQ2 Man/Woman/Other", ("M", "W", "O"), "demographic"),
        ("White British or other", ("Other", "White British"), "demographic"),
        ("added by project worker", ("paper copy", "by phone"), "not read"),
    ],
)
def test_what_is_asked_of_people_and_what_others_added(
    heading: str, answers: tuple[str, ...], kind: str, tmp_path: Path
) -> None:
    columns = {heading: cycle(*answers), "What would you change?": COMMENTS}
    assert kinds(drafted(written(tmp_path, columns), tmp_path)).get(heading, "not read") == kind


def test_a_role_that_forms_offer_is_kept_though_one_person_chose_it(tmp_path: Path) -> None:
    roles = cycle("A patient", "A carer")
    roles[3], roles[7] = "On behalf of an organisation", "On behalf of the Friends of Hilda Marsh"
    columns = {"I am responding as": roles, "What would you change?": COMMENTS}
    (role,) = drafted(written(tmp_path, columns), tmp_path).demographics
    assert set(role.order) == {"A patient", "A carer", "On behalf of an organisation"}


def test_shares_of_a_hundred_are_numbers_in_bands(tmp_path: Path) -> None:
    columns = {
        f"Share of 100: {place}": [str((row * step) % 53) for row in range(ROWS)]
        for place, step in (("Patrols", 7), ("Offices", 11), ("Vans", 3))
    }
    columns["What would you change?"] = COMMENTS
    found = kinds(drafted(written(tmp_path, columns), tmp_path))
    assert {found[each] for each in list(columns)[:3]} == {"closed"}


def test_ticks_that_hold_the_number_of_their_option(tmp_path: Path) -> None:
    options = ["buses", "trams", "trains", "ferries"]
    columns = {
        f"uses.{option}": every(number + 1, str(number))
        for number, option in enumerate(options, start=1)
    }
    columns["What would you change?"] = COMMENTS
    first, _ = drafted(written(tmp_path, columns), tmp_path).questions
    assert first.several and list(first.answers) == options
    table = ingest(load_consultation(tmp_path / "consultation.toml")).comments
    given = table.loc[table["question_id"].eq(first.id), "rating"]
    ticked = given.dropna().str.split("\n").explode().value_counts()
    assert ticked.to_dict() == {
        option: len(range(0, ROWS, number + 1)) for number, option in enumerate(options, start=1)
    }


def test_numbers_of_one_name_that_do_not_count_up_are_no_ticks(tmp_path: Path) -> None:
    columns = {f"visits.{name}": every(2, "3") for name in ("park", "pool", "hall")}
    columns["What would you change?"] = COMMENTS
    consultation = drafted(written(tmp_path, columns), tmp_path)
    assert not any(question.several for question in consultation.questions)
