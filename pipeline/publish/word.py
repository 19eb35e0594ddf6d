"""report.docx: the draft for Word, with real headings, tables with header rows, and alt text."""

import datetime
import io
from pathlib import Path
from typing import Any

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.publish.archive import with_fixed_times
from pipeline.publish.blocks import Block, Figure, Heading, Paragraph, Quote, Table

_MADE = datetime.datetime(2000, 1, 1)  # naive, as the format wants it; fixed, for equal bytes


def write_report(blocks: list[Block], path: Path, *, title: str) -> None:
    """Write the blocks as a Word document; the same blocks give the same bytes."""
    import docx
    from docx.shared import Mm, Pt

    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _legal(title), "", ""
    properties.created = properties.modified = _MADE
    properties.language = "en-GB"
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(12)
    for block in blocks:
        _WRITERS[type(block)](document, block)
    with write_atomically(path) as temporary:
        temporary.write_bytes(with_fixed_times(_saved(document)))


def _saved(document: Any) -> io.BytesIO:
    """The document as python-docx saves it: each part with the time of this machine's clock."""
    year = datetime.datetime.now(datetime.UTC).year
    if not 1980 <= year <= 2107:  # APPNOTE.TXT 4.4.6: seven bits, counted from 1980
        raise UserError(
            f"this machine's clock says that it is the year {year}, which no Word document can "
            "hold: set the clock and run again."
        )
    saved = io.BytesIO()
    document.save(saved)
    return saved


def _heading(document: Any, block: Heading) -> None:
    document.add_heading(_legal(block.text), level=block.level if block.level > 1 else 0)


def _paragraph(document: Any, block: Paragraph) -> None:
    document.add_paragraph(_legal(block.text))


def _quote(document: Any, block: Quote) -> None:
    document.add_paragraph(f"“{_legal(block.text)}”", style="Intense Quote")


def _table(document: Any, block: Table) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    caption = document.add_paragraph(_legal(block.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=1 + len(block.rows), cols=len(block.header))
    table.style = "Light Grid Accent 1"
    for row, cells in enumerate((block.header, *block.rows)):
        for column, (cell, text) in enumerate(zip(table.rows[row].cells, cells, strict=True)):
            cell.text = _legal(text)
            if column:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _repeat_header(table.rows[0])


def _figure(document: Any, block: Figure) -> None:
    from docx.shared import Cm

    picture = document.add_picture(str(block.png), width=Cm(16))
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    described = picture._inline.docPr  # python-docx has no way of its own to set alt text
    described.set("descr", _legal(block.alt))
    described.set("title", _legal(block.caption))
    document.add_paragraph(_legal(block.caption), style="Caption")


def _repeat_header(row: Any) -> None:
    """Mark a row as the table's header: read out with each cell, repeated on each page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _legal(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(character for character in text if character >= " " or character in "\t\n")


_WRITERS: dict[type, Any] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Quote: _quote,
    Table: _table,
    Figure: _figure,
}
