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
    ],
)
def test_who_does_what_people_do_is_a_person(text: str, name: str) -> None:
    redacted, _ = redact_texts([text], settings=SETTINGS)
    assert redacted == [text.replace(name, "[PERSON]")]


@pytest.mark.parametrize(
    "text",
    [
        "The gift is lovely and the park is a gem",
        "my mum will use the bus",
        "we hope to see more buses",
        "I agree with care in the community",
        "the light at the tip is out",
    ],
)
def test_the_same_words_stay_where_nobody_is_meant(text: str) -> None:
    assert redact_texts([text], settings=SETTINGS)[0] == [text]
