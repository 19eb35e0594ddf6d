"""The words that tell a theme from the others."""

from pipeline.codebook.codebook import Code
from pipeline.codebook.telling_words import telling_words, tells

CODES = [
    Code(id="ferry", name="Boats", definition="Wants more boats and crews.", keywords=("quay*",)),
    Code(
        id="bus", name="Buses", definition="Wants more buses and crews.", include=("No night bus",)
    ),
    Code(id="fees", name="Fees", definition="Wants lower fees."),
]


def test_a_word_that_other_entries_have_too_tells_nothing() -> None:
    words = telling_words(CODES)
    assert tells(words, "ferry", "The boat is late.")
    assert tells(words, "bus", "They cancelled it last night.")
    assert not tells(words, "ferry", "Everybody wants crews.")
    assert not tells(words, "ferry", "That is more than they want.")
    assert not tells(words, "unknown", "The boat is late.")
