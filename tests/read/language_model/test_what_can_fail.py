"""What a server or a model may do wrong: nothing of it becomes a theme, and it is told."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pipeline.errors import UserError
from pipeline.read.language_model.reading import NOT_READ
from tests.read.language_model.asking import TEXTS, WHAT_IT_SAYS, asked, by_sentence, said, table
from tests.read.language_model.scripted import by_words, reply, scripted

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

    with scripted(by_sentence, shifted) as running:
        reading, states = asked(running, tmp_path, table(texts), at_once=1)
    assert (reading.rows(np.arange(12)) == NOT_READ).all()
    assert states == {"read": 0, "misquoted": 12}


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
