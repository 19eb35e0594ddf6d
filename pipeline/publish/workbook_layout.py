"""How the workbook's sheets look on a screen and on paper.

gptables wraps text but makes a column as wide as its longest, beyond what Excel allows (255), and
leaves heights and the printer's page to the program: LibreOffice prints lines over each other.
"""

import textwrap
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

import pandas as pd

FIRST_ROW = 6  # from 0: where each table's header stands, under six lines of words
_LETTER = 1.25  # of Arial 12, in Excel's unit of width, a digit of its default font
_LEAST, _WIDEST = 11, 60  # letters; Excel's units
_BREADTH = 200  # Excel's units that one page of A4 across can hold and be read
_LINE, _A4 = 17.0, 9  # points; xlsxwriter's number for the paper


def lay_out(
    workbook: Any, tables: dict[str, pd.DataFrame], notes: pd.DataFrame, cover: Sequence[str]
) -> None:
    """Columns as wide as their cells, rows as high as their lines, pages that hold a whole width.

    Parameters
    ----------
    tables : of the sheets, by the sheets' names
    cover : its lines
    """
    across: dict[str, int] = {}
    for name, table in {**tables, "Notes": notes}.items():
        sheet = workbook.get_worksheet_by_name(name)
        widths = [_width(table, place) for place in range(table.shape[1])]
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        first = FIRST_ROW if name in tables else 2
        rows = [tuple(map(str, table.columns)), *(tuple(map(str, row)) for row in table.to_numpy())]
        for place, row in enumerate(rows):
            sheet.set_row(first + place, _LINE * _lines(zip(row, widths, strict=True)))
        if name in tables:
            sheet.repeat_rows(first)
            sheet.freeze_panes(first + 1, 1)
            sheet.repeat_columns(0)
        across[name] = ceil(sum(widths) / _BREADTH)
    workbook.get_worksheet_by_name("Contents").set_column(1, 1, 90)
    first_sheet = workbook.get_worksheet_by_name("Cover")
    first_sheet.set_column(0, 0, 100)
    for place, line in enumerate(cover):
        first_sheet.set_row(place, _LINE * _lines([(line, 100.0)]) + 4)
    for sheet in workbook.worksheets():
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(across.get(sheet.name, 1), 0)  # as many down as it takes
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.set_footer("&L&A&RPage &P of &N")


def _width(table: pd.DataFrame, place: int) -> float:
    longest = max((len(str(cell)) for cell in table.iloc[:, place]), default=0)
    word = max(map(len, str(table.columns[place]).split()))
    return min(_LETTER * max(longest, word, _LEAST), _WIDEST)


def _lines(cells: Iterable[tuple[str, float]]) -> int:
    """Lines that the longest of some cells takes, each in a column of some width."""
    return max(len(textwrap.wrap(text, max(1, int(width / _LETTER)))) or 1 for text, width in cells)
