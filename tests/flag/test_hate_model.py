"""The weights that ship: small, plain, measured, and made by one command."""

import json
import zipfile

import numpy as np
import pandas as pd
import pytest
import torch

from pipeline.flag.encoder import merged
from pipeline.flag.evaluation import evaluate
from pipeline.flag.model import load_hate_model
from pipeline.flag.settings import FlagSettings
from pipeline.store.resources import shipped
from pipeline.training.hate.own_lines import read_lines
from pipeline.training.hate.train import train
from pipeline.training.hate.training_data import dynahate, ethos, everything, one_pass
from pipeline.training.low_rank import compressed
from tests.conftest import REPOSITORY, shared_data

WEIGHTS = ("surface.npz", "delta.safetensors", "targets.npz")
OWN_LINES = REPOSITORY / "models" / "hate" / "own_lines.yaml"
SUITE = REPOSITORY / "tests" / "flag" / "suite.yaml"


def test_the_weights_are_small():
    assert sum((shipped("models/hate") / name).stat().st_size for name in WEIGHTS) <= 6_000_000


def test_the_weights_are_numbers_and_no_program():
    for name in ("surface.npz", "targets.npz"):
        with np.load(shipped("models/hate") / name, allow_pickle=False) as content:
            assert all(content[array].dtype.kind in "fu" for array in content.files)
        with zipfile.ZipFile(shipped("models/hate") / name) as archive:
            assert all(member.endswith(".npy") for member in archive.namelist())
    head = (shipped("models/hate") / "delta.safetensors").read_bytes()
    described = json.loads(head[8 : 8 + int.from_bytes(head[:8], "little")])
    kinds = {entry["dtype"] for name, entry in described.items() if name != "__metadata__"}
    assert kinds <= {"I8", "F16", "F32"}


def test_equal_texts_get_equal_scores_whatever_is_scored_beside_them():
    lines = [line.text for line in read_lines(SUITE, fillings=1)]
    model = load_hate_model()
    together = model.logits(lines)
    rng = np.random.default_rng(0)
    for size in (1, 7, 33):
        some = rng.choice(len(lines), size, replace=False)
        assert model.logits([lines[i] for i in some]).tolist() == together[some].tolist()


def test_the_functional_suite_written_for_this_project():
    lines = read_lines(SUITE, fillings=3, seed=7)
    labels = np.array([line.label for line in lines], dtype=bool)
    flagged = evaluate([line.text for line in lines], labels, settings=FlagSettings())["flagged"]
    assert flagged["accuracy"] >= 0.87
    assert flagged["accuracy_not_hateful"] >= 0.78


def test_no_line_of_the_suite_was_trained_on():
    trained = {line.text.lower() for line in read_lines(OWN_LINES, fillings=40)}
    assert not trained & {line.text.lower() for line in read_lines(SUITE, fillings=40)}


@pytest.mark.slow
def test_dynahate_and_ethos_at_the_shipped_thresholds():
    folder = shared_data("hate")
    for rows, least in ((dynahate(folder, "test"), 0.79), (ethos(folder), 0.80)):
        some = slice(0, None, 8)  # the benchmark measures all
        labels = rows.labels[some] > 0.5
        result = evaluate(rows.texts[some], labels, settings=FlagSettings())
        assert max(result["flagged"]["macro_f1"], result["withheld"]["macro_f1"]) >= least - 0.05


@pytest.fixture
def few_rows(tmp_path):
    """A data folder with a few rows of every set, made of the suite's lines."""
    lines = read_lines(SUITE, fillings=1)
    text = [line.text for line in lines[::12]]
    table = pd.DataFrame({"text": text, "label": [line.label for line in lines[::12]]})
    table["split"] = "train"
    groups = ("bla", "mus", "dis", "gay", "trans", "wom")
    cycle = [groups[i % 6] for i in range(len(table))]
    for name, some, targets in (
        ("dynahate", 2, ""),
        ("hatemoji_build", 3, [f"['{name}']" for name in cycle]),
        ("kennedy_mhs", 5, ""),
        ("davidson", 7, ""),
        ("toxigen_safenlp", 1, cycle),
        ("edos_sexism", 3, ""),
    ):
        table.assign(target=targets)[::some].to_csv(tmp_path / f"{name}.csv", index=False)
    return tmp_path


def test_the_command_that_trains_gives_the_same_bytes_again(few_rows):
    own = few_rows / "own_lines.yaml"
    own.write_text(
        "groups: [cats]\nperson: [a cat]\nadj: [feline]\n"
        "benign: {kind: ['{groups} are welcome.']}\nhateful: {kind: ['{groups} out!']}\n"
    )
    threads = torch.get_num_threads()
    told = []
    try:
        for name in ("once", "again"):
            (few_rows / name).mkdir()
            train(few_rows, few_rows / name, told.append, own_lines=own)
    finally:
        torch.set_num_threads(threads)
    for name in WEIGHTS:
        assert (few_rows / "once" / name).read_bytes() == (few_rows / "again" / name).read_bytes()
    model = load_hate_model(few_rows / "once")
    assert np.isfinite(model.logits(["Cats are welcome.", "Cats out!"])).all()


def test_what_was_learnt_survives_its_compression():
    generator = torch.Generator().manual_seed(0)
    matrix = torch.randn(64, 8, generator=generator) @ torch.randn(8, 48, generator=generator)
    vector = torch.randn(48, generator=generator)
    small = compressed({"m": matrix, "v": vector}, rank=8)
    stored = {name: value.float().numpy() for name, value in small.items()}
    packaged = {"m": np.ones((64, 48), np.float32), "v": np.zeros(48, np.float32)}
    changed = merged(packaged, stored)
    np.testing.assert_allclose(changed["m"] - 1, matrix, atol=0.02 * float(matrix.abs().max()))
    np.testing.assert_allclose(changed["v"], vector, atol=0.01)


def test_what_is_learnt_from_never_holds_ethos_or_a_test_split(tmp_path):
    def rows(name, **columns):
        table = pd.DataFrame(
            {"text": f"{name} learn", "label": 1, "split": "train"} | columns, [0, 1]
        )
        table.loc[1, ["text", "split"]] = [f"{name} measure", "test"]
        table.to_csv(tmp_path / f"{name}.csv", index=False)

    for name in ("dynahate", "hatemoji_build", "kennedy_mhs", "edos_sexism", "ethos"):
        rows(name)
    pd.DataFrame({"text": ["davidson", "crude only"], "label": [1, 0]}).to_csv(
        tmp_path / "davidson.csv", index=False
    )
    pd.DataFrame({"text": ["toxigen"], "label": [0]}).to_csv(
        tmp_path / "toxigen_safenlp.csv", index=False
    )
    texts = " ".join(
        everything(tmp_path, OWN_LINES).texts + one_pass(tmp_path, OWN_LINES, number=0).texts
    )
    assert "ethos" not in texts
    assert "measure" not in texts.split()
    assert "crude" not in texts.split()
