"""Workbooks made to harm: refused before they are opened, in one sentence."""

import stat
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import UserError
from pipeline.files.flat import read_table
from tests.abuse.hostile_zip import ods, sheet, understate, xlsx, zipped

CELL = "<v>1</v>"
LAST = "XFD1048576"
HONEST = '<row r="1"><c r="A1"><v>1</v></c></row>'
STRING = 'office:value-type="string"'


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_table(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_what_the_tests_make_is_a_workbook_when_it_is_honest(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx",
        sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2">'
              '<v>5</v></c></row>', '<dimension ref="A1:XFD1048576"/>'),
        strings="<si><t>head</t></si>",
    )  # fmt: skip
    assert read_table(path).to_dict("list") == {"head": ["5"]}
    rows = "".join(
        f"<table:table-row><table:table-cell {STRING}><text:p>{word}</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
        for word in ("head", "5")
    )
    tail = (
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_table(ods(tmp_path / "a.ods", rows + tail)).to_dict("list") == {"head": ["5"]}


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param(f'{HONEST}<row><c r="{LAST}">{CELL}</c></row>', id="no attribute but r"),
        pytest.param(f'{HONEST}<row><c s="0" r="{LAST}">{CELL}</c></row>', id="r is second"),
        pytest.param(f"{HONEST}<row><c r='{LAST}'>{CELL}</c></row>", id="single quotes"),
        pytest.param(f'{HONEST}<row><c\n r = "{LAST}">{CELL}</c></row>', id="spaces"),
        pytest.param(f'{HONEST}<row><c r="{LAST.lower()}">{CELL}</c></row>', id="lower case"),
        pytest.param(f'{HONEST}<row><c t="/>" r="{LAST}">{CELL}</c></row>', id="> in a value"),
        pytest.param(f'{HONEST}<row r="4000000000"><c>{CELL}</c></row>', id="address of the row"),
        pytest.param(f'{HONEST}<row><c r="ZZZZZZ1">{CELL}</c></row>', id="beyond the last column"),
        pytest.param(f'{HONEST}<row><c r="A4294967296">{CELL}</c></row>', id="beyond the last row"),
        pytest.param(
            f'{HONEST}<row><c r="{LAST}" t="inlineStr"><is><t>a</t></is></c></row>', id="inline"
        ),
    ],
)
def test_billions_of_empty_cells_are_refused_however_the_last_one_is_written(
    tmp_path: Path, cells: str
) -> None:
    assert "fill the memory" in refusal(xlsx(tmp_path / "a.xlsx", sheet(cells)))


def test_a_namespace_prefix_hides_no_cell(tmp_path: Path) -> None:
    cells = f'<x:row><x:c r="{LAST}"><x:v>1</x:v></x:c></x:row>'
    content = f'<x:worksheet xmlns:x="m"><x:sheetData>{cells}</x:sheetData></x:worksheet>'
    assert "fill the memory" in refusal(xlsx(tmp_path / "a.xlsx", content))


def test_a_sheet_hides_under_no_other_name(tmp_path: Path) -> None:
    cells = sheet(f'<row><c r="A1">{CELL}</c><c r="{LAST}">{CELL}</c></row>')
    for name in ("picture.png", "deeper/sheet.xml"):
        assert "fill the memory" in refusal(xlsx(tmp_path / "a.xlsx", cells, name=name))


@pytest.mark.parametrize("before", ["PNG ", "<broken>", '<?xml version="1.0" encoding="cp037"?>'])
def test_a_sheet_that_only_a_lenient_reader_understands_is_refused(
    tmp_path: Path, before: str
) -> None:
    cells = sheet(f'<row><c r="A1">{CELL}</c><c r="{LAST}">{CELL}</c></row>')
    assert refusal(xlsx(tmp_path / "a.xlsx", before + cells))


def test_a_short_text_shown_by_very_many_cells_is_counted_each_time(tmp_path: Path) -> None:
    cells = '<c t="s"><v>0</v></c>' * 1000
    long = f"<si><t>{'x' * 3_000_000}</t></si>"
    assert "one text in very many cells" in refusal(
        xlsx(tmp_path / "a.xlsx", sheet(f"<row>{cells}</row>"), strings=long)
    )


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            '<table:table-row table:number-rows-repeated="1000000">'
            f'<table:table-cell {STRING} table:number-columns-repeated="1000"><text:p>a</text:p>'
            "</table:table-cell></table:table-row>",
            id="repeated",
        ),
        pytest.param(
            '<table:table-row><table:table-cell table:number-columns-repeated="99999999999"/>'
            f"<table:table-cell {STRING}><text:p>a</text:p></table:table-cell></table:table-row>",
            id="empty before the last",
        ),
        pytest.param(
            f"<table:table-row><table:table-cell {STRING}><text:p>a</text:p></table:table-cell>"
            "</table:table-row>"
            '<table:table-row table:number-rows-repeated="99999999999"><table:table-cell/>'
            "</table:table-row>"
            f"<table:table-row><table:table-cell {STRING}><text:p>a</text:p></table:table-cell>"
            "</table:table-row>",
            id="empty rows between",
        ),
        pytest.param(
            f'<table:table-row><table:table-cell {STRING}><text:p><text:s text:c="9999999999"/>'
            "</text:p></table:table-cell></table:table-row>",
            id="repeated spaces",
        ),
        pytest.param(
            "".join(
                f"<table:table-row table:number-rows-repeated='{30_000_000}'>"
                f"<table:table-cell {STRING}><text:p>a</text:p></table:table-cell>"
                "</table:table-row></table:table><table:table table:name='T'>"
                for _ in range(3)
            ),
            id="three tables",
        ),
    ],
)
def test_repeats_of_an_opendocument_sheet_are_counted(tmp_path: Path, rows: str) -> None:
    assert "fill the memory" in refusal(ods(tmp_path / "a.ods", rows))


def test_a_bomb_is_refused_by_the_size_that_it_declares(tmp_path: Path) -> None:
    cells = HONEST + "<row/>" * 12_000_000
    assert "unpacks to 69 MiB" in refusal(xlsx(tmp_path / "a.xlsx", sheet(cells)))


def test_a_bomb_that_declares_less_is_refused_where_it_goes_on(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet(HONEST + "<row/>" * 12_000_000))
    understate(path, "xl/worksheets/sheet1.xml", 1000)
    assert "looks damaged" in refusal(path)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a "1"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_entities_are_refused(tmp_path: Path, declared: str) -> None:
    content = declared + sheet('<row><c r="A1" t="str"><v>&a;</v></c></row>')
    assert "looks damaged" in refusal(xlsx(tmp_path / "a.xlsx", content))
    strings = f"{declared}<sst><si><t>&a;</t></si></sst>"
    path = xlsx(tmp_path / "b.xlsx", sheet(HONEST))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", strings)
    assert "looks damaged" in refusal(path)


def test_deep_nesting_is_no_recursion(tmp_path: Path) -> None:
    deep = "<a>" * 300_000 + "</a>" * 300_000
    path = xlsx(tmp_path / "a.xlsx", sheet(HONEST).replace("<sheetData>", deep + "<sheetData>"))
    assert read_table(path).empty


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/evil.xml", "xl\\..\\..\\evil", "C:evil"])
def test_names_that_lead_out_of_the_archive_are_refused(tmp_path: Path, name: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet(HONEST))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, "x")
    assert "looks damaged" in refusal(path)


def test_links_in_an_archive_are_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet(HONEST))
    link = zipfile.ZipInfo("xl/media/image1.png")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "looks damaged" in refusal(path)


def test_an_archive_with_two_directories_is_refused(tmp_path: Path) -> None:
    harmless, other = xlsx(tmp_path / "a.xlsx", sheet(HONEST)), tmp_path / "b.xlsx"
    xlsx(other, sheet(f'<row><c r="{LAST}">{CELL}</c></row>'))
    for content in (
        harmless.read_bytes() + other.read_bytes(),
        harmless.read_bytes()[:-2] + len(other.read_bytes()).to_bytes(2, "little")
        + other.read_bytes(),
    ):  # fmt: skip
        (tmp_path / "both.xlsx").write_bytes(content)
        assert refusal(tmp_path / "both.xlsx")


def test_one_name_twice_is_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", sheet(HONEST))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("XL/worksheets/Sheet1.xml", sheet(HONEST))
    assert "looks damaged" in refusal(path)


def test_a_binary_workbook_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", {"xl/workbook.bin": b"\0" * 64})
    assert "save it as .xlsx" in refusal(path)
