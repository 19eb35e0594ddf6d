"""With each assigned code stand the words that speak for it: whose they are, and where."""

import pandas as pd

from pipeline.codebook.codebook import Code, Codebook
from pipeline.tables.schema import check_assignments
from pipeline.tables.spans import spans_of
from tests.classify.invented import classified, codebook, comments, labels

SAID = {
    "schools": "The school is full 😀 and the teacher “left”.",
    "buses": "Naïve, but the bus 🚌 stop has no timetable.",
}


def told(text: str, book: Codebook | None = None, said: list[str] | None = None) -> dict[str, str]:
    """The words that speak for each code that a comment was given."""
    table, _ = comments(3)
    table.loc[0, "text_redacted"] = text
    result = classified(
        table, book or codebook(), labels=None if said is None else labels(table, [said], [0])
    )
    check_assignments(result.assignments)
    spans = spans_of(result.assignments).get(table["comment_id"].iloc[0], {})
    return {code_id: text[start:end] for code_id, (start, end) in spans.items()}


def test_each_code_has_its_own_sentence_counted_in_code_points() -> None:
    text = "🙂 Hello. " + "  ".join(SAID.values())
    assert told(text) == SAID


def test_what_is_marked_holds_the_keyword_that_is_the_reason() -> None:
    book = Codebook(
        version=1,
        codes=(
            *codebook().codes,
            Code(id="x", name="Qux", definition="Zzz zzz.", keywords=("marmalade",)),
        ),
    )
    text = "It is a lovely place to live. I had marmalade. Who pays?"
    assert told(text, book, ["x"])["x"] == "I had marmalade."


def test_a_code_above_others_has_the_words_of_the_likeliest_below() -> None:
    above = Code(id="council", name="Council", definition="What the council provides to everybody.")
    below = [own.model_copy(update={"parent": "council"}) for own in codebook().codes]
    found = told(" ".join(SAID.values()), Codebook(version=1, codes=(above, *below)))
    assert found["council"] in (found["schools"], found["buses"])


def test_copies_that_are_coded_alike_have_their_own_words() -> None:
    table, _ = comments(4)
    first = "The bus is late. " * 2
    table["text_redacted"] = [first, first, "Dear all, hello there. " + first, "Nothing here."]
    table["duplicate_group"] = pd.Series(["d-1", "d-1", "d-1", None], dtype="str")
    result = classified(table, codebook())
    spans = spans_of(result.assignments)
    for text, comment_id in zip(table["text_redacted"], table["comment_id"][:3], strict=False):
        start, end = spans[comment_id]["buses"]
        assert text[start:end] == "The bus is late."


def test_of_a_comment_that_no_model_reads_all_words_speak() -> None:
    table, _ = comments(3)
    table["language"] = ["cy", "en", "en"]
    result = classified(table, codebook(), labels=labels(table, [["buses"]], [0]))
    whole = {"buses": (0, len(table["text_redacted"].iloc[0]))}
    assert spans_of(result.assignments)[table["comment_id"].iloc[0]] == whole
