"""Foods, plants, shops, clubs, laws and streets stay; a person called so does not."""

import pytest

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

SETTINGS = RedactSettings(processes=1)


def redacted(text: str) -> str:
    (one,), _ = redact_texts([text], settings=SETTINGS)
    return one


@pytest.mark.parametrize(
    "text",
    [
        "I tried to pay by RingGo but it kept crashing.",
        "Plant rowan, hazel and holly along the verge.",
        "We want a proper market with jollof, pierogi and samosas.",
        "Diolch yn fawr for keeping the library open!",
        "We always had a street party at Michaelmas.",
        "Raith Rovers get more support from the council than the swimming club does.",
        "Please extend the cycle track along Victoria Avenue as far as the hospital.",
        "Natasha's Law needs to be part of this strategy.",
        "Have you read the Leveson Inquiry at all?",
        "The Barnett formula is no excuse.",
        "It is like something out of Dickens.",
        "St Giles needs better lighting round the shops.",
        "Kids hang round outside the Lord Palmerston.",
        "I'm glad April and May are being kept free of roadworks.",
        "Miles of cycle lane and not one of them joins up.",
        "Those jade tiles in the old baths are worth saving.",
        "See drawing number 4410-PL-203 Rev C, which shows the wrong boundary.",
        "we all know this and nobody asked us",
    ],
)
def test_a_thing_stays(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My neighbour hazel feeds the birds by the bridge.", "hazel"),
        ("Rowan told me that the gate was left open.", "Rowan"),
        ("Ask Rosemary Lane, she runs the group.", "Rosemary Lane"),
        ("My son Max's bus never came.", "Max"),
        ("Mrs Dickens at number nine was not told.", "Dickens"),
        ("Rose has been a volunteer in the charity shop for years.", "Rose"),
        ("I spoke to my neighbour okonkwo about it.", "okonkwo"),
    ],
)
def test_a_person_of_that_name_does_not(text: str, name: str) -> None:
    assert name not in redacted(text)
    assert "[PERSON]" in redacted(text)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("My mother lives in flat 3 at the top of Cobden Hill and is 90.", "Cobden Hill"),
        ("From my window at Apartment 41, The Quays, Dock Lane I see it all.", "Dock Lane"),
        ("As the owners of Thistledown Cottage we look onto the car park.", "Thistledown"),
        ("Home is PO4 OHJ, I'm a pensioner, and I don't drive.", "OHJ"),
        ("According to your checker I (CF 10 3 AT) am not in the area.", "3 AT"),
    ],
)
def test_where_somebody_lives_goes(text: str, gone: str) -> None:
    assert gone not in redacted(text)
