"""Any export whatever is ingested, or refused in one sentence: CSV, workbooks, Parquet, drafts."""

import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.config import load_consultation
from pipeline.files.flat import read_stage_input, read_table
from pipeline.ingest.drafting.draft import draft_consultation
from tests.abuse.fuzzing import broken, files, fuzzed, give, mutated
from tests.abuse.hostile_zip import ods, sheet, xlsx
from tests.ingest.ingest_examples import KEY, LONG, RESPONSES, WIDE, ingest

LONG_RESPONSES = "who,question,said,chosen\na,q1,First thing.,Yes\nb,q2,Another.,\na,q2,,Good\n"
TWO_HEADERS = "ID,Area,Agree?,\n,,Response,Comment\n1,North,Agree,a long comment\n2,,,\n"
TOKENS = ("sep=;\n", 'sep="\n', "Strongly agree", "ID", ",,,,", "n/a", "2026-01-02", '"\n"')
LAYOUTS = ("", 'delimiter = ";"\n', 'encoding = "utf-8"\n', 'encoding = "base64"\n',
           "header_rows = 2\n", 'sheet = "S"\n')  # fmt: skip
ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>text</t></is></c>'
ODS_ROWS = "".join(
    f'<table:table-row table:number-rows-repeated="1"><table:table-cell table:number-columns-'
    f'repeated="1" office:value-type="string"><text:p>{word}</text:p></table:table-cell>'
    "</table:table-row>"
    for word in ("head", "text<text:s text:c='3'/>")
)
XML_TOKENS = (
    b'r="', b"<c", b"</c>", b"<v>", b"&lt;", b"&x;", b"<!--", b"<![CDATA[", b"<!DOCTYPE", b"-1",
    b'"99999999"', b"XFD1048576", b't="s"', b's="7"', b't="d"', b't="e"',
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzzed")


@fuzzed(2)
@given(files([RESPONSES, RESPONSES, TWO_HEADERS], TOKENS), st.sampled_from(LAYOUTS))
def test_a_wide_csv_file(folder: Path, content: bytes, layout: str) -> None:
    _ingest("csv, wide", folder, WIDE.replace("[input]\n", f"[input]\n{layout}"), content)


@fuzzed(2)
@given(files([LONG_RESPONSES], TOKENS), st.sampled_from(LAYOUTS))
def test_a_long_csv_file(folder: Path, content: bytes, layout: str) -> None:
    _ingest("csv, long", folder, LONG.replace("[input]\n", f"[input]\n{layout}"), content)


@fuzzed(1)
@given(files([RESPONSES, LONG_RESPONSES, TWO_HEADERS], TOKENS))
def test_a_draft_of_any_csv_file_can_be_read_and_run(folder: Path, content: bytes) -> None:
    (folder / "draft").mkdir(exist_ok=True)
    responses, draft = folder / "responses.csv", folder / "draft" / "consultation.toml"
    responses.write_bytes(content)

    def act() -> None:
        draft_consultation(responses, draft.parent)

    give("draft", folder, act)
    if draft.exists():
        give("drafted consultation", folder, lambda: ingest(load_consultation(draft)))
        draft.unlink()


def _workbook() -> bytes:
    stream = io.BytesIO()
    frame = pd.DataFrame({"ID": [1, 2], "text": ["a", None], "on": pd.Timestamp("2026-01-02")})
    frame.to_excel(stream, index=False)
    return stream.getvalue()


@fuzzed(4)
@given(broken([_workbook()]))
def test_the_bytes_of_a_workbook(folder: Path, content: bytes) -> None:
    _read("workbook, bytes", folder / "responses.xlsx", content)


@fuzzed(4)
@given(
    mutated([sheet(ROWS + "</row>").encode()], XML_TOKENS, st.binary(max_size=8)),
    mutated(["<si><t>head</t></si>"], ("<si>", "</t>", "<r>", "<rPh>"), st.text(max_size=8)),
)
def test_the_sheet_of_a_workbook(folder: Path, content: bytes, strings: str) -> None:
    path = folder / "responses.xlsx"
    xlsx(path, content, strings.encode("utf-8", "replace").decode())
    _read("workbook, xml", path, path.read_bytes())


@fuzzed(4)
@given(mutated([ODS_ROWS], ("table:", "office:", "<text:p>", "-1", "99999"), st.text(max_size=8)))
def test_an_opendocument_sheet(folder: Path, rows: str) -> None:
    path = folder / "responses.ods"
    ods(path, rows.encode("utf-8", "replace").decode())
    _read("opendocument, xml", path, path.read_bytes())


@fuzzed(2)
@given(st.data())
def test_the_members_of_a_workbook(folder: Path, data: st.DataObject) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_workbook())) as plain, zipfile.ZipFile(stream, "w") as made:
        chosen = data.draw(st.sampled_from(plain.namelist()))
        for name in plain.namelist():
            content = plain.read(name)
            if name == chosen:
                content = data.draw(mutated([content], XML_TOKENS, st.binary(max_size=8)))
            made.writestr(name, content)
    _read("workbook, members", folder / "responses.xlsx", stream.getvalue())


def _parquet() -> bytes:
    stream = io.BytesIO()
    frame = pd.DataFrame({"ID": [1, 2, 2], "text": ["a", None, "b"], "list": [[1], [], None]})
    frame.to_parquet(stream)
    return stream.getvalue()


@fuzzed(4)
@given(broken([_parquet()]))
def test_the_bytes_of_a_parquet_file(folder: Path, content: bytes) -> None:
    _read("parquet, bytes", folder / "responses.parquet", content)


def _ingest(target: str, folder: Path, described: str, content: bytes) -> None:
    (folder / "responses.csv").write_bytes(content)
    (folder / "consultation.toml").write_text(KEY + described, encoding="utf-8")
    give(target, folder, lambda: ingest(load_consultation(folder)))


def _read(target: str, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    give(target, path.parent, lambda: read_table(path))
    give(target, path.parent, lambda: read_stage_input(path))
