"""A comment box that asks something else than the closed question it belongs to."""

from pathlib import Path

import pytest

from tests.ingest.drafting import drafted

AGREE = "Q1a. How far do you agree with the draft plan overall?"


def export(folder: Path, heading: str) -> Path:
    answers = ("Agree", "Disagree", "Strongly agree", "Neither agree nor disagree")
    rows = "".join(
        f"{n},{answers[n % 4]},It was {n} weeks before anybody rang my sister back\n"
        for n in range(1, 25)
    )
    path = folder / "export.csv"
    path.write_text(f'ID,"{AGREE}","{heading}"\n{rows}', encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "heading",
    ["Q1b. What does the service do well, and what badly?",
     "Q1b. What would you change about the opening hours?"],
)  # fmt: skip
def test_its_own_question_is_kept_beside_the_closed_one(tmp_path: Path, heading: str) -> None:
    (question,) = drafted(export(tmp_path, heading), tmp_path).questions
    assert (question.text, question.comment_text) == (AGREE, heading)
    assert question.comments_answer == heading  # as the comments are read
    assert question.in_full == f"{AGREE} {heading}"  # as the report says what was asked


@pytest.mark.parametrize(
    "heading",
    ["Q1b. Please tell us why you gave that answer?", "Q1b. Comments", "Q1b. Why do you say so?",
     "Q1b. What are the reasons for your answer?"],
)  # fmt: skip
def test_reasons_are_reasons_for_the_closed_answer(tmp_path: Path, heading: str) -> None:
    (question,) = drafted(export(tmp_path, heading), tmp_path).questions
    assert question.comment and not question.comment_text
    assert question.comments_answer == question.in_full == AGREE
