"""Comments become windows of word pieces: all of them, cut where sentences end."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.bases import vocabulary
from pipeline.read.pieces import QUESTION, SHORT, WINDOW, asked, cut, whole

WORDS = vocabulary("minilm")
QUESTION_TEXT = "What was good about the open day?"


def own(text: str, question: str = "") -> list[int]:
    """The comment's own pieces, without marks, over all of its windows."""
    (found,) = cut([asked(text, question)], WORDS)
    pieces = [piece for window in found.windows for piece in window.pieces[window.own :]]
    return [piece for piece in pieces if piece not in (WORDS.start, WORDS.end)]


def test_a_short_comment_is_read_behind_its_question() -> None:
    (found,) = cut([asked("the staff", QUESTION_TEXT)], WORDS)
    (window,) = found.windows
    question = whole([QUESTION_TEXT], WORDS)[0]
    assert window.pieces[: window.own] == question
    assert own("the staff", QUESTION_TEXT) == own("the staff")


def test_a_long_comment_speaks_for_itself() -> None:
    text = "the staff were kind and " * SHORT
    assert asked(text, QUESTION_TEXT) == asked(text, "")


def test_no_window_is_longer_than_the_model_was_made_for() -> None:
    (found,) = cut([asked("word " * 1000, "")], WORDS)
    assert all(len(window.pieces) <= WINDOW + 2 for window in found.windows)
    (found,) = cut([asked("yes", "why " * 500)], WORDS)
    assert len(found.windows[0].pieces) <= WINDOW + QUESTION + 3


def test_windows_end_where_sentences_end() -> None:
    sentence = "The bus from our village does not run on a Sunday any more, which is a pity."
    (found,) = cut([asked(f"{sentence} " * 20, "")], WORDS)
    assert len(found.windows) > 1
    assert all(window.pieces[-2] == found.windows[0].pieces[-2] for window in found.windows)


@given(st.text(max_size=400), st.integers(1, 40))
def test_every_piece_is_read_and_belongs_to_a_sentence(text: str, times: int) -> None:
    (found,) = cut([asked(f"{text}. " * times, "")], WORDS)
    pieces = sum(len(window.pieces) - window.own for window in found.windows)
    assert pieces == len(found.of_sentence)
    assert found.of_sentence.max() < len(found.sentences)


def test_nothing_of_a_long_comment_is_left_out() -> None:
    sentence = "Who is to pay for all this is beyond me."
    assert own(f"{sentence} " * 60) == own(sentence) * 60


def test_a_comment_without_words_has_no_window() -> None:
    assert [found.windows for found in cut([asked("", ""), asked("  \n", "")], WORDS)] == [[], []]


def test_a_short_answer_is_read_behind_the_text_of_its_question_alone() -> None:
    assert asked("The staff", "What was good?").question == "What was good?"
    assert asked("The staff", "q1").question == ""
    assert asked("The staff " * 12, "What was good?").question == ""
