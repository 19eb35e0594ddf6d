"""A survey without a codebook: a run drafts one, somebody signs it off, the next run codes."""

import re
from pathlib import Path

import pandas as pd
import pytest

from pipeline.codebook.codebook import load_codebook
from pipeline.codebook.sign_off import read_sign_offs
from pipeline.tables.readable import may_be_published
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

    drafted = draft.read_text(encoding="utf-8")
    told = re.findall(r" gives it to (\d+) of .*(?:\n#.*)*\n- id: (\S+)", drafted)
    claimed = {code: int(count) for count, code in told}
    for code, count in claimed.items():
        assert re.search(rf"(?m)^ +{count}  {load_codebook(draft)[code].name}", first.stdout)

    same = themes_here("codebook", "draft", consultation, "--out", out)
    assert same.returncode == 0, same.stderr
    assert f"{draft} held this very draft already" in same.stdout
    assert not list(folder.glob("codebook_draft_*"))

    draft.write_text(draft.read_text(encoding="utf-8") + "# read by a person\n", encoding="utf-8")
    again = themes_here("run", consultation, "--out", out)
    assert f"A draft waits in {draft}" in again.stdout
    assert draft.read_text(encoding="utf-8").endswith("# read by a person\n")

    beside = themes_here("codebook", "draft", consultation, "--out", out)
    assert beside.returncode == 0, beside.stderr
    assert f"{draft} holds another draft, or has been changed" in beside.stdout
    assert draft.read_text(encoding="utf-8").endswith("# read by a person\n")
    assert load_codebook(folder / "codebook_draft_2.yaml") == load_codebook(draft)
    named = themes_here("codebook", "draft", consultation, "--codebook", draft, "--out", out)
    assert named.returncode == 2 and "choose another name" in named.stderr

    signed = themes_here("codebook", "sign-off", consultation, "--by", "Board of analysts")
    assert signed.returncode == 0, signed.stderr
    book = load_codebook(folder / "codebook.yaml")
    assert not draft.exists()
    assert {one.by for one in read_sign_offs(folder / "codebook.yaml")} == {"Board of analysts"}

    coded = themes_here("run", consultation, "--out", out)
    assert coded.returncode == 0, coded.stderr
    assignments = pd.read_parquet(out / "work" / "classify" / "assignments.parquet")
    assert set(assignments["code_id"]) <= set(book.ids)
    comments = pd.read_parquet(out / "work" / "classify" / "comments.parquet")
    comments = comments[may_be_published(comments)].sort_values("comment_id")
    copies = comments["duplicate_group"].fillna(comments["comment_id"]).duplicated()
    was_read = assignments["comment_id"].isin(comments.loc[~copies, "comment_id"])
    given = assignments[assignments["assigned"] & was_read].groupby("code_id").size()
    assert {code: int(given.get(code, 0)) for code in book.ids} == claimed
    assert "Board of analysts accepted version 1" in (out / "publish" / "report.html").read_text(
        encoding="utf-8"
    )
