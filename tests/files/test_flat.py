"""Any flat file is read as the text a person sees in it, and written back without loss."""

import io
import sys
import tempfile
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import UserError
from pipeline.files.flat import open_table, read_stage_input, read_table, write_table
from pipeline.files.formulas import neutralise, without_apostrophes, write_safe_csv

ROWS = 'id,comment\n1,"Yes, I do – café"\n2,\n'


def written(tmp_path: Path, content: bytes, name: str = "in.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def opendocument(tmp_path: Path, rows: list[list[str]], manifest: str = "") -> Path:
    """The smallest spreadsheet that is one."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    path = tmp_path / "t.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {namespaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="S">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"]
)
def test_usual_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    frame = read_table(written(tmp_path, ROWS.encode(encoding)))
    assert frame["comment"].tolist() == ["Yes, I do – café", ""]
    assert frame["id"].tolist() == ["1", "2"]


def test_latin_1_is_read(tmp_path: Path) -> None:
    assert read_table(written(tmp_path, b"a,b\ncaf\xe9,x\n"))["a"].tolist() == ["café"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_found_among_prose(tmp_path: Path, delimiter: str) -> None:
    lines = [["id", "comment"], ["1", "well; a, b | c, and, so, on, and, on"], ["2", "a,b;c"]]
    content = "\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    frame = read_table(written(tmp_path, content.encode()))
    assert frame["comment"].tolist() == [lines[1][1], lines[2][1]]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    table = open_table(written(tmp_path, b'id,c\n\n1,"two\nlines"\n2,b\n'))
    assert table.rows.tolist() == [3, 4]


def test_two_header_rows_become_one_name(tmp_path: Path) -> None:
    content = b"ID,Do you agree?,,About you\n,Response,Please say why,Age\n7,Yes,because,30\n"
    frame = read_table(written(tmp_path, content), header_rows=2)
    assert list(frame.columns) == [
        "ID",
        "Do you agree? | Response",
        "Do you agree? | Please say why",
        "About you | Age",
    ]


def test_repeated_and_nameless_columns_get_names(tmp_path: Path) -> None:
    frame = read_table(written(tmp_path, b"q,Comments,Comments,,\n1,a,b,c,\n"))
    assert list(frame.columns) == ["q", "Comments", "Comments (2)", "Column D"]


def test_a_workbook_takes_no_way_through_the_systems_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is killed while writing one would leave its text there."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    write_table(pd.DataFrame({"comment": ["Yes, I do"]}), tmp_path / "t.xlsx")
    assert read_table(tmp_path / "t.xlsx")["comment"].tolist() == ["Yes, I do"]


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "parquet", "tsv"])
def test_every_format_brings_back_what_was_written(tmp_path: Path, suffix: str) -> None:
    texts = ["=1+1", "a\0b", "\u202eevil", "😀", "line\rone\r\ntwo\nthree", '"quoted"', "", " 007 "]
    frame = pd.DataFrame({"text": texts, "n": [str(i) for i in range(len(texts))]})
    path = tmp_path / f"t.{suffix}"
    write_table(frame, path)
    assert read_table(path)["text"].tolist() == texts
    first = path.read_bytes()
    write_table(frame, path)
    assert path.read_bytes() == first


def test_a_comment_of_a_hundred_thousand_characters_is_carried(tmp_path: Path) -> None:
    frame = pd.DataFrame({"text": ["x" * 200_000]})
    write_table(frame, tmp_path / "long.csv")
    assert read_table(tmp_path / "long.csv")["text"][0] == "x" * 200_000
    with pytest.raises(UserError, match=r"row 2, column 'text': 200,000 characters"):
        write_table(frame, tmp_path / "long.xlsx")
    assert not (tmp_path / "long.xlsx").exists()


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=8))
def test_any_text_survives_csv(tmp_path_factory: pytest.TempPathFactory, rows: list) -> None:
    path = tmp_path_factory.mktemp("wild") / "t.csv"
    frame = pd.DataFrame(rows, columns=["a", "b"])
    write_table(frame, path)
    back = read_table(path, delimiter=",")
    assert back.to_numpy().tolist() == frame.to_numpy().tolist()


@settings(max_examples=40)
@given(st.lists(st.text(), min_size=1, max_size=8))
def test_any_text_survives_a_workbook(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    path = tmp_path_factory.mktemp("wild") / "t.xlsx"
    # XML has no word for the two last code points of a plane.
    texts = [text.replace("\ufffe", "").replace("\uffff", "") for text in texts]
    frame = pd.DataFrame({"n": [str(n) for n in range(len(texts))], "text": texts})
    write_table(frame, path)
    assert read_table(path)["text"].tolist() == texts


def test_a_workbook_takes_whatever_a_table_holds(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "when": pd.to_datetime(["2026-01-02 03:04:05", None], utc=True),
            "n": [1, 2],
            "x": [float("inf"), 0.5],
            "yes": [True, False],
            "list": [["a"], []],
        }
    )
    write_table(frame, tmp_path / "t.xlsx")
    assert read_table(tmp_path / "t.xlsx").to_numpy().tolist() == [
        ["2026-01-02 03:04:05", "1", "", "True", "['a']"],
        ["", "2", "0.5", "False", "[]"],
    ]


def test_stage_commands_keep_the_other_columns_as_they_came(tmp_path: Path) -> None:
    frame = pd.DataFrame({"text": ["a", None], "n": [1, 2], "x": [0.5, None]})
    frame.to_parquet(tmp_path / "in.parquet")
    got = read_stage_input(tmp_path / "in.parquet", "text")
    assert got["text"].tolist() == ["a", ""]
    pd.testing.assert_frame_equal(got[["n", "x"]], frame[["n", "x"]])
    frame.to_excel(tmp_path / "in.xlsx", index=False)
    got = read_stage_input(tmp_path / "in.xlsx", "text")
    write_table(got.assign(new="y"), tmp_path / "out.xlsx")
    back = pd.read_excel(tmp_path / "out.xlsx")
    pd.testing.assert_frame_equal(back[["n", "x"]], pd.read_excel(tmp_path / "in.xlsx")[["n", "x"]])


def test_a_stage_command_suggests_the_nearest_column(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"has no column 'coment': did you mean 'comment'\?"):
        read_stage_input(written(tmp_path, ROWS.encode()), "coment")


def test_standard_streams_are_csv(monkeypatch: pytest.MonkeyPatch, capfdbinary: object) -> None:
    class Stream:
        buffer = io.BytesIO(b"text\r\nhello\r\n")

    monkeypatch.setattr(sys, "stdin", Stream)
    assert read_table("-")["text"].tolist() == ["hello"]


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "in.csv", "is empty"),
        (b"\n\n", "in.csv", "is empty"),
        (b"a,b\n1,2,3\n", "in.csv", "row 2: 3 cells where the header has 2"),
        (b"a,b\n1\n", "in.csv", "row 2: 1 cells"),
        (b'a,b\n1,"never closed\n', "in.csv", "row 2: a quotation mark"),
        (b"PK\x03\x04", "in.csv", "give it its own ending"),
        (b"a,b\n\x01\x02\x81\x8d\xff,\x03\x04\x05\n", "in.csv", "no encoding"),
        ("a,b\ncafé,née\n".encode() + b"caf\xe9,x\n", "in.csv", "line 3: the file is UTF-8 except"),
        (b"no workbook", "in.xlsx", "looks damaged"),
        (b"\xd0\xcf\x11\xe0 rubbish", "in.xlsx", "looks damaged"),
        (b"no parquet", "in.parquet", "not a readable Parquet"),
        (b"x", "in.docx", "files of this kind"),
    ],
)
def test_unusable_files_get_one_sentence(
    tmp_path: Path, content: bytes, name: str, says: str
) -> None:
    with pytest.raises(UserError, match=says) as caught:
        read_table(written(tmp_path, content, name))
    assert str(tmp_path / name) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere\.csv does not exist"):
        read_table(tmp_path / "nowhere.csv")


def test_an_encoding_that_was_asked_for_must_fit(tmp_path: Path) -> None:
    path = written(tmp_path, b"a\ncaf\xe9\n")
    with pytest.raises(UserError, match=r"line 2: the bytes there are not utf-8"):
        read_table(path, encoding="utf-8")
    with pytest.raises(UserError, match="no encoding called 'klingon'"):
        read_table(path, encoding="klingon")


def test_a_protected_workbook_is_recognised(tmp_path: Path) -> None:
    import msoffcrypto.format.ooxml

    write_table(pd.DataFrame({"a": ["b"]}), tmp_path / "plain.xlsx")
    with (tmp_path / "plain.xlsx").open("rb") as plain, (tmp_path / "p.xlsx").open("wb") as out:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("secret", out)
    with pytest.raises(UserError, match="protected with a password"):
        read_table(tmp_path / "p.xlsx")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (100 * 1024**2))
    with pytest.raises(UserError, match="unpacks to 100 MiB"):
        read_table(path)


def test_a_cell_at_the_end_of_the_sheet_does_not_fill_the_memory(tmp_path: Path) -> None:
    import xlsxwriter

    workbook = xlsxwriter.Workbook(tmp_path / "sparse.xlsx")
    sheet = workbook.add_worksheet()
    sheet.write_string(0, 0, "a")
    sheet.write_string(1_048_575, 16_383, "b")
    workbook.close()
    with pytest.raises(UserError, match="far outside its table"):
        read_table(tmp_path / "sparse.xlsx")


def test_opendocument_is_read(tmp_path: Path) -> None:
    path = opendocument(tmp_path, [["id", "text"], ["1", "a"], ["2", "é"]])
    assert read_table(path).to_numpy().tolist() == [["1", "a"], ["2", "é"]]


def test_a_protected_opendocument_is_recognised(tmp_path: Path) -> None:
    path = opendocument(tmp_path, [["id"]], manifest="<manifest:encryption-data/>")
    with pytest.raises(UserError, match="protected with a password"):
        read_table(path)


def test_the_content_of_a_workbook_counts_not_its_ending(tmp_path: Path) -> None:
    write_table(pd.DataFrame({"a": ["b"]}), tmp_path / "t.xlsx")
    (tmp_path / "t.xlsx").rename(tmp_path / "t.ods")
    assert read_table(tmp_path / "t.ods")["a"].tolist() == ["b"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_published_cells_cannot_execute(tmp_path: Path, cell: str) -> None:
    frame = pd.DataFrame({cell: [cell, "fine", None], "n": [-1, -2, -3]})
    once = neutralise(frame)
    assert once.iloc[0, 0] == f"'{cell}"
    assert once.columns[0] == f"'{cell}"
    assert once["n"].tolist() == [-1, -2, -3]
    pd.testing.assert_frame_equal(neutralise(once), once)
    assert without_apostrophes(once.iloc[:, 0]).iloc[0] == cell
    write_safe_csv(frame, tmp_path / "safe.csv")
    assert read_table(tmp_path / "safe.csv").iloc[0, 0] == f"'{cell}"


def test_workbooks_hold_text_never_formulas(tmp_path: Path) -> None:
    import openpyxl

    write_table(pd.DataFrame({"a": ["=1+1", "@x", "http://x"]}), tmp_path / "t.xlsx")
    cells = openpyxl.load_workbook(tmp_path / "t.xlsx").active["A"]
    assert [cell.data_type for cell in cells] == ["s"] * 4
    assert all(cell.hyperlink is None for cell in cells)
