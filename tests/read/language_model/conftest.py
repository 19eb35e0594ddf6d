"""For all tests of asking: a server that is busy is asked again at once."""

import pytest

from pipeline.read.language_model import client


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow each other without a wait."""
    monkeypatch.setattr(client, "_FIRST_WAIT", 0.0)
    monkeypatch.setattr(client.Endpoint.__init__, "__defaults__", ({}, 0.0))
