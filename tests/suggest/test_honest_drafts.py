"""A draft claims what a run would do with it, shows sure examples, and repeats no closed answer."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.keywords import keyword_hits
from pipeline.codebook.library import shipped_library, stances
from pipeline.codebook.yaml_file import write_codebook
from pipeline.language.keyphrases import keyphrases
from pipeline.questionnaire.questions import Question
from pipeline.questionnaire.sides import told_by_answers
from pipeline.suggest.alone import CodedAlone
from pipeline.suggest.draft_file import DraftFile
from pipeline.suggest.first_codebook import Draft, draft_codebook
from pipeline.suggest.overlap import Overlap, overlaps
from pipeline.suggest.settings import DraftSettings
from pipeline.suggest.unspoken import unspoken
from tests.suggest.test_drafting import TEXTS, code_alone, comments, encode, read, shelf


def drafted(
    table: pd.DataFrame, told: Sequence[str] = (), alone: object = code_alone, **more: object
) -> Draft:
    return draft_codebook(
        table, {}, title="T", read=read, encode=encode, phrases=keyphrases,
        library=more.pop("library", shelf("money", "buses")),  # type: ignore[arg-type]
        code_alone=alone,  # type: ignore[arg-type]
        settings=DraftSettings(smallest=0.01), told_by_answers=told,
    )  # fmt: skip


def in_doubt_about(*doubted: str) -> object:
    """A run that gives a code to every comment with its word but those with one of these words."""

    def coded(table: pd.DataFrame, book: Codebook) -> CodedAlone:
        found = code_alone(table, book)
        rows = np.array([any(word in text for word in doubted) for text in table["text_redacted"]])
        found.probability[rows] = 0.05
        found.assigned[rows] = False
        return found

    return coded


# The word that the reader of these tests finds "support" by is its id.
STANCE = [f"We support this plan because of reason {n}" for n in range(5)]


def with_stances() -> Codebook:
    return Codebook(version=1, codes=(*stances(), *shelf("money").codes))


def test_who_is_for_is_not_drafted_where_the_closed_answer_says_so() -> None:
    table = comments([*STANCE, *TEXTS[:6]])
    without = drafted(table, library=with_stances()).codebook
    assert without is not None and "support" in without
    told = drafted(table, ["q1"], library=with_stances()).codebook
    assert told is not None
    assert [code.id for code in told.codes] == ["money"]  # nor as a group of the comments' words


def test_who_is_for_is_drafted_for_the_questions_that_have_no_such_answer() -> None:
    asked = ["q1"] * 5 + ["q2"] * 5
    book = drafted(
        comments([*STANCE, *(text + " too" for text in STANCE)], question_id=asked),
        ["q1"], library=with_stances(),
    ).codebook  # fmt: skip
    assert book is not None and book["support"].questions == ("q2",)


@pytest.mark.parametrize(
    ("text", "answers", "told"),
    [
        ("Plan A", ("Strongly agree", "Agree", "Disagree", "Strongly disagree"), True),
        ("Plan A", ("Fully support", "Support", "Oppose", "Don't know"), True),
        ("Do you support plan A?", ("Yes", "No"), True),
        ("To what extent do you agree?", ("Fully", "Mostly", "Not at all"), True),
        ("Do you use the buses?", ("Yes", "No"), False),
        ("How satisfied are you?", ("Very satisfied", "Satisfied", "Dissatisfied"), False),
        ("Which of these?", ("Red", "Green"), False),
        ("What do you think?", (), False),
    ],
)
def test_agreement_and_support_are_told_by_closed_answers(
    text: str, answers: tuple[str, ...], told: bool
) -> None:
    question = Question(id="q1", text=text, answer="A" if answers else None, answers=answers)
    assert told_by_answers([question]) == ({"q1"} if told else set())


def test_codes_that_say_why_or_on_what_condition_are_no_bare_stance() -> None:
    assert {code.id for code in stances()} == {"support", "opposition"}


@pytest.mark.parametrize(
    "text",
    ["Don't agree", "I do not support it", "not a good idea", "We are not in favour",
     "I don't welcome this", "Nobody agrees"],
)  # fmt: skip
def test_no_keyword_of_support_stands_in_what_is_said_against(text: str) -> None:
    assert not keyword_hits(shipped_library()["support"], text)


@pytest.mark.parametrize(
    "text",
    ["Not a bad idea for some", "I don't disagree", "I do not object to this", "not against it",
     "no objection", "I don't oppose that"],
)  # fmt: skip
def test_no_keyword_of_opposition_stands_in_what_is_said_for(text: str) -> None:
    assert not keyword_hits(shipped_library()["opposition"], text)


def test_a_code_holds_what_a_run_would_give_it_not_what_its_sentences_promise() -> None:
    found = drafted(comments(TEXTS), alone=in_doubt_about("Taxpayers", "gladly", "twice"))
    counts = dict(zip(found.holds["code_id"], found.holds["comments"], strict=True))
    assert counts["money"] == 3
    assert found.without >= 3


def test_a_code_that_no_comment_would_surely_get_is_not_drafted() -> None:
    found = drafted(comments(TEXTS), alone=in_doubt_about("bus"))
    assert found.codebook is not None
    assert "buses" not in found.codebook and "money" in found.codebook


def test_an_example_stands_in_a_comment_that_gets_the_code() -> None:
    found = drafted(comments(TEXTS), alone=in_doubt_about("Taxpayers", "gladly"))
    assert found.codebook is not None
    shown = found.codebook["money"].include
    assert len(shown) == 4 and not any("gladly" in text or "Taxpayers" in text for text in shown)


def test_where_examples_are_unsure_there_is_one_and_the_file_says_to_look_for_more() -> None:
    def unsure(table: pd.DataFrame, book: Codebook) -> CodedAlone:
        found = code_alone(table, book)
        return found._replace(probability=np.minimum(found.probability, 0.4))

    found = drafted(comments(TEXTS), alone=unsure)
    assert found.codebook is not None
    assert {len(code.include) for code in found.codebook.codes} == {1}
    counts = dict.fromkeys(found.codebook.ids, 3)
    notes = DraftFile(Path("d"), found.codebook, counts, {}, frozenset(), 15, 0).notes()
    assert all("look for more" in lines[-1] for lines in notes.values())


def test_a_code_that_holds_mostly_what_another_holds_is_told_with_how_many() -> None:
    book = shelf("money", "cost", "parks")
    assigned = np.zeros((20, 3), dtype=bool)
    assigned[:12, 0] = assigned[8:12, 1] = assigned[11:20, 2] = True
    found = overlaps(book, assigned, share=0.5, fewest=3)
    assert found == {"cost": Overlap("money", 4)}


def test_a_code_holds_what_its_parent_holds_and_that_is_no_overlap() -> None:
    upper, lower = shelf("money", "cost").codes
    book = Codebook(version=1, codes=(upper, lower.model_copy(update={"parent": "money"})))
    assert not overlaps(book, np.ones((9, 2), dtype=bool), share=0.5, fewest=3)


def test_what_is_told_of_a_code_stands_above_it_and_the_file_is_a_codebook(tmp_path: Path) -> None:
    path = tmp_path / "draft.yaml"
    book = Codebook(
        version=1, title="T", codes=(*shelf("money").codes, Code(id="x", name="X", definition="Y."))
    )
    write_codebook(book, path, {"x": ["Shares 3 of them\nwith “Money”."]})
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("- id: x") - 1] == "# Shares 3 of them with “Money”."
    assert load_codebook(path) == book


def test_a_name_of_another_subject_is_told_where_nobody_speaks_of_it() -> None:
    book = Codebook.model_validate(
        {
            "version": 1,
            "codes": [
                {"id": "ward", "name": "Noise on the ward", "definition": "Noise at night.",
                 "keywords": ["nurses' station*"]},
                {"id": "stops", "name": "Bus stops", "definition": "Where people wait."},
                {"id": "money", "name": "Whether it is paid for", "definition": "Money."},
            ],
        }
    )  # fmt: skip
    texts = ["the alarm in the control room never stops", "Stop the alarm, who pays for it?"]
    assigned = np.ones((2, 3), dtype=bool)
    of_subject = {"ward", "stops"}
    assert unspoken(book, assigned, texts, of_subject=of_subject) == {"ward"}
    heard = [*texts[:1], "it is as loud as at the nurses’ station"]
    assert not unspoken(book, assigned, heard, of_subject=of_subject)
    draft = DraftFile(
        Path("d"), book, {"ward": 2, "stops": 2, "money": 2}, {}, frozenset({"ward"}), 2, 0
    )
    told = {line.split("  ")[-1] for line in draft.lines() if "reword" in line}
    assert told == {"Noise on the ward; reword: nobody speaks of it in these words"}
