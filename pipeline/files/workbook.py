"""Workbooks (XLSX, ODS): read, and written without formulas."""

import datetime
import io
import math
import numbers
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TypeVar

from pipeline.errors import UserError
from pipeline.files.atomic import PUBLIC_FILE, write_atomically
from pipeline.files.workbook_guard import damaged, inspect_workbook, protected

WORKBOOKS = (".xlsx", ".xlsm", ".ods", ".xls")
CELL_LIMIT = 32_767  # characters in a cell: Excel's specification and limits
ROW_LIMIT = 1_048_576  # rows of a sheet, the header among them: as above


Result = TypeVar("Result")


class Sheets(NamedTuple):
    """A workbook's sheets, in its order."""

    names: list[str]
    sizes: list[tuple[int, int]]
    """Rows and columns up to the last cell that holds something; (0, 0) where none does."""


def read_workbook(
    path: Path, sheet: str | None = None, content: BinaryIO | None = None
) -> list[list[Any]]:
    """Read one sheet as rows of cells (str, int, float, bool, date, "" when empty), from row 1 on.

    Whole floats become ints, as a person sees them. Formulas give their stored result.

    Parameters
    ----------
    sheet : the first that holds anything unless given
    content : of the workbook, where it does not lie at `path`

    Raises
    ------
    UserError
        When the file is protected, damaged, implausibly large, or has no such sheet.
    """

    def read(workbook: Any) -> list[list[Any]]:
        names = workbook.sheet_names
        if sheet is not None and sheet not in names:
            raise UserError(f"{path} has no sheet '{sheet}': it has {', '.join(names)}.")
        if sheet is None:
            return _first_sheet_with_cells(workbook)
        return _rows(workbook.get_sheet_by_name(sheet))

    return _with_workbook(path, content, read)


def sheets_of(path: Path, content: BinaryIO | None = None) -> Sheets:
    """Name a workbook's sheets and measure them; raises as `read_workbook` does."""

    def measure(workbook: Any) -> Sheets:
        sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
        return Sheets(list(workbook.sheet_names), [(s.total_height, s.width) for s in sheets])

    return _with_workbook(path, content, measure)


def _with_workbook(path: Path, content: BinaryIO | None, use: Callable[[Any], Result]) -> Result:
    import python_calamine

    try:
        with path.open("rb") if content is None else nullcontext(content) as opened:
            inspect_workbook(opened, path)
            # By content: people rename .xlsx to .ods and back.
            return use(python_calamine.load_workbook(opened))
    except python_calamine.PasswordError as error:
        raise protected(path) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise damaged(path) from error
    except BaseException as error:
        # A panic in the reader's Rust code is no Exception, and its class cannot be imported.
        if type(error).__name__ == "PanicException":
            raise damaged(path) from None
        raise


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
        options = {
            "default_date_format": "yyyy-mm-dd hh:mm:ss",
            "remove_timezone": True,
            "in_memory": True,  # else its text lies in the system's temporary folder after a kill
        }
        # Not into the file: on a full disk xlsxwriter raises no OSError and leaves it open.
        written = io.BytesIO()
        workbook = xlsxwriter.Workbook(written, options)
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
        temporary.write_bytes(written.getbuffer())


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
