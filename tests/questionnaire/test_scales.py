"""Scales, as surveys word them."""

from pipeline.questionnaire.scales import scale_of

SATISFIED = {
    "Bodlon iawn / Very satisfied": "Very satisfied",
    "Bodlon / Satisfied": "Satisfied",
    "Y naill na'r llall / Neither": "Neither",
    "Anfodlon / Dissatisfied": "Dissatisfied",
    "Anfodlon iawn / Very dissatisfied": "Very dissatisfied",
}


def test_a_scale_in_two_languages_is_the_scale_and_keeps_its_words() -> None:
    found = scale_of(sorted(SATISFIED))
    english = scale_of(SATISFIED.values())
    assert found is not None and english is not None
    assert found.name == english.name
    assert [SATISFIED[answer] for answer in found.answers] == list(english.answers)
    assert {SATISFIED[answer] for members in found.groups.values() for answer in members} == {
        answer for members in english.groups.values() for answer in members
    }


def test_the_other_language_may_stand_behind() -> None:
    assert scale_of(["Agree / Cytuno", "Disagree / Anghytuno"]) is not None


def test_answers_of_two_things_are_no_scale() -> None:
    assert scale_of(["Bus / Train", "Train / Tram"]) is None
    assert scale_of([]) is None
