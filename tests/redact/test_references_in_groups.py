"""References that people write in groups go whole, and what is counted behind such a word stays."""

import pytest

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts


def redacted(text: str) -> str:
    return redact_texts([text], settings=RedactSettings())[0][0]


@pytest.mark.parametrize(
    ("before", "reference", "after"),
    [
        ("My PIP ref is", "84 K 2210", "and I have told them so."),
        ("UTR", "41190 77235", "stands on the letter."),
        ("Blue badge no.", "40K7Z 0 0613 X0428", "was refused."),
        ("Hospital number", "RX1 0098812", "was cancelled again."),
        ("Bus pass", "633597 0112 4478", "stopped working in July."),
    ],
)
def test_every_group_of_a_reference_goes(before: str, reference: str, after: str) -> None:
    left = redacted(f"{before} {reference} {after}")
    assert left.startswith(before) and left.endswith(after)
    assert not any(character.isdigit() for character in left)


@pytest.mark.parametrize(
    "text",
    [
        "My bus pass 24 7 would help.",
        "The hospital is 3 1 miles away.",
        "My claim was 3 000 pounds.",
        "The permit is 12 50 a week.",
        "I pass 3 4 lorries a day.",
        "Policy H12 4 says so.",
    ],
)
def test_what_is_counted_stays(text: str) -> None:
    assert redacted(text) == text
