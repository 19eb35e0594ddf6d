"""The settings name an encoder; what is missing is said in a sentence."""

import sys
from pathlib import Path

import numpy as np
import pytest

from pipeline.encoders.load import load_encoder
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError

TEXTS = ["More police on the buses", "Teach children about difference", "Teach pupils respect"]


def test_the_packaged_encoder_is_the_default() -> None:
    assert load_encoder(EncoderSettings(threads=1)).name == "minilm"


def test_encoders_differ_in_their_fingerprints_and_keep_them() -> None:
    def fingerprints() -> list[str]:
        chosen = [EncoderSettings(encoder=name) for name in ("minilm", "minilm-float32")]
        return [load_encoder(settings).fingerprint for settings in chosen]

    assert len(set(fingerprints())) == 2
    assert fingerprints() == fingerprints()


def test_with_a_folder_vectors_are_remembered_there(tmp_path: Path) -> None:
    plain = load_encoder(EncoderSettings(threads=1))
    cached = load_encoder(EncoderSettings(threads=1), tmp_path / "new" / "folder")
    assert cached.fingerprint == plain.fingerprint
    assert cached.encode(TEXTS).tobytes() == plain.encode(TEXTS).tobytes()
    assert cached.encode(TEXTS[::-1]).tobytes() == plain.encode(TEXTS)[::-1].tobytes()
    assert list((tmp_path / "new" / "folder").glob("*.sqlite"))


def test_the_static_encoder_keeps_the_contract() -> None:
    pytest.importorskip("wordllama")
    encoder = load_encoder(EncoderSettings(encoder="static"))
    together = encoder.encode([*TEXTS, "", "  ", "🙂 \ud83d"])
    assert together.shape == (6, encoder.dimension)
    assert together.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(together[:3], axis=1), 1, atol=1e-6)
    assert not together[3:5].any()
    assert together[1] @ together[2] > together[0] @ together[1]
    for row, text in enumerate(TEXTS):
        assert encoder.encode([text]).tobytes() == together[row].tobytes()


def test_a_missing_static_encoder_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.encoders.static.find_spec", lambda name: None)
    with pytest.raises(UserError, match="pip install wordllama"):
        load_encoder(EncoderSettings(encoder="static"))


def test_another_model_without_sentence_transformers_is_said_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(UserError, match="needs the package sentence-transformers: pip install"):
        load_encoder(EncoderSettings(encoder="BAAI/bge-small-en-v1.5"))
