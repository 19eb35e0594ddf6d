"""How people sign, and how they set somebody beside a name."""

import pytest

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

SETTINGS = RedactSettings(processes=1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Not happy. Deb x", "Deb"),
        ("Keep the pool please\nJ.R.T.", "J.R.T"),
        ("Keep the pool. Signed G.H.", "G.H"),
        ("Keep the pool\n- T. Blenkinsop (Mrs)", "T. Blenkinsop"),
        ("Siobhans mum here, she has no bus.", "Siobhans"),
        ("We live next to the Hargreaveses.", "Hargreaveses"),
        ("Grace our youth worker left.", "Grace"),
        ("Rob, my partner, lost his job.", "Rob"),
        ("Will from number nine saw it too.", "Will"),
        ("Jack Frost-Whitley, aged 9: more goals please", "Jack Frost-Whitley"),
    ],
)
def test_who_signs_or_is_set_beside_somebody_goes(text: str, name: str) -> None:
    (one,), _ = redact_texts([text], settings=SETTINGS)
    assert one == text.replace(name, "[PERSON]")


@pytest.mark.parametrize(
    "text",
    [
        "Hope my daughter gets in.",
        "Will our driver be paid?",
        "Mark our bays properly.",
        "The sign says\nR.I.P.",
        "Bring back the bus. Thanks x",
        "We sit with the Conservatives on this.",
    ],
)
def test_the_same_words_without_a_person_stay(text: str) -> None:
    assert redact_texts([text], settings=SETTINGS)[0] == [text]


def test_a_product_beside_a_number_is_nobody() -> None:
    (one,), _ = redact_texts(["07700 900123 whatsapp only"], settings=SETTINGS)
    assert one == "[PHONE] whatsapp only"
