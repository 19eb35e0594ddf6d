"""A quote is a whole thought: with what it leans on, answers or announces, where that is short."""

from pipeline.language.sentences import sentence_spans
from pipeline.language.stands_alone import Standing
from pipeline.tabulate.whole_thoughts import Quotable, to_quote


def pieces(text: str, *sent: int) -> list[Quotable]:
    (cut,) = sentence_spans([text])
    return to_quote(text, cut, [place in sent for place in range(len(cut))], is_english=True)


LONG = "The council has cut the evening buses from the harbour to the hospital every winter since"


def test_a_short_comment_whose_sentences_hang_together_is_quoted_whole() -> None:
    for text in (
        "First visit: a letter and a talk. Second: a fine. Third: the court.",
        "What would the new clinic cost? Nobody at the meeting could say.",
        "The evening bus was always late. They changed it twice.",
    ):
        (quote,) = pieces(text)
        assert quote.text == text and quote.stands is Standing.ALONE


def test_sentences_that_each_stand_alone_are_quoted_alone() -> None:
    text = "The library needs a ramp for prams. The market square needs more trees."
    assert [quote.text for quote in pieces(text)] == [
        "The library needs a ramp for prams.",
        "The market square needs more trees.",
    ]


def test_an_answer_is_quoted_behind_its_question_in_a_long_comment_too() -> None:
    text = f"{LONG} 2019. What would the new clinic cost? A hundred pounds for every household."
    told = [quote.text for quote in pieces(text)]
    assert "A hundred pounds for every household." not in told


def test_a_comment_that_holds_what_may_not_be_printed_is_not_quoted_whole() -> None:
    for text in (
        "The evening bus was always late. They sold [PERSON] the old one.",
        "The evening bus was always late. As a driver I hated it.",
    ):
        assert all(quote.text != text for quote in pieces(text))


def test_what_many_sent_is_in_no_quote() -> None:
    text = "The evening bus was always late. They changed it twice without asking anybody."
    assert all("evening bus" not in quote.text for quote in pieces(text, 0))


def test_half_a_thought_that_nothing_can_be_put_before_is_known_as_one() -> None:
    (quote,) = pieces("They changed it twice without asking anybody.")
    assert quote.stands is Standing.LEANING
