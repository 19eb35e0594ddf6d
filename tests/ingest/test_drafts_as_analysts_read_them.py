"""What an analyst would otherwise correct in a draft before using it."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import Consultation
from pipeline.errors import UserError
from tests.ingest.drafting import drafted
from tests.ingest.ingest_examples import WIDE, Ingest, ingest

WHY = "Why do you say that?"


def draft_of(folder: Path, columns: dict[str, list[str]], rows: int = 60) -> Consultation:
    """Draft an export of some columns, whose cells come again and again, and a comment."""
    cells = {name: [each[n % len(each)] for n in range(rows)] for name, each in columns.items()}
    said = [f"The {word} on line {n} comes late" for n, word in enumerate(["bus", "tram"] * rows)]
    frame = pd.DataFrame({"Response ID": [f"R{n:03d}" for n in range(rows)], **cells})
    frame.assign(**{WHY: said[:rows]}).to_csv(folder / "survey.csv", index=False)
    return drafted(folder / "survey.csv", folder)


def test_what_a_program_writes_where_nobody_answered_is_no_answer(tmp_path: Path) -> None:
    answers = ["Agree", "Disagree", "Not Answered", "Strongly agree", "Strongly disagree"]
    ages = ["16-24", "25-44", "Not Answered", "45-64", "65+"]
    consultation = draft_of(tmp_path, {"Do you agree?": answers, "What is your age?": ages})
    (question,) = (each for each in consultation.questions if each.answer)
    (age,) = consultation.demographics
    assert "Not Answered" not in (*question.answers, *age.order)
    comments = ingest(consultation).comments.query("question_id == @question.id")
    assert comments["rating"].isna().sum() == comments["demographic_age"].isna().sum() == 12


def test_it_is_one_where_the_settings_list_it(ingested: Ingest) -> None:
    settings = WIDE.replace('"Don\'t know"]', '"Don\'t know", "No response"]')
    head = "ID,Email,Agree,Why,Else,Area\n"
    first = ingested(settings, head + "1,,No response,,,\n2,,,,,\n").comments
    assert first.query("question_id == 'q1'")["rating"].fillna("").tolist().count("No response")


def test_leave_to_publish_is_read_of_a_long_file_too(tmp_path: Path) -> None:
    said = ["Yes", "No", "", "Yes"]
    rows = [
        f"{n},{'What was good?' if n % 2 else 'What could be better?'},"
        f"We waited {n} minutes for the nurse,{said[n // 2 % 4]}"
        for n in range(80)
    ]
    head = "Comment ID,Question,Comment,Happy for comments to be made public?\n"
    (tmp_path / "f.csv").write_text(head + "\n".join(rows), encoding="utf-8")
    wish = drafted(tmp_path / "f.csv", tmp_path).input.publishing
    assert wish is not None and wish.publish == ("Yes",) and wish.do_not_publish == ("No",)


def test_what_a_moderator_has_hidden_is_not_to_be_published(tmp_path: Path) -> None:
    status = ["approved", "approved", "hidden"]
    wish = draft_of(tmp_path, {"Moderation status": status}).input.publishing
    assert wish is not None
    assert wish.publish == ("approved",) and wish.do_not_publish == ("hidden",)


@pytest.mark.parametrize("codes", [["V9R 1A1", "V9V 1M1"], ["D02 X285", "A65 F4E2"], ["3011 AB"]])
def test_whole_postcodes_of_other_countries_say_who_somebody_is(
    tmp_path: Path, codes: list[str]
) -> None:
    consultation = draft_of(tmp_path, {"What is your postal code?": codes})
    assert consultation.input.identifying == ("What is your postal code?",)


def test_boxes_are_called_as_redcap_labels_them(tmp_path: Path) -> None:
    asked = "Which of these do you have? (Select all that apply)"
    boxes = {f"{asked} (choice=Pain)": ["1", "0"], f"{asked} (choice=Other (say))": ["0", "0", "1"]}
    first = draft_of(tmp_path, boxes).questions[0]
    assert first.several and first.answers == ("Pain", "Other (say)")


def test_names_that_r_has_made_are_questions_again(tmp_path: Path) -> None:
    asked = {"How.safe.do.you.feel.": ["Very safe", "Fairly safe", "A bit unsafe", "Very unsafe"]}
    assert draft_of(tmp_path, asked).questions[0].text == "How safe do you feel?"


def test_a_group_of_people_is_labelled_by_what_was_asked(tmp_path: Path) -> None:
    consultation = draft_of(
        tmp_path,
        {
            "Ward / Department": ["Ward 4", "Maternity", "Day surgery"],
            "Which age group are you in?": ["16-24", "25-44", "45-64", "65+"],
            "How many people live in your household?": ["1", "2", "3", "4 or more"],
        },
    )
    labels = {each.name: each.label for each in consultation.demographics}
    assert labels == {
        "department": "Ward / Department", "age": "Age", "household": "Household",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "points"),
    [
        (["1", "2", "3", "4"], "1234"),  # a rank among four
        (["1", "3", "2", "5", "4", "9"], "123459"),  # 9 is none
        (["1", "3", "5", "2"], "12345"),  # nobody chose 4
        (["0", "1", "2", "3", "4", "5", "6"], "0123456"),  # how many
    ],
)
def test_a_rating_has_no_points_that_were_not_there(
    tmp_path: Path, cells: list[str], points: str
) -> None:
    question = draft_of(tmp_path, {"How would you rate the service?": cells}).questions[0]
    assert "".join(question.answers) == points
    told = (tmp_path / "consultation.toml").read_text(encoding="utf-8")
    assert ("; 9 may stand for no answer" in told) == ("9" in cells)


def test_previews_of_the_survey_are_no_responses(ingested: Ingest) -> None:
    head = "ID,Email,Agree,Why,Else,Area,Status\n"
    rows = "1,,Agree,So they say,,,IP Address\n2,,Agree,Testing this,,,Survey Preview\n"
    read = ingested(WIDE, head + rows)
    assert len(set(read.comments["respondent_id"])) == 1
    assert any("Row 3 of a preview of the survey: not read." in line for line in read.report)


def test_comments_are_read_as_typed_and_a_hint_at_a_file_says_nothing(ingested: Ingest) -> None:
    head = "ID,Email,Agree,Why,Else,Area\n"
    rows = "1,,Agree,It isn&rsquo;t &quot;safe&quot;,,\n2,,Agree,Please see attached.,,\n"
    first = ingested(WIDE, head + rows).comments.query("question_id == 'q1'").set_index("text")
    assert first["substance"].to_dict() == {
        "It isn’t \"safe\"": "comment", "Please see attached.": "no_substance",
    }  # fmt: skip


OPTIONS = ("Shade", "Warm water", "Parking")
PLACES = ["123", "213", "312", "132"]


def ranking(folder: Path, asked: str = "Please rank these (1 = most important)") -> Consultation:
    columns = {
        f"{asked} - {option}": [places[n] for places in PLACES] for n, option in enumerate(OPTIONS)
    }
    return draft_of(folder, columns)


def test_places_in_a_column_for_each_option_are_one_ranking(tmp_path: Path) -> None:
    consultation = ranking(tmp_path)
    question = consultation.questions[0]
    assert question.ranked and question.answers == OPTIONS
    assert question.text == "Please rank these (1 = most important)"
    first = ingest(consultation).comments.query("question_id == @question.id")["rating"]
    assert first.value_counts().to_dict() == {"Shade": 30, "Warm water": 30}


def test_who_puts_several_first_or_none_is_not_counted(tmp_path: Path) -> None:
    consultation = ranking(tmp_path)
    path = tmp_path / "survey.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1:3] = [lines[1].replace(",1,2,3,", ",1,1,3,"), lines[2].replace(",2,1,3,", ",,,,")]
    path.write_text("\n".join(lines), encoding="utf-8")
    first = ingest(consultation).comments.query("rating.notna()")
    assert len(first) == 58
    assert "put none or several first is not counted" in consultation.questions[0].in_full


def test_a_cell_that_is_no_place_is_told(tmp_path: Path) -> None:
    consultation = ranking(tmp_path)
    path = tmp_path / "survey.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",1,2,3,", ",best,2,3,", 1), "utf-8")
    with pytest.raises(UserError, match="row 2: the cell is no place in an order"):
        ingest(consultation)


def test_the_name_of_a_part_is_no_part_of_the_question(tmp_path: Path) -> None:
    asked = "Do you agree with the new hours?"
    columns = {f"{asked} - Agreement": ["Agree", "Disagree", "Strongly agree"]}
    assert draft_of(tmp_path, columns).questions[0].text == asked


def test_the_rows_of_a_grid_are_rated_on_one_scale(tmp_path: Path) -> None:
    asked = "How do you rate these from day to day?"
    cells = {f"{asked} - Cleaning": ["1", "2", "3", "4"], f"{asked} - Heating": ["5", "2", "3"]}
    cleaning, heating = (each for each in draft_of(tmp_path, cells).questions if each.answer)
    assert cleaning.answers == heating.answers == ("1", "2", "3", "4", "5")
