"""A codebook in any script ends in finite probabilities or one sentence; no code stops the rest."""

import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from pipeline.classify.evidence import gather, log_odds
from pipeline.cli import app
from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.unread import unread_codes
from pipeline.encoders.minilm import load_minilm
from pipeline.encoders.minilm_network import MiniLM
from pipeline.errors import UserError
from pipeline.read.stage import read_texts

SENTENCES = [
    "The school needs more teachers.",
    "教育很重要。",
    "The 🚌 is late. I wait 100 minutes!",
    "ትምህርት ቤት ያስፈልጋል",
    "?!",
]
SCHOOLS = {"id": "schools", "name": "Schools", "definition": "Schools, teachers and lessons."}


@cache
def minilm() -> MiniLM:
    return load_minilm()


@cache
def vectors() -> np.ndarray:
    return minilm().encode(SENTENCES)


def probabilities(book: Codebook) -> np.ndarray:
    read = read_texts(SENTENCES, [""] * len(SENTENCES), book)
    evidence = gather(SENTENCES, vectors(), codebook=book, encode=minilm().encode, read=read)
    return 1 / (1 + np.exp(-log_odds(evidence)))


def book_of(*codes: dict[str, object]) -> Codebook:
    return Codebook(version=1, codes=tuple(Code.model_validate(code) for code in codes))


def entry(name: str, **more: object) -> dict[str, object]:
    return {"id": "other", "name": name, "definition": name} | more


@pytest.mark.parametrize("name", ["教育", "🚌", "ትምህርት ቤት", "100", "---", "ᚠᚢ", "ok"])
def test_a_code_without_a_known_word_leaves_the_others_as_they_are(name: str) -> None:
    alone, beside = probabilities(book_of(SCHOOLS)), probabilities(book_of(SCHOOLS, entry(name)))
    assert np.isfinite(beside).all()
    np.testing.assert_allclose(beside[:, 0], alone[:, 0], atol=0.08)


@pytest.mark.parametrize(("name", "row"), [("教育", 1), ("🚌", 2), ("ትምህርት ቤት", 3)])
def test_a_name_that_the_encoder_cannot_read_is_found_as_it_stands(name: str, row: int) -> None:
    book = book_of(SCHOOLS, entry(name))
    assert unread_codes(book.active, minilm().encode).tolist() == [False, True]
    p = probabilities(book)[:, 1]
    assert p[row] > 0.5
    assert np.delete(p, row).max() < 0.01


def test_keywords_stand_before_the_name_and_known_words_before_both() -> None:
    with_keyword = probabilities(book_of(entry("🚌", keywords=["教育*"])))[:, 0]
    assert with_keyword.argmax() == 1 and with_keyword[2] < 0.01
    book = book_of(entry("教育", definition="Schools and teachers."), entry("Café", id="b"))
    assert not unread_codes(book.active, minilm().encode).any()


_SCRIPTS = st.text(
    st.characters(codec="utf-8", categories=["L", "M", "N", "S", "P", "Z", "Cf"]),
    min_size=1, max_size=12,
)  # fmt: skip
_ENTRIES = st.fixed_dictionaries(
    {"name": _SCRIPTS, "definition": _SCRIPTS},
    optional={
        "keywords": st.lists(_SCRIPTS, max_size=2),
        "include": st.lists(_SCRIPTS, max_size=2),
        "exclude": st.lists(_SCRIPTS, max_size=2),
    },
)


@settings(max_examples=60)
@given(st.lists(_ENTRIES, min_size=1, max_size=4))
def test_any_codebook_ends_in_finite_probabilities_or_one_sentence(entries) -> None:
    codes = [{"id": f"c{n}"} | each for n, each in enumerate(entries)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "codebook.yaml"
        path.write_text(yaml.safe_dump({"version": 1, "codes": codes}, allow_unicode=True), "utf-8")
        try:
            book = load_codebook(path)
        except UserError as error:
            assert "codebook.yaml" in str(error)
            return
    p = probabilities(book)
    assert np.isfinite(p).all() and (p >= 0).all() and (p <= 1).all()


def themes(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_classify_and_check_name_the_codes_of_which_no_word_is_known(tmp_path: Path) -> None:
    pd.DataFrame({"text": SENTENCES}).to_csv(tmp_path / "in.csv", index=False)
    (tmp_path / "codebook.yaml").write_text(
        yaml.safe_dump({"version": 1, "codes": [SCHOOLS, entry("教育")]}, allow_unicode=True),
        "utf-8",
    )
    done = themes("classify", tmp_path / "in.csv", tmp_path / "out.csv", "--codebook",
                  tmp_path / "codebook.yaml")  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "other: the encoder knows no word of it" in done.stderr
    assert "schools" not in done.stderr
    coded = pd.read_csv(tmp_path / "out.csv", keep_default_na=False)
    assert coded["codes"].tolist()[:2] == ["schools", "other"]
    checked = themes("codebook", "check", tmp_path / "codebook.yaml")
    assert "other: the encoder knows no word" in checked.output
