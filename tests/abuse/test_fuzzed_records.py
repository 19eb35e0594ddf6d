"""Whatever people or other programs wrote, it is understood or refused in one sentence."""

import io
import json
import zipfile
from dataclasses import fields
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.annotate.adjudicate import read_decisions as read_adjudication
from pipeline.annotate.round import Link, Round
from pipeline.classify.model import Model
from pipeline.classify.saved import FORMAT, load_model
from pipeline.codebook.change import apply_change, merge, rename
from pipeline.codebook.codebook import load_codebook
from pipeline.codebook.qdc import read_qdc, write_qdc
from pipeline.codebook.yaml_file import write_codebook
from pipeline.config import load_consultation
from pipeline.doccano.exported import exported_rows
from pipeline.flag import decisions as hate
from pipeline.labels.rounds import read_labels, read_random_sample
from pipeline.labels.settled import settle
from pipeline.redact import review
from pipeline.store.record import read_record
from pipeline.tabulate.quote_choices import read_choices
from tests.abuse.fuzzing import broken, files, fuzzed, give
from tests.ingest.ingest_examples import KEY, LONG, WIDE

SETTINGS = """
[redact]
deny = ["Wexmoor"]
thresholds = {VEHICLE = 0.9}
[annotate]
annotators = ["ann", "bob"]
[tabulate]
minimum_cell = 5
quote_choices = "quotes.csv"
"""
TOML = ("[", "]", "[[questions]]", "[questions.groups]", "= ", "{", "}", '"""', "''", "a.b.c = 1",
        "[" * 300, "a." * 300, "1979-05-27", "inf", "true", "# ", "\\u0000", "-1")  # fmt: skip
CODEBOOK = """version: 2
selection: many
codes:
  - id: parks
    name: Parks
    definition: >-
      Green places.
    include: [Mow the grass.]
    keywords: [park*, "play ground"]
    shortcut: "1"
    colour: "#1d70b8"
  - id: play
    name: Play
    definition: Swings.
    parent: parks
    status: draft
migrations:
  - {version: 2, action: rename, from: [swings], to: [play]}
"""
YAML = (": ", "- ", "? ", "&a ", "*a", "!!binary ", "!!python/object:os.system ", "<<: ", "|", ">",
        "{", "}", "[", "]", "[" * 60, "%YAML 1.1\n---\n", "--- ", "...", "0x", "1:2:3", "~", "no",
        "2026-99-99", "!!set ", "{a: 1}: b", "  ", "- id: parks\n")  # fmt: skip
LABELS = "".join(
    json.dumps({"comment_id": name, "annotator": "ann", "round": "r1", "codes": codes,
                "confirmed": True, "codebook_version": 1}) + "\n"
    for name, codes in (("q1-a", ["parks", "swings"]), ("q1-b", []))
)  # fmt: skip
JSON = ("{", "}", "[", "]", "[" * 300, '{"a":' * 300, ":", "null", "true", "1e999", '"\\ud800"',
        '"codes"', "-0", "Infinity")  # fmt: skip
INCIDENTS = (
    "comment_id,wording,decision,decided_by,decided_on,note\n"
    "q1-a,w0123,publish,A. Okafor,2026-01-02,fine\nq1-b,,Withhold,,,\nq1-c,,,,,\n"
)
REVIEW = (
    ",".join(review.COLUMNS) + "\nq1-a,0,5,ngozi,my ngozi,PERSON,0.5,tagger,yes,keep\n"
    "q1-b,12,15,tim,,PERSON,1.0,tagger,no,Redact\n"
)
CHOICES = "comment_id,choice\nq1-a,pick\nq1-b,ban\n"
SAMPLE = "comment_id,reason,annotators,predicted,lot\nq1-a,random,ann,parks,0.25\nq1-b,rare,,,0.1\n"
ADJUDICATION = "comment_id,decision,decided_by\nq1-a,parks;Play,ann\nq1-b,none,\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("fuzzed")
    (root / "r1").mkdir()
    return root


@pytest.fixture(scope="module")
def codebook_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("codebook") / "codebook.yaml"
    path.write_text(CODEBOOK, encoding="utf-8")
    return path


@fuzzed(5)
@given(files([KEY + WIDE + SETTINGS, KEY + LONG], TOML))
def test_a_consultation(folder: Path, content: bytes) -> None:
    (folder / "consultation.toml").write_bytes(content)
    give("consultation.toml", folder, lambda: load_consultation(folder))


@fuzzed(2)
@given(files([CODEBOOK], YAML))
def test_a_codebook_and_a_change_of_it(folder: Path, content: bytes) -> None:
    path = folder / "codebook.yaml"
    path.write_bytes(content)
    give("codebook.yaml", folder, lambda: load_codebook(path))
    for change in (rename("parks", "Open spaces", "open"), merge(["play"], "parks")):
        give("codebook.yaml, changed", folder, lambda change=change: apply_change(path, change))
    path.unlink()


@fuzzed(3)
@given(files([LABELS], JSON))
def test_labels(folder: Path, codebook_path: Path, content: bytes) -> None:
    (folder / "r1" / "ann.jsonl").write_bytes(content)
    codebook = load_codebook(codebook_path)
    give("labels", folder, lambda: settle(read_labels(folder), codebook))


@fuzzed(4)
@given(files([SAMPLE]))
def test_the_sample_of_a_round(folder: Path, content: bytes) -> None:
    (folder / "r1" / "sample.csv").write_bytes(content)
    give("sample of a round", folder, lambda: read_random_sample(folder))


@fuzzed(4)
@given(files([INCIDENTS], (*hate.DECISIONS, "q1-a")), st.sampled_from(
    [hate.INCIDENTS_CSV, hate.AUDIT_CSV, hate.LOG_CSV]
))  # fmt: skip
def test_decisions_on_incidents(folder: Path, content: bytes, name: str) -> None:
    path = folder / name
    path.write_bytes(content)
    give("hate decisions", folder, lambda: hate.read_decisions(folder))
    path.unlink()


@fuzzed(4)
@given(files([REVIEW], ("keep", "redact", "1.5", "٣")))
def test_decisions_on_redactions(folder: Path, content: bytes) -> None:
    (folder / review.FILE).write_bytes(content)

    def act() -> None:
        decided = review.read_decisions(folder)
        review.rulings(["q1-a", "q1-b"], ["ngozi is kind", "no"], decided)

    give("redaction decisions", folder, act)


@fuzzed(4)
@given(files([CHOICES], ("pick", "ban")))
def test_choices_of_quotes(folder: Path, content: bytes) -> None:
    path = folder / "quotes.csv"
    path.write_bytes(content)
    quotable = pd.Series({"q1-a": True, "q1-b": False})
    give("quote choices", folder, lambda: read_choices(path, quotable=quotable))


@fuzzed(2)
@given(files([ADJUDICATION], ("none", "parks", ";", "q1-b")))
def test_decisions_on_disagreements(folder: Path, codebook_path: Path, content: bytes) -> None:
    path = folder / "decisions.csv"
    path.write_bytes(content)
    open_cases = pd.DataFrame({"comment_id": ["q1-a", "q1-b"], "question_id": "q1"})
    round_ = Round("test", "Test", "round-01", folder, {"q1": "Why?"})
    codebook = load_codebook(codebook_path)
    round_.folder.mkdir(parents=True, exist_ok=True)
    give("adjudication", folder, lambda: read_adjudication(path, open_cases, round_, codebook))


@fuzzed(2)
@given(st.data())
def test_a_codebook_of_another_tool(folder: Path, codebook_path: Path, data: st.DataObject) -> None:
    path, made = folder / "codebook.qdc", folder / "imported.yaml"
    write_qdc(load_codebook(codebook_path), path)
    seed = path.read_text(encoding="utf-8")
    path.write_bytes(data.draw(files([seed], ("<Code", "</Code>", "<!DOCTYPE", "&x;", "&#0;"))))
    give("codebook.qdc", folder, lambda: write_codebook(read_qdc(path).codebook, made))
    if made.exists():
        load_codebook(made)
        made.unlink()


def _export() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ann.jsonl", '{"id": 1, "text": "a", "label": []}\n')
        archive.writestr("bob.jsonl", '{"id": 2, "text": "b", "label": ["Parks"]}\n')
    return stream.getvalue()


@fuzzed(6)
@given(broken([_export()]))
def test_what_a_server_exports(folder: Path, content: bytes) -> None:
    give("doccano export", folder, lambda: exported_rows(content, "what doccano exported"))


def _arrays() -> bytes:
    stream = io.BytesIO()
    np.savez_compressed(stream, thresholds=np.ones(2), divisors=np.ones(2))
    return stream.getvalue()


ARRAYS = ("thresholds", "divisors", "guided", "kernel", "curve", "labelled")
PLAIN = json.dumps(
    {"format": FORMAT} | {each.name: ["a"] for each in fields(Model) if each.name not in ARRAYS}
)


@fuzzed(4)
@given(files([PLAIN], JSON), broken([_arrays()]))
def test_a_model(folder: Path, plain: bytes, arrays: bytes) -> None:
    (folder / "model.json").write_bytes(plain)
    (folder / "model.npz").write_bytes(arrays)
    give("model", folder, lambda: load_model(folder))


RECORD = json.dumps({"stage": "redact", "fingerprint": "a", "settings": "b",
                     "outputs": {"work/redact/comments.parquet": "c"}})  # fmt: skip
LINK = json.dumps({"project": 1, "made": "2026", "labels": {"parks": 1}})


@fuzzed(6)
@given(files([RECORD, LINK], JSON))
def test_what_was_remembered(folder: Path, content: bytes) -> None:
    records = folder / "work" / "records"
    records.mkdir(parents=True, exist_ok=True)
    (records / "redact.json").write_bytes(content)
    (folder / "doccano.json").write_bytes(content)
    give("records", folder, lambda: read_record(folder, "redact"))
    give("records", folder, lambda: Link.read(folder / "doccano.json"))
