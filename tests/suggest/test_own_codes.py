"""Codes of the comments' own words: what many say in different words, each with its own name."""

import numpy as np

from pipeline.suggest.own_codes import groups_of, own_code, worded_once
from pipeline.suggest.settings import DraftSettings


def test_a_code_of_their_own_words_has_an_id_and_a_name_that_no_other_has() -> None:
    taken = {"parking", "école_et_cantine"}
    own = own_code(["parking", "CCTV"], 1, {"parking"})
    assert (own.id, own.name) == ("parking_and_cctv", "Parking and CCTV")
    again = own_code(["parking"], 2, {*taken, "parking"})
    assert again.id not in taken and again.name.casefold() not in taken
    assert own_code(["école", "cantine"], 3, set()).id == "ecole_and_cantine"
    assert own.definition == "Speaks of parking or CCTV."


def test_groups_need_different_comments() -> None:
    vectors = np.eye(4, dtype=np.float32)[[0, 0, 0, 1, 1, 2]]
    texts = ["clean the pond", "ducks starve", "ice in winter", "sell it", "keep it", "why"]
    groups = groups_of(vectors, texts, np.array([0, 1, 2, 3, 3, 4]), DraftSettings())
    assert [rows.tolist() for rows in groups] == [[0, 1, 2]]


def test_groups_need_different_wordings() -> None:
    vectors = np.eye(2, dtype=np.float32)[[0, 0, 0, 0]]
    texts = ["Feed the ducks!", "feed the ducks", "Feed the 12 ducks", "Drain the pond"]
    assert groups_of(vectors, texts, np.arange(4), DraftSettings()) == []
    assert len(groups_of(vectors, texts, np.arange(4), DraftSettings(wordings=2))) == 1


def test_a_near_copy_counts_once() -> None:
    texts = [
        "I read 30 books a month and could never buy them.",
        "I READ 28 books a month and could never buy them",
        "Books are dear these days.",
        "12!",
    ]
    assert worded_once(texts) == [texts[0], texts[2]]
