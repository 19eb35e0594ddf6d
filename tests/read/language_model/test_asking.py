"""A language model as second reader: what is sent, what is believed, and every way it can fail."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pipeline.codebook.codebook import Code, Codebook
from pipeline.errors import UserError
from pipeline.read.language_model import client
from pipeline.read.language_model.reading import NOT_READ, SAID, SILENT, SecondReading
from pipeline.read.language_model.stage import ask, estimate_of
from pipeline.read.settings import ReadSettings
from tests.read.language_model.scripted import Scripted, by_words, reply, scripted

BOOK = Codebook(
    version=1,
    codes=tuple(
        Code(id=name, name=name.title(), definition=f"About {name}.", include=(f"more {name}",))
        for name in ("schools", "buses", "parks")
    ),
)
TEXTS = ["more schools and buses", "the parks", "nothing to add here", "buses", "the parks"]
QUESTIONS = {"q1": "What should change?"}


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow each other without a wait."""
    monkeypatch.setattr(client, "_FIRST_WAIT", 0.0)
    monkeypatch.setattr(client.Endpoint.__init__, "__defaults__", ({}, 0.0))


def table(texts: list[str], **columns: Any) -> pd.DataFrame:
    rows = len(texts)
    return pd.DataFrame(
        {
            "comment_id": [f"q1-{n}" for n in range(rows)],
            "respondent_id": [f"r-{n}" for n in range(rows)],
            "question_id": "q1",
            "answer": "Strongly agree",
            "text_redacted": texts,
            "substance": "comment",
            "hate_status": "clear",
            "language": "en",
            "publishing": "publish",
        }
        | columns
    )


def settings(running: Scripted, **others: Any) -> ReadSettings:
    return ReadSettings(endpoint=running.address, model="coder", **others)


def asked(
    running: Scripted, folder: Path, comments: pd.DataFrame | None = None, **others: Any
) -> tuple[SecondReading, dict[str, int]]:
    frame = table(TEXTS) if comments is None else comments
    reading, states = ask(frame, BOOK, QUESTIONS, settings(running, **others), folder)
    assert {states.pop("model"), states.pop("where")} == {"coder", "this machine"}
    return reading, states


def said(reading: SecondReading, rows: int = len(TEXTS)) -> list[list[int]]:
    return reading.rows(np.arange(rows)).tolist()


WHAT_IT_SAYS = [[1, 1, 0], [0, 0, 1], [0, 0, 0], [0, 1, 0], [0, 0, 1]]


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


BAD = {
    "refused": lambda answer: reply([], "coder", message={"content": None, "refusal": "I can't."}),
    "empty": lambda answer: reply([], "coder", message={"content": ""}),
    "filtered": lambda answer: reply([], "coder", finish_reason="content_filter"),
    "cut": lambda answer: (
        answer | {"choices": [answer["choices"][0] | {"finish_reason": "length"}]}
    ),
    "no JSON": lambda answer: reply([], "coder", message={"content": "The codes are: parks"}),
    "not an answer": lambda answer: {"model": "coder", "error": "?"},
    "not even JSON": lambda answer: b"<html>busy</html>",
    "an invented code": lambda answer: reply([{"id": "cycling", "words": "parks"}], "coder"),
    "the words of another comment": lambda answer: reply(
        [{"id": "parks", "words": "a playground for the little ones"}], "coder"
    ),
    "too long for it": lambda answer: 400,
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_used_is_not_read_and_never_no_theme(tmp_path: Path, kind: str) -> None:
    def twist(number: int, answer: dict[str, Any]) -> Any:
        return BAD[kind](answer) if number == 1 else answer

    with scripted(by_words, twist) as running:
        reading, states = asked(running, tmp_path, at_once=1)
    assert said(reading) == [WHAT_IT_SAYS[0], [NOT_READ] * 3, *WHAT_IT_SAYS[2:4], [NOT_READ] * 3]
    assert states["read"] == 3
    assert sum(states.values()) == 4


def test_answers_that_are_shifted_by_a_row_are_not_read(tmp_path: Path) -> None:
    texts = [f"comment {n} is about {('schools', 'buses', 'parks')[n % 3]}" for n in range(12)]
    before: list[Any] = [reply([{"id": "parks", "words": "is about parks"}], "coder")]

    def shifted(_: int, answer: dict[str, Any]) -> Any:
        before.append(answer)
        return before[-2]

    with scripted(_by_sentence, shifted) as running:
        reading, states = asked(running, tmp_path, table(texts), at_once=1)
    assert (reading.rows(np.arange(12)) == NOT_READ).all()
    assert states == {"read": 0, "misquoted": 12}


def _by_sentence(comment: str, codes: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"id": code, "words": comment} for code in codes if code in comment]


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


def test_two_models_under_one_name_are_told(tmp_path: Path) -> None:
    def by_turns(number: int, answer: dict[str, Any]) -> Any:
        return answer | {"model": f"coder-{number % 2}"}

    with (
        scripted(by_words, by_turns) as running,
        pytest.raises(UserError, match="answered as coder-0 and as coder-1"),
    ):
        asked(running, tmp_path)


def test_a_server_may_call_its_model_otherwise_and_refuse_without_a_name(tmp_path: Path) -> None:
    def twist(number: int, answer: dict[str, Any]) -> Any:
        return 400 if number == 2 else answer | {"model": "/models/coder.gguf"}

    with scripted(by_words, twist) as running:
        _, states = asked(running, tmp_path, at_once=1)
        again, _ = asked(running, tmp_path, at_once=1)
    assert states == {"read": 3, "refused": 1}
    assert len(running.received) == 4
    assert said(again)[0] == WHAT_IT_SAYS[0]


def test_what_an_earlier_model_of_the_same_name_said_is_asked_for_again(tmp_path: Path) -> None:
    with scripted(by_words, lambda _, answer: answer | {"model": "old"}) as running:
        asked(running, tmp_path)
    with scripted(by_words, lambda _, answer: answer | {"model": "new"}) as running:
        reading, _ = asked(running, tmp_path, table([*TEXTS, "schools"]))
    assert len(running.received) == 5
    assert said(reading, 6) == [*WHAT_IT_SAYS, [1, 0, 0]]


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "wants another key .*THEMES_MODEL_KEY"),
        (403, "wants another key"),
        (404, "check \\[read\\] endpoint and model"),
        (302, "status 302"),
        (500, "answered with status 500"),
    ],
)
def test_a_server_that_will_not_is_one_sentence(tmp_path: Path, status: int, sentence: str) -> None:
    with (
        scripted(by_words, lambda *_: status) as running,
        pytest.raises(UserError, match=sentence),
    ):
        asked(running, tmp_path)


def test_a_server_that_is_busy_is_asked_again(tmp_path: Path) -> None:
    def busy(number: int, answer: dict[str, Any]) -> Any:
        return (503, 429, answer)[min(number, 2)]

    with scripted(by_words, busy) as running:
        reading, _ = asked(running, tmp_path, at_once=1)
    assert said(reading) == WHAT_IT_SAYS


def test_a_server_that_is_not_there_or_too_slow_is_one_sentence(tmp_path: Path) -> None:
    import threading

    release = threading.Event()

    def slow(_: int, answer: dict[str, Any]) -> Any:
        release.wait(20)
        return answer

    with scripted(by_words, slow) as running:
        with pytest.raises(UserError, match=r"took too long, 4 times.*run again"):
            asked(running, tmp_path, patience=0.2, at_once=1)
        release.set()
    with pytest.raises(UserError, match=r"is not there, 4 times.*leave out"):
        asked(running, tmp_path)


def test_what_was_answered_before_a_fault_is_not_asked_for_again(tmp_path: Path) -> None:
    with scripted(by_words, lambda number, answer: 401 if number > 1 else answer) as running:
        with pytest.raises(UserError):
            asked(running, tmp_path, at_once=1)
        known = running.comments[:2]
    with scripted(by_words) as running:
        reading, _ = asked(running, tmp_path)
    assert not set(running.comments) & set(known)
    assert said(reading) == WHAT_IT_SAYS


def test_a_model_of_no_use_is_told_after_some_answers(tmp_path: Path) -> None:
    texts = [f"parks {n}" for n in range(60)]
    with (
        scripted(by_words, lambda *_: b"no") as running,
        pytest.raises(UserError, match="None of the language model's first 20 answers"),
    ):
        asked(running, tmp_path, table(texts))
    assert len(running.received) < 60


def test_a_damaged_memory_costs_only_that_it_is_asked_again(tmp_path: Path) -> None:
    with scripted(by_words) as running:
        asked(running, tmp_path)
        (tmp_path / "answers.sqlite").write_bytes(b"not a database, by any means")
        reading, _ = asked(running, tmp_path)
    assert len(running.received) == 8
    assert said(reading) == WHAT_IT_SAYS


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
