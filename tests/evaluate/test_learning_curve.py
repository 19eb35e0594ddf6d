"""`themes learning-curve`: what another label buys, on any labelled file."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.evaluate.curve import caution, learning_curve
from tests.classify.invented import InventedEncoder, codebook, comments


def perfect_from(needed: int, gold: np.ndarray):
    """Codes nothing below `needed` labels and everything right from there on."""

    def predict(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        assert not set(train) & set(test)
        return gold[test] if len(train) >= needed else np.zeros_like(gold[test])

    return predict


def test_the_curve_shows_where_labels_begin_to_pay() -> None:
    gold = np.random.default_rng(0).random((120, 3)) < 0.4
    points = list(learning_curve(gold, np.arange(120), predict=perfect_from(30, gold), repeats=3))
    assert [point.labels for point in points] == [0, 8, 16, 32, 64, 80]
    assert [point.macro_f1 for point in points] == [0, 0, 0, 1, 1, 1]


def test_no_respondent_is_on_both_sides() -> None:
    gold = np.random.default_rng(0).random((120, 3)) < 0.4
    person = np.arange(120) // 4

    def predict(train: np.ndarray, test: np.ndarray) -> np.ndarray:
        assert not set(person[train]) & set(person[test])
        return gold[test]

    assert list(learning_curve(gold, person, predict=predict, repeats=5))


def test_a_file_smaller_than_the_sizes_still_has_a_curve() -> None:
    gold = np.ones((3, 1), dtype=bool)
    points = list(learning_curve(gold, np.arange(3), predict=perfect_from(0, gold), repeats=2))
    assert [point.labels for point in points] == [0, 2]


@pytest.mark.parametrize("count", [1, 2, 29])
def test_few_labels_say_that_the_figures_mean_nothing(count: int) -> None:
    gold = np.random.default_rng(1).random((count, 2)) < 0.5
    (line, *rest) = caution(gold, np.arange(count), 4)
    assert line.startswith(f"{count} labelled comment") and "mean nothing" in line
    assert bool(rest) == (gold.sum(axis=0).max() < 4)
    points = list(learning_curve(gold, np.arange(count), predict=perfect_from(0, gold), repeats=1))
    assert all((point.macro_f1 is None) == bool(rest) for point in points)


def test_many_comments_of_few_people_are_few() -> None:
    gold = np.ones((90, 1), dtype=bool)
    assert "by 2 respondents" in caution(gold, np.arange(90) % 2, 4)[0]
    assert caution(gold, np.arange(90) // 3, 4) == []


def test_the_command_prints_and_keeps_the_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "pipeline.encoders.load.load_encoder", lambda settings, folder=None: InventedEncoder()
    )
    table, codes = comments(60)
    pd.DataFrame(
        {"text": table["text_redacted"], "codes": [";".join(c) for c in codes], "who": range(60)}
    ).to_csv(tmp_path / "coded.csv", index=False)
    (tmp_path / "codebook.yaml").write_text(yaml.safe_dump(codebook().model_dump(mode="json")))
    arguments = ["learning-curve", str(tmp_path / "coded.csv"), "--groups-column", "who",
                 "--codebook", str(tmp_path / "codebook.yaml"), "--repeats", "3",
                 "--out", str(tmp_path / "curve.json")]  # fmt: skip
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    points = json.loads((tmp_path / "curve.json").read_text())
    assert [point["labels"] for point in points] == [0, 8, 16, 32, 40]
    assert points[-1]["macro_f1"] > 0.7
    assert "mean nothing" not in result.output
    assert CliRunner().invoke(app, arguments).output == result.output


def test_the_command_warns_before_the_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "pipeline.encoders.load.load_encoder", lambda settings, folder=None: InventedEncoder()
    )
    (tmp_path / "coded.csv").write_text("text,codes\nschool teacher,schools\nbus fare,buses\n")
    (tmp_path / "codebook.yaml").write_text(yaml.safe_dump(codebook().model_dump(mode="json")))
    said = CliRunner().invoke(
        app,
        ["learning-curve", str(tmp_path / "coded.csv"), "--codebook",
         str(tmp_path / "codebook.yaml"), "--out", str(tmp_path / "curve.json")],
    )  # fmt: skip
    assert said.exit_code == 0, said.exception
    warned = said.output.index("2 labelled comments by 2 respondents: these figures mean nothing")
    assert warned < said.output.index("labels  macro-F1")
    assert all(
        point["macro_f1"] is None for point in json.loads((tmp_path / "curve.json").read_text())
    )
