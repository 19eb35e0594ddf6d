"""Comments come apart into sentences, and nothing of a comment is lost."""

from functools import cache

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.sentences import sentence_spans, sentences


def test_full_stops_questions_and_exclamations_end_a_sentence():
    assert sentences(["I agree. Really? Yes! More of it."]) == [
        ["I agree.", "Really?", "Yes!", "More of it."]
    ]


def test_abbreviations_and_prices_do_not():
    assert sentences(["Mr. Smith paid £3.50 at 5 p.m. on Monday."]) == [
        ["Mr. Smith paid £3.50 at 5 p.m. on Monday."]
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\n\n", "\v", "\u2028"])
def test_a_line_break_ends_a_sentence_even_without_a_full_stop(line_break):
    [found] = sentences([f"more police{line_break}better lights"])
    assert found == ["more police", "better lights"]


def test_a_missing_space_after_the_full_stop_is_forgiven():
    assert sentences(["The staff were fine.The building was not."]) == [
        ["The staff were fine.", "The building was not."]
    ]


def test_blank_texts_have_no_sentences():
    assert sentences(["", "   ", "\n\r\n", "ok"]) == [[], [], [], ["ok"]]


def test_a_sentence_does_not_depend_on_the_texts_beside_it():
    texts = ["One. Two.", "Three? Four"]
    assert sentences(texts) == [sentences([text])[0] for text in texts]


def test_a_very_long_comment_without_a_full_stop_is_cut_at_a_space():
    text = "word " * 50_000
    [found] = sentences([text])
    assert len(found) > 1
    assert " ".join(found) == text.strip()


def test_long_runs_of_spaces_and_marks_are_cut_like_short_ones():
    for run in (" " * 99_000, "." * 50_000):
        text = f"x{run}a.b c"
        assert sentences([text]) == [[text]]


@given(st.lists(st.text(), max_size=5))
def test_spans_are_ordered_and_leave_out_nothing_but_white_space(texts):
    for text, spans in zip(texts, sentence_spans(texts), strict=True):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        gaps = [
            text[start:end]
            for start, end in zip([0, *edges[1::2]], [*edges[::2], len(text)], strict=True)
        ]
        assert not "".join(gaps).strip()
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


_PARTS = [
    "police", "Police", "buses.", "buses. ", "agree!", "Really?", "really?!", "Mr.", "etc.", "Wed.",
    "e.g.", "id.", "co.", "£3.50", "5 p.m.", "3.", "“No.”", "(yes.)", "don't.", "e-mail.", "…",
    "...", ". .", "- so", "\N{DEVANAGARI DANDA}", "www.nhs.uk.", "café.", "ok.", "I", "'tis", "  ",
]  # fmt: skip


@cache
def _sentencizer():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline


@given(st.lists(st.sampled_from(_PARTS), max_size=12))
def test_in_a_line_the_sentences_are_those_of_spacys_sentencizer(parts):
    line = " ".join(parts).strip()
    expected = [found.text.strip() for found in _sentencizer()(line).sents]
    assert sentences([line]) == [[text for text in expected if text]]
