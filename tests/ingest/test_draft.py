"""`themes init` drafts a consultation.toml that loads, fits its file and names what it saw."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.config import Consultation, load_consultation
from pipeline.errors import UserError
from pipeline.ingest.drafting.draft import draft_consultation
from tests.ingest.ingest_examples import LONG, ingest

CITIZEN_SPACE = "Do you support the new cycle lane?"


def drafted(tmp_path: Path, frame: pd.DataFrame | str, name: str = "survey.csv") -> Consultation:
    path = tmp_path / name
    if isinstance(frame, str):
        path.write_text(frame, encoding="utf-8")
    elif name.endswith(".xlsx"):
        frame.to_excel(path, index=False)
    else:
        frame.to_csv(path, index=False)
    consultation = load_consultation(draft_consultation(path, tmp_path))
    ingest(consultation)
    return consultation


def survey(respondents: int = 24) -> pd.DataFrame:
    def cycle(*answers: str) -> list[str]:
        return [answers[number % len(answers)] for number in range(respondents)]

    return pd.DataFrame(
        {
            "Response ID": [f"ANON-{number}" for number in range(respondents)],
            "Date Submitted": cycle("2026-03-01 10:00", "2026-03-02 11:30"),
            "What is your name? - Name": cycle("Ann Example", "Bob Example", ""),
            "What is your email address? - Email": cycle("a@example.com", ""),
            f"{CITIZEN_SPACE} - Support": cycle("Strongly support", "Oppose", "", "Don't know"),
            "Please tell us why - Text": [
                f"I ride along there every day, number {number}" for number in range(respondents)
            ],
            "What one thing should change?": [
                ("n/a", "None", f"Plant trees at number {number}")[number % 3]
                for number in range(respondents)
            ],
            "How old are you?": cycle(
                "Under 18", "65 or over", "18-34", "35-64", "Prefer not to say"
            ),
            "What is your ethnic group?": cycle("White British", "Asian", "Black", "Other"),
            "Which colour of tarmac?": cycle("Red", "Green", "Not sure"),
        }
    )


@pytest.mark.parametrize("name", ["survey.csv", "survey.xlsx"])
def test_the_columns_of_a_wide_export_are_recognised(tmp_path: Path, name: str) -> None:
    consultation = drafted(tmp_path, survey(), name)
    assert consultation.input.layout == "wide"
    assert consultation.input.header_rows == 1
    assert consultation.input.respondent == "Response ID"
    assert consultation.input.identifying == (
        "What is your name? - Name",
        "What is your email address? - Email",
    )
    first, second, third = consultation.questions
    assert first.answers == ("Strongly support", "Oppose", "Don't know")
    assert first.groups == {
        "support": ("Strongly support",),
        "oppose": ("Oppose",),
        "dont_know": ("Don't know",),
    }
    assert first.comment == "Please tell us why - Text"
    assert second.comment == "What one thing should change?"
    assert third.answers == ("Green", "Red", "Not sure")
    assert [group.name for group in consultation.demographics] == ["age", "ethnicity"]
    assert consultation.demographics[0].order == (
        "Under 18",
        "18-34",
        "35-64",
        "65 or over",
        "Prefer not to say",
    )
    assert consultation.demographics[1].order[-1] == "Other"


def test_two_header_rows_are_seen(tmp_path: Path) -> None:
    rows = "".join(f'{n},1.2.3.{n},Agree,"Because, {n} times",Yes,,\n' for n in range(9))
    text = (
        "Respondent ID,IP Address,How far do you agree?,,Do you cycle?,,About you\n"
        ",,Response,Please tell us why.,Response,Other (please specify),Age\n" + rows
    )
    consultation = drafted(tmp_path, text + "9,1.2.3.9,Disagree,,No,On a tandem,30\n")
    assert consultation.input.header_rows == 2
    assert consultation.input.identifying == ("IP Address",)
    first, second = consultation.questions
    assert first.text == "How far do you agree?"
    assert first.answers == ("Agree", "Disagree")
    assert first.comment == "How far do you agree? | Please tell us why."
    assert second.other == "Do you cycle? | Other (please specify)"


def test_two_header_rows_without_a_survey_programs_labels_are_seen(tmp_path: Path) -> None:
    rows = "".join(f'{n},Yes,"Because, {n} times",Red\n' for n in range(9))
    consultation = drafted(
        tmp_path, "Ref,Do you agree?,,Colour\n,Choice,In your own words,\n" + rows
    )
    assert consultation.input.header_rows == 2
    assert consultation.questions[0].comment == "Do you agree? | In your own words"


def test_a_first_respondent_who_chose_other_is_no_header_row(tmp_path: Path) -> None:
    rows = "0,Other,Comments\n" + "".join(f"{n},Asian,I wrote thing {n}\n" for n in range(1, 9))
    consultation = drafted(tmp_path, "Ref,Ethnic group,What do you think?\n" + rows)
    assert consultation.input.header_rows == 1


def test_a_nameless_column_of_row_numbers_is_no_header_row(tmp_path: Path) -> None:
    rows = "".join(f"{n},I wrote about thing {n}\n" for n in range(9))
    assert drafted(tmp_path, ",What do you think?\n" + rows).input.header_rows == 1


def test_long_files_are_seen(tmp_path: Path) -> None:
    rows = [
        (
            f"{n}",
            f"person {n // 2}",
            ("Do you agree?", "Why is that?")[n % 2],
            "Yes",
            f"Thought {n}",
        )
        for n in range(20)
    ]
    frame = pd.DataFrame(
        rows, columns=["comment_id", "respondent_id", "question", "answer", "text"]
    )
    consultation = drafted(tmp_path, frame)
    assert consultation.input.layout == "long"
    assert consultation.input.respondent == "respondent_id"
    assert consultation.input.comment == "text"
    assert [question.text for question in consultation.questions] == [
        "Do you agree?",
        "Why is that?",
    ]
    assert all(question.answers == ("Yes",) for question in consultation.questions)


def test_hostile_column_names_and_answers_make_a_valid_draft(tmp_path: Path) -> None:
    frame = survey().rename(
        columns={"Which colour of tarmac?": 'a "b" \\ \t \u202e = [[x]] # \x7f 😀'}
    )
    frame.iloc[:, -1] = ['"]\nid_key = "x', "'''", "=1+1", "\x7f"] * 6
    assert len(drafted(tmp_path, frame).questions[-1].answers) == 4


def test_the_key_is_new_every_time(tmp_path: Path) -> None:
    first = drafted(tmp_path, survey())
    (tmp_path / "consultation.toml").unlink()
    assert first.id_key != drafted(tmp_path, survey()).id_key


def test_a_draft_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "consultation.toml").write_text(LONG)
    with pytest.raises(UserError, match="there already"):
        drafted(tmp_path, survey())
    assert (tmp_path / "consultation.toml").read_text() == LONG


def test_a_file_without_questions_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no column that looks like a question"):
        drafted(tmp_path, "id\n1\n2\n3\n")
    assert not (tmp_path / "consultation.toml").exists()


def test_another_folder_can_be_asked_for(tmp_path: Path) -> None:
    survey().to_csv(tmp_path / "survey.csv", index=False)
    path = draft_consultation(tmp_path / "survey.csv", tmp_path / "new" / "place")
    assert len(ingest(load_consultation(path)).comments) == 24 * 3


def test_a_comment_that_asks_a_whole_question_of_its_own_is_not_the_closed_one_s(
    tmp_path: Path,
) -> None:
    another = "Should the town have more betting shops on the high street? Why?"
    reasons = "Do you support the new cycle lane along the river? Why do you say so?"
    words = [f"We have enough of them in street {number}" for number in range(24)]
    frame = survey()[["Response ID", f"{CITIZEN_SPACE} - Support"]]
    apart = drafted(tmp_path, frame.assign(**{another: words}))
    assert [(q.text, q.comment) for q in apart.questions][-1] == (another, another)
    (tmp_path / "consultation.toml").unlink()
    together = drafted(tmp_path, frame.assign(**{reasons: words}))
    assert [(q.answer, q.comment) for q in together.questions] == [
        (f"{CITIZEN_SPACE} - Support", reasons)
    ]


def test_a_scale_is_completed_where_an_end_of_it_was_chosen_and_not_where_none_was(
    tmp_path: Path,
) -> None:
    offered = {
        "Objective one": ("Agree", "Disagree", "Don't know"),
        "Objective two": ("Agree", "Strongly disagree"),
    }
    chosen = {
        heading: [answers[number % len(answers)] for number in range(24)]
        for heading, answers in offered.items()
    }
    one, two = drafted(tmp_path, survey()[["Response ID"]].assign(**chosen)).questions
    assert one.answers == ("Agree", "Disagree", "Don't know")
    assert set(one.groups) == {"agree", "disagree", "dont_know"}
    assert two.answers == (
        "Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree",
    )  # fmt: skip
