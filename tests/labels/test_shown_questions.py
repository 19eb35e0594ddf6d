"""Coders see which question a comment answers, however often its wording was used."""

from pipeline.questionnaire.questions import Question, shown_by_id


def test_what_was_asked_more_than_once_is_told_by_the_question_before_it() -> None:
    asked = [
        Question(id=each, text=f"Do you agree with {each}?", label=label, comment_text=why)
        for each, label, why in (
            ("q1", "Objective 1: Parks", "Please tell us why."),
            ("q2", "", "Please tell us why."),
            ("q3", "Anything else", ""),
        )
    ]
    assert shown_by_id(asked) == {
        "q1": "Objective 1: Parks – Please tell us why.",
        "q2": "Do you agree with q2? – Please tell us why.",
        "q3": "Do you agree with q3?",
    }
