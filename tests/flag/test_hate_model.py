"""The weights that ship: small, plain and measured."""

import json
import zipfile

import numpy as np
import pytest

from pipeline.flag.evaluation import evaluate
from pipeline.flag.model import load_hate_model
from pipeline.flag.settings import FlagSettings
from pipeline.store.resources import shipped
from pipeline.training.hate.own_lines import read_lines
from pipeline.training.hate.training_data import dynahate, ethos
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
    assert flagged["accuracy"] >= 0.94
    assert flagged["accuracy_not_hateful"] >= 0.96


def test_no_line_of_the_suite_was_trained_on():
    trained = {line.text.lower() for line in read_lines(OWN_LINES, fillings=40)}
    assert not trained & {line.text.lower() for line in read_lines(SUITE, fillings=40)}


@pytest.mark.slow
def test_dynahate_and_ethos_at_the_shipped_thresholds():
    folder = shared_data("hate")
    for rows, least in ((dynahate(folder, "test"), 0.79), (ethos(folder), 0.81)):
        some = slice(0, None, 8)  # the benchmark measures all
        labels = rows.labels[some] > 0.5
        result = evaluate(rows.texts[some], labels, settings=FlagSettings())
        assert max(result["flagged"]["macro_f1"], result["withheld"]["macro_f1"]) >= least - 0.05
