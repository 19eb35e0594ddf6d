"""Names that are everyday words, or typed without capitals, told by what only people do."""

import pytest

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

SETTINGS = RedactSettings(processes=1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Precious is a star", "Precious"),
        ("gift and i run the club", "gift"),
        ("poppy said the same at the meeting", "poppy"),
        ("i went with dung to the meeting", "dung"),
        ("my friend poppy uses the bus", "poppy"),
        ("Nigel is right about the parking", "Nigel"),
        ("tariq butt is a good teacher", "tariq butt"),
        ("it is maureen pickles who parks there", "maureen pickles"),
        ("Dean of number 12 keeps dogs", "Dean"),
        ("Art at the bowls club does the mowing", "Art"),
        ("Ask for Art at the bowls club", "Art"),
        ("Thornbeck was rude to my mother", "Thornbeck"),
        ("The man over the road (Clive) saw it", "Clive"),
        ("You can call me Skip, they all do", "Skip"),
        ("i'm mercy boateng and i work nights", "mercy boateng"),
        ("we are neighbours of the Blenkinsops", "Blenkinsops"),
    ],
)
def test_who_does_what_people_do_is_a_person(text: str, name: str) -> None:
    redacted, _ = redact_texts([text], settings=SETTINGS)
    assert redacted == [text.replace(name, "[PERSON]")]


@pytest.mark.parametrize("text", ["Rich and Gail have moved out", "Gail and Rich have moved out"])
def test_a_name_that_is_a_word_goes_beside_one_that_is_not(text: str) -> None:
    (one,), _ = redact_texts([text], settings=SETTINGS)
    assert one == "[PERSON] and [PERSON] have moved out"


@pytest.mark.parametrize(
    "text",
    [
        "The gift is lovely and the park is a gem",
        "my mum will use the bus",
        "we hope to see more buses",
        "I agree with care in the community",
        "the light at the tip is out",
        "Call me old-fashioned but I liked the old one",
        "Art at the gallery is dull",
        "The clinic (open late) was good",
        "we are neighbours of the Travellers",
    ],
)
def test_the_same_words_stay_where_nobody_is_meant(text: str) -> None:
    assert redact_texts([text], settings=SETTINGS)[0] == [text]
