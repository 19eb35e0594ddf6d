"""Answers that say nothing are recognised; whoever says something is heard."""

import pandas as pd
import pytest

from pipeline.ingest.substance import substance_of
from tests.ingest.ingest_examples import RESPONSES, WIDE, Ingest


def substance(text: str, **phrases: list[str]) -> str:
    return substance_of(pd.Series([text], dtype="str"), **phrases)[0]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\t", "\0", "\u200b\ufeff", "\u202e\u202c", "\u3164"]
)
def test_what_shows_nothing_is_blank(text: str) -> None:
    assert substance(text) == "blank"


@pytest.mark.parametrize(
    "text",
    ["n/a", "N/A.", "N / A", "na", "No comment", "no comments!", "NONE", "none.", "As above", ".",
     "-", "???", "…", "See above", "see Q1", "same as question 3", "as per previous",
     "No. Nothing to add, see above.", "nil", "ｎ／ａ", "No reply", "Nothing to add",
     "'n/a'", "No\u200b comment", "see answer to Q12", "no answer", "Dim sylw",
     "Dim byd i'w ychwanegu.",
     "Dim.", "Fel uchod", "Nac oes, diolch"],
)  # fmt: skip
def test_what_says_nothing_is_told_apart(text: str) -> None:
    assert substance(text) == "no_substance"


@pytest.mark.parametrize(
    "text",
    ["No more cuts", "More police", "Above all, education", "None of this will work", "👍", "😡😡",
     "Don't know", "I agree", "Not sure what you mean", "See above: I still want more buses",
     "nothing ever changes here", "2026", "No comment will ever be read by the council", "ok",
     "Dim digon o fysiau", "Diolch am ofyn i ni", "Do nothing",
     "Same old story", "العربية", "不知道"],
)  # fmt: skip
def test_what_says_something_is_a_comment(text: str) -> None:
    assert substance(text) == "comment"


def test_a_consultation_can_move_the_border(ingested: Ingest) -> None:
    assert substance("Nothing", substance=["nothing"]) == "comment"
    assert substance("Pass!", no_substance=["pass"]) == "no_substance"
    settings = WIDE.replace("[input]", '[input]\nsubstance = ["No comment"]')
    before = ingested(WIDE, RESPONSES).comments["substance"].value_counts()
    after = ingested(settings, RESPONSES).comments["substance"].value_counts()
    assert after["comment"] == before["comment"] + 1


def test_counts_are_told(ingested: Ingest) -> None:
    report = " ".join(ingested(WIDE, RESPONSES).report)
    assert "3 respondents and 2 questions" in report
    assert (
        "q1: 2 closed answers, 1 comment, 1 that say nothing (n/a, as above) and 1 blank" in report
    )
