"""From the raw export of the sample to theme tables, through the command line."""

import csv
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from pipeline.annotate.asked_for import texts_sent_by_many, to_be_coded
from tests.sample_run import SAMPLE, SampleRun, copy_of_sample, made, themes, themes_here

PLANTED = json.loads((SAMPLE / "planted.json").read_text(encoding="utf-8"))


def files_below(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path.relative_to(folder)), path.read_bytes()


def test_the_summary_says_what_was_found_and_where_to_look(
    sample_run: SampleRun,
) -> None:
    _, out, printed = sample_run
    assert "340 respondents wrote 53" in printed
    assert "personal data replaced" in printed
    assert "withheld as hateful" in printed
    assert "got at least one code" in printed
    assert "“Learning to live together” (" in printed
    assert "decide on the themes of the text that 12 sent to “" in printed
    assert re.search(
        r"\d+ of \d+ numbers of themes by closed answer are left out.*council", printed
    )
    assert str(out / "publish" / "theme_tables.xlsx") in printed
    assert str(out / "restricted" / "hate_incidents.csv") in printed


def test_what_is_to_be_coded_is_named_by_question_until_nobody_would_read_the_list() -> None:
    wanted = {f"Plan {number}": number for number in range(7, 40)}
    assert (
        to_be_coded({"Buses": 1_200, "Trams": 30}, {})
        == "“Buses” (1,200 of them), “Trams” (30 of them)"
    )
    told = "7 to 39 of each of 33 questions, 759 in all"
    assert to_be_coded(wanted, {}) == told
    small = {"Plan 7": 9, "Plan 8": 1}
    assert to_be_coded(wanted, small) == (
        f"{told}; 2 of them are so small that you had better code them whole (10 texts)"
    )


def test_of_a_small_question_it_says_code_them_all() -> None:
    """Where most would have to be coded anyway; so many texts, as copies are coded once."""
    assert (
        to_be_coded({"Buses": 1_200, "Trams": 94}, {"Trams": 113})
        == "“Buses” (1,200 of them), “Trams” (code them all: 113 texts)"
    )


def test_texts_that_many_sent_and_nobody_decided_are_named_by_question_and_size() -> None:
    labels = {"q1": "Moving the clinics", "q2": "Trams"}
    assert texts_sent_by_many([("q1", 10)], labels) == (
        "the text that 10 sent to “Moving the clinics”"
    )
    assert texts_sent_by_many([("q1", 1_200), ("q2", 3)], labels) == (
        "each of the 2 texts that many sent, 1,200 (“Moving the clinics”), 3 (“Trams”)"
    )
    assert texts_sent_by_many([("q1", size) for size in range(12, 2, -1)], labels) == (
        "each of the 10 texts that many sent: 3 to 12 copies, 75 in all"
    )


def test_the_tables_are_there_and_nothing_is_half_written(
    sample_run: SampleRun,
) -> None:
    _, out, _ = sample_run
    published = {path.name for path in (out / "publish").iterdir()}
    assert {"theme_tables.xlsx", "theme_counts.csv", "coded_comments.csv"} <= published
    assert not [path for path in out.rglob(".*") if path.is_file()]
    counts = pd.read_csv(out / "publish" / "theme_counts.csv")
    assert set(counts["question_id"]) == {"q1", "q2", "q3", "q4", "q5", "q6"}


def test_restricted_files_are_for_their_owner_only(sample_run: SampleRun) -> None:
    _, out, _ = sample_run
    for folder in ("restricted", "work"):
        assert (out / folder).stat().st_mode & 0o777 == 0o700
    for path in (out / "restricted").rglob("*"):
        assert path.stat().st_mode & 0o777 == 0o600, path.name


def _everything_readable(folder: Path) -> str:
    """All text in a folder, parquet and workbooks unpacked, white space folded."""
    parts = []
    for name, content in files_below(folder):
        path = folder / name
        if path.suffix == ".parquet":
            parts.append(pd.read_parquet(path).to_csv())
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                parts += [
                    archive.read(entry).decode("utf-8", "ignore") for entry in archive.namelist()
                ]
        else:
            parts.append(content.decode("utf-8", "ignore"))
    return re.sub(r"\s+", " ", "\n".join(parts)).casefold()


def test_no_withheld_sentence_and_no_identity_leaves_the_restricted_folder(
    sample_run: SampleRun,
) -> None:
    _, out, printed = sample_run
    public = _everything_readable(out / "publish") + printed.casefold()
    incidents = pd.read_csv(out / "restricted" / "hate_incidents.csv")
    assert len(incidents)
    for sentence in incidents["sentence"].dropna():
        if len(sentence) > 20:
            assert re.sub(r"\s+", " ", sentence).casefold() not in public
    identifiers = pd.read_csv(out / "restricted" / "identifiers.csv", dtype=str)
    for pseudonym in identifiers["respondent_id"]:
        assert pseudonym not in public
    work = _everything_readable(out / "work")
    for planted in PLANTED["identifying"]:
        if "@" in planted["value"]:
            assert planted["value"].casefold() not in public + work
    for respondent in {row["respondent"] for row in PLANTED["themes"]}:
        assert respondent not in public + work


def test_planted_hate_is_withheld_or_waits_for_review(sample_run: SampleRun) -> None:
    _, out, _ = sample_run
    incidents = pd.read_csv(out / "restricted" / "hate_incidents.csv")
    text = " ".join(re.sub(r"\s+", " ", comment) for comment in incidents["comment"])
    found = [
        plant for plant in PLANTED["hate"] if re.sub(r"\s+", " ", plant["sentence"])[:40] in text
    ]
    assert len(found) >= 0.8 * len(PLANTED["hate"])


def test_planted_personal_data_is_replaced(sample_run: SampleRun) -> None:
    """What redaction let through, it let through everywhere: look where everything is read from."""
    _, out, printed = sample_run
    everything = (
        _everything_readable(out / "work") + _everything_readable(out / "publish") + printed
    )
    numbers = [p for p in PLANTED["personal_data"] if p["entity"] != "PERSON"]
    leaked = [
        p["entity"] for p in numbers if re.sub(r"\s+", " ", p["value"]).casefold() in everything
    ]
    assert len(leaked) <= 0.05 * len(numbers), leaked


def test_planted_strings_reach_no_file_and_no_line_of_output(tmp_path: Path) -> None:
    consultation = copy_of_sample(tmp_path / "sample", respondents=40, questions=("q1",))
    responses = consultation.parent / "responses.csv"
    with responses.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    comment = next(place for place, name in enumerate(rows[1]) if name == "Please tell us why.")
    for number, row in enumerate(rows[2:]):
        row[comment] = (
            f"We need help. Ring 07700 9001{number:02d} or kim{number}@example.org today."
        )
    with responses.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    done = themes_here("run", consultation, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    # The review sheet quotes what is doubtful, for the analyst; it is the one place that may.
    (tmp_path / "out" / "restricted" / "redaction_review.csv").unlink()
    everything = _everything_readable(tmp_path / "out") + done.stdout + done.stderr
    assert "we need help" in everything
    for planted in ("07700", "900100", "@example.org"):
        assert planted not in everything
    for table in (tmp_path / "out" / "work").rglob("*.parquet"):
        assert "text" not in pd.read_parquet(table).columns


def test_a_second_run_does_nothing_again(sample_run: SampleRun) -> None:
    consultation, out, _ = sample_run
    before = made(out)
    again = themes("run", consultation, "--out", out)
    assert again.returncode == 0
    assert "no stage was done again" in again.stdout
    assert again.stderr == ""
    assert made(out) == before


def test_another_definition_redoes_classify_and_what_follows(
    sample_run: SampleRun, tmp_path: Path
) -> None:
    consultation, mine = tmp_path / "sample" / "consultation.toml", tmp_path / "out"
    shutil.copytree(sample_run.consultation.parent, consultation.parent)
    shutil.copytree(sample_run.out, mine)
    codebook = consultation.parent / "codebook.yaml"
    written = codebook.read_text(encoding="utf-8")
    changed = written.replace("Changing attitudes through learning", "Changing minds")
    assert changed != written
    codebook.write_text(changed, encoding="utf-8")
    again = themes_here("run", consultation, "--out", mine)
    manifest = json.loads((mine / "work" / "manifest.json").read_text())
    assert again.returncode == 0
    redone = [stage for stage, said in manifest["stages"].items() if said["redone"]]
    assert {"read", "classify"} <= set(redone)
    assert not {"redact", "flag", "embed", "cluster"} & set(redone)


def test_the_lead_officers_decision_is_obeyed_by_the_next_run(
    sample_run: SampleRun, tmp_path: Path
) -> None:
    consultation, out, _ = sample_run
    mine = tmp_path / "out"
    shutil.copytree(out, mine)
    path = mine / "restricted" / "hate_incidents.csv"
    incidents = pd.read_csv(path, dtype=str, keep_default_na=False)
    incidents.loc[0, "decision"] = "publish"
    released = incidents.loc[0, "comment_id"]
    incidents.to_csv(path, index=False)
    assert (
        released not in pd.read_csv(mine / "publish" / "coded_comments.csv")["comment_id"].tolist()
    )
    again = themes_here("run", consultation, "--out", mine)
    assert again.returncode == 0
    undecided = (incidents["decision"] == "").sum()
    assert f"the lead officer: decide on {undecided} comments in" in again.stdout
    assert released in pd.read_csv(mine / "publish" / "coded_comments.csv")["comment_id"].tolist()


def test_what_asks_for_action_is_told_to_the_analyst_and_nobody_else(tmp_path: Path) -> None:
    consultation = copy_of_sample(tmp_path / "sample", respondents=40)
    responses = consultation.parent / "responses.csv"
    with responses.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    comment = next(place for place, name in enumerate(rows[1]) if name == "Please tell us why.")
    rows[2][comment] = "Shops should ask for proof of age. My boiler is out, please ring me today."
    rows[3][comment] = "Vapes should cost more. My group is the only reason I am still here."
    with responses.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    out = tmp_path / "out"
    done = themes_here("run", consultation, "--out", out)
    assert done.returncode == 0, done.stderr
    assert (
        "you, today: 2 comments may ask for somebody’s action, whatever the questions are "
        "(thoughts of suicide or self-harm: 1; wish to be called, answered or helped: 1)"
    ) in done.stdout
    assert "ring me" not in done.stdout
    path = out / "restricted" / "comments_to_act_on.csv"
    assert path.stat().st_mode & 0o777 == 0o600
    sheet = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert sheet["text"].tolist() == [rows[3][comment], rows[2][comment]], "the gravest first"
    public = _everything_readable(out / "publish")
    assert "please ring me" in public, "who wants a call is counted, coded and listed as before"
    assert "still here" not in public, "until somebody decides on comments_at_risk.csv"
    assert "to_act_on" not in public and "reason i am still" not in public
    sheet.assign(dealt_with=["passed on", "rung"]).to_csv(path, index=False)
    again = themes_here("run", consultation, "--out", out)
    assert again.returncode == 0, again.stderr
    assert "ask for somebody’s action" not in again.stdout


def test_what_may_put_somebody_at_risk_is_published_only_as_a_person_decides(
    tmp_path: Path,
) -> None:
    consultation = copy_of_sample(tmp_path / "sample", respondents=40)
    responses = consultation.parent / "responses.csv"
    with responses.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    comment = next(place for place, name in enumerate(rows[1]) if name == "Please tell us why.")
    said = "Schools should teach this early, and my ex-husband must never find out where we live."
    rows[2][comment] = said
    with responses.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    out = tmp_path / "out"
    done = themes_here("run", consultation, "--out", out)
    assert done.returncode == 0, done.stderr
    assert (
        "before anything is published: read 1 comment that may put somebody at risk" in done.stdout
    )
    path = out / "restricted" / "comments_at_risk.csv"
    assert path.stat().st_mode & 0o777 == 0o600
    sheet = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert sheet["text"].tolist() == [said]
    public = _everything_readable(out / "publish")
    assert "ex-husband" not in public
    assert "one comment that could put somebody at risk is counted" in public
    sheet.assign(decision="quote").to_csv(path, index=False)
    assert themes_here("run", consultation, "--out", out).returncode == 0
    assert "ex-husband" in _everything_readable(out / "publish")
    sheet.assign(decision="leave out").to_csv(path, index=False)
    again = themes_here("run", consultation, "--out", out)
    assert again.returncode == 0, again.stderr
    assert "at risk" not in again.stdout
    public = _everything_readable(out / "publish")
    assert "ex-husband" not in public
    assert "one comment that could put somebody at risk is counted" in public
