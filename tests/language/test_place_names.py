"""A street or a car park named after a school says nothing about schools."""

import pytest

from pipeline.codebook.codebook import Code
from pipeline.codebook.keywords import keyword_counts, keyword_hits
from pipeline.language.place_names import without_place_names

CODE = Code(
    id="schools",
    name="Schools",
    definition="Schools and colleges.",
    keywords=("school*", "college", "car park", "Chapel Road"),
)


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("The traffic on School Lane is awful.", ()),
        ("Nobody can cross at Old College Street", ()),
        ("College car park is full", ("car park",)),
        ("We met by the School bus stop, where the school is", ("school*",)),
        ("The college needs money", ("college",)),
        ("School dinners are cold. Road works again", ("school*",)),
        ("the school road is bad", ("school*",)),
        ("Fund School Road", ()),
        ("Speeding in Chapel Road", ("Chapel Road",)),
    ],
)
def test_only_what_is_no_name_of_a_place_holds_a_keyword(text: str, hits: tuple[str, ...]) -> None:
    assert keyword_hits(CODE, text) == hits
    assert keyword_counts([CODE], [text]) == [[len(hits)]]


def test_the_first_word_of_a_sentence_is_not_the_streets() -> None:
    assert without_place_names("Repair School Road").startswith("Repair")
