"""`themes labels export | import`: out to where people work, and back into a round."""

import re
import shutil
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from pipeline.annotate.workspace import Workspace
from pipeline.cli import app
from pipeline.codebook.codebook import Code, Codebook
from pipeline.config import load_consultation
from pipeline.errors import UserError
from pipeline.labels.rounds import read_labels
from tests.sample_run import SampleRun


def themes(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["labels", *map(str, arguments)])


@pytest.fixture
def consultation(sample_run: SampleRun, tmp_path: Path) -> Path:
    """The sample's settings, where labels may be written, without any."""
    shutil.copytree(sample_run.consultation.parent, tmp_path / "sample")
    shutil.rmtree(tmp_path / "sample" / "annotations", ignore_errors=True)
    return tmp_path / "sample" / sample_run.consultation.name


def test_a_workbook_goes_out_and_its_labels_come_back(
    consultation: Path, sample_run: SampleRun, tmp_path: Path
) -> None:
    out = ("--out", sample_run.out)
    made = themes("export", consultation, tmp_path / "coding.xlsx", "--annotator", "ann", *out)
    assert made.exit_code == 0, made.exception
    drawn = pd.read_csv(next(consultation.parent.glob("annotations/*/round-01/sample.csv")))
    by_lot = drawn["reason"].eq("random")
    told = re.search(r"Drawn by lot: (\d+) of (\d+) \((.*?)\)", made.output)
    assert told is not None and [int(one) for one in told.groups()[:2]] == [sum(by_lot), len(drawn)]
    assert sum(int(each.split()[1]) for each in told[3].split(", ")) == sum(by_lot)
    book = openpyxl.load_workbook(tmp_path / "coding.xlsx")
    sheet = book["comments"]
    header = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, 7):
        sheet.cell(row, header["Education"]).value = "x"
    sheet.cell(7, header["no code applies"]).value = "x"
    book.save(tmp_path / "coding.xlsx")
    back = themes("import", consultation, tmp_path / "coding.xlsx", *out)
    assert back.exit_code == 0, back.exception
    assert "ann: 6 comments; none applies to 1." in back.output
    labels = read_labels(next((consultation.parent / "annotations").iterdir()))
    assert labels["confirmed"].all() and set(labels["annotator"]) == {"ann"}
    assert sorted(map(len, labels["codes"])) == [0, 1, 1, 1, 1, 1]


def fill(path: Path, rows: int) -> list[str]:
    """Give the first comments a code; returns their ids."""
    book = openpyxl.load_workbook(path)
    sheet = book["comments"]
    header = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, rows + 2):
        sheet.cell(row, header["Education"]).value = "x"
    book.save(path)
    return [str(sheet.cell(row, header["comment_id"]).value) for row in range(2, rows + 2)]


def test_labels_go_to_the_round_that_their_workbook_was_exported_from(
    consultation: Path, sample_run: SampleRun, tmp_path: Path
) -> None:
    """Whatever round is the latest by its name; and no other program needs to know of rounds."""
    out = ("--out", sample_run.out)
    for name in ("early", "round-01"):
        file = tmp_path / f"{name}.xlsx"
        themes("export", consultation, file, "--annotator", "cy", "--round", name, *out)
    fill(tmp_path / "early.xlsx", 4)
    done = themes("import", consultation, tmp_path / "early.xlsx", *out)
    assert "early, cy: 4 comments" in done.output, done.exception
    ids = fill(tmp_path / "round-01.xlsx", 3) + fill(tmp_path / "early.xlsx", 2)
    coded = pd.DataFrame({"comment_id": ids, "codes": "education"})
    coded.iloc[3:].to_csv(tmp_path / "of_early.csv", index=False)
    coded.to_csv(tmp_path / "of_both.csv", index=False)
    who = ("--annotator", "dee", *out)
    done = themes("import", consultation, tmp_path / "of_early.csv", *who)
    assert "early, dee: 2 comments" in done.output, done.exception
    refused = themes("import", consultation, tmp_path / "of_both.csv", *who)
    assert "of several rounds (2 of early, 3 of round-01)" in str(refused.exception)
    named = themes("import", consultation, tmp_path / "of_both.csv", *who, "--round", "round-01")
    assert "round-01, dee: 5 comments" in named.output
    told = CliRunner().invoke(app, ["annotate", "status", str(consultation), *map(str, out)])
    assert told.exception is None, told.exception
    said = told.output
    drawn = len(pd.read_csv(next(consultation.parent.glob("annotations/*/early/sample.csv"))))
    assert f"cy 4 of {drawn}" in said and " of 0" not in said
    assert "dee 3 of 100, and 2 others" in said


def test_a_workbook_begins_with_what_many_sent(
    consultation: Path, sample_run: SampleRun, tmp_path: Path
) -> None:
    """One label decides all copies; drawn on purpose, so that no estimate counts it as by lot."""
    file = tmp_path / "coding.xlsx"
    made = themes("export", consultation, file, "--annotator", "ann", "--out", sample_run.out)
    assert "First: 1 text that many sent; one label decides all copies." in made.output
    drawn = pd.read_csv(next(consultation.parent.glob("annotations/*/round-01/sample.csv")))
    assert drawn["reason"].iloc[0] == "campaign" and drawn["reason"].value_counts()["campaign"] == 1
    first = openpyxl.load_workbook(file)["comments"].cell(2, 1).value
    assert first == drawn["comment_id"].iloc[0]
    comments = pd.read_csv(sample_run.out / "publish" / "coded_comments.csv", dtype=str)
    sent = pd.read_csv(sample_run.out / "publish" / "campaigns.csv")
    text = comments.set_index("comment_id")["text_redacted"][first]
    assert text == sent["campaign_text"].iloc[sent["respondents"].argmax()]


def test_examples_of_the_codebook_that_ships_stand_in_no_other_guideline(
    consultation: Path,
) -> None:
    workspace = Workspace(load_consultation(consultation), run=None, round_=None)  # type: ignore[arg-type]
    buses = Codebook(version=1, codes=(Code(id="buses", name="Buses", definition="All buses."),))
    shipped = load_consultation(consultation).read_codebook()
    assert "Get speakers into assemblies" in workspace.guideline(shipped)
    other = workspace.guideline(buses)
    assert "Edge cases" in other and "All buses." in other
    for of_the_sample in ("Get speakers into assemblies", "leaflet about kindness", "strategy",
                          "schools have better things"):  # fmt: skip
        assert of_the_sample in workspace.guideline(shipped) and of_the_sample not in other


def test_edge_cases_of_another_codebook_are_its_own_near_misses(consultation: Path) -> None:
    workspace = Workspace(load_consultation(consultation), run=None, round_=None)  # type: ignore[arg-type]
    bus = Code(
        id="bus", name="Buses", definition="All buses.",
        exclude=("My knees hurt (no transport)", "The fare is too high (Cost to people)"),
    )  # fmt: skip
    cost = Code(
        id="cost",
        name="Cost to people",
        definition="Fees.",
        exclude=("It costs the council (money)",),
    )
    shown = workspace.guideline(Codebook(version=1, codes=(bus, cost)))
    edge_cases = shown.split("## Edge cases\n")[1].split("\n## ")[0]
    assert "- “The fare is too high” gets **Cost to people**, not **Buses**." in edge_cases
    assert "- “It costs the council” does not get **Cost to people**: money." in edge_cases
    assert "knees" not in edge_cases


def test_the_guideline_of_any_codebook_leaves_room_for_codes_of_one_side(
    consultation: Path,
) -> None:
    workspace = Workspace(load_consultation(consultation), run=None, round_=None)  # type: ignore[arg-type]
    side = Code(id="praise", name="Praise of staff", definition="Praises those who do the work.")
    shown = workspace.guideline(Codebook(version=1, codes=(side,)))
    assert "get the same code" not in shown
    assert "is for that side alone" in shown
    assert "none, unless a code's definition is about just that" in " ".join(shown.split())


def test_what_a_run_published_is_not_taken_for_labels(
    consultation: Path, sample_run: SampleRun
) -> None:
    publish = sample_run.out / "publish"
    for name, says in (
        ("coded_comments.csv", "a model fills in"), ("coded.qdpx", "holds no label"),
    ):  # fmt: skip
        refused = themes("import", consultation, publish / name, "--out", sample_run.out,
                         *(() if name.endswith("qdpx") else ("--annotator", "ann")))  # fmt: skip
        assert isinstance(refused.exception, UserError), refused.output
        assert says in str(refused.exception)
    assert not list(consultation.parent.rglob("*.jsonl"))


def test_rows_of_no_comment_are_named_and_nothing_is_written(
    consultation: Path, sample_run: SampleRun, tmp_path: Path
) -> None:
    comments = pd.read_csv(sample_run.out / "publish" / "coded_comments.csv", dtype=str)
    texts = [comments["text_redacted"].iloc[0], "Words that nobody wrote."]
    pd.DataFrame({"text": texts, "codes": ["education", "education"]}).to_csv(
        tmp_path / "coded.csv", index=False
    )
    wanted = ("import", consultation, tmp_path / "coded.csv", "--annotator", "ann",
              "--out", sample_run.out)  # fmt: skip
    refused = themes(*wanted)
    assert "row 3 stand in no comment" in str(refused.exception)
    assert "nobody wrote" not in str(refused.exception)
    assert not list(consultation.parent.rglob("*.jsonl"))
    done = themes(*wanted, "--leave-out-unmatched")
    assert done.exit_code == 0, done.exception
    assert "Left out, as they stand in no comment: 1." in done.output


def test_a_table_coded_on_the_export_comes_in_where_redaction_changed_its_words(
    consultation: Path, sample_run: SampleRun, tmp_path: Path
) -> None:
    raw = pd.read_csv(consultation.parent / "responses.csv", dtype=str, header=None)
    reasons = raw.columns[raw.iloc[1].str.startswith("Please tell us why", na=False)][0]
    words = raw[reasons].iloc[2:].dropna()
    words = words[words.str.len() > 20].drop_duplicates()
    pd.DataFrame({"text": words, "codes": "education"}).to_csv(tmp_path / "own.csv", index=False)
    done = themes("import", consultation, tmp_path / "own.csv", "--annotator", "ann",
                  "--out", sample_run.out, "--leave-out-unmatched")  # fmt: skip
    assert done.exit_code == 0, done.exception
    comments = pd.read_parquet(sample_run.out / "work" / "flag" / "comments.parquet")
    labels = read_labels(next((consultation.parent / "annotations").iterdir()))
    found = comments[comments["comment_id"].isin(labels["comment_id"])]
    shown = comments[comments["hate_status"].eq("clear") & comments["question_id"].eq("q1")]
    assert found["redactions"].gt(0).sum() >= 0.9 * shown["redactions"].gt(0).sum() > 3
