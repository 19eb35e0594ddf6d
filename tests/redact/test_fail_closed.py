"""Without its model redaction stops; it never asks the network."""

import socket

import pytest

from pipeline.errors import UserError
from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts


@pytest.mark.parametrize("texts", [["My name is Jo Bloom"], ["no names"], []])
def test_a_missing_model_stops_everything(texts: list[str]) -> None:
    with pytest.raises(UserError, match="not installed"):
        redact_texts(texts, settings=RedactSettings(model="en_core_web_absent"))


def test_the_sentence_says_how_to_mend_it_and_quotes_no_comment() -> None:
    with pytest.raises(UserError) as error:
        redact_texts(["Jo Bloom"], settings=RedactSettings(model="en_core_web_absent"))
    assert "pip install" in str(error.value) and "Bloom" not in str(error.value)


def test_a_model_without_entities_is_refused() -> None:
    with pytest.raises(UserError):
        redact_texts(["x"], settings=RedactSettings(model="spacy"))


def test_no_network_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("redaction tried the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    text = "jo@odd-domain.co.uk and http://another.org.uk, Paul Bloom, 07700 900123"
    assert "odd-domain" not in redact_texts([text], settings=RedactSettings())[0][0]
