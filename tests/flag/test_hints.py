"""What hints at contempt in a known figure of speech waits for the lead officer."""

import numpy as np
import pytest

from pipeline.flag.bands import bands
from pipeline.flag.hints import hints_in
from pipeline.flag.settings import FlagSettings
from pipeline.flag.stage import flag
from tests.flag.test_flagging import decide, table

HINTS = (
    "Our grandchildren will be outnumbered, and then they replace our own people for good.",
    "I feel like a stranger in my own town.",
    "Walked the length of the parade and did not hear an English voice.",
    "They have seven kids each and we pay.",
    "Fighting age men, every one of them, in a hotel by the park.",
    "Send these people back and use the money for the pool.",
    "The whole lot can go back where they came from.",
    "The globalists wrote this plan.",
    "Follow the shekels and you will see who gains.",
    "The trans agenda has reached the library.",
    "It's in their blood, they were bred to steal.",
    "A bloke in a dress has no business in there.",
    "Useless eaters, the lot.",
    "Religion of peace, is it?",
    "Enoch was right.",
    "Naming no names, but certain communities never pay for anything.",
)
HARMLESS = (
    "Replace the benches and the bins with ones made of our own timber.",
    "I felt like a stranger in the ward until the nurse sat down with me.",
    "Send the children back to school by bus.",
    "Send her home from hospital with a care plan.",
    "Japanese knotweed is overrunning the towpath.",
    "The man in the dress shop was helpful.",
    "We have five children between us and no nursery.",
    "More information is on the agenda, transport too.",
    "Refugees should be able to work and rent here.",
    "My own village has no bus.",
    "They run late and I was on the next bus home.",
    "All I see is white faces in the council chamber.",
)
REPORTED = (
    "My neighbours were told to go back where they came from.",
    "Somebody shouted that we should go back to where we came from.",
    "There were stickers about the great replacement on every lamp post.",
    "Calling it cultural enrichment is racist.",
)


@pytest.mark.parametrize("text", HINTS)
def test_a_hint_waits_for_the_lead_officer_however_low_its_score(text: str) -> None:
    assert hints_in([text]) != [[]]
    assert bands([text], np.zeros(1), FlagSettings())[0] == "review"


@pytest.mark.parametrize("text", [*HARMLESS, *REPORTED])
def test_the_same_words_without_a_hint_and_who_reports_one_are_let_be(text: str) -> None:
    assert hints_in([text]) == [[]]


def test_the_sentence_with_the_hint_is_told_and_goes_where_it_is_redacted() -> None:
    text = "The café is lovely. They have seven kids each and we pay. Open the café on Sundays."
    flagged = flag(table(text), settings=FlagSettings())
    assert flagged.incidents["sentence"].tolist() == ["They have seven kids each and we pay."]
    decisions = decide(text, "publish redacted")
    after = flag(table(text), settings=FlagSettings(), decisions=decisions).comments
    assert after["text_redacted"].tolist() == [
        "The café is lovely. [withheld] Open the café on Sundays."
    ]


def test_what_hints_is_found_whatever_the_apostrophe() -> None:
    assert hints_in(["It’s in their blood."]) == hints_in(["It's in their blood."]) != [[]]
