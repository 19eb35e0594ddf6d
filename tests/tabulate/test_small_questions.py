"""Of a question so small that most of it has to be coded, people are told to code all of it."""

import pandas as pd

from pipeline.tabulate.small_questions import to_be_coded_whole
from tests.tabulate.invented import comments, consultation, question

LETTER = "Please keep the night bus, which is the only one that the bakers can take."


def asked(
    count: int, *, wanted: int, labelled: int = 0, coded: int = 0, copies: int = 0
) -> dict[str, int]:
    """What is asked for of a question with so many comments, some of them copies of a letter."""
    rows = [{"text_redacted": LETTER, "duplicate_group": "d-1"}] * copies
    made = comments([*rows, *[{}] * (count - copies)])
    estimates = pd.DataFrame({"question_label": ["q1"], "labelled": [labelled]})
    survey = consultation([question("q1", (), {})])
    label = survey.questions[0].label or survey.questions[0].text or "q1"
    return {
        "q1" if name == label else name: left
        for name, left in to_be_coded_whole(
            made, estimates.assign(question_label=label), {label: wanted},
            by_people=made["comment_id"].tolist()[count - coded :], questionnaire=survey,
        ).items()
    }  # fmt: skip


def test_where_more_than_two_thirds_are_asked_for_all_are() -> None:
    assert asked(66, wanted=57) == {"q1": 66}
    assert asked(600, wanted=235) == {}
    assert asked(60, wanted=40) == {}


def test_copies_are_one_text_and_what_is_coded_is_left_out() -> None:
    assert asked(30, wanted=19, copies=6) == {"q1": 25}
    assert asked(66, wanted=17, labelled=40, coded=40) == {"q1": 26}
    assert asked(600, wanted=17, labelled=218, coded=218) == {}
