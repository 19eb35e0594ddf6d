"""A language model as second reader: what is sent, what is believed, what is kept."""

import json
from pathlib import Path

import pytest

from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError
from pipeline.read.language_model import client
from pipeline.read.language_model.reading import NOT_READ, SAID, SILENT
from pipeline.read.language_model.stage import ask, estimate_of
from pipeline.read.settings import ReadSettings
from tests.read.language_model.asking import (
    BOOK,
    QUESTIONS,
    TEXTS,
    WHAT_IT_SAYS,
    asked,
    said,
    settings,
    table,
)
from tests.read.language_model.scripted import by_words, scripted


def test_each_distinct_text_is_asked_once_and_its_words_are_found(tmp_path: Path) -> None:
    with scripted(by_words) as running:
        reading, states = asked(running, tmp_path)
    assert said(reading) == WHAT_IT_SAYS
    assert states == {"read": 4}
    assert sorted(running.comments) == sorted(set(TEXTS))
    start, end = reading.words[reading.second_row[0], 1].tolist()
    assert TEXTS[0][start:end] == "buses"


def test_nothing_is_sent_without_the_settings(tmp_path: Path) -> None:
    with scripted(by_words) as running:
        reading, states = ask(table(TEXTS), BOOK, QUESTIONS, ReadSettings(), tmp_path)
    assert running.received == []
    assert not states
    assert said(reading) == [[NOT_READ] * 3] * len(TEXTS)


def test_only_clear_redacted_english_words_and_the_question_are_sent(tmp_path: Path) -> None:
    texts = ["schools WITHHELD", "schools PENDING", "dim byd CYMRAEG", "n/a EMPTY", "schools fine"]
    comments = table(
        texts,
        hate_status=["withheld", "review", "clear", "clear", "clear"],
        language=["en", "en", "cy", "en", "en"],
        substance=["comment", "comment", "comment", "no_substance", "comment"],
        text=[f"RAW {text}" for text in texts],
        demographic_age="OVER-NINETY",
    )
    with scripted(by_words) as running:
        reading, _ = asked(running, tmp_path, comments)
    assert running.comments == ["schools fine"]
    unwanted = ("WITHHELD", "PENDING", "CYMRAEG", "EMPTY", "RAW", "OVER-NINETY", "q1-", "r-4")
    assert not [word for word in (*unwanted, "Strongly agree") if word in running.everything]
    assert "What should change?" in running.everything
    assert said(reading) == [[NOT_READ] * 3] * 4 + [[SAID, SILENT, SILENT]]


def test_answers_are_kept_without_a_word_and_asked_for_once(tmp_path: Path) -> None:
    with scripted(by_words) as running:
        first, _ = asked(running, tmp_path)
        sent = len(running.received)
        again, _ = asked(running, tmp_path)
    assert len(running.received) == sent
    for before, after in zip(first, again, strict=True):
        assert before.tobytes() == after.tobytes()
    for path in tmp_path.rglob("*"):
        assert b"more schools" not in path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0
    # The endpoint is gone now, and nothing has to be asked.
    gone, _ = asked(running, tmp_path)
    assert said(gone) == WHAT_IT_SAYS


def test_who_was_erased_is_no_longer_remembered(tmp_path: Path) -> None:
    with scripted(by_words) as running:
        asked(running, tmp_path)
        asked(running, tmp_path, table(TEXTS[1:]))
        sent = len(running.received)
        asked(running, tmp_path)
    assert running.comments[sent:] == [TEXTS[0]]


def test_another_entry_in_the_codebook_is_asked_about_anew(tmp_path: Path) -> None:
    changed = BOOK.codes[0].model_copy(update={"definition": "About teaching."})
    book = Codebook(version=2, codes=(changed, *BOOK.codes[1:]))
    with scripted(by_words) as running:
        asked(running, tmp_path)
        ask(table(TEXTS), book, QUESTIONS, settings(running), tmp_path)
    assert len(running.received) == 8


def test_an_estimate_sends_nothing_and_a_budget_stops_before_the_first_request(
    tmp_path: Path,
) -> None:
    with scripted(by_words) as running:
        _, wanted = estimate_of(table(TEXTS), BOOK, QUESTIONS, settings(running), tmp_path)
        assert (wanted.comments, wanted.known) == (4, 0)
        assert wanted.tokens > 4 * 100
        with pytest.raises(UserError, match=r"most_tokens allows 100.*Nothing was sent"):
            asked(running, tmp_path, most_tokens=100)
        assert running.received == []
        asked(running, tmp_path)
        _, rest = estimate_of(table(TEXTS), BOOK, QUESTIONS, settings(running), tmp_path)
    assert (rest.known, rest.tokens) == (4, 0)


def test_words_are_found_behind_emoji_and_with_other_quotation_marks() -> None:
    from pipeline.read.language_model.answer import where

    text = "👍🏽 “They don’t care” about İstanbul’s buses — none run late"
    for words in ("they don't care", "BUSES - none run late", "“They don’t care”"):
        start, end = where(words, text) or (0, 0)
        assert len(text[start:end]) == len(words)
    assert where("a bus at last", text) is None
    assert where("", text) is None


def test_a_stop_that_a_model_puts_behind_what_it_quotes_does_not_count() -> None:
    from pipeline.read.language_model.answer import where

    assert where('"fix the roads first."', "fix the roads first") == (0, 19)
    assert where("…", "fix the roads first") is None


def test_what_is_asked_begins_with_the_codebooks_own_examples_and_their_answer(
    tmp_path: Path,
) -> None:
    with scripted(by_words) as running:
        asked(running, tmp_path, table(["More buses"]))
    system, comment, answer, last = running.received[0]["messages"]
    shown = json.loads(answer["content"])["codes"]
    assert [code["id"] for code in shown] == ["schools", "buses"]
    assert all(code["words"] in comment["content"] for code in shown)
    assert last["content"].endswith("More buses") and system["role"] == "system"


def test_the_key_comes_from_the_environment_and_is_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        client.Endpoint.__init__, "__defaults__", ({client.KEY: " sk-planted-key "}, 0.0)
    )
    with scripted(by_words) as running:
        asked(running, tmp_path)
    assert set(running.keys) == {"Bearer sk-planted-key"}
    for path in tmp_path.rglob("*"):
        assert b"sk-planted-key" not in path.read_bytes()


def test_what_may_not_be_published_goes_to_no_endpoint_outside(tmp_path: Path) -> None:
    from pipeline.read.language_model.address import Address
    from pipeline.read.language_model.stage import to_ask

    comments = table(TEXTS, publishing=["do_not_publish", *["publish"] * 4])
    inside = to_ask(comments, BOOK, QUESTIONS, Address("http://10.0.0.5/v1", "its own network"))
    outside = to_ask(comments, BOOK, QUESTIONS, Address("https://models.example/v1", "outside"))
    assert len(inside.asked) == 4
    assert TEXTS[0] not in [one.text for one in outside.asked]
    assert outside.second_row[0] == 0
