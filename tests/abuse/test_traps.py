"""Small files that grow when they are read: each is refused in one sentence, at once."""

import io
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.annotate.round import Link
from pipeline.classify.saved import load_model
from pipeline.codebook.codebook import MOST_CODES, load_codebook
from pipeline.codebook.qdc import read_qdc
from pipeline.config import load_consultation
from pipeline.doccano.exported import exported_rows
from pipeline.errors import UserError
from pipeline.files.decoding import LONGEST_CELL
from pipeline.files.flat import MAX_COLUMNS, read_table, write_table
from pipeline.files.hand_written import LARGEST
from pipeline.labels.annotation import read_annotations
from pipeline.store.record import read_record

HEAD = "version: 1\ncodes:\n  - {id: a, name: A, definition: "
LAUGHS = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
CODE = '<Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="a" isCodable="true"/>'


def refusal(act, *arguments: object) -> str:
    with pytest.raises(UserError) as caught:
        act(*arguments)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("a0: &a0 ha\n" + LAUGHS, "stands for another", id="billion laughs"),
        pytest.param("codes: &a [*a]\n", "stands for another", id="an entry that holds itself"),
        pytest.param("[" * 100_000, "nested more than", id="brackets"),
        pytest.param("- " * 5_000 + "a", "nested more than", id="dashes"),
        pytest.param("? [a]\n: b\n", "stands where a name should", id="a list for a name"),
        pytest.param("a: !!python/object/apply:os.system [id]\n", "not YAML", id="Python objects"),
        pytest.param("a: " + "9" * 5_000, "not YAML", id="a number of 5,000 digits"),
        pytest.param("#" * (LARGEST + 1), "larger than 500 kB", id="half a megabyte"),
        pytest.param(f"{HEAD}b, x: *undefined}}", "stands for another", id="unknown alias"),
    ],
)
def test_a_codebook_that_explodes(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "codebook.yaml").write_text(content)
    assert says in refusal(load_codebook, tmp_path / "codebook.yaml")


def test_more_codes_than_anybody_can_hold_apart(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text(f"version: 1\ncodes: [{'1,' * (MOST_CODES + 1)}]")
    assert "at most 1,000 entries" in refusal(load_codebook, tmp_path / "codebook.yaml")
    (tmp_path / "a.qdc").write_text(f"<CodeBook><Codes>{CODE * 2_000}</Codes></CodeBook>")
    assert "more than 1,000 codes" in refusal(read_qdc, tmp_path / "a.qdc")


@pytest.mark.parametrize(
    "content",
    [
        DOCTYPE + "<CodeBook><Codes>&b;</Codes></CodeBook>",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><CodeBook><Codes>&a;</Codes>'
        "</CodeBook>",
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><CodeBook><Codes/></CodeBook>',
        "<CodeBook>" * 20_000,
        '<?xml version="1.0" encoding="UUTF-8"?><CodeBook><Codes/></CodeBook>',
    ],
)
def test_entities_in_an_exchanged_codebook_are_inert(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.qdc").write_text(content)
    assert "a.qdc" in refusal(read_qdc, tmp_path / "a.qdc")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("a = " + "[" * 100_000, "deeper than anybody"),
        ("a = " + "{a=" * 50_000, "deeper than anybody"),
        ("a = 1\n" + "#" * LARGEST, "larger than 500 kB"),
        ("a" + ".a" * 200_000 + " = 1", "deeper than anybody"),
        ("[" + "'a' . " * 50_000 + "a]\nb = 1", "deeper than anybody"),
    ],
)
def test_a_consultation_that_explodes(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "consultation.toml").write_text(content)
    assert says in refusal(load_consultation, tmp_path)


def test_a_device_is_not_read_to_its_end() -> None:
    assert "larger than" in refusal(load_codebook, Path("/dev/zero"))
    assert "larger than" in refusal(load_consultation, Path("/dev/zero"))
    assert "is a device" in refusal(read_table, Path("/dev/zero"))


def test_deeply_nested_json_is_one_sentence_or_nothing_remembered(tmp_path: Path) -> None:
    deep = "[" * 200_000
    (tmp_path / "ann.jsonl").write_text(deep)
    assert "line 1: not an annotation" in refusal(read_annotations, tmp_path / "ann.jsonl")
    (tmp_path / "work" / "records").mkdir(parents=True)
    (tmp_path / "work" / "records" / "flag.json").write_text(deep)
    assert read_record(tmp_path, "flag") is None
    (tmp_path / "doccano.json").write_text(deep)
    assert Link.read(tmp_path / "doccano.json") == Link()
    (tmp_path / "model.json").write_text(deep)
    assert "cannot be read as a model" in refusal(load_model, tmp_path)


@pytest.mark.parametrize("name", ["../../../etc/passwd", "/etc/passwd"])
def test_a_record_points_at_nothing_outside_its_run(tmp_path: Path, name: str) -> None:
    (tmp_path / "work" / "records").mkdir(parents=True)
    (tmp_path / "work" / "records" / "flag.json").write_text(
        f'{{"stage": "flag", "fingerprint": "", "settings": "", "outputs": {{"{name}": ""}}}}'
    )
    assert read_record(tmp_path, "flag") is None


def test_a_cell_without_end_is_named(tmp_path: Path) -> None:
    long = "x" * (LONGEST_CELL + 1)
    (tmp_path / "a.csv").write_text(f'id,text\n1,short\n2,"{long}"\n')
    sentence = refusal(read_table, tmp_path / "a.csv")
    assert "row 3, column 'text': a cell has more than 1,000,000 characters" in sentence
    pd.DataFrame({"id": ["1", "2"], "text": ["", long]}).to_parquet(tmp_path / "a.parquet")
    assert "row 2, column 'text'" in refusal(read_table, tmp_path / "a.parquet")
    (tmp_path / "a.csv").write_text(f'id,text\n1,"{long[1:]}"\n')
    assert read_table(tmp_path / "a.csv")["text"].str.len().tolist() == [LONGEST_CELL]


def test_more_columns_than_a_spreadsheet_can_have(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a," * 300_000 + "\n")
    assert "more than a spreadsheet can have" in refusal(read_table, tmp_path / "a.csv")
    (tmp_path / "a.csv").write_text("a," * (MAX_COLUMNS // 8 - 1) + "a\n")
    assert read_table(tmp_path / "a.csv").columns[-1] == f"a ({MAX_COLUMNS // 8})"


def test_a_file_larger_than_any_export_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as sparse:
        sparse.truncate(3 << 30)
    assert "larger than 2 GiB" in refusal(read_table, tmp_path / "a.csv")


def test_a_parquet_file_of_few_bytes_and_many_texts(tmp_path: Path) -> None:
    once = pa.array(["x" * 100_000])
    many = pa.DictionaryArray.from_arrays(pa.array(np.zeros(100_000, dtype=np.int32)), once)
    pq.write_table(pa.table({"text": many}), tmp_path / "a.parquet")
    assert (tmp_path / "a.parquet").stat().st_size < 200_000
    assert "would fill the memory" in refusal(read_table, tmp_path / "a.parquet")


def test_lists_in_a_parquet_file_are_text_like_anything_else(tmp_path: Path) -> None:
    pd.DataFrame({"id": [1, 2], "said": [["a", "b"], []]}).to_parquet(tmp_path / "a.parquet")
    table = read_table(tmp_path / "a.parquet")
    assert table["said"].tolist() == ["['a', 'b']", "[]"]
    write_table(table, tmp_path / "a.csv")
    assert read_table(tmp_path / "a.csv").equals(table)


def exported(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    "name", ["../../evil.jsonl", "/evil.jsonl", "a/b.jsonl", "..jsonl", "a\\b.jsonl", ".x.jsonl"]
)
def test_a_server_names_no_file_outside_the_round(name: str) -> None:
    assert refusal(exported_rows, exported(**{name: "{}"}), "what doccano exported")


def test_a_server_sends_no_bomb_and_no_nonsense() -> None:
    for content in (exported(a="0" * (65 << 20)), exported(a="[" * 200_000), exported(a="1"), b""):
        assert refusal(exported_rows, content, "what doccano exported")
    assert exported_rows(exported(**{"ann.jsonl": '{"id": 1}\n'}), "it") == {"ann": [{"id": 1}]}


def test_what_hostile_names_do_to_a_terminal_stays_out_of_sentences() -> None:
    sentence = str(
        UserError("a.csv has no column '\x1b[2J\r\n\u202egnp': there are " + "x" * 9_999)
    )
    assert sentence.isprintable()
    assert len(sentence) < 1_100
