"""A survey without a codebook: a run drafts one, somebody signs it off, the next run codes."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.codebook.codebook import load_codebook
from pipeline.codebook.sign_off import read_sign_offs
from tests.sample_run import copy_of_sample, themes_here


@pytest.mark.slow
def test_a_survey_without_a_codebook_is_drafted_signed_off_and_coded(tmp_path: Path) -> None:
    consultation = copy_of_sample(tmp_path / "survey", respondents=70, questions=("q1", "q2"))
    folder, out = consultation.parent, tmp_path / "out"
    text = consultation.read_text(encoding="utf-8").replace('codebook = "codebook.yaml"\n', "")
    consultation.write_text(text, encoding="utf-8")
    (folder / "codebook.yaml").unlink()

    first = themes_here("run", consultation, "--out", out)
    assert first.returncode == 0, first.stderr
    draft = folder / "codebook_draft.yaml"
    assert f"is in {draft}" in first.stdout
    assert "themes codebook sign-off" in first.stdout
    assert not (out / "publish").exists()

    draft.write_text(draft.read_text(encoding="utf-8") + "# read by a person\n", encoding="utf-8")
    again = themes_here("run", consultation, "--out", out)
    assert f"A draft waits in {draft}" in again.stdout
    assert draft.read_text(encoding="utf-8").endswith("# read by a person\n")

    signed = themes_here("codebook", "sign-off", consultation, "--by", "Board of analysts")
    assert signed.returncode == 0, signed.stderr
    book = load_codebook(folder / "codebook.yaml")
    assert not draft.exists()
    assert {one.by for one in read_sign_offs(folder / "codebook.yaml")} == {"Board of analysts"}

    coded = themes_here("run", consultation, "--out", out)
    assert coded.returncode == 0, coded.stderr
    assignments = pd.read_parquet(out / "work" / "classify" / "assignments.parquet")
    assert set(assignments["code_id"]) <= set(book.ids)
    assert assignments["assigned"].any()
    assert "Board of analysts accepted version 1" in (out / "publish" / "report.html").read_text(
        encoding="utf-8"
    )
