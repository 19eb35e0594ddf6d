"""What "Nothing" says depends on the question: a setting, drafted by the question's wording."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.ingest.drafting.draft import draft_consultation
from pipeline.ingest.drafting.short_answers import answers_of_a_word
from pipeline.ingest.substance import substance_of
from tests.ingest.drafting import drafted
from tests.ingest.ingest_examples import RESPONSES, WIDE, Ingest, ingest

POOL = "Ref,What could we do better at the pool?,What do you like about the pool?,{more}\n" + (
    "".join(
        f"{n},{worse},{good},{more}\n"
        for n, (worse, good, more) in enumerate(
            [
                ("Nothing", "The lanes are wide and quiet", "No"),
                ("The showers are cold on most days", "Nothing at all", "Nothing"),
                ("n/a", "The staff who teach the children", "No comment"),
                ("Open earlier in the summer holidays", "None.", "Thank you for asking us"),
                ("Nothing to add", "", "The car park floods when it rains"),
            ],
            start=1,
        )
    )
)


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    export = tmp_path / "pool.csv"
    export.write_text(POOL.replace("{more}", "Anything else you want to say?"), encoding="utf-8")
    return export


def test_nothing_is_an_answer_where_the_question_asks_for_faults_or_praise(
    pool: Path, tmp_path: Path
) -> None:
    better, like, more = drafted(pool, tmp_path).questions
    assert "nothing" in better.substance and "nothing" in like.substance
    assert more.substance == ()
    comments = ingest(drafted(pool, tmp_path / "again")).comments
    found = comments.groupby("question_id")["substance"].apply(lambda each: sorted(each))
    assert found[better.id] == ["comment"] * 3 + ["no_substance"] * 2
    assert found[like.id] == ["blank"] + ["comment"] * 4
    assert found[more.id] == ["comment"] * 2 + ["no_substance"] * 3


def test_the_draft_says_why(pool: Path, tmp_path: Path) -> None:
    text = draft_consultation(pool, tmp_path).read_text(encoding="utf-8")
    assert text.count("# To what is asked here, “Nothing” is an answer.") == 2


@pytest.mark.parametrize(
    "asked",
    ["What could be improved?", "What, if anything, worries you about the proposals?",
     "Q7. Which parts of the plan do you dislike?", "What was the best thing about your visit?",
     "What concerns do you have?", "what_should_we_improve", "Anything we could do better?",
     "Please describe any problems you had", "What works well?"],
)  # fmt: skip
def test_what_asks_for_faults_or_praise_takes_nothing_for_an_answer(asked: str) -> None:
    assert "nothing" in answers_of_a_word(asked)


@pytest.mark.parametrize(
    "asked",
    ["Any other comments?", "Is there anything else we could improve?", "Comments", "Q3",
     "Please give your reasons", "Why do you say that?", "Any views on the plan?",
     "Is there anything we have missed?", "Further comments on what could be better"],
)  # fmt: skip
def test_in_other_boxes_nothing_says_nothing(asked: str) -> None:
    assert answers_of_a_word(asked) == ()


@pytest.mark.parametrize(
    "asked",
    ["What do you think about our proposal to close the library on Mondays?",
     "What is your view of the plan?", "Do you agree with the new hours? Please comment",
     "Should the council sell the old depot?", "Are you in favour of a 20 mph limit?",
     "Do you think we should keep the paper timetable?", "How would you feel about a merger?"],
)  # fmt: skip
def test_where_a_proposal_is_put_to_people_no_and_yes_are_what_they_think(asked: str) -> None:
    told = answers_of_a_word(asked)
    assert {"no", "yes"} <= set(told) and "nothing" not in told
    said = pd.Series(["no", "NO NO NO NO NO", "Yes", "n/a", "nothing", "no comment"])
    kept = ["comment", "comment", "comment", "no_substance", "no_substance", "no_substance"]
    assert substance_of(said, substance=told).tolist() == kept


@pytest.mark.parametrize(
    "asked",
    ["Where should we build it?", "What do you do about litter?", "Anything else to say about it?",
     "Which of these would you like to see?", "How did you hear about this?"],
)  # fmt: skip
def test_no_is_no_stance_where_none_is_asked_for(asked: str) -> None:
    assert "no" not in answers_of_a_word(asked)


def test_no_answers_only_what_is_answered_by_yes_or_no() -> None:
    assert "no" in answers_of_a_word("Was there anything that could have been better?")
    assert "no" in answers_of_a_word("Do you have any concerns?")
    assert "no" not in answers_of_a_word("What could be better?")


@pytest.mark.parametrize(
    "asked",
    ["What effects would the plan have on older people?", "What would this mean for you?",
     "What impact, if any, would it have on the Welsh language?",
     "Pa effeithiau fyddai'r cynigion yn eu cael ar y Gymraeg?"],
)  # fmt: skip
def test_what_asks_for_effects_takes_none_for_an_answer(asked: str) -> None:
    assert {"none", "nil"} <= set(answers_of_a_word(asked))
    assert "dim" in answers_of_a_word(asked, welsh=True)


@pytest.mark.parametrize(
    "asked", ["A oes unrhyw beth arall yr hoffech ei ddweud?", "Sylwadau eraill", "Pam?"]
)
def test_in_other_boxes_of_a_welsh_form_dim_says_nothing(asked: str) -> None:
    assert answers_of_a_word(asked, welsh=True) == ()


def test_welsh_phrases_stand_in_the_draft_of_a_form_that_is_in_welsh_too(
    pool: Path, tmp_path: Path
) -> None:
    assert "dim" not in drafted(pool, tmp_path).questions[0].substance
    text = pool.read_text(encoding="utf-8").replace(
        "What could", "Beth allem ei wella? / What could"
    )
    pool.write_text(text, encoding="utf-8")
    assert "dim" in drafted(pool, tmp_path / "again").questions[0].substance


def test_a_questions_own_phrases_stand_above_those_of_the_file(ingested: Ingest) -> None:
    everywhere = WIDE.replace("[input]", '[input]\nsubstance = ["No comment"]')
    own = everywhere.replace('id = "q1"', 'id = "q1"\nno_substance = ["no comment"]')
    before = ingested(everywhere, RESPONSES).comments
    after = ingested(own, RESPONSES).comments

    def said(comments, question: str) -> list[str]:
        return comments.loc[comments["question_id"] == question, "substance"].tolist()

    assert said(before, "q2") == said(after, "q2")
    assert said(before, "q1").count("comment") == said(after, "q1").count("comment") + 1
