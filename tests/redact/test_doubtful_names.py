"""A word that only a list or a model takes for a name: whether the sentence speaks of a person."""

from pathlib import Path

import pytest
import yaml

from pipeline.redact.detect import find_spans
from pipeline.redact.names import doubtful
from pipeline.redact.names.doubtful import likelihood
from pipeline.redact.names.lists import word_lists
from pipeline.redact.stage import redact_texts
from tests.redact.redacting import SETTINGS, redacted


@pytest.mark.parametrize(
    "text",
    [
        # The first half of what somebody's name is put to.
        "Keane wheel at the seafront is an eyesore.",
        "Jubb Valley path needs a bench.",
        "Wallace Court is damp on every floor.",
        "A Bosworth dishwasher in the hall kitchen would save the volunteers an hour.",
        "The Colin Farrow course should be given to every porter.",
        "Dixon Street?? there is no pavement.",
        # A word that is a word.
        "Cliff railings are loose at the steps.",
        "Gale damage to the pier has not been mended.",
        "Violet railings, what were you thinking",
        "Dawn buses would help shift workers.",
        # A village that no list has.
        "Vortle has no dentist any more.",
        # Rulers and saints of old, gales.
        "Since Storm Deirdre the fence has been down.",
        "King Edwin would be lost on your ring road.",
        "St. Swithin's has no crossing.",
        "Jan to March bins were missed.",
    ],
)
def test_what_only_looks_like_somebody_stays(text: str) -> None:
    assert redacted(text) == text


PERSONS = [
    "*Grace* told me the lift was out again.",
    "*Carter*'s lot run the estate.",
    "My neighbour *Farrow* is rude.",
    "*Wallace* is 84 and lives alone.",
    "*Gale* at the front desk could not have been nicer.",
    "I gave *Dawn* the keys.",
    "*Keane* told us to wait outside.",
    "Thanks to *Violet* for the cake.",
    "My carer *Storm* comes on Tuesdays.",
    "*Stephen King* shouted at my son.",
    "*Summer*, that's my niece, uses the ramp.",
    "The woman upstairs, *Joy*, plays music all night.",
    "I told *Keane* wheel repairs could wait.",
    "Col. *H. Tarrant-Moss*, retired",
    "Yours,\n*R. T. Quillanby*",
]


@pytest.mark.parametrize("marked", PERSONS)
def test_a_person_called_so_goes(marked: str) -> None:
    before, name, after = marked.split("*")
    assert redacted(before + name + after) == f"{before}[PERSON]{after}"


def test_a_sentence_end_behind_i_is_no_initial() -> None:
    assert "do I. More" in redacted("The pool shut and neither do I. More seats please.")


def test_two_given_names_in_a_pair_go() -> None:
    assert redacted("Raj and Manjit at the newsagents") == "[PERSON] and [PERSON] at the newsagents"


def test_a_planning_register_s_numbers_stay_and_a_police_force_s_go() -> None:
    planning = "Planning application LB/2024/0311 and the linked P/2024/1187 contradict each other."
    assert redacted(planning) == planning
    assert "0091837" not in redacted("Police reference WMP/22/0091837 was closed.")


def test_who_is_named_once_as_a_person_goes_wherever_the_name_stands() -> None:
    text = "Keane told us to wait outside. Keane wheel, they call it."
    assert "Keane" not in redacted(text)


def test_what_is_left_is_shown_to_the_reviewer() -> None:
    (found,) = find_spans(["Keane wheel at the seafront is an eyesore."], SETTINGS)
    assert not found.spans
    assert [(doubt.start, doubt.end, doubt.recogniser) for doubt in found.doubts] == [
        (0, 5, "no_person")
    ]


def test_without_grammar_everybody_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubtful.ner, "parsed", lambda *_, **__: None)
    assert redacted("Keane wheel at the seafront is an eyesore.").startswith("[PERSON]")


def test_two_looks_give_the_same_text() -> None:
    texts = [
        "Keane wheel is an eyesore. Ask Mrs Amin, she lives at 12 Mill Road.",
        *map(_plain, PERSONS),
    ]
    once, _ = redact_texts(texts, settings=SETTINGS)
    twice, _ = redact_texts(once, settings=SETTINGS)
    assert twice == once


def _plain(marked: str) -> str:
    return marked.replace("*", "")


def test_a_weight_can_be_read_and_speaks_for_what_it_says() -> None:
    weights = yaml.safe_load(
        (Path(doubtful.__file__).parent / "doubtful.yaml").read_text(encoding="utf-8")
    )
    assert weights["nsubj_of=people_do"] > 0 > weights["compound_of=noun"]
    assert likelihood(["before=somebody"]) > likelihood(["after=thing_C"])
    assert {"people_do", "people_are", "called_so"} <= set(word_lists())
