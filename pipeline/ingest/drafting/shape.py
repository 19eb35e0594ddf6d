"""An export as a whole: which sheet, where its header begins and ends, which tool wrote it."""

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable, Records, open_table, read_records, sheets_in, table_of
from pipeline.files.yaml_data import yaml_data
from pipeline.ingest.drafting.header import are_codes, header_rows_in, is_no_header
from pipeline.ingest.drafting.headings import Heading, are_coded, plain, worded
from pipeline.ingest.drafting.unanswered import marks_of_no_answer
from pipeline.ingest.rows import responses_only

_LOOKED_AT = 200  # rows below the header that tell a label from an answer
_MOST = 5_000  # rows that are looked at; of more, evenly spaced ones
_BESIDE = re.compile(
    r"\b(read ?me|cover|notes?|about|contents?|code ?book|dictionary|glossary|look ?ups?|lists?|"
    r"metadata|summary|pivot|charts?|key|info|instructions?|fields?|variables?)\b"
)


@dataclass(frozen=True)
class Export:
    """A file as it was understood.

    table : without blank and totals rows; of very large files, evenly spaced rows
    no_answer : what stood in cells that nobody filled in; they are blank in `table`
    codes : of two header rows the upper one holds the program's codes
    told : what was noticed, in sentences for the draft
    """

    table: FlatTable
    records: Records | None
    header_row: int = 1
    header_rows: int = 1
    sheet: str | None = None
    codes: bool = False
    tool: dict[str, Any] | None = None
    no_answer: tuple[str, ...] = ()
    told: list[str] = field(default_factory=list)


def understand(path: Path, *, sheet: str | None = None, header_rows: int | None = None) -> Export:
    """Read a file and find its table.

    Parameters
    ----------
    sheet, header_rows : where the user knows better

    Raises
    ------
    UserError
        When the file cannot be read, has no responses, or no header row.
    """
    if path.suffix.lower() == ".parquet":
        table = open_table(path)
        table, marks = _answered(table, path)
        tool = _tool([list(table.frame.columns)], codes=False)
        return Export(table, None, tool=tool, no_answer=marks)
    told: list[str] = []
    if sheet is None:
        sheet, others = _sheet(path)
        if others:
            told.append(f"The workbook has other sheets, which are not read: {', '.join(others)}.")
    records = read_records(path, sheet=sheet)
    start = _header_at(records)
    rows = records.cells[start : start + 3 + _LOOKED_AT]
    if start:
        told.append(f"{start} row{'s' if start > 1 else ''} above the header: titles, not read.")
    found, codes = header_rows_in(rows) if header_rows is None else (header_rows, False)
    if header_rows is None and found == 1 and is_no_header(rows):
        raise UserError(
            f"{path} has no header row, its first row looks like a response: put the questions "
            "into a row above it, or use --no-header and write the questions into the draft."
        )
    if found == 1 and rows and are_coded(rows[0]):
        codes = True
        told.append("The program's codes stand before the questions, in the same cells.")
    if header_rows in (2, 3) and len(rows) > 1:
        codes = header_rows == 3 or are_codes(rows)
    header_row = records.rows[start] if start < len(records.rows) else 1
    table, marks = _answered(
        table_of(_some(records, start + found), path, header_row=header_row, header_rows=found),
        path,
    )
    tool = _tool(rows[:found], codes)
    if tool:
        told.insert(0, f"Looks like an export of {tool['name']}.")
    if found > 1:
        what = "the program's codes above the questions" if codes else "questions above their parts"
        told.append(f"{found} header rows: {what}.")
    at = header_row if start else 1
    return Export(table, records, at, found, sheet, codes, tool, marks, told)


def _answered(table: FlatTable, path: Path) -> tuple[FlatTable, tuple[str, ...]]:
    """The rows of responses, and what stands in their cells where nobody answered."""
    kept = responses_only(table, respondent=None).table
    marks = marks_of_no_answer(kept.frame)
    if marks:
        kept = responses_only(table, respondent=None, no_answer=marks).table
    if kept.frame.empty:
        raise UserError(f"{path} has a header and no responses: export it again.")
    return kept, marks


def _some(records: Records, body: int) -> Records:
    """All rows, or of a very large file the header and evenly spaced rows below it."""
    count = len(records.cells) - body
    if count <= _MOST:
        return records
    places = [*range(body), *range(body, len(records.cells), -(-count // _MOST))]
    return Records(
        [records.rows[i] for i in places],
        [list(records.cells[i]) for i in places],
        records.encoding,
    )


def _sheet(path: Path) -> tuple[str | None, list[str]]:
    """The sheet with the responses, and the others that hold something."""
    sheets = sheets_in(path)
    if sheets is None:
        return None, []
    sized = [(name, size) for name, size in zip(*sheets, strict=True) if min(size) > 0]
    if not sized or len(sheets.names) < 2:
        return None, []

    def worth(sheet: tuple[str, tuple[int, int]]) -> float:
        name, (height, width) = sheet
        return height * width * (0.05 if _BESIDE.search(worded(name)) else 1)

    chosen = max(sized, key=worth)[0]
    held = [name for name, size in zip(*sheets, strict=True) if max(size) > 0]
    return chosen, [name for name in held if name != chosen]


def _header_at(records: Records) -> int:
    """Rows of titles: at most one cell each, above a table of more columns."""
    filled = [sum(1 for cell in row if cell.strip()) for row in records.cells[:60]]
    if max(filled, default=0) < 2:
        return 0
    start = 0
    while start < len(filled) and (filled[start] < 2 and records.cells[start][0].strip()):
        start += 1
    gap = start + 1  # "Exported on | 3 May", a blank row, and then the header
    while gap < min(len(filled) - 1, 12):
        narrow = all(count <= 2 for count in filled[start:gap])
        if narrow and records.rows[gap] > records.rows[gap - 1] + 1 and filled[gap] >= 4:
            return gap
        gap += 1
    return start if start < 25 else 0


def _tool(header: list[list[str]], codes: bool) -> dict[str, Any] | None:
    """The tool whose own columns are there, the one with most of them."""
    cells = [cell for row in header for cell in row if cell.strip()]
    names = {worded(half) for cell in cells for half in Heading(cell, codes).halves}
    first = worded(plain(header[0][0])) if header and header[0] else ""
    found = []
    for tool in tools():
        there = len(names & set(tool["signature"]))
        if there >= tool["least"] and tool.get("first", first) == first:
            found.append((there / len(tool["signature"]), there, tool))
    return max(found, key=lambda each: (each[1], each[0]))[2] if found else None


@cache
def tools() -> list[dict[str, Any]]:
    """The tools that are known."""

    text = (files("pipeline.ingest.drafting") / "tools.yaml").read_text(encoding="utf-8")
    known: list[dict[str, Any]] = yaml_data(text)
    return known
