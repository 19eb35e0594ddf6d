"""`themes flag` and `themes flag-evaluate` on any flat file."""

import json

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.errors import UserError
from pipeline.files.flat import read_table, write_table
from tests.flag.test_flagging import ABOUT_HATE, HATE


@pytest.fixture
def labelled(tmp_path):
    import pandas as pd

    path = tmp_path / "labelled.csv"
    kinds = ["derogation", *["about hate"] * len(ABOUT_HATE)]
    labels = ["hateful", *["non-hateful"] * len(ABOUT_HATE)]
    write_table(pd.DataFrame({"said": [HATE, *ABOUT_HATE], "gold": labels, "kind": kinds}), path)
    return path


def call(*arguments):
    return CliRunner().invoke(app, [str(a) for a in arguments], catch_exceptions=False)


def test_any_file_gains_a_score_and_a_status_and_keeps_the_rest(labelled, tmp_path):
    out = tmp_path / "flagged.xlsx"
    assert call("flag", labelled, out, "--text-column", "said").exit_code == 0
    flagged, before = read_table(out), read_table(labelled)
    assert flagged.columns.tolist() == [*before.columns, "hate_score", "hate_status"]
    assert flagged[before.columns.tolist()].equals(before)
    assert flagged["hate_status"].tolist() == ["withheld", *["clear"] * len(ABOUT_HATE)]


def test_a_mistake_is_told_and_nothing_is_written(labelled, tmp_path):
    out = tmp_path / "flagged.csv"
    for arguments, told in (
        (("--text-column", "sayd"), "did you mean 'said'"),
        (("--text-column", "said", "--review", "0.9"), "must not lie above"),
    ):
        with pytest.raises(UserError, match=told):
            call("flag", labelled, out, *arguments)
    assert not out.exists()


def test_the_evaluation_counts_by_class_and_by_functionality(labelled):
    columns = ("--text-column", "said", "--label-column", "gold", "--functionality-column", "kind")
    figures = json.loads(call("flag-evaluate", labelled, *columns).stdout)
    assert (figures["n"], figures["hateful"], figures["auc"]) == (6, 1, 1.0)
    assert figures["flagged"]["accuracy_hateful"] == 1.0
    assert figures["flagged"]["accuracy_not_hateful"] == 1.0
    assert figures["flagged"]["macro_f1"] == 1.0
    assert figures["functionalities"]["derogation"] == {"n": 1, "flagged": 1.0}


def test_a_label_that_is_none_is_told_with_its_record(labelled):
    with pytest.raises(UserError, match="record 1, column 'kind'"):
        call("flag-evaluate", labelled, "--text-column", "said", "--label-column", "kind")
