"""Tables of report.docx: columns as wide as their words, rows whole, the header on every page."""

from typing import Any

from pipeline.publish.blocks import Table
from pipeline.publish.word_fields import describe_table, mark_row
from pipeline.publish.word_styles import TABLE

_LETTER, _MARGINS = 0.66, 10.0  # of a bold letter, in its size; of a cell, in points
_SIZES = (9.5, 8.5)  # of letters, in points: the first in which no word breaks
_SHORT = 12  # rows that are kept on one page: a longer table would leave half of one empty
_TOGETHER = 3  # rows of a longer one at either end that no page has alone


def needs_breadth(table: Table, width: float) -> bool:
    """Whether some word of a table would break in columns that share `width` points."""
    return _least(table, _SIZES[-1]) > width


def add_table(document: Any, block: Table, width: float) -> None:
    """Add a table that is `width` points wide."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    cells = [[legal(text) for text in row] for row in (block.header, *block.rows)]
    table = document.add_table(rows=len(cells), cols=len(block.header))
    table.style, table.autofit = TABLE, False
    size, last = _size_for(block, width), len(cells) - 1
    breaks = range(_TOGETHER, last - _TOGETHER + 1) if len(cells) > _SHORT else range(0)
    for place, (row, texts) in enumerate(zip(table.rows, cells, strict=True)):
        mark_row(row, "cantSplit", *(["tblHeader"] if place == 0 else []))
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(text).font.size = Pt(size)
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.line_spacing = 1.0
            if column:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if place < last and place not in breaks:
                paragraph.paragraph_format.keep_with_next = True
    for column, points in zip(table.columns, widths(block, width), strict=True):
        column.width = Pt(points)
        for cell in column.cells:
            cell.width = Pt(points)
    describe_table(table, legal(block.caption), legal(block.summary))
    document.add_paragraph().paragraph_format.space_after = Pt(4)


def widths(table: Table, width: float) -> list[float]:
    """Columns in points: none narrower than its longest word, the rest shared by what they hold."""
    columns, size = _columns(table), _size_for(table, width)
    least = [_narrowest(column, size) for column in columns]
    wanted = [max(_breadth(text, size) for text in column) for column in columns]
    spare = width - sum(least)
    if spare <= 0:  # words break, as evenly as can be
        return [width * each / sum(least) for each in least]
    missing = [max(0.0, full - each) for full, each in zip(wanted, least, strict=True)]
    # A column of numbers gains nothing from room; the names of the rows do.
    missing = [
        each if place == 0 else min(each, spare / len(least)) for place, each in enumerate(missing)
    ]
    share = min(1.0, spare / sum(missing)) if sum(missing) else 0.0
    found = [each + share * more for each, more in zip(least, missing, strict=True)]
    found[0] += width - sum(found)
    return found


def legal(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(character for character in text if character >= " " or character in "\t\n")


def _size_for(table: Table, width: float) -> float:
    return next((size for size in _SIZES if _least(table, size) <= width), _SIZES[-1])


def _least(table: Table, size: float) -> float:
    return sum(_narrowest(column, size) for column in _columns(table))


def _columns(table: Table) -> list[tuple[str, ...]]:
    return list(zip(table.header, *table.rows, strict=True))


def _narrowest(column: tuple[str, ...], size: float) -> float:
    return max(_breadth(word, size) for text in column for word in (text.split() or [""]))


def _breadth(text: str, size: float) -> float:
    return len(text) * _LETTER * size + _MARGINS
