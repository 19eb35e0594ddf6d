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
from pipeline.ingest.drafting.cells import Cells, has_shape
from pipeline.ingest.drafting.headings import (
    Heading,
    are_coded,
    is_code,
    plain,
    second_header_labels,
    worded,
)
from pipeline.ingest.drafting.unanswered import marks_of_no_answer
from pipeline.ingest.rows import responses_only
from pipeline.language.folding import comparable

_LOOKED_AT = 200  # rows below the header that tell a label from an answer
_SPELT_OUT = 0.7  # of the codes: the text of several ticks may stand over the first alone
_ODD = 0.1  # of many columns of a second header row: some answer is worded as the option "Other"
_SPELT_ALIKE = 4  # "StartDate" above "Start Date": in the header of a program that writes codes
_WORD = re.compile(r"[^\W\d_]{2}")
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
    found, codes = _header_rows(rows) if header_rows is None else (header_rows, False)
    if header_rows is None and found == 1 and _is_no_header(rows):
        raise UserError(
            f"{path} has no header row, its first row looks like a response: put the questions "
            "into a row above it, or use --no-header and write the questions into the draft."
        )
    if found == 1 and rows and are_coded(rows[0]):
        codes = True
        told.append("The program's codes stand before the questions, in the same cells.")
    if header_rows in (2, 3) and len(rows) > 1:
        codes = header_rows == 3 or _are_codes(rows)
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


def _header_rows(rows: list[list[str]]) -> tuple[int, bool]:
    """How many rows the header has, and whether the upper one holds codes."""
    if len(rows) < 2:
        return 1, False
    if len(rows) > 2 and any('"ImportId"' in cell for cell in rows[2]):
        return 3, True
    first, second = rows[0], rows[1]
    if any('"ImportId"' in cell for cell in second):
        return 2, False
    if any(comparable(cell) in second_header_labels() for cell in second):
        return 2, False
    if _are_codes(rows):
        return 2, True
    if _are_parts_of_repeated(rows):
        return 2, False
    nameless = [i for i in range(len(second)) if not _at(first, i)]
    held = [i for i in nameless if _at(second, i)]
    if not held or len(held) < len([i for i in nameless if any(_at(row, i) for row in rows[2:])]):
        return 1, False
    if any(re.search(r"\d", cell := _at(second, i)) and not _WORD.search(cell) for i in held):
        return 1, False
    if sum(not _WORD.search(_at(second, i)) for i in held) > max(1, 0.2 * len(held)):  # "#", "C++"
        return 1, False
    named = [i for i in range(len(first)) if _at(first, i)]
    # Of many questions one may hold its first answer's words beside others.
    if sum(_is_answered_there(rows, i) for i in named) > _ODD * len(named):
        return 1, False
    blank_id = not _at(second, named[0]) and all(_at(row, named[0]) for row in rows[2:12])
    answered = sum(
        _at(second, i) in (below := _below(rows, i)) and len(set(below)) > 1 for i in held
    )
    labels = answered <= _ODD * len(held)
    return (2, False) if blank_id or labels else (1, False)


def _is_answered_there(rows: list[list[str]], i: int) -> bool:
    """Whether the cell below a column's name is like those below it: an answer, no header."""
    here, below = _at(rows[1], i), _below(rows, i)
    if not here or not below:
        return False
    return _alike(here, below) or (here in below and len(set(below)) > 1)


def _are_parts_of_repeated(rows: list[list[str]]) -> bool:
    """Whether the first row repeats each question over its options, which the second row names."""
    first, second = rows[0], rows[1]
    named = [i for i in range(len(first)) if _at(first, i)]
    beside = {i: [_at(first, i - 1) if i else "", _at(first, i + 1)] for i in named}
    repeated = {i for i in named if _at(first, i) in beside[i]}
    held = [i for i in named if _at(second, i)]
    under = [i for i in held if i in repeated]
    if len(repeated) < 3 or len(under) < 0.9 * len(held) or len(under) < len(repeated) / 2:
        return False
    return not _at(second, named[0]) and all(_at(row, named[0]) for row in rows[2:12])


def _are_codes(rows: list[list[str]]) -> bool:
    """Whether the second row spells out what the first row has codes for."""
    first, second = rows[0], rows[1]
    held = [i for i in range(len(first)) if _at(first, i)]
    if len(held) < 2 or sum(1 for i in held if _at(second, i)) < _SPELT_OUT * len(held):
        return False
    same = [i for i in held if worded(plain(_at(second, i))) == worded(_at(first, i))]
    # Qualtrics spells its own columns alike in both rows; timers have codes of several words.
    least = 0.6 if len(same) >= _SPELT_ALIKE else 0.9
    if sum(is_code(_at(first, i)) for i in held) < least * len(held):
        return False
    spelt = [
        i
        for i in held
        if len(_at(second, i).split()) >= 3 and _at(second, i) not in _below(rows, i)
    ]
    contrast = [i for i in held if _unlike(_at(second, i), _below(rows, i))]
    return len(same) + len(contrast) >= 2 and len(spelt) >= 1 and len(contrast) >= 1


def _is_no_header(rows: list[list[str]]) -> bool:
    """Whether the first row looks like the rows below it."""
    if len(rows) < 4:
        return False
    like = unlike = 0
    for i in range(len(rows[0])):
        here, below = _at(rows[0], i), [cell for cell in _below(rows, i, 1) if cell]
        if not here or not below:
            unlike += bool(here)
            continue
        if _alike(here, below) or (below.count(here) >= 2 and len(set(below)) > 1):
            like += 1
        elif (
            here.endswith("?")
            or (len(set(below)) < len(below) / 2 and here not in below)
            or _unlike(here, below)
        ):
            unlike += 1
    return like >= 1 and like > unlike


def _alike(cell: str, below: list[str]) -> bool:
    """Whether a cell has the shape that nearly all below it have: a date, a number, an id …"""
    import pandas as pd

    shapes = [s for s in ("date", "number", "email", "ip", "url") if has_shape(s, cell)]
    if not shapes:
        return False
    cells = Cells(pd.Series(below, dtype="str"))
    return any(cells.share(s) > 0.9 for s in shapes)


def _unlike(cell: str, below: list[str]) -> bool:
    import pandas as pd

    below = [each for each in below if each]
    if not cell or not below:
        return False
    cells = Cells(pd.Series(below, dtype="str"))
    shapes = ("date", "number", "email", "ip", "token", "url")
    return any(cells.share(s) > 0.9 and not has_shape(s, cell) for s in shapes)


def _at(row: list[str], i: int) -> str:
    return row[i].strip() if i < len(row) else ""


def _below(rows: list[list[str]], i: int, start: int = 2) -> list[str]:
    return [cell for row in rows[start:] if (cell := _at(row, i))]


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
