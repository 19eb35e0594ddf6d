"""What redaction looks for is made ready when a text asks for it: a short file need not wait."""

from collections.abc import Callable

import pytest
import regex

from pipeline.redact.exceptions import kept_ranges
from pipeline.redact.recognisers.pattern import ContextRecogniser

OFFICES = tuple(f"ward{number} office" for number in range(500))
METER = {
    "name": "meter",
    "entity": "METER",
    "patterns": {"plain": {"regex": r"\bM\d{6}\b", "score": 0.5}},
    "context": ["meter"],
    "boost": 0.4,
}


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every expression compiled from here on."""
    made: list[str] = []
    compile_: Callable[..., object] = regex.compile

    def told(expression: str, *options: object) -> object:
        made.append(expression)
        return compile_(expression, *options)

    monkeypatch.setattr(regex, "compile", told)
    return made


def test_of_allowed_words_those_are_compiled_that_a_text_begins(compiled: list[str]) -> None:
    assert kept_ranges("Qqq.", OFFICES) == []
    assert kept_ranges("Qqq at the ward7 office.", OFFICES) == [(11, 23)]
    (only,) = (each for each in compiled if "ward" in each)
    assert r"(?:ward7[\W_]{1,3}office)" in only


def test_a_recogniser_is_compiled_when_it_is_asked_and_its_context_when_it_finds(
    compiled: list[str],
) -> None:
    meter = ContextRecogniser(METER)
    assert compiled == []
    assert list(meter.find("no number")) == []
    assert len(compiled) == 1
    (found,) = meter.find("my meter M123456")
    assert (found.start, found.score) == (9, 0.9)
    assert len(compiled) == 2
