"""Tricks of typing and pasting hide nothing, and offsets always point into the text as typed."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.redact.normalise import BLANK, plain
from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
TRICKS = {
    "no-break space": lambda s: s.replace(" ", "\u00a0"),
    "thin space": lambda s: s.replace(" ", "\u2009"),
    "zero-width space inside": lambda s: "\u200b".join(s),
    "zero-width joiner inside": lambda s: "\u200d".join(s),
    "soft hyphen inside": lambda s: "\u00ad".join(s),
    "byte order mark before": lambda s: "\ufeff" + s,
    "full-width digits": lambda s: s.translate(FULL_WIDTH),
    "Arabic-Indic digits": lambda s: "".join(
        chr(0x660 + int(c)) if c.isascii() and c.isdigit() else c for c in s
    ),
    "full-width at and stop": lambda s: s.replace("@", "＠").replace(".", "．"),
    "small at": lambda s: s.replace("@", "﹫"),
    "en dashes": lambda s: s.replace("-", "–"),
    "curly apostrophe": lambda s: s.replace("'", "’"),
    "decomposed accents": lambda s: unicodedata.normalize("NFD", s),
    "right-to-left marks": lambda s: f"\u202b{s}\u202c",
    "Cyrillic look-alikes": lambda s: s.replace("a", "а").replace("e", "е").replace("o", "о"),
    "mathematical letters": lambda s: "".join(
        chr(0x1D41A + ord(c) - 97) if c.isascii() and c.islower() else c for c in s
    ),
}
PLANTED = [
    ("ring {} please", "07700 900123"),
    ("ring {} please", "07700-900-123"),
    ("mail {} please", "jo.bloom@example.co.uk"),
    ("NHS number {}", "943 476 5919"),
    ("my NI number is {}", "AB 12 34 56 C"),
    ("we live in {}", "NN1 5PH"),
    ("my card is {}", "4111 1111 1111 1111"),
    ("my name is {}", "Siobhan O'Rourke"),
    ("my name is {}", "Agnieszka Wójcik"),
    ("the driver is {}", "Gurpreet Dhaliwal"),
]


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_defeats_a_recogniser(trick: str) -> None:
    texts = [carrier.format(TRICKS[trick](words)) for carrier, words in PLANTED]
    result, spans = redact_texts(texts, settings=RedactSettings())
    for (carrier, words), text, after, found in zip(PLANTED, texts, result, spans, strict=True):
        head, tail = carrier.split("{}")
        assert len(found) == 1, (trick, carrier)
        covered = text[found[0].start : found[0].end]
        missed = text.removeprefix(head).removesuffix(tail).replace(covered, "")
        assert not any(c.isalnum() for c in missed), (trick, words)
        assert after.startswith(head) and after.endswith(tail)


def test_a_span_never_splits_a_character_from_its_accent() -> None:
    text = "my name is " + unicodedata.normalize("NFD", "Zoë Köhlé") + "\u0301 and more"
    after = redact_texts([text], settings=RedactSettings())[0][0]
    assert after == "my name is [PERSON] and more"


@given(st.text(max_size=200))
@settings(max_examples=300)
def test_every_character_of_the_plain_form_has_its_place(text: str) -> None:
    form = plain(text)
    places = [form.original(i, i + 1) for i in range(len(form.text))]
    assert all(0 <= a < b <= len(text) for a, b in places)
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(places))


def test_what_is_redacted_already_is_one_blank_whatever_its_words() -> None:
    for words in ("[PERSON]", "[PERSON 12]", "XXX", "xxxx", "[REDACTED]"):
        assert plain(f"a {words} b").text == f"a {BLANK} b"
        assert plain(f"a {words} b").original(2, 3) == (2, 2 + len(words))
