"""Published files as a reader gets them: tables by caption, paragraphs, sheets, words of charts."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.files.formulas import without_apostrophes

Rows = list[list[str]]
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@dataclass
class Read:
    """A report read back.

    tables : by caption, the header first
    paragraphs : running text in order, each with the section it stands in
    comments : all comments of the appendix
    spoken : the words that stand for its pictures
    """

    tables: dict[str, Rows] = field(default_factory=dict)
    paragraphs: list[tuple[str, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)


def read_document(path: Path) -> Read:
    """Read report.docx; captions stand before their tables."""
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
        styles = etree.fromstring(archive.read("word/styles.xml"))
    names = {
        style.get(f"{_WORD}styleId"): style.find(f"{_WORD}name").get(f"{_WORD}val")
        for style in styles.iter(f"{_WORD}style")
    }
    found, caption, section = Read(), "", ""
    for part in body:
        if part.tag == f"{_WORD}tbl":
            found.tables[caption] = [
                [_text(cell) for cell in row.iter(f"{_WORD}tc")] for row in part.iter(f"{_WORD}tr")
            ]
            continue
        found.spoken += [one.get("descr", "") for one in part.iter(f"{_DRAWING}docPr")]
        marked = part.find(f"{_WORD}pPr/{_WORD}pStyle")
        style = "Normal" if marked is None else str(names[marked.get(f"{_WORD}val")])
        text = _text(part)
        if style.lower() == "caption":
            caption = text
        elif style.lower() == "heading 1":
            section = text
        elif style == "Comment":
            found.comments.append(text.partition("\t")[2])
        elif style == "Normal" and text and section:
            found.paragraphs.append((section, text))
    return found


def _text(element: Any) -> str:
    """The text of a paragraph or cell, without the instructions of fields."""
    runs = element.iterfind(f".//{_WORD}r/*")
    return "".join(
        "\t" if part.tag == f"{_WORD}tab" else part.text or ""
        for part in runs
        if part.tag in (f"{_WORD}t", f"{_WORD}tab")
    )


def read_page(path: Path) -> Read:
    """Read report.html."""
    from lxml import html

    page = html.document_fromstring(path.read_text(encoding="utf-8"))
    found = Read()
    for table in page.iter("table"):
        caption, *_ = table.iter("caption")
        found.tables[str(caption.text_content())] = [
            [str(cell.text_content()) for cell in row if cell.tag in ("th", "td")]
            for row in table.iter("tr")
        ]
    for part in page.iter("section"):
        heading, *_ = part.iter("h2")
        section = str(heading.text_content())
        for paragraph in part.iterchildren("p"):
            if paragraph.get("class") is None:
                found.paragraphs.append((section, str(paragraph.text_content())))
        found.comments += [str(one.text_content()) for one in part.iter("li")]
    found.spoken = [str(picture.get("alt")) for picture in page.iter("img")]
    return found


def read_sheets(path: Path) -> dict[str, pd.DataFrame]:
    """Read a workbook whose sheets hold one table each: cells as they are, headers as text.

    The header is the first row that is as wide as the sheet.
    """
    from python_calamine import CalamineWorkbook

    found = {}
    with path.open("rb") as file:
        workbook = CalamineWorkbook.from_filelike(file)
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            width = max((len(row) for row in rows), default=0)
            first = next(
                (place for place, row in enumerate(rows) if all(str(cell) for cell in row[:width])),
                0,
            )
            header = [str(cell) for cell in rows[first]] if rows else []
            found[name] = pd.DataFrame(rows[first + 1 :], columns=header, dtype=object)
    return found


def read_csv(path: Path) -> pd.DataFrame:
    """Read a published CSV file, cells as other files print them: a spreadsheet's guard is off."""
    # Objects: what is compared is taken out cell by cell.
    table = pd.read_csv(path, dtype=object, keep_default_na=False, encoding="utf-8-sig")
    return table.apply(without_apostrophes) if len(table) else table


def lines_of(table: pd.DataFrame) -> list[dict[str, str]]:
    """The lines of a file that was read back, by column; every cell is text already."""
    names = table.columns.tolist()
    cells = zip(*(table[name].tolist() for name in names), strict=True)
    return [dict(zip(names, line, strict=True)) for line in cells]


def read_words(path: Path) -> str:
    """Read what is written in a chart (SVG)."""
    from lxml import etree

    drawing = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True))
    texts = drawing.getroot().iter("{http://www.w3.org/2000/svg}text")
    return "\n".join("".join(one.itertext()) for one in texts)
