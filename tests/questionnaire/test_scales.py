"""Scales, as surveys word them."""

import pytest

from pipeline.questionnaire.scales import in_natural_order, scale_of, stands_last

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


WELSH = {
    "Cytuno'n gryf": "Strongly agree", "Anghytuno": "Disagree",
    "Ddim yn cytuno nac yn anghytuno": "Neither agree nor disagree", "Cytuno": "Agree",
    "Ddim yn gwybod": "Don't know",
}  # fmt: skip


def test_a_scale_in_welsh_is_the_english_one() -> None:
    welsh, english = scale_of(WELSH), scale_of(WELSH.values())
    assert welsh is not None and english is not None
    assert welsh.name == english.name == "agreement"
    said = {name: [WELSH.get(each, each) for each in all_] for name, all_ in welsh.groups.items()}
    for name, members in said.items():
        assert set(members) & set(WELSH.values()) == set(english.groups[name]) & {*WELSH.values()}


def test_a_column_that_holds_answers_in_both_languages_is_on_one_scale() -> None:
    found = scale_of(["Agree", "Cytuno", "Anghytuno'n gryf", "Strongly disagree"])
    assert found is not None
    assert found.groups["agree"] == ("Agree", "Cytuno")


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        (["Nac ydw", "Ydw", "Ddim yn siŵr"], ["Ydw", "Nac ydw", "Ddim yn siŵr"]),
        (["Na", "Ie"], ["Ie", "Na"]),
        (["Gwell gennyf beidio â dweud", "Gwryw", "Benyw"],
         ["Benyw", "Gwryw", "Gwell gennyf beidio â dweud"]),
        (["Arall", "Dim un o'r rhain", "Bws"], ["Bws", "Arall", "Dim un o'r rhain"]),
    ],
)  # fmt: skip
def test_welsh_answers_stand_as_a_form_lists_them(given: list[str], ordered: list[str]) -> None:
    assert in_natural_order(given) == ordered


def test_na_is_no_answer_beside_an_english_yes() -> None:
    assert scale_of(["Yes", "No", "NA"]) is None


@pytest.mark.parametrize(
    ("answer", "last"),
    [("Prefer not to say", True), ("Gwell gen i beidio â dweud", True), ("Other", True),
     ("Arall / Other", True), ("Other: my uncle's tractor", False), ("None of these", True),
     ("I don't know why you ask me this again and again", False), ("By bus", False)],
)  # fmt: skip
def test_answers_that_lists_end_with_are_known(answer: str, last: bool) -> None:
    assert stands_last(answer) is last


def test_answers_of_two_things_are_no_scale() -> None:
    assert scale_of(["Bus / Train", "Train / Tram"]) is None
    assert scale_of([]) is None


@pytest.mark.parametrize(
    "why",
    [
        "Have not used",
        "Did not attend",
        "I don't go there",
        "Not applicable/ don't know",
        "Refused",
    ],
)
def test_why_somebody_gave_no_answer_stands_behind_the_scale(why: str) -> None:
    given = ["Dissatisfied", why, "Satisfied", "Very dissatisfied", "Very satisfied"]
    found = scale_of(given)
    assert found is not None and found.answers[-1] == why
    assert found.answers[0] == "Very satisfied" and why not in sum(found.groups.values(), ())


def test_an_answer_may_be_the_same_in_both_languages() -> None:
    found = scale_of(["Excellent", "Good / Bon", "N/A / S.O.", "Poor / Mauvais"])
    assert found is not None
    assert found.answers == ("Excellent", "Good / Bon", "Poor / Mauvais", "N/A / S.O.")


def test_nobody_is_offered_not_to_know_who_was_not() -> None:
    found = scale_of(["Very good", "Good", "Very poor"])
    assert found is not None
    assert found.answers == ("Very good", "Good", "Neither good nor poor", "Poor", "Very poor")


@pytest.mark.parametrize(
    "ordered",
    [
        ["Daily", "A few times a week", "Weekly", "Monthly", "Once or twice a season", "Never"],
        ["5+ days a week", "2-4 days a week", "Once a fortnight", "Every few months", "First time"],
        ["At least once a week", "At least once a month", "Once a year or less", "Never"],
        ["Every day", "Several times a week", "About once a week", "Less often", "I do not drive"],
        ["Yes, often", "Yes, once or twice", "No"],
        ["Yes", "I used to be", "No", "I can't remember"],
        ["Much better", "A bit better", "About the same", "A bit worse", "Much worse"],
        ["More", "About the same", "Less", "Not applicable"],
        ["1 day", "2 days", "5 days", "Don't know"],
        ["Under 1 year", "1 to 5 years", "More than 5 years"],
    ],
)
def test_answers_stand_as_a_survey_prints_them(ordered: list[str]) -> None:
    assert in_natural_order(sorted(ordered)) == ordered
