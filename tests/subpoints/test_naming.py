"""What a sub-point is called: a clause of one of its people, or words that they use."""

import numpy as np
import pytest

from pipeline.subpoints.naming import clauses, names_of
from pipeline.subpoints.said_alike import Saying

STAFF = Saying(("more staff", "not enough staff", "short staffed"), claims=True)
CAMERAS = Saying(("cctv", "camera*"), claims=False)
PAVEMENT = (
    "The school has asked us for years, and there is no pavement on our lane at all",
    "Our road has no pavement",
    "I have told them that no pavement means that somebody is hurt before long",
)


def name(*sentences: str, saying: Saying | None = None, lend: list[bool] | None = None) -> str:
    near = np.ones(len(sentences))
    lent = None if lend is None else np.array(lend)
    return max(names_of(sentences, near, saying, lent), key=lambda each: each.fitness).phrase


def test_it_is_a_short_clause_of_words_that_others_use_too() -> None:
    assert name(*PAVEMENT) == "Our road has no pavement"


@pytest.mark.parametrize(
    "sentence",
    [
        "It was like that before",  # of what?
        "which nobody ever mends",
        "because of the",
        "NOBODY LISTENS TO US EVER",
        "My son was hurt there",  # tells who wrote
        "Ask [PERSON] about it",
        "Yes",
    ],
)
def test_what_cannot_be_understood_by_itself_or_printed_is_no_name(sentence: str) -> None:
    assert clauses(sentence) == []


def test_a_sentence_is_cut_where_another_begins() -> None:
    cut = clauses("I have waited a long time but the buses finish at six, so we drive everywhere")
    assert {"the buses finish at six", "we drive everywhere"} <= set(cut)


def test_who_says_more_than_the_others_lends_the_part_that_they_say_too() -> None:
    said = (
        "You need more staff on the gates at the ground when City are at home",
        "Short staffed again",
        "We simply do not have not enough staff for any of this, as I told the inspector",
    )
    assert name(*said, saying=STAFF) == "Short staffed again"


def test_without_such_a_clause_it_is_the_words_for_it() -> None:
    said = (
        "It has long been short staffed in all of the wards that I was on last year",
        "They would do a great deal better at it if there was more staff about the place",
    )
    assert name(*said, saying=STAFF) == "short staffed, more staff"


def test_what_some_are_for_and_some_against_is_called_by_the_subject_alone() -> None:
    said = ("No cameras here", "A camera would help", "CCTV is a waste", "More cameras please")
    assert name(*said, saying=CAMERAS) == "cameras, cctv"


def test_sentences_of_two_stances_are_called_by_what_they_are_about() -> None:
    said = (
        "Limit them to three",
        "I am against the limit of four",
        "There should be no limit on dogs",
    )
    assert name(*said) == "limit"
    assert name("It is miles", "It is not miles", "Miles and miles of it") == ""


def test_who_may_not_be_printed_lends_no_word() -> None:
    lend = [True, False, True]
    assert "road" not in name(*PAVEMENT, lend=lend)
    said = ("No cameras here", "CCTV is a waste")
    assert name(*said, saying=CAMERAS, lend=[True, False]) == "cameras"
    assert name(*said, saying=CAMERAS, lend=[False, False]) == ""


def test_the_name_of_a_place_alone_is_no_name_of_what_people_meant() -> None:
    said = [
        "It is dark in Cattle Yard at night",
        "Why does nobody sweep Cattle Yard",
        "They let Cattle Yard go to ruin, Cattle Yard",
    ]
    found = names_of(said, np.ones(len(said)), None)
    places = {"cattle", "yard", "cattle yard", "cattle, yard"}
    assert not {each.phrase.casefold() for each in found} & places
    plain = [text.replace("Cattle Yard", "the car park") for text in said]
    assert any(each.phrase for each in names_of(plain, np.ones(len(plain)), None))
