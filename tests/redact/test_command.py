"""`themes redact` on a flat file, and the figures of `themes redact-evaluate`."""

import json
import stat
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from pipeline.cli import app

RUN = CliRunner()
ROWS = 'id,text,year\n7,"Ask Gurpreet Dhaliwal, 07700 900123",2016\n8,,2017\n9,fine,2018\n'


@pytest.fixture
def responses(tmp_path: Path) -> Path:
    path = tmp_path / "in.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_other_columns_and_row_order_stay(responses: Path, tmp_path: Path) -> None:
    out, ledger = tmp_path / "out.csv", tmp_path / "ledger.jsonl"
    result = RUN.invoke(app, ["redact", str(responses), str(out), "--ledger", str(ledger)])
    assert result.exit_code == 0, result.output
    table = pd.read_csv(out, dtype="str", keep_default_na=False)
    assert table["id"].tolist() == ["7", "8", "9"] and table["year"].tolist() == [
        "2016",
        "2017",
        "2018",
    ]
    assert table["text_redacted"].tolist() == ["Ask [PERSON], [PHONE]", "", "fine"]
    assert "Gurpreet" not in out.read_text() + ledger.read_text()
    rows = [json.loads(line) for line in ledger.read_text().splitlines()]
    assert [set(row) for row in rows] == [
        {"row", "start", "end", "entity", "score", "recogniser"}
    ] * 2
    assert [(r["row"], r["start"], r["end"], r["entity"]) for r in rows] == [
        (0, 4, 21, "PERSON"), (0, 23, 35, "PHONE"),
    ]  # fmt: skip
    assert stat.S_IMODE(ledger.stat().st_mode) == 0o600


def test_standard_input_and_output() -> None:
    result = RUN.invoke(app, ["redact", "-", "-"], input=ROWS)
    assert result.exit_code == 0
    assert "Ask [PERSON], [PHONE]" in result.stdout


def test_workbooks_and_parquet(responses: Path, tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.parquet"):
        first = RUN.invoke(app, ["redact", str(responses), str(tmp_path / name)])
        assert first.exit_code == 0, first.output
        again = RUN.invoke(
            app,
            [
                "redact",
                str(tmp_path / name),
                str(tmp_path / "b.csv"),
                "--text-column",
                "text_redacted",
            ],
        )
        assert again.exit_code == 0, again.output
        assert "Ask [PERSON], [PHONE]" in (tmp_path / "b.csv").read_text()


def test_evaluation_prints_all_three_cases(tmp_path: Path) -> None:
    spans = tmp_path / "spans.jsonl"
    row = {"text": "ring 07700 900123 now", "spans": [[5, 17, "PHONE"]]}
    spans.write_text(json.dumps(row) + "\n", encoding="utf-8")
    result = RUN.invoke(app, ["redact-evaluate", str(spans), "--json"])
    report = json.loads(result.stdout)
    assert set(report) == {"original", "lower", "upper"}
    assert report["lower"]["f2"] == 1.0 and report["upper"]["leaking"] == 0.0
    assert report["original"]["recall_per_type"]["PHONE"]["whole"] == 1.0
