"""A run with a second reader: what leaves, what it changes, what is said of it everywhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest

from tests.conftest import REPOSITORY
from tests.read.language_model.scripted import Scripted, scripted
from tests.sample_run import copy_of_sample, made, themes_here

WORDS = {
    "education": ("school", "training", "teach", "young people", "educat"),
    "resources": ("police", "staff", "money", "fund", "resource"),
    "victim_focus": ("victim", "support", "report"),
    "survey_design": ("survey", "question", "document", "jargon"),
}


def coder(comment: str, codes: tuple[str, ...]) -> list[dict[str, str]]:
    return [
        {"id": code, "words": found.group()}
        for code in codes
        if (found := re.search("|".join(WORDS.get(code, ("^$",))), comment, re.I))
    ]


class Read(NamedTuple):
    """A run of the sample with a language model on this machine."""

    consultation: Path
    out: Path
    printed: str
    sent: Scripted
    raw: pd.DataFrame


@pytest.fixture(scope="module", autouse=True)
def key() -> Iterator[None]:
    """A secret that nothing may tell."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THEMES_MODEL_KEY", "sk-planted-key")
        yield


@pytest.fixture(scope="module")
def read(key: None, tmp_path_factory: pytest.TempPathFactory) -> Read:
    root = tmp_path_factory.mktemp("second")
    consultation = copy_of_sample(root / "sample", 120, questions=("q1", "q2", "q3", "q4"))
    with scripted(coder) as running:
        with consultation.open("a", encoding="utf-8") as settings:
            settings.write(f'\n[read]\nendpoint = "{running.address}"\nmodel = "coder-7b"\n')
        before = themes_here("ask", consultation, "--out", root / "out", "--dry-run")
        assert before.returncode == 0, before.stderr
        assert "0 of them answered already" in before.stdout
        assert running.received == []
        done = themes_here("run", consultation, "--out", root / "out")
        assert done.returncode == 0, done.stderr
    raw = pd.read_csv(root / "sample" / "responses.csv", header=1, dtype="str").fillna("")
    return Read(consultation, root / "out", done.stdout, running, raw)


@pytest.mark.slow
def test_nothing_withheld_raw_or_personal_is_ever_sent(read: Read) -> None:
    planted = json.loads((REPOSITORY / "pipeline/sample/planted.json").read_text("utf-8"))
    values = [each["value"] for each in planted["personal_data"]]
    values += [each["value"] for each in planted["identifying"]]
    hateful = [each["sentence"] for each in planted["hate"]]
    everything = read.sent.everything
    assert len(read.sent.received) > 100
    assert not [value for value in values if value in everything]
    assert not [sentence for sentence in hateful if sentence in everything]
    comments = pd.read_parquet(read.out / "work" / "flag" / "comments.parquet")
    for column in ("comment_id", "respondent_id"):
        assert not [value for value in comments[column] if value in everything]
    held = comments.loc[comments["hate_status"].ne("clear"), "text_redacted"].dropna()
    assert not set(held) & set(read.sent.comments)
    assert set(read.sent.keys) == {"Bearer sk-planted-key"}


@pytest.mark.slow
def test_the_key_and_its_answers_words_are_in_no_file(read: Read) -> None:
    for path in read.out.rglob("*"):
        assert not path.is_file() or b"sk-planted-key" not in path.read_bytes(), path
    answers = read.out / "work" / "answers" / "answers.sqlite"
    assert answers.stat().st_mode & 0o077 == 0
    texts = [text.encode() for text in read.sent.comments if len(text) > 30]
    assert not [text for text in texts if text in answers.read_bytes()]


@pytest.mark.slow
def test_why_the_closing_words_and_the_report_say_who_read(read: Read) -> None:
    assert "The language model coder-7b (this machine) read" in read.printed
    coded = pd.read_parquet(read.out / "work" / "classify" / "assignments.parquet")
    given = coded[coded["assigned"]]
    assert given["reason"].str.contains("the language model says so").mean() > 0.5
    page = (read.out / "publish" / "report.html").read_text(encoding="utf-8")
    assert "A language model, coder-7b, read the redacted comments as well, inside" in page


@pytest.mark.slow
def test_an_unchanged_run_asks_nothing_and_a_fresh_one_gives_the_same_bytes(read: Read) -> None:
    # The endpoint is no longer there: whatever is asked now fails.
    before = made(read.out)
    again = themes_here("run", read.consultation, "--out", read.out, "--fresh")
    assert again.returncode == 0, again.stderr
    assert made(read.out) == before
    assert "Nothing had changed" in themes_here("run", read.consultation, "--out", read.out).stdout


@pytest.mark.slow
def test_both_readers_are_compared_with_people_and_with_each_other(
    read: Read, tmp_path: Path
) -> None:
    comments = pd.read_parquet(read.out / "work" / "flag" / "comments.parquet")
    some = comments[comments["substance"].eq("comment") & comments["hate_status"].eq("clear")]
    labelled = some.head(40)[["comment_id", "text_redacted"]]
    found = [coder(text, tuple(WORDS)) for text in labelled["text_redacted"]]
    labelled = labelled.assign(codes=[";".join(one["id"] for one in each) for each in found])
    labelled.to_csv(tmp_path / "coded.csv", index=False)
    done = themes_here(
        "labels", "import", read.consultation, tmp_path / "coded.csv", "--out", read.out,
        "--annotator", "ann", "--round", "new", "--complete",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    compared = themes_here("read-evaluate", read.consultation, "--out", read.out)
    assert compared.returncode == 0, compared.stderr
    overall = next(line for line in compared.stdout.splitlines() if line.startswith("all "))
    assert "1.000/1.000/1.000" in overall  # the people here are the language model's likes
    assert compared.stdout.startswith("40 comments coded by people")
    assert {line.split(" ")[0] for line in compared.stdout.splitlines()} >= {*WORDS, "all"}


def test_a_consultation_without_a_language_model_is_told_so(tmp_path: Path) -> None:
    consultation = copy_of_sample(tmp_path / "sample", respondents=5)
    done = themes_here("ask", consultation, "--out", tmp_path / "out", "--dry-run")
    assert done.returncode == 2
    assert "set endpoint and model under [read]" in done.stderr
