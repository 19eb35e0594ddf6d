"""The lists of names that ship: folded words, each once, in order, with a level."""

import gzip
from importlib.resources import files

import pytest

from pipeline.language.lexicon import COMMON, RARE, fold, lexicon


@pytest.mark.parametrize("name", ["given", "surnames"])
def test_a_list_holds_what_a_word_of_a_comment_is_compared_with(name: str) -> None:
    raw = files("pipeline.language.lists").joinpath(f"{name}.tsv.gz").read_bytes()
    lines = [line.split("\t") for line in gzip.decompress(raw).decode("utf-8").splitlines()]
    words = [word for word, _ in lines]
    assert words == sorted(set(words))
    assert all(fold(word) == word and " " not in word and "-" not in word for word in words)
    assert {level for _, level in lines} == {"r", "c"}
    known = getattr(lexicon(), name)
    assert all(known[word] >= (COMMON if level == "c" else RARE) for word, level in lines)


def test_names_from_many_places_are_known_and_common_ones_told_apart() -> None:
    given, surnames = lexicon().given, lexicon().surnames
    common = ["olivia", "muhammad", "siobhan", "nigel", "doreen", "priya"]
    assert {name: given.get(name) for name in common} == dict.fromkeys(common, COMMON)
    rare = ["oluwaseun", "tendai", "vytautas", "xanthe", "zbigniew"]
    assert all(given.get(name) in (RARE, COMMON) for name in rare)
    assert surnames["smith"] == COMMON
