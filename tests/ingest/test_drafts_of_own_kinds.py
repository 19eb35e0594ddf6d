"""Drafts of columns whose heading says less, or something else, than their cells."""

from pathlib import Path

import pytest

from pipeline.config import Consultation
from tests.ingest.drafting import COMMENTS, ROWS, cycle, drafted, every, kinds, written
from tests.ingest.ingest_examples import ingest


def draft_of(tmp_path: Path, **columns: list[str]) -> Consultation:
    export = written(tmp_path, {**columns, "What could be better?": COMMENTS})
    return drafted(export, tmp_path / "drafted")


def test_values_of_ones_own_are_other_text_of_their_question(tmp_path: Path) -> None:
    used = cycle("Weekly", "Monthly", "Never")
    draft = draft_of(
        tmp_path, library_use=used, library_use_custom_value=every(8, "in my lunch break")
    )
    assert kinds(draft)["library_use_custom_value"] == "other"
    assert draft.questions[0].other_columns == ("library_use_custom_value",)


def test_views_of_gender_are_answers_and_no_gender(tmp_path: Path) -> None:
    views = cycle("Women are treated worse", "Men are treated worse", "All are treated alike")
    assert kinds(draft_of(tmp_path, gender_equality=views))["gender_equality"] == "closed"


def test_genders_told_in_sentences_are_genders(tmp_path: Path) -> None:
    said = cycle("I am a woman", "I am a man", "I would rather not say")
    assert kinds(draft_of(tmp_path, **{"What is your gender?": said}))["What is your gender?"] == (
        "demographic"
    )


def test_who_is_several_things_is_counted_for_each(tmp_path: Path) -> None:
    are = cycle("A resident", "A resident; A business owner", "A business owner", "A visitor")
    draft = draft_of(tmp_path, **{"I am responding as": are})
    assert kinds(draft)["I am responding as"] == "several"
    assert draft.questions[0].separator == ";"


def test_leave_to_publish_or_quote_is_leave_to_publish(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, **{"May we publish or quote your comments?": cycle("Yes", "No")})
    assert draft.input.publishing is not None
    assert draft.input.publishing.publish == ("Yes",)


def test_a_district_is_one_with_or_without_a_space(tmp_path: Path) -> None:
    areas = cycle("HB1", "HB2", "HB 2", "HB3")
    draft = draft_of(tmp_path, **{"Which area do you live in?": areas})
    assert len(draft.demographics[0].order) == 3
    counted = ingest(draft).comments[f"demographic_{draft.demographics[0].name}"].value_counts()
    assert sorted(counted) == [6, 6, 12]


def test_yes_no_and_not_sure_is_an_answer_whatever_the_column_is_called(tmp_path: Path) -> None:
    names = ("anonymity", "supervisor", "mental_health_interview")
    read = kinds(draft_of(tmp_path, **dict.fromkeys(names, cycle("Yes", "No", "Don't know"))))
    assert [read.get(name) for name in names] == ["closed"] * len(names)


def test_who_was_asked_for_leave_to_publish_is_not_published_when_not_sure(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, publish_my_comments=cycle("Yes", "No", "Not sure"))
    assert draft.input.publishing is not None
    assert set(draft.input.publishing.do_not_publish) == {"No", "Not sure"}


@pytest.mark.parametrize(
    "asked",
    [
        "Please do not publish my comments",
        "Would you like your response to be confidential? (Required)",
        "I would prefer my response not to be made public",
        "Keep my comments private",
        "Would you like your comments to be confidential? | Response",
        "Do you want your views to be kept out of the published report?",
        "withhold_my_response",
        "I do not want to be quoted",
        "Do you object to your comments being published?",
    ],
)
def test_yes_to_being_kept_back_is_a_refusal(tmp_path: Path, asked: str) -> None:
    wishes = draft_of(tmp_path, **{asked: cycle("Yes", "No", "No")}).input.publishing
    assert wishes is not None
    assert (wishes.do_not_publish, wishes.publish) == (("Yes",), ("No",))
    assert wishes.left_blank is None


def test_what_is_told_of_publication_before_is_no_leave(tmp_path: Path) -> None:
    asked = (
        "Responses may be made public, on the internet or in a report, and are kept for two years "
        "by the team that runs it. If you would prefer your response to be confidential, tick here"
    )
    wishes = draft_of(tmp_path, **{asked: every(4, "x")}).input.publishing
    assert wishes is not None
    assert (wishes.do_not_publish, wishes.publish, wishes.left_blank) == (("x",), (), "publish")


def test_leave_to_publish_the_name_is_none_to_publish_what_was_written(tmp_path: Path) -> None:
    name, response = "Can we publish your name?", "May we publish your comments?"
    columns = {name: cycle("Yes", "No"), response: cycle("No", "Yes")}
    wishes = draft_of(tmp_path, **columns).input.publishing
    assert wishes is not None and wishes.column == response


def test_no_is_no_leave_where_more_was_asked(tmp_path: Path) -> None:
    asked = "Would you like your response to be confidential? Responses are shared with partners"
    wishes = draft_of(tmp_path, **{asked: cycle("Yes", "No")}).input.publishing
    assert wishes is not None and set(wishes.do_not_publish) == {"Yes", "No"}


@pytest.mark.parametrize("ticked", [1, 5])
def test_a_box_ticked_against_publication_keeps_back_who_ticked_it(
    tmp_path: Path, ticked: int
) -> None:
    box = ["Yes" if row < ticked else "" for row in range(ROWS)]
    draft = draft_of(tmp_path, **{"Do not make my comments public": box})
    comments = ingest(draft).comments
    assert comments["publishing"].value_counts().to_dict() == {
        "publish": ROWS - ticked, "do_not_publish": ticked,
    }  # fmt: skip


def test_who_passed_over_a_question_that_nobody_denied_has_not_agreed(tmp_path: Path) -> None:
    asked = "Would you like your response to be confidential?"
    draft = draft_of(tmp_path, **{asked: every(6, "Yes")})
    said = ingest(draft).comments["publishing"].value_counts().to_dict()
    assert said == {"do_not_publish": 4, "not_said": 20}


def test_a_box_ticked_for_publication_is_leave_of_who_ticked_it(tmp_path: Path) -> None:
    box = every(3, "x")
    draft = draft_of(tmp_path, **{"I agree to my comments being published": box})
    said = ingest(draft).comments["publishing"].value_counts().to_dict()
    assert said == {"publish": 8, "not_said": 16}


def test_lines_of_a_grid_are_on_one_scale_though_nobody_chose_all_of_it(tmp_path: Path) -> None:
    lines = {
        "Booking an appointment": cycle("Very good", "Good", "Fair", "Poor"),
        "Waiting time on the day": cycle("Good", "Fair", "Poor", "Very poor"),
        "Car parking": cycle("Good", "Poor", "Fair", "Very poor"),
    }
    asked = draft_of(tmp_path, **lines).questions[:3]
    assert {one.answers for one in asked} == {("Very good", "Good", "Fair", "Poor", "Very poor")}


def test_two_answers_beside_five_are_two(tmp_path: Path) -> None:
    full = cycle("Strongly agree", "Agree", "Disagree", "Strongly disagree")
    asked = draft_of(
        tmp_path, **{"The plan is clear": full, "I support it": cycle("Agree", "Disagree")}
    ).questions
    assert asked[1].answers == ("Agree", "Disagree")
