"""Hate is withheld and named; comments about hate, and groups' names, pass."""

import pandas as pd
import pytest

from pipeline.flag.decisions import wording
from pipeline.flag.settings import FlagSettings
from pipeline.flag.stage import flag
from pipeline.tables.schema import check_comments

HATE = "Muslims are vermin and should be driven out of this town."
ABOUT_HATE = (
    "My son was called names because he is disabled and nobody at the bus station helped.",
    "Hate crime against Muslim women should be taken more seriously by the police.",
    "We work with gay, lesbian and transgender young people in the county.",
    "Nobody should be attacked for the colour of their skin.",
    "How will the council support Gypsy and Traveller families who report abuse?",
)


def table(*texts, substance="comment"):
    n = len(texts)
    return pd.DataFrame(
        {
            "comment_id": [f"q1-{i:010x}" for i in range(n)],
            "respondent_id": [f"r-{i:010x}" for i in range(n)],
            "question_id": "q1",
            "rating": pd.array([None] * n, dtype="str"),
            "substance": substance,
            "duplicate_group": pd.array([None] * n, dtype="str"),
            "duplicate_size": 1,
            "text_redacted": pd.array(texts, dtype="str"),
            "redactions": 0,
        }
    )


def status(*texts, **settings):
    return flag(table(*texts), settings=FlagSettings(**settings)).comments["hate_status"].tolist()


def test_hate_is_withheld_and_comments_about_hate_are_clear():
    assert status(HATE, *ABOUT_HATE) == ["withheld", *["clear"] * len(ABOUT_HATE)]


def test_hate_is_found_between_benign_sentences_and_the_sentence_that_fired_is_told():
    comment = f"More buses would help. {HATE} Thank you for asking us."
    incidents = flag(table(comment), settings=FlagSettings()).incidents
    assert incidents["sentence"].tolist() == [HATE]
    assert incidents["comment"].tolist() == [comment]
    assert incidents["targets"].tolist() == ["Religion or belief"]


def test_what_is_hateful_in_the_sum_of_its_sentences_is_blamed_on_all_of_them():
    comment = "Old people. Why bother. Put them down."
    assert status("Why bother. Put them down.") == ["clear"]
    assert status(comment) != ["clear"]
    flagged = flag(
        table(comment), settings=FlagSettings(), decisions=decide(comment, "publish redacted")
    )
    assert flagged.incidents["sentence"].tolist() == [comment]
    assert flagged.comments["text_redacted"].tolist() == ["[withheld]"]


def test_a_run_on_of_two_hundred_words_does_not_hide_it():
    padding = "and the buses are late and the library is lovely and we like the park " * 8
    assert status(padding + HATE.lower().rstrip(".") + " " + padding) != ["clear"]


def test_very_short_comments_are_never_flagged_by_the_model_alone():
    assert status("Transgender group", "Muslims", "Black women") == ["clear"] * 3


def test_rows_without_substance_are_not_scored():
    flagged = flag(table(HATE, "", substance="no_substance"), settings=FlagSettings())
    assert flagged.comments["hate_score"].tolist() == [0.0, 0.0]
    assert flagged.comments["hate_status"].tolist() == ["clear", "clear"]
    assert flagged.incidents.empty


def test_the_table_keeps_its_schema_its_rows_and_its_columns():
    before = table(HATE, *ABOUT_HATE)
    after = flag(before, settings=FlagSettings()).comments
    check_comments(after, "flag")
    pd.testing.assert_frame_equal(after[before.columns], before)


def test_an_empty_table_is_flagged_too():
    flagged = flag(table("x").iloc[:0], settings=FlagSettings())
    check_comments(flagged.comments, "flag")
    assert flagged.incidents.empty


def test_a_score_does_not_depend_on_the_company_it_is_scored_in():
    texts = [HATE, *ABOUT_HATE, "ok.", f"{ABOUT_HATE[0]} {HATE}"]
    together = flag(table(*texts), settings=FlagSettings()).comments["hate_score"].tolist()
    alone = [flag(table(t), settings=FlagSettings()).comments["hate_score"][0] for t in texts]
    turned = flag(table(*texts[::-1] * 9), settings=FlagSettings()).comments["hate_score"]
    assert together == alone == turned.tolist()[-len(texts) :][::-1]


def decide(text, decision):
    columns = {"comment_id": "q1-0000000000", "wording": wording(text), "decision": decision}
    return pd.DataFrame([columns | {"decided_by": "LO", "decided_on": "2026-11-02", "note": ""}])


@pytest.mark.parametrize(
    ("text", "decision", "expected"),
    [
        (HATE, "publish", "clear"),
        (HATE, "publish redacted", "clear"),
        (ABOUT_HATE[0], "withhold", "withheld"),
    ],
)
def test_the_lead_officers_decision_outranks_the_model(text, decision, expected):
    flagged = flag(table(text), settings=FlagSettings(), decisions=decide(text, decision))
    assert flagged.comments["hate_status"].tolist() == [expected]
    assert flagged.incidents["decision"].tolist() == [decision]
    assert flagged.incidents["decided_by"].tolist() == ["LO"]


def test_publish_redacted_leaves_the_rest_of_the_comment():
    text = f"More buses. {HATE} Thank you."
    decisions = decide(text, "publish redacted")
    flagged = flag(table(text), settings=FlagSettings(), decisions=decisions)
    assert flagged.comments["text_redacted"].tolist() == ["More buses. [withheld] Thank you."]
    assert flagged.incidents["comment"].tolist() == [text]


@pytest.mark.parametrize(
    "pair",
    [
        "Another load of immigrants arrived. Scum, the lot.",
        "We have Romanians upstairs. Rats, every last one of them.",
        "There are Muslims on our street now. Somebody should burn them out.",
    ],
)
def test_publish_redacted_removes_both_sentences_where_one_needs_the_other(pair):
    text = f"More buses would help us. {pair} Thank you for asking."
    decided = flag(table(text), settings=FlagSettings(), decisions=decide(text, "publish redacted"))
    left = decided.comments["text_redacted"].iloc[0]
    assert left == "More buses would help us. [withheld] Thank you for asking."
    assert status(left) == ["clear"]


def test_a_comment_longer_than_the_model_reads_waits_for_a_person():
    long = "The buses are late. " * 30
    assert status(long, longest_comment=200) == ["review"]
    assert status(long) == ["clear"]
    assert status(HATE + " " + long, longest_comment=200) == ["withheld"]


def test_a_decision_does_not_hold_for_a_comment_that_was_reworded():
    decisions = decide("I like the park.", "publish")
    flagged = flag(table(HATE), settings=FlagSettings(), decisions=decisions)
    assert flagged.comments["hate_status"].tolist() == ["withheld"]


def test_a_review_budget_bounds_the_queue():
    texts = [*ABOUT_HATE, *[f"Number {i} on the list is the Muslim family." for i in range(15)]]
    queue = status(*texts, review_budget=10.0, withheld=0.99)
    assert queue.count("review") == 2
    assert queue.count("withheld") == 0
