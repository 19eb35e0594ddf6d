"""Flat files, whatever their format: CSV, XLSX, ODS and Parquet in; CSV, XLSX and Parquet out.

A cell that is missing is the empty string: there is no NA in a table read here as text.
"""

import csv
import io
import sys
from bisect import bisect_left
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from pipeline.errors import UserError
from pipeline.files.archives import MAX_UNPACKED
from pipeline.files.atomic import PUBLIC_FILE, write_atomically
from pipeline.files.cell_text import as_text, cell_text, csv_cells, native_rows
from pipeline.files.columns import column_letters, join_header_rows, require_column, unique_names
from pipeline.files.decoding import LONGEST_CELL, LONGEST_REDACTED, decode, split_rows
from pipeline.files.known_files import CSV_SUFFIXES, refuse_unusable, refuse_vast
from pipeline.files.parquet import read_parquet
from pipeline.files.workbook import WORKBOOKS, Sheets, read_workbook, sheets_of, write_workbook
from pipeline.files.zipped import responses_inside

STANDARD_STREAM = "-"
MAX_COLUMNS = 16_384  # Excel's specification and limits


class FlatTable(NamedTuple):
    """A table as text, with what is needed to point into its file."""

    frame: pd.DataFrame
    """All columns `string`; index 0..n-1 in the file's order."""
    rows: np.ndarray
    """int64 [n]: the row of each record in the file, from 1, headers and blank lines counted; the
    number of the record in Parquet, which has no header row."""
    encoding: str | None
    """How a text file was decoded; None for workbooks and Parquet."""
    nameless: list[str]
    """Columns that the header leaves blank, by the names made for them."""


class Records(NamedTuple):
    """A file's rows before anything is known of its header."""

    rows: list[int]
    """Where in the file each record stands, from 1, blank lines counted."""
    cells: list[list[str]]
    """As text, "" where empty; as wide as the file has them."""
    encoding: str | None


def read_table(
    path: Path | str,
    *,
    sheet: str | None = None,
    header_rows: int = 1,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> pd.DataFrame:
    """Read a flat file as text: every column `string`, "" where a cell is missing, rows in order.

    Column names are made unique: a second `Comments` becomes `Comments (2)`, a nameless column that
    holds something `Column G`; nameless empty columns go. With two header rows the upper one is
    carried to the right over blank cells, and a name is `upper | lower` (either alone when the
    other is blank). "-" reads CSV from standard input.

    Raises
    ------
    UserError
        When the file is missing, empty, unreadable, protected, implausibly large or ragged.
    """
    return open_table(
        path, sheet=sheet, header_rows=header_rows, encoding=encoding, delimiter=delimiter
    ).frame


def open_table(
    path: Path | str,
    *,
    sheet: str | None = None,
    header_row: int = 1,
    header_rows: int = 1,
    encoding: str | None = None,
    delimiter: str | None = None,
    longest: int = LONGEST_CELL,
) -> FlatTable:
    """Read a flat file as `read_table` does, and say where in the file each record stands.

    Parameters
    ----------
    header_row : row of the file in which the header begins; titles above it are not read
    header_rows : how many rows it has. 0: columns are named by their letters. Of three rows, the
        last is the survey program's own note and not read
    longest : characters of a cell
    """
    if Path(path).suffix.lower() == ".parquet":
        refuse_unusable(Path(path))
        native = read_parquet(Path(path))
        columns = [as_text(native.iloc[:, i]) for i in range(native.shape[1])]
        names = unique_names([str(name) for name in native.columns])
        places = np.arange(len(native), dtype=np.int64) + 1
        return FlatTable(_frame(path, places, names, columns), places, None, [])
    records = read_records(path, sheet=sheet, encoding=encoding, delimiter=delimiter)
    return table_of(records, path, header_row=header_row, header_rows=header_rows, longest=longest)


def read_records(
    path: Path | str,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> Records:
    """Read the rows of a text file or of a workbook's sheet; raises as `read_table` does."""
    numbers, records, decoded_as = _records(path, sheet, encoding, delimiter)
    if decoded_as is None:
        records = [[cell_text(cell) for cell in record] for record in records]
    return Records(numbers, records, decoded_as)


def sheets_in(path: Path) -> Sheets | None:
    """Name and measure the sheets of a workbook, also of one in a ZIP; None where it is neither."""
    refuse_unusable(path)
    name, inside = path.name, None
    if path.suffix.lower() == ".zip":
        name, inside = responses_inside(path)
    return sheets_of(path, inside) if Path(name).suffix.lower() in WORKBOOKS else None


def table_of(
    records: Records,
    path: Path | str,
    *,
    header_row: int = 1,
    header_rows: int = 1,
    longest: int = LONGEST_CELL,
) -> FlatTable:
    """Make a table of a file's rows: `open_table` says how."""
    start = bisect_left(records.rows, header_row)
    header = records.cells[start : start + header_rows]
    numbers, body = records.rows[start + header_rows :], records.cells[start + header_rows :]
    if not (header or (body and not header_rows)):
        raise UserError(f"{_name(path)} is empty: it has no header row and no responses.")
    width = max(len(record) for record in (header or body))
    _refuse_ragged(path, numbers, body, width)
    names = join_header_rows(header[:2], width) if header else [""] * width
    columns = [list(column) for column in zip(*body, strict=True)] or [[] for _ in names]
    kept = [i for i, name in enumerate(names) if name or any(columns[i])]
    unique = unique_names([names[i] or f"Column {column_letters(i)}" for i in kept])
    nameless = [name for i, name in zip(kept, unique, strict=True) if not names[i]]
    rows = np.asarray(numbers, dtype=np.int64)
    frame = _frame(path, rows, unique, [columns[i] for i in kept], longest)
    return FlatTable(frame, rows, records.encoding, nameless)


def read_stage_input(path: Path | str, *text_columns: str) -> pd.DataFrame:
    """Read a flat file for a stage command: the named columns as text, all others as they came.

    CSV cells are text throughout, so they are written back as they stood; workbooks and Parquet
    keep their numbers and dates. Column names are left alone. Index 0..n-1.

    Raises
    ------
    UserError
        As `read_table`; and when a named column is missing or there twice (suggests the nearest).
    """
    if Path(path).suffix.lower() == ".parquet":
        refuse_unusable(Path(path))
        frame = read_parquet(Path(path))
    else:
        numbers, records, decoded_as = _records(path, None, None, None)
        if not records:
            raise UserError(f"{_name(path)} is empty: it has no header row and no responses.")
        width = len(records[0])
        _refuse_ragged(path, numbers[1:], records[1:], width)
        columns = [list(column) for column in zip(*records[1:], strict=True)] or [[]] * width
        names = [cell_text(name) for name in records[0]]
        if decoded_as is None:
            values = [pd.Series(column, dtype=object).replace("", None) for column in columns]
            frame = pd.DataFrame(dict(enumerate(values))).infer_objects()
            frame.columns = pd.Index(names)
        else:
            rows = np.asarray(numbers[1:])
            frame = _frame(path, rows, names, columns, LONGEST_REDACTED)
    for name in text_columns:
        require_column(frame.columns, name, _name(path))
        frame[name] = pd.array(as_text(frame[name]), dtype="str")
    return frame


def write_table(frame: pd.DataFrame, path: Path | str, mode: int = PUBLIC_FILE) -> None:
    """Write a table as CSV, XLSX or Parquet, by the ending of `path`; "-" is CSV on stdout.

    Values are written as they are. In CSV a spreadsheet would run a cell that begins with = + - @:
    files meant for publication or for people's spreadsheets go through `formulas.neutralise` first.
    In XLSX text is always text.

    Raises
    ------
    UserError
        When the ending is none of these, or the place cannot be written to.
    """
    if str(path) == STANDARD_STREAM:
        sys.stdout.buffer.write(csv_bytes(frame))
        sys.stdout.buffer.flush()
        return
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        write_workbook(path, [str(name) for name in frame.columns], native_rows(frame), mode)
    elif suffix == ".parquet":
        with write_atomically(path, mode) as temporary:
            frame.to_parquet(temporary)
    elif suffix in CSV_SUFFIXES:
        with write_atomically(path, mode) as temporary:
            temporary.write_bytes(csv_bytes(frame, "\t" if suffix in (".tsv", ".tab") else ","))
    else:
        raise UserError(
            f"{path}: tables are written as .csv, .xlsx or .parquet: choose one of them."
        )


def _records(
    path: Path | str, sheet: str | None, encoding: str | None, delimiter: str | None
) -> tuple[list[int], list[list[Any]], str | None]:
    """Row numbers, records and, for text files, the encoding."""
    if str(path) == STANDARD_STREAM:
        content = sys.stdin.buffer.read(MAX_UNPACKED + 1)
        refuse_vast("standard input", len(content))
    else:
        path = Path(path)
        refuse_unusable(path)
        name, inside = path.name, None
        if path.suffix.lower() == ".zip":
            name, inside = responses_inside(path)
        if Path(name).suffix.lower() in WORKBOOKS:
            rows = read_workbook(path, sheet, inside)
            filled = [i for i, row in enumerate(rows) if any(cell != "" for cell in row)]
            return [i + 1 for i in filled], [rows[i] for i in filled], None
        content = path.read_bytes() if inside is None else inside.getvalue()
    decoded = decode(content, _name(path), encoding)
    numbers, records = split_rows(decoded.text, _name(path), delimiter)
    return numbers, records, decoded.encoding


def _refuse_ragged(
    path: Path | str, numbers: list[int], records: list[list[Any]], width: int
) -> None:
    """Trim empty cells beyond the header; refuse rows that have more or fewer cells than it."""
    if width > MAX_COLUMNS:
        raise UserError(
            f"{_name(path)} has {width:,} columns, more than a spreadsheet can have "
            f"({MAX_COLUMNS:,}): name the delimiter, or export the responses again."
        )
    for number, record in zip(numbers, records, strict=True):
        if len(record) > width and not any(cell != "" for cell in record[width:]):
            del record[width:]
        if len(record) != width:
            raise UserError(
                f"{_name(path)}, row {number}: {len(record)} cells where the header has {width}: "
                "look for a comma or line break that is not inside quotation marks, or name the "
                "delimiter."
            )


def _frame(
    path: Path | str,
    rows: np.ndarray,
    names: list[str],
    columns: list[Any],
    longest: int = LONGEST_CELL,
) -> pd.DataFrame:
    for name, column in zip(names, columns, strict=True):
        lengths = list(map(len, column))
        if max(lengths, default=0) > longest:
            place = rows[lengths.index(max(lengths))]
            raise UserError(
                f"{_name(path)}, row {place}, column '{name}': a cell has more than "
                f"{longest:,} characters, which no comment has: shorten or remove it."
            )
    arrays = [pd.array(column, dtype="str") for column in columns]
    frame = pd.DataFrame(dict(enumerate(arrays)))
    frame.columns = pd.Index(names, dtype=object)
    return frame


def csv_bytes(frame: pd.DataFrame, delimiter: str = ",") -> bytes:
    """A table as CSV, UTF-8.

    RFC 4180: CRLF line ends, so that a lone carriage return inside a comment is quoted too.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(frame.columns)
    columns = [csv_cells(frame.iloc[:, i]) for i in range(frame.shape[1])]
    writer.writerows(zip(*columns, strict=True))
    return text.getvalue().encode("utf-8")


def _name(path: Path | str) -> str:
    return "standard input" if str(path) == STANDARD_STREAM else str(path)
