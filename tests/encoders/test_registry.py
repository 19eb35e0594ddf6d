"""An encoder is a module with two functions and a line of the registry."""

import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

import numpy as np
import pytest

from pipeline.encoders import registry
from pipeline.encoders.base import Vectors
from pipeline.encoders.choose import encoder_digest
from pipeline.encoders.load import load_encoder
from pipeline.encoders.registry import ANY_OTHER, ENCODERS, Entry, entry_of
from pipeline.encoders.settings import EncoderSettings


class Lengths:
    """As simple as an encoder can be: a text is long or it is short."""

    name, fingerprint, dimension = "lengths", "1", 2

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.eye(2, dtype=np.float32)[[int(len(text) > 20) for text in texts]]


def test_a_line_more_is_an_encoder_more(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("lengths")
    module.load = lambda name, threads: Lengths()  # type: ignore[attr-defined]
    module.digest = lambda name: "1"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "lengths", module)
    more = (*ENCODERS, Entry("lengths", "lengths", description="long or short"))
    monkeypatch.setattr(registry, "ENCODERS", more)
    settings = EncoderSettings(encoder="lengths")
    assert load_encoder(settings).encode(["Buses."]).tolist() == [[1.0, 0.0]]
    assert encoder_digest(settings) == "1"
    assert "lengths: long or short" in registry.in_words()


@pytest.mark.parametrize("entry", [*ENCODERS, ANY_OTHER], ids=lambda entry: entry.name or "other")
def test_every_entry_is_whole(entry: Entry) -> None:
    module = import_module(entry.module)
    assert callable(module.load)
    assert isinstance(module.digest(entry.name or "nobody/no-such-model"), str)
    assert entry.description in str(EncoderSettings.model_fields["encoder"].description)


def test_what_is_no_name_of_the_registry_is_the_name_of_a_model() -> None:
    assert entry_of("nobody/no-such-model") == ANY_OTHER
