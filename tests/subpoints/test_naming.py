"""What a sub-point is called: words of substance that its sentences share, or nothing."""

import pytest

from pipeline.subpoints.naming import holds_name, names_of

PAVEMENT = (
    "There is no pavement on our lane", "no lights no pavement no chance",
    "The pavement ends at the mill", "A pavement would do more than this",
)  # fmt: skip
OTHERS = (
    "The library closes at noon", "Rents have gone up twice", "Dogs foul the green",
    "Nobody answers the telephone",
)  # fmt: skip


def name(*sentences: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    return names_of([sentences, OTHERS], known)[0]


def test_a_word_that_most_sentences_have_is_a_name() -> None:
    assert name(*PAVEMENT) == ("pavement",)


def test_a_word_that_few_of_them_have_is_none_by_itself() -> None:
    others = "The verge is cut once", "Walkers are in danger there", "Trim a hedge", "Cars speed"
    assert name(*PAVEMENT[:3], *others[:2]) == ("pavement",)
    assert name(PAVEMENT[0], *others) == ()


def test_two_words_that_half_of_them_have_are_a_name() -> None:
    said = (
        "A personal budget would suit us", "I manage a personal budget now",
        "Money should come to families", "Cash is what we could do with",
    )  # fmt: skip
    assert name(*said) == ("personal budget",)


@pytest.mark.parametrize(
    "said",
    [
        ("As long as it stays optional", "so long as nobody loses out", "Fine as long as it rains"),
        ("She will not go, full stop", "It is wrong full stop", "No to this, full stop"),
        ("We are 19 miles off", "It is 1.4 miles by the river", "The clinic is 28 miles away"),
        ("Our school is miles off", "The school is miles from us", "That school is miles away"),
        ("My son was there", "Ask my son about it", "For my son it is too late"),
        ("At the end of the day it is theirs", "At the end of the day we pay",
         "It is about trust at the end of the day"),
    ],
)  # fmt: skip
def test_words_of_fixed_phrases_and_words_that_are_no_subject_name_nothing(
    said: tuple[str, ...],
) -> None:
    assert name(*said) == ()


def test_a_word_counts_where_it_stands_for_itself() -> None:
    said = (
        "The bus stop has no light, full stop",
        "A bus stop by the school",
        "Paint the bus stop",
    )
    assert name(*said) == ("bus stop",)
    assert holds_name(said[1], ("bus stop",))
    assert not holds_name("It is wrong, full stop", ("stop",))


def test_what_the_theme_and_the_question_say_already_is_no_name() -> None:
    assert name(*PAVEMENT, known=("Roads and pavements", "")) == ()
    assert name(*PAVEMENT, known=("Safety", "What should we think of first?")) == ("pavement",)
