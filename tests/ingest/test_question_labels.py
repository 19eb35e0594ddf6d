"""What a long question is called for short, and what a comment is asked for."""

from pathlib import Path

import pytest

from pipeline.ingest.drafting.question_labels import label_of
from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, written


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("To what extent do you agree or disagree with Option B: closing the depot early?",
         "Option B: closing the depot early"),
        ("4. Policy H2: landlords should be required to register each home that they let to "
         "students. How far do you support this policy?",
         "Policy H2: register each home that they let to students"),
        ("Overall, how satisfied or dissatisfied are you with the upkeep of paths in your area?",
         "The upkeep of paths in your area"),
        ("The council plans to move the market to the yard. Do you agree with this idea?",
         "The council plans to move the market to the yard"),
        ("Which of these would make you cycle to work more often? Please select all that apply.",
         "Which of these would make you cycle to work more often?"),
        ("Finally, is there anything else that you would like to tell us about the market?",
         "Anything else"),
    ],
)  # fmt: skip
def test_a_long_question_is_called_by_its_subject(asked: str, label: str) -> None:
    assert label_of(asked) == label


@pytest.mark.parametrize(
    "asked",
    [
        "How satisfied are you with the park?",  # short by itself
        "What effect, if any, would a later closing time at the pool have on how you use it?",
        "We are sorry that the pool was shut. Do you agree with it, and how far would you say so?",
        "Inwieweit stimmen Sie dem Vorschlag zu, den Markt auf den Bahnhofsplatz zu verlegen?",
    ],
)
def test_where_nothing_short_tells_the_subject_none_is_drafted(asked: str) -> None:
    assert label_of(asked) == ""


@pytest.mark.parametrize(
    "asked",
    [
        "How far do you agree that landlords in the three wards that we listed should not be "
        "allowed to let homes to more than three unrelated adults?",
        "How important is it that the council should not be able to sell any part of the playing "
        "fields at Northgate without a vote of all residents of the ward?",
        "Do you agree with Option A: keep the library on Mill Road open unless the county "
        "withdraws its grant for the next year?",
        "To what extent do you agree with Proposal 4: cyclists would not be required to use the "
        "new path beside the river between the church and the old mill?",
        "How far do you agree that we should allow new homes on the green belt only if nine in "
        "ten of them can be afforded by local families?",
        "Do you agree that we should stop collecting garden waste from all homes between November "
        "and the end of February of each year?",
    ],
)
def test_no_label_leaves_out_what_turns_the_sense(asked: str) -> None:
    label = label_of(asked).lower()
    for word in ("not", "unless", "only if", "without"):
        assert (word in label) == (word in asked) or not label
    assert "between" not in label or " and " in label


def test_rows_of_a_grid_are_called_by_their_rows(tmp_path: Path) -> None:
    asked = (
        "How satisfied are you with each of these parts of the service that you receive at home?"
    )
    answers = cycle("Very satisfied", "Satisfied", "Dissatisfied")
    columns = {f"{asked} [{row}]": answers for row in ("Meals", "Visits", "Advice by telephone")}
    labels = [each.label for each in drafted(written(tmp_path, columns), tmp_path).questions]
    assert labels == ["Meals", "Visits", "Advice by telephone"]


def test_two_questions_are_never_called_alike(tmp_path: Path) -> None:
    subject = "the way in which the council looks after the parks in your area"
    answers = cycle("Very satisfied", "Satisfied", "Dissatisfied")
    important = cycle("Very important", "Important", "Not important")
    columns = {
        f"How satisfied are you with {subject}?": answers,
        f"How important to you is {subject}?": important,
        f"Do you have any comments on {subject}?": COMMENTS,
    }
    questions = drafted(written(tmp_path, columns), tmp_path).questions
    labels = [each.label for each in questions if each.label]
    assert len(set(labels)) == len(labels) and len(labels) < len(questions)


@pytest.mark.parametrize(
    "box",
    [
        "Please tell us why, and how Option B would affect your journeys or your trade",
        "Please explain your answer, with the names of streets that lorries avoid - Comments 3",
    ],
)
def test_a_comment_box_that_asks_for_more_than_reasons_is_quoted(tmp_path: Path, box: str) -> None:
    asked = "Do you agree or disagree with Option B?"
    columns = {asked: cycle("Agree", "Disagree", "Neither agree nor disagree"), box: COMMENTS}
    (question,) = drafted(written(tmp_path, columns), tmp_path).questions
    assert question.comment == box
    assert question.comment_text == box.removesuffix(" - Comments 3")


@pytest.mark.parametrize(
    "box",
    [
        "Please tell us the reasons for your answer to question 2. - Comments 2",
        "If you disagree, please use this space to say why",
        "Please add comments on your answer about Option B",
    ],
)
def test_a_box_for_reasons_has_no_text_of_its_own(tmp_path: Path, box: str) -> None:
    asked = "Do you agree or disagree with Option B?"
    columns = {asked: cycle("Agree", "Disagree", "Neither agree nor disagree"), box: COMMENTS}
    (question,) = drafted(written(tmp_path, columns), tmp_path).questions
    assert question.comment == box and not question.comment_text
    assert len(COMMENTS) == ROWS
