"""What people say again and again, known by its words."""

from pathlib import Path

import pytest

import pipeline.subpoints
from pipeline.files.yaml_data import yaml_data
from pipeline.subpoints.said_alike import in_words, sayings, sayings_in

LIST = Path(pipeline.subpoints.__file__).with_name("said_alike.yaml")


def alike(one: str, other: str) -> bool:
    return any(places == [0, 1] for _, places in sayings_in([one, other]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There are no lights", "pitch black by four"),
        ("Who’s going to pay for all this?", "I see no funding for it"),
        ("It's been decided already", "A tick-box exercise if ever I saw one"),
        ("Short-staffed every night", "They need MORE STAFF"),
        ("Wheelchairs cannot pass", "a ramp, please"),
        ("gas and electric have doubled", "It is the cost of living"),
    ],
)
def test_other_words_for_one_thing_are_known(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We want no more. Staff are fine", "They need more staff"),  # across two sentences
        ("The flight was delayed", "There are no lights"),  # part of a word
        ("[PHONE] rang", "Nobody rang"),  # what redaction left
    ],
)
def test_what_only_looks_like_them_is_not(one: str, other: str) -> None:
    assert not alike(one, other)


def test_each_word_is_in_the_list_once_and_can_be_found() -> None:
    words = [word for saying in sayings() for word in saying.words]
    assert len(words) == len(set(words))
    for kind in yaml_data(LIST.read_text(encoding="utf-8")).values():
        for line in kind:
            for word in line:
                found = [saying for saying, _ in sayings_in([word.replace("*", "")])]
                assert any(in_words(line[0]).strip(" *") in saying.words[0] for saying in found), (
                    word
                )
