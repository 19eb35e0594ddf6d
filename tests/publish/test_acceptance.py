"""The report says who accepted the codebook, for which questions, and what changed since."""

import datetime

from pipeline.codebook.sign_off import SignOff, Standing, State
from pipeline.publish.accepted import acceptance

DAY = datetime.date(2031, 4, 5)
LABELS = {"q1": "Fees", "q2": "Hours", "q3": "Staff"}


def standing(question: str, state: State, by: str = "A. Smith") -> Standing:
    last = SignOff(question=question, version=2, by=by, on=DAY, codes="0" * 16)
    return Standing(question, state, None if state is State.OPEN else last)


def test_questions_that_one_person_accepted_together_share_a_sentence() -> None:
    (said,) = acceptance([standing("q1", State.SIGNED), standing("q2", State.SIGNED)], LABELS)
    assert said.startswith("A. Smith accepted version 2 of the codebook on 5 April 2031")
    assert "Fees" in said and "Hours" in said


def test_a_codebook_changed_since_says_so() -> None:
    said = acceptance([standing("q1", State.SIGNED), standing("q2", State.CHANGED)], LABELS)
    assert len(said) == 2
    (changed,) = [each for each in said if "changed since" in each]
    assert "Hours" in changed and "Fees" not in changed


def test_questions_that_nobody_accepted_are_named_beside_those_that_somebody_did() -> None:
    said = acceptance([standing("q1", State.SIGNED), standing("q3", State.OPEN)], LABELS)
    assert said[-1] == "Nobody has accepted the codebook for: Staff."


def test_where_nobody_accepted_anything_the_author_is_left_to_say() -> None:
    assert acceptance([standing("q1", State.OPEN)], LABELS) == []
