"""Spelling tricks are undone for the model, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.flag.spelling import plain


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("h4te wom3n", "hate women"),
        ("1mmigrants", "immigrants"),
        ("m u s l i m s", "muslims"),
        ("m.u.s.l.i.m.s", "muslims"),
        ("ihatewomen", "i hate women"),
        ("disbled people", "disabled people"),
        ("musilms", "muslims"),
        ("muslimmmms", "muslims"),
        ("мuslіms", "muslims"),
        ("mus\u200blims", "muslims"),
        ("m*slims", "muslims"),
        ("ｗｏｍｅｎ", "women"),
        ("they are\U0001f412", "they are monkey "),
    ],
)
def test_what_hides_a_word_is_undone(typed, meant):
    assert plain(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "The 4th of May at 8am, £50k for NN1 5PX and the A14.",
        "Wellingborough's counselling service in Kettering is underfunded.",
        "I was blackmailed; painkillers didn't help.",
        "The NHS re-opens (e.g. on 24/7), said the B.B.C.?",
        "XXXX told me",
        "Co-operate!! :) #MeToo",
    ],
)
def test_ordinary_writing_stays_as_it_is(text):
    assert plain(text).replace("BBC", "B.B.C") == text


@given(st.text())
def test_any_text_comes_through(text):
    assert isinstance(plain(text), str)
