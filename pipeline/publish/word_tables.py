"""Tables of report.docx: columns as wide as their words, rows whole, the header on every page."""

from copy import deepcopy
from typing import Any

from pipeline.publish.blocks import Table
from pipeline.publish.word_fields import add_paragraph, add_words, describe_table, mark_row

_LETTER, _MARGINS = 0.66, 10.0  # of a bold letter, in its size; of a cell, in points
_CAPITAL, _BROAD = 0.78, 0.98  # of letters that are broader, by the metrics of Arial Bold
_BROADEST = frozenset("MWmw@%—")
_SIZES = (9.5, 8.5)  # of letters, in points: the first in which no word breaks
_SHORT = 12  # rows that are kept on one page: a longer table would leave half of one empty
_TOGETHER = 3  # rows of a longer one at either end that no page has alone


def needs_breadth(table: Table, width: float) -> bool:
    """Whether some word of a table would break in columns that share `width` points."""
    return _least(table, _SIZES[-1]) > width


def add_table(document: Any, block: Table, width: float) -> Any:
    """Add a table that is `width` points wide, and return it; its style is still to be given."""
    from docx.shared import Pt

    cells = [[legal(text) for text in row] for row in (block.header, *block.rows)]
    # By itself the document looks through all its sections for how wide a table may be.
    table = document._body.add_table(len(cells), len(block.header), Pt(width))
    table.autofit = False
    size, last = _size_for(block, width), len(cells) - 1
    breaks = range(_TOGETHER, last - _TOGETHER + 1) if len(cells) > _SHORT else range(0)
    points = [Pt(each) for each in widths(block, width)]
    for column, wide in zip(table.columns, points, strict=True):
        column.width = wide
    # The library takes a millisecond to lay a cell out: of those that are alike the first is.
    laid_out: dict[tuple[int, bool], Any] = {}
    for place, (row, texts) in enumerate(zip(table.rows, cells, strict=True)):
        mark_row(row, "cantSplit", *(["tblHeader"] if place == 0 else []))
        keep = place < last and place not in breaks
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            if (column, keep) not in laid_out:
                _lay_out(cell, points[column], size=size, right=column > 0, keep=keep)
                laid_out[column, keep] = deepcopy(cell._tc)
            element = deepcopy(laid_out[column, keep])
            row._tr.replace(cell._tc, element)
            add_words(element.p_lst[0].r_lst[0], text)
    describe_table(table, legal(block.caption), legal(block.summary))
    add_paragraph(document).paragraph_format.space_after = Pt(4)
    return table


def _lay_out(cell: Any, width: Any, *, size: float, right: bool, keep: bool) -> None:
    """An empty cell as one with words is to look."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    cell.width = width
    paragraph = cell.paragraphs[0]
    paragraph.add_run().font.size = Pt(size)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1.0
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if keep:
        paragraph.paragraph_format.keep_with_next = True


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
    letters = sum(
        _BROAD if each in _BROADEST else _CAPITAL if each.isupper() else _LETTER for each in text
    )
    return letters * size + _MARGINS
