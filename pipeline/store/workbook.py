"""Workbooks (XLSX, ODS, XLS): inspected, read, and written without formulas."""

import datetime
import math
import numbers
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import UserError
from pipeline.store.atomic import PUBLIC_FILE, write_atomically

WORKBOOKS = (".xlsx", ".xlsm", ".ods", ".xls")
CELL_LIMIT = 32_767  # characters in a cell: Excel's specification and limits
ROW_LIMIT = 1_048_576  # rows of a sheet, the header among them: as above
MAX_UNPACKED = 2 * 1024**3  # bytes; a survey of 100,000 respondents unpacks to about a tenth of it
MAX_RATIO = 500  # unpacked : packed; honest sheets stay under 50
MAX_CELLS = 50_000_000  # rows x columns: the reader allocates 32 bytes for each, empty ones too
_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*[^/]>')
_REPEATED = re.compile(
    rb'<table:table-cell[^>]*number-columns-repeated="([0-9]+)"[^>]*office:value-type'
)
_REPEATED_ROW = re.compile(
    rb'number-rows-repeated="([0-9]+)"[^>]*>(?:(?!</table:table-row).)*?value-type', re.S
)


def read_workbook(path: Path, sheet: str | None = None) -> list[list[Any]]:
    """Read one sheet as rows of cells (str, int, float, bool, date, "" when empty), from row 1 on.

    Whole floats become ints, as a person sees them. Formulas give their stored result.

    Raises
    ------
    UserError
        When the file is protected, damaged, implausibly large, or has no such sheet.
    """
    import python_calamine

    inspect_workbook(path)
    try:
        with path.open("rb") as opened:  # by content: people rename .xlsx to .ods and back
            workbook = python_calamine.load_workbook(opened)
            names = workbook.sheet_names
            if sheet is not None and sheet not in names:
                raise UserError(f"{path} has no sheet '{sheet}': it has {', '.join(names)}.")
            if sheet is None:
                return _first_sheet_with_cells(workbook)
            return _rows(workbook.get_sheet_by_name(sheet))
    except python_calamine.PasswordError as error:
        raise _protected(path) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise _damaged(path) from error


def inspect_workbook(path: Path) -> None:
    """Refuse a workbook that is protected, damaged, or would fill the memory: before opening it.

    Raises
    ------
    UserError
        Says which, and how to mend it.
    """
    with path.open("rb") as opened:
        magic = opened.read(8)
    if magic.startswith(b"\xd0\xcf\x11\xe0"):
        _inspect_compound_file(path)
        return
    if not zipfile.is_zipfile(path):
        raise _damaged(path)
    try:
        with zipfile.ZipFile(path) as archive:
            _inspect_archive(path, archive)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        NotImplementedError,
        OSError,
    ) as error:
        raise _damaged(path) from error
    except RuntimeError as error:  # zipfile's answer to an encrypted member
        raise _protected(path) from error


def write_workbook(
    path: Path, names: Sequence[str], rows: Iterable[Sequence[Any]], mode: int = PUBLIC_FILE
) -> None:
    """Write one sheet: text as text (never a formula, a link or a number), numbers as numbers.

    The same table gives the same bytes.

    Raises
    ------
    UserError
        When a cell is longer (names row and column) or the table than a workbook can hold.
    """
    import xlsxwriter

    with write_atomically(path, mode) as temporary:
        options = {"default_date_format": "yyyy-mm-dd hh:mm:ss", "remove_timezone": True}
        workbook = xlsxwriter.Workbook(str(temporary), options)
        workbook.set_properties({"created": datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)})
        worksheet = workbook.add_worksheet("responses")
        for column, name in enumerate(names):
            worksheet.write_string(0, column, name)
        for row, cells in enumerate(rows, start=1):
            if row >= ROW_LIMIT:
                raise UserError(
                    f"{path}: a workbook holds {ROW_LIMIT:,} rows: write to .csv or .parquet."
                )
            for column, cell in enumerate(cells):
                _write_cell(worksheet, row, column, cell, path, names[column])
        workbook.close()


def _write_cell(worksheet: Any, row: int, column: int, cell: Any, path: Path, name: str) -> None:
    if isinstance(cell, str):
        if len(cell) > CELL_LIMIT:
            raise UserError(
                f"{path}, row {row + 1}, column '{name}': {len(cell):,} characters are more than a "
                f"workbook's cell can hold ({CELL_LIMIT:,}): write to .csv or .parquet instead."
            )
        if cell:
            worksheet.write_string(row, column, cell)
    elif isinstance(cell, bool):
        worksheet.write_boolean(row, column, cell)
    elif isinstance(cell, (datetime.datetime, datetime.date, datetime.time)):
        worksheet.write_datetime(row, column, cell)
    elif isinstance(cell, numbers.Real):
        if math.isfinite(cell):
            worksheet.write_number(row, column, cell)
    elif cell is not None:
        worksheet.write_string(row, column, str(cell))


def _rows(sheet: Any) -> list[list[Any]]:
    rows = sheet.to_python(skip_empty_area=False)
    return [[_whole(cell) for cell in row] for row in rows]


def _whole(cell: Any) -> Any:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _first_sheet_with_cells(workbook: Any) -> list[list[Any]]:
    """The first sheet that holds anything: exports often begin with an empty or hidden one."""
    rows: list[list[Any]] = []
    for name in workbook.sheet_names:
        rows = _rows(workbook.get_sheet_by_name(name))
        if rows:
            break
    return rows


def _inspect_compound_file(path: Path) -> None:
    import msoffcrypto

    try:
        with path.open("rb") as opened:
            encrypted = msoffcrypto.OfficeFile(opened).is_encrypted()
    except Exception as error:  # the library raises whatever its parsers meet
        raise _damaged(path) from error
    if encrypted:
        raise _protected(path)


def _inspect_archive(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    too_large = UserError(
        f"{path} unpacks to {unpacked / 1024**2:,.0f} MiB, more than a survey export can: it is "
        "damaged or made to harm; export the responses again, as CSV."
    )
    if unpacked > MAX_UNPACKED or (unpacked > 64 * 1024**2 and unpacked > MAX_RATIO * packed):
        raise too_large
    for member in members:
        if member.filename == "META-INF/manifest.xml" and b"encryption-data" in archive.read(
            member
        ):
            raise _protected(path)
        if (
            re.fullmatch(r"xl/worksheets/[^/]+\.xml", member.filename)
            and _xlsx_area(archive, member) > MAX_CELLS
        ):
            raise _sparse(path)
        if member.filename == "content.xml" and _ods_area(archive, member) > MAX_CELLS:
            raise _sparse(path)


def _xlsx_area(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """Rows x columns up to the last cell that holds something, from the cells' own addresses."""
    columns: set[bytes] = set()
    last_row, rest = 0, b""
    with archive.open(member) as sheet:
        while chunk := sheet.read(1 << 22):
            cells = _CELL.findall(rest + chunk)
            columns.update(column for column, _ in cells)
            last_row = max([last_row, *(int(row) for _, row in cells)])
            rest = chunk[-200:]
    width = max((_column_number(column) for column in columns), default=0)
    return last_row * width


def _ods_area(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """The largest block of repeated non-empty cells."""
    content = archive.read(member)
    wide = max((int(count) for count in _REPEATED.findall(content)), default=1)
    high = max((int(count) for count in _REPEATED_ROW.findall(content)), default=1)
    return wide * high


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _protected(path: Path) -> UserError:
    return UserError(
        f"{path} is protected with a password: open it, save a copy without one, and use that."
    )


def _sparse(path: Path) -> UserError:
    return UserError(
        f"{path} has a cell far outside its table, so that the sheet would fill the memory: delete "
        "the empty rows and columns beyond the responses, or export CSV."
    )


def _damaged(path: Path) -> UserError:
    return UserError(
        f"{path} is not a readable workbook, it looks damaged: open and save it again, "
        "or export CSV."
    )
