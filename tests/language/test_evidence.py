"""Which comments have evidence: figures, sources, experience, on comments written for it."""

import pytest

from pipeline.language.evidence import evidence

WORDS = " ".join(["and so the lane by the mill stays as it was"] * 7)


@pytest.mark.parametrize(
    "text",
    [
        "It costs £40 a month to park there.",
        "Reports rose by 12% since the spring.",
        "We waited 35 minutes for an answer",
        "One in four tenants cannot heat the flat",
        "The clinic lost 14 beds",
    ],
)
def test_figures(text: str) -> None:
    assert evidence([text])[0].figures


@pytest.mark.parametrize(
    "text",
    [
        "I agree 100%", "Objective 3 is the best", "Question 2 asks two things",
        "1. Yes\n2. No", "Support should be there 24/7", "See page 14", "number one priority",
    ],
)  # fmt: skip
def test_numbers_that_count_nothing(text: str) -> None:
    assert not evidence([text])[0].figures


@pytest.mark.parametrize(
    "text",
    [
        "According to the police, thefts fell.",
        "A study by the university found the opposite",
        "The Equality Act 2010 already says so",
        "Ofsted said this in the spring",
        "It is all in [URL]",
    ],
)
def test_sources(text: str) -> None:
    assert evidence([text])[0].sources


@pytest.mark.parametrize(
    "text",
    [
        "I was spat at on the bus", "My daughter has waited for a place",
        "As a retired nurse I see this daily", "I’ve lived here all my life",
        "Last winter we had no heating and nobody came",
    ],
)  # fmt: skip
def test_experience(text: str) -> None:
    assert evidence([text])[0].experience


@pytest.mark.parametrize(
    "text",
    ["Good idea", "I think this is right", "The council should do more", "More police please", ""],
)
def test_opinions_are_none(text: str) -> None:
    (found,) = evidence([text])
    assert not found.rich and str(found) == ""


def test_rich_is_what_has_two_and_length_alone_is_not() -> None:
    both, one, only_long = evidence(["My son was told to wait 9 months.", "It costs £40.", WORDS])
    assert both.rich and str(both) == "figures, experience"
    assert not one.rich
    assert only_long.long and not only_long.rich
    assert evidence([f"It costs £40. {WORDS}"])[0].rich


def test_evidence_is_length_and_something_to_look_up() -> None:
    long = "we have waited for a bus in the rain and nobody came to tell us why it was late " * 3
    assert not evidence([long])[0].rich
    assert evidence([long + " according to the survey of 2019"])[0].rich
    assert not evidence(["in 2019 40% were late"])[0].rich
