"""What readers get: the same figures everywhere, the same bytes twice, and nothing that runs."""

import csv
import re
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from pipeline.publish.comments_file import coded_comments
from pipeline.tables.theme_tables import ThemeTables
from pipeline.workers import aside
from pipeline.workers.base import Begin, here
from tests.publish.outlines import widths
from tests.publish.reading import check_workbook
from tests.tabulate.invented import (
    Invented,
    assignments,
    codebook,
    comments,
    consultation,
    invent,
    publish,
    question,
    tabulate,
)

DANGEROUS = (
    '=HYPERLINK("http://attacker.example","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    '<script>alert(1)</script><img src=x onerror="alert(1)">',
    "'; DROP TABLE comments; --",
    "‮reversed‬ and 😀",
    "x" * 100_000,
)


def publish_all(made: Invented, folder: Path, begin: Begin = here) -> list[Path]:
    tables = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    )
    return publish(
        tables, made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=folder, begin=begin,
    )  # fmt: skip


@pytest.fixture(scope="module")
def made() -> Invented:
    return invent(120)


@pytest.fixture(scope="module")
def folder(made: Invented, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("publish")
    publish_all(made, folder)
    return folder


def test_two_runs_give_identical_bytes_also_where_a_second_process_does_a_part(
    made: Invented, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "cores", lambda: 2)
    with aside.Aside() as beside:
        beside.start()
        again = publish_all(made, tmp_path, beside.begin)
    assert again
    for path in again:
        before = folder / path.relative_to(tmp_path)
        assert path.read_bytes() == before.read_bytes(), path.name


def test_tables_kept_on_disk_make_the_same_files(
    made: Invented, folder: Path, tmp_path: Path
) -> None:
    tables = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    )
    kept = {}
    for name, frame in tables.frames().items():
        frame.to_parquet(tmp_path / f"{name}.parquet")
        kept[name] = pd.read_parquet(tmp_path / f"{name}.parquet")
    again = publish(
        ThemeTables(**kept), made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=tmp_path / "publish",
    )  # fmt: skip
    for path in again:
        before = folder / path.relative_to(tmp_path / "publish")
        assert path.read_bytes() == before.read_bytes(), path.name


def test_the_workbook_shows_the_figures_of_the_csv(folder: Path) -> None:
    assert check_workbook(folder) > 200


def test_the_workbook_follows_the_analysis_functions_checklist(folder: Path) -> None:
    workbook = openpyxl.load_workbook(folder / "theme_tables.xlsx")
    assert workbook.sheetnames[:3] == ["Cover", "Contents", "Notes"]
    assert workbook.properties.title == "Safer Somewhere"
    for sheet in workbook.worksheets:
        assert sheet["A1"].value, "a screen reader starts in A1"
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"
        if sheet.title == "Cover":
            continue
        (table,) = sheet.tables.values()
        first = sheet[table.ref][0][0]
        assert first.column == 1
        filled = [[cell.value for cell in row] for row in sheet[table.ref]]
        assert all(cell is not None and str(cell).strip() for row in filled for cell in row)
        assert len(set(filled[0])) == len(filled[0]), "headers are unique"
        for row in range(1, first.row):
            assert sheet.cell(row, 1).value, "no blank rows above the table"


def test_every_sheet_prints_reads_back_and_says_what_percentages_are_of(folder: Path) -> None:
    path = folder / "theme_tables.xlsx"
    workbook = openpyxl.load_workbook(path)
    for sheet in workbook.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1) <= 3, "a table that one can lay side by side"
        assert sheet.page_setup.fitToHeight == 0
        if sheet.title in ("Cover", "Contents", "Notes"):
            continue
        assert sheet.print_title_rows == "$7:$7"
        table = pd.read_excel(path, sheet_name=sheet.title, header=6)
        assert not table.empty
        assert not [name for name in table if table[name].eq("[z]").all()]
        assert "Base" in table or "base" in str(sheet["A2"].value) or "percent" not in str(table)
        for column in table.columns[1:]:
            place = list(table.columns).index(column) + 1
            forms = {
                sheet.cell(row, place).number_format
                for row in range(8, 8 + len(table))
                if isinstance(sheet.cell(row, place).value, int | float)
            }
            assert len(forms) <= 1, (sheet.title, column, forms)
            lines = -(-len(str(column)) * 1.25 // widths(sheet)[place])
            assert sheet.row_dimensions[7].height >= 15 * min(lines, 2)
    with zipfile.ZipFile(path) as archive:
        contents = archive.read("xl/worksheets/sheet2.xml").decode("utf-8")
    linked = re.findall(r"<hyperlink [^>]*location=\"'([^']*)'!A1\"", contents)
    assert set(linked) >= set(workbook.sheetnames[3:])


def test_hidden_numbers_are_explained_and_not_blank(folder: Path) -> None:
    workbook = openpyxl.load_workbook(folder / "theme_tables.xlsx")
    sheet = workbook["1b"]
    assert any(cell.value == "[c]" for row in sheet.iter_rows() for cell in row)
    above = " ".join(str(sheet.cell(row, 1).value) for row in range(1, 8))
    assert "[c] left out" in above


def test_published_comments_carry_themes_and_no_trace_of_their_writers(
    made: Invented, folder: Path
) -> None:
    table = pd.read_csv(folder / "coded_comments.csv", dtype=str, keep_default_na=False)
    assert list(table.columns) == [
        "comment_id", "question_id", "text_redacted", *made.codebook.ids, "language", "coverage",
    ]  # fmt: skip
    shown = made.comments["substance"].eq("comment") & made.comments["hate_status"].eq("clear")
    assert set(table["comment_id"]) == set(made.comments.loc[shown, "comment_id"])
    given = made.assignments[made.assignments["assigned"]].groupby("code_id").size()
    assert {code: int(table[code].astype(int).sum()) for code in made.codebook.ids} == dict(given)
    for path in folder.rglob("*.*"):
        content = path.read_bytes()
        if path.suffix in (".xlsx", ".docx"):
            with zipfile.ZipFile(path) as archive:
                content = b"".join(archive.read(name) for name in archive.namelist())
        assert b"r-00000" not in content, f"{path.name} holds a respondent id"


def test_published_comments_do_not_keep_the_order_of_the_export(
    made: Invented,
) -> None:
    turned = made.comments.iloc[::-1].reset_index(drop=True)
    table = coded_comments(made.comments, made.assignments, codebook=made.codebook)
    again = coded_comments(turned, made.assignments, codebook=made.codebook)
    pd.testing.assert_frame_equal(table, again)
    assert all(
        here["comment_id"].is_monotonic_increasing for _, here in table.groupby("question_id")
    )


def test_text_that_looks_like_a_formula_or_html_stays_text(tmp_path: Path) -> None:
    made = invent(60, questions=1)
    shown = made.comments["substance"].eq("comment") & made.comments["hate_status"].eq("clear")
    places = list(made.comments.index[shown])[: len(DANGEROUS)]
    made.comments.loc[places, "text_redacted"] = list(DANGEROUS)
    made.consultation.title = "=1+1 <b>[x](http://attacker.example)</b> $$note$$"
    made.consultation.questions[0].text = '=HYPERLINK("http://attacker.example")'
    publish_all(made, tmp_path)
    with (tmp_path / "coded_comments.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]
    assert sum(len(row[2]) >= 100_000 for row in rows) == 1
    with zipfile.ZipFile(tmp_path / "theme_tables.xlsx") as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert not [name for name, part in parts.items() if "<f>" in part], "no formulas"
    links = [part for name, part in parts.items() if name.endswith(".rels") or "sheet" in name]
    assert not [part for part in links if 'TargetMode="External"' in part]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<b>[x]" not in page
    assert "<script>alert" not in page
    with zipfile.ZipFile(tmp_path / "report.docx") as archive:
        document = archive.read("word/document.xml").decode("utf-8")
    fields = {words.split()[0] for words in re.findall(r"<w:instrText[^>]*>([^<]*)<", document)}
    assert fields == {"TOC", "PAGEREF", "SEQ"}, "our own fields only"
    assert not re.findall(r"<w:hyperlink [^>]*r:id", document), "links within the document only"


def test_a_chart_that_is_no_longer_drawn_is_no_file_of_the_run(tmp_path: Path) -> None:
    """So the run's folder removes it (tests/store/test_run_folder.py)."""
    drawn = {path.name for path in publish_all(invent(80, protection="council"), tmp_path)}
    again = publish_all(invent(80, questions=1, protection="council"), tmp_path)
    kinds = ("answers", "themes", "groups")
    assert drawn - {path.name for path in again} == {
        f"q2-{kind}.{form}" for kind in kinds for form in ("svg", "png")
    }


def test_answers_that_excel_cannot_tell_apart_get_headers_of_their_own(tmp_path: Path) -> None:
    answers = ("Yes", "YES", "All", "y" * 300, "y" * 301)
    rows = [{"rating": answers[place % 5]} for place in range(60)]
    made = Invented(
        comments(rows), assignments([]), consultation([question("q1", answers)]), codebook(1)
    )
    publish_all(made, tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "theme_tables.xlsx")["1b"]
    (table,) = sheet.tables.values()
    headers = [str(cell.value).casefold() for cell in sheet[table.ref][0]]
    assert len(headers) == len(set(headers))
    assert max(map(len, headers)) <= 255


def test_nothing_is_left_half_written(folder: Path) -> None:
    assert not [path for path in folder.rglob("*") if path.name.startswith(".")]
