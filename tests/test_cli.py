"""Errors are for people: one sentence, exit code 2, nothing written, no traceback."""

import gc
from pathlib import Path

import pytest
from openpyxl import Workbook

from pipeline import cli
from tests.sample_run import copy_of_sample, themes, themes_here


def complaint(*arguments: object) -> str:
    """Run a command that must fail in a way the user can mend; return the one line it says."""
    done = themes_here(*arguments)
    assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
    lines = [line for line in done.stderr.splitlines() if line.startswith("themes:")]
    assert len(lines) == 1
    assert "Traceback" not in done.stderr
    return lines[0]


@pytest.fixture
def consultation(tmp_path: Path) -> Path:
    return copy_of_sample(tmp_path / "sample", respondents=30)


def replace(path: Path, old: str, new: str) -> None:
    content = path.read_text(encoding="utf-8-sig")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def test_a_consultation_that_is_not_there(tmp_path: Path) -> None:
    assert "nowhere.toml" in complaint("run", tmp_path / "nowhere.toml")


def test_a_process_ends_as_the_command_does(tmp_path: Path) -> None:
    ended = themes("run", tmp_path / "nowhere.toml")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.strip() == complaint("run", tmp_path / "nowhere.toml")


def test_a_mistake_in_the_toml_has_its_line(consultation: Path) -> None:
    replace(consultation, 'layout = "wide"', "layout = wide")
    assert "line" in complaint("run", consultation)


def test_a_mistake_in_the_codebook_has_its_line(consultation: Path) -> None:
    replace(consultation.parent / "codebook.yaml", "selection: many", "selection: [many")
    assert "line" in complaint("run", consultation)


def test_two_codes_of_one_id(consultation: Path) -> None:
    replace(consultation.parent / "codebook.yaml", "id: resources", "id: education")
    assert "education" in complaint("run", consultation)


def test_a_column_that_is_not_there_suggests_the_nearest(consultation: Path) -> None:
    replace(consultation, 'respondent = "Respondent ID"', 'respondent = "Respondant ID"')
    assert "Respondent ID" in complaint("run", consultation)


def test_an_answer_the_survey_does_not_have(consultation: Path) -> None:
    replace(consultation.parent / "responses.csv", "Strongly agree", "Strongly argee")
    said = complaint("run", consultation)
    assert "row" in said


def test_missing_responses(consultation: Path) -> None:
    (consultation.parent / "responses.csv").unlink()
    assert "responses.csv" in complaint("run", consultation)


def test_empty_responses(consultation: Path) -> None:
    (consultation.parent / "responses.csv").write_bytes(b"")
    assert "responses.csv" in complaint("run", consultation)


def test_a_stage_that_does_not_exist(consultation: Path) -> None:
    assert "ingest, redact" in complaint("run", consultation, "--until", "reduct")


def test_a_spacy_model_that_is_not_installed(consultation: Path) -> None:
    with consultation.open("a", encoding="utf-8") as file:
        file.write('\n[redact]\nmodel = "en_core_web_xxl"\n')
    assert "en_core_web_xxl" in complaint("run", consultation)


def test_an_encoder_that_is_not_there(consultation: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("text\nMore buses.\n")
    said = complaint("embed", table, tmp_path / "v.npy", "--encoder", "nobody/no-such-model")
    assert "nobody/no-such-model" in said


def test_a_mistake_leaves_no_output_folder_behind(consultation: Path, tmp_path: Path) -> None:
    replace(consultation, 'layout = "wide"', "layout = wide")
    complaint("run", consultation, "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


OF_THE_FOLDER_ITSELF = {"lock", "libraries.json"}


def test_a_mistake_in_the_responses_leaves_no_table_behind(
    consultation: Path, tmp_path: Path
) -> None:
    replace(consultation.parent / "responses.csv", "Strongly agree", "Strongly argee")
    complaint("run", consultation, "--out", tmp_path / "out")
    left = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    # What the folder keeps of itself, nothing of what people wrote.
    assert {path.name for path in left} == OF_THE_FOLDER_ITSELF


def test_an_output_folder_that_is_a_file(consultation: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    assert "--out" in complaint("run", consultation, "--out", tmp_path / "out")


def test_a_workbook_without_the_text_column(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["coment"])  # type: ignore[union-attr]
    book.active.append(["More buses."])  # type: ignore[union-attr]
    book.save(tmp_path / "in.xlsx")
    said = complaint(
        "redact", tmp_path / "in.xlsx", tmp_path / "out.csv", "--text-column", "comment"
    )
    assert "coment" in said
    assert not (tmp_path / "out.csv").exists()


def test_a_bug_is_told_without_the_words_of_a_comment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise ValueError("Siobhan O'Neill wrote this")

    monkeypatch.setattr(cli, "app", broken)
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 1
    said = capsys.readouterr().err
    assert "ValueError at test_cli.py" in said
    assert "Siobhan" not in said


def test_what_a_command_loads_is_not_looked_through_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept, seen = gc.get_threshold(), []
    monkeypatch.setattr(cli, "app", lambda: seen.append(gc.get_threshold()[0]))
    try:
        cli.main()
    finally:
        gc.set_threshold(*kept)
    assert seen[0] > 10 * 700
