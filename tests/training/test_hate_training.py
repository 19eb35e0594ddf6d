"""How the weights that ship are made: by one command, to the same bytes, from no measuring set."""

import sys

import numpy as np
import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.flag.encoder import merged
from pipeline.flag.model import load_hate_model
from pipeline.training.hate.own_lines import read_lines
from pipeline.training.hate.train import train
from pipeline.training.hate.training_data import Sources, everything, one_pass
from tests.flag.test_hate_model import OWN_LINES, SUITE, WEIGHTS

CONSULTATION = (
    '{"title": "Cats", "questions": [{"id": "q", "text": "What of cats?"}], "codes": [], '
    '"comments": [{"q": "q", "text": "Feed them. Twice a day.", "codes": []}]}'
)


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


@pytest.mark.pytorch
def test_the_command_that_trains_gives_the_same_bytes_again(few_rows):
    import torch

    own = few_rows / "own_lines.yaml"
    own.write_text(
        "groups: [cats]\nperson: [a cat]\nadj: [feline]\n"
        "benign: {kind: ['{groups} are welcome.']}\nhateful: {kind: ['{groups} out!']}\n"
    )
    (few_rows / "cats.json").write_text(CONSULTATION)
    threads = torch.get_num_threads()
    told = []
    try:
        for name in ("once", "again"):
            (few_rows / name).mkdir()
            train(few_rows, few_rows / name, told.append, own, few_rows)
    finally:
        torch.set_num_threads(threads)
    for name in WEIGHTS:
        assert (few_rows / "once" / name).read_bytes() == (few_rows / "again" / name).read_bytes()
    model = load_hate_model(few_rows / "once")
    assert np.isfinite(model.logits(["Cats are welcome.", "Cats out!"])).all()


@pytest.mark.pytorch
def test_what_was_learnt_survives_its_compression():
    import torch

    from pipeline.training.low_rank import compressed

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
    (tmp_path / "cats.json").write_text(CONSULTATION)
    sources = Sources(tmp_path, OWN_LINES, tmp_path)
    texts = " ".join(everything(sources).texts + one_pass(sources, number=0).texts)
    assert "Twice a day." in texts
    assert "ethos" not in texts
    assert "measure" not in texts.split()
    assert "crude" not in texts.split()


def test_without_pytorch_training_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "pipeline.training.hate.fine_tune", raising=False)
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(UserError, match="make training"):
        train(tmp_path, tmp_path)
    assert not list(tmp_path.iterdir())
