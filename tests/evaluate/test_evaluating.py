"""`themes evaluate`: the figures are scikit-learn's, with intervals, and coverage beside them."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import average_precision_score, f1_score
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.errors import UserError
from pipeline.evaluate.settings import EvaluateSettings
from pipeline.evaluate.stage import evaluate

CODES = ["a", "b", "c"]


def chance_flags(count: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    gold = random.random((count, 3)) < 0.4
    p = np.clip(gold * 0.4 + random.random((count, 3)) * 0.6, 0, 1)
    return gold, p >= 0.5, p


def test_figures_are_those_of_scikit_learn() -> None:
    gold, given_, p = chance_flags(200, 0)
    gold[:, 0] |= ~gold.any(axis=1)  # scikit-learn counts two empty sets as wrong, we as right
    report = evaluate(gold, given_, codes=CODES, settings=EvaluateSettings(), probabilities=p)
    for kind in ("macro", "micro", "samples"):
        expected = f1_score(gold, given_, average=kind, zero_division=0)
        assert report[kind]["f1"] == pytest.approx(expected, abs=1e-4)
    for place, code in enumerate(CODES):
        assert report["codes"][code]["ap"] == pytest.approx(
            average_precision_score(gold[:, place], p[:, place]), abs=1e-4
        )
        low, high = report["codes"][code]["f1_interval"]
        assert low < report["codes"][code]["f1"] < high
    assert report["exact"]["share"] == pytest.approx((gold == given_).all(axis=1).mean(), abs=1e-4)


def test_no_code_on_both_sides_is_agreement() -> None:
    nothing = np.zeros((4, 3), dtype=bool)
    report = evaluate(nothing, nothing, codes=CODES, settings=EvaluateSettings())
    assert report["samples"]["f1"] == report["exact"]["share"] == 1.0
    assert report["macro"]["codes"] == 0


def test_codes_with_too_little_support_are_left_out_of_macro_and_counted() -> None:
    gold, given_, _ = chance_flags(50, 1)
    gold[:, 2] = False
    gold[:2, 2] = True
    report = evaluate(gold, given_, codes=CODES, settings=EvaluateSettings(min_support=4))
    assert report["macro"]["codes"] == 2
    assert report["macro"]["f1"] == pytest.approx(
        np.mean([report["codes"][code]["f1"] for code in "ab"]), abs=1e-4
    )


def test_many_comments_of_one_person_widen_the_interval() -> None:
    gold, given_, _ = chance_flags(240, 2)
    gold, given_ = gold[:24].repeat(10, axis=0), given_[:24].repeat(10, axis=0)
    person = np.arange(24).repeat(10)

    def width(groups: np.ndarray | None) -> float:
        low, high = evaluate(gold, given_, codes=CODES, settings=EvaluateSettings(), groups=groups)[
            "micro"
        ]["f1_interval"]
        return high - low

    assert width(person) > 2 * width(None)


@settings(max_examples=25)
@given(st.integers(0, 12), st.integers(0, 100))
def test_any_small_file_gives_numbers_between_0_and_1(count: int, seed: int) -> None:
    gold, given_, p = chance_flags(count, seed)
    report = evaluate(
        gold, given_, codes=CODES, settings=EvaluateSettings(resamples=100), probabilities=p,
        coverage=["coded"] * count,
    )  # fmt: skip
    json.dumps(report, allow_nan=False)
    for kind in ("macro", "micro", "samples"):
        assert 0 <= report[kind]["f1"] <= 1


def themes(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def files(folder: Path) -> tuple[Path, Path]:
    gold = pd.DataFrame(
        {
            "comment_id": ["1", "2", "3", "4"],
            "text": ["w", "x", "y", "z"],
            "themes": ["Alpha; Beta", "b", "none", "a"],
            "who": ["p", "p", "q", "r"],
        }
    )
    predicted = gold.assign(
        codes=["a", "b", "", "b"], coverage=["coded", "coded", "uncoded", "uncertain"],
        p_a=[0.9, 0.1, 0.0, 0.4], p_b=[0.2, 0.8, 0.1, 0.5],
    )  # fmt: skip
    gold.to_csv(folder / "gold.csv", index=False)
    predicted.iloc[[3, 1, 0, 2]].to_csv(folder / "predicted.csv", index=False)
    (folder / "codebook.yaml").write_text(
        "version: 1\ncodes:\n- {id: a, name: Alpha, definition: One.}\n"
        "- {id: b, name: Beta, definition: Two.}\n"
    )
    return folder / "predicted.csv", folder / "gold.csv"


def test_rows_are_matched_by_id_and_names_by_the_codebook(tmp_path: Path) -> None:
    predicted, gold = files(tmp_path)
    result = themes(predicted, gold, "--labels-column", "themes", "--codebook",
                    tmp_path / "codebook.yaml", "--groups-column", "who")  # fmt: skip
    assert result.exit_code == 0, result.output
    report = json.loads(result.output)
    assert report["n"] == 4
    assert report["codes"]["a"] == report["codes"]["a"] | {
        "support": 2, "predicted": 1, "precision": 1.0, "recall": 0.5,
    }  # fmt: skip
    assert report["exact"]["share"] == 0.5
    assert report["coverage"]["coded"] == 0.5
    assert report["coverage"]["exact_coded"] == 0.5
    assert sum(band["n"] for band in report["reliability"]) == 3


def test_the_same_figures_every_time(tmp_path: Path) -> None:
    predicted, gold = files(tmp_path)
    arguments = (predicted, gold, "--labels-column", "themes", "--codebook",
                 tmp_path / "codebook.yaml")  # fmt: skip
    assert themes(*arguments).output == themes(*arguments).output


def test_what_cannot_be_compared_is_refused(tmp_path: Path) -> None:
    predicted, gold = files(tmp_path)
    table = pd.read_csv(predicted, dtype=str, keep_default_na=False)
    table[["codes"]].to_csv(tmp_path / "bare.csv", index=False)
    table.head(3).to_csv(tmp_path / "lacking.csv", index=False)
    table.assign(codes="zebra").to_csv(tmp_path / "other.csv", index=False)
    cases = {
        "lacks 1 of the 4 comments": (tmp_path / "lacking.csv", gold, "--labels-column", "themes"),
        "share neither ids nor texts": (tmp_path / "bare.csv", gold, "--labels-column", "themes"),
        "no code in common": (tmp_path / "other.csv", gold, "--labels-column", "themes"),
        "no column 'codes'": (predicted, gold),
        "row 2, column 'themes'": (predicted, gold, "--labels-column", "themes", "--codebook",
                                   tmp_path / "one.yaml"),
    }  # fmt: skip
    (tmp_path / "one.yaml").write_text(
        "version: 1\ncodes:\n- {id: b, name: Beta, definition: Two.}\n"
        "- {id: c, name: C, definition: T.}\n"
    )
    for says, arguments in cases.items():
        result = themes(*arguments)
        assert isinstance(result.exception, UserError), (says, result.output, result.exception)
        assert says in str(result.exception), str(result.exception)
