"""Any sentence-transformers model, by name or folder, under the same contract."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.encoders.load import load_encoder
from pipeline.encoders.minilm_package import packaged_folder
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError

pytestmark = pytest.mark.pytorch

TEXTS = ["More police on the buses", "no", "Teach children about difference, early and often"]


def test_a_models_folder_gives_the_models_vectors_whatever_the_company() -> None:
    folder = str(packaged_folder())
    named = load_encoder(EncoderSettings(encoder=folder))
    exact = load_encoder(EncoderSettings(encoder="minilm-float32", threads=1))
    vectors = named.encode([*TEXTS, ""])
    assert vectors.shape == (4, named.dimension)
    np.testing.assert_allclose(vectors[:3], exact.encode(TEXTS), atol=1e-5)
    assert not vectors[3].any()
    assert named.encode(TEXTS[1:2]).tobytes() == vectors[1:2].tobytes()


def test_a_model_that_is_not_to_be_had_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(UserError, match=r"could not be loaded.*minilm.* works offline"):
        load_encoder(EncoderSettings(encoder="no-such/model"))
    with pytest.raises(UserError, match="folder holds no"):
        load_encoder(EncoderSettings(encoder=str(tmp_path)))
