"""The layout of each published file as a few lines of text: what is where, and no counted figure.

Figures, and sentences that depend on what the model found, are left to other tests: an outline is
the same on every machine, and changes when the layout does. The first question stands for all.
"""

import csv
import json
import re
from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from docx.table import Table
from openpyxl.worksheet.worksheet import Worksheet

LANDMARKS = {"header", "nav", "main", "section", "form", "footer"}
SPEAKING = {"h1", "h2", "a", "label", "select", "option", "button", "caption", "th", "figcaption"}
TOLD = ("aria-label", "aria-labelledby", "href", "for", "role", "tabindex", "lang")


def workbook_outline(path: Path) -> str:
    """Sheets in order: title and place of the table; where it is the first of its kind, all."""
    workbook = openpyxl.load_workbook(path)
    lines = [
        f"title: {workbook.properties.title}",
        f"created: {workbook.properties.created:%H:%M} of some day",
    ]
    known: set[str] = set()
    for sheet in workbook.worksheets:
        frozen = f", frozen at {sheet.freeze_panes}" if sheet.freeze_panes else ""
        lines += ["", f"## {sheet.title}{frozen}"]
        first, last = sheet.max_row + 1, sheet.max_row
        for table in sheet.tables.values():
            cells = sheet[table.ref]
            first, last = cells[0][0].row, cells[-1][0].row
            lines.append(f"  {table.name}: headers in row {first}")
        above = [str(sheet.cell(row, 1).value) for row in range(1, first)]
        kind = above[0].partition(":")[0].lstrip("Table 0123456789") + above[1]
        lines += [f"  {line}" for line in above[: 1 if kind in known else None]]
        names = [str(sheet.cell(row, 1).value) for row in range(first + 1, last + 1)]
        if kind not in known and names:
            wide = widths(sheet)
            lines += [f"  | {cell.value} ({wide[cell.column]} wide)" for cell in sheet[first]]
            if len(set(names)) == len(names):  # else which rows there are follows the figures
                lines.append(f"  rows: {'; '.join(names)}")
        known.add(kind)
    return "\n".join(lines) + "\n"


def widths(sheet: Worksheet) -> dict[int, int]:
    """Columns' widths in characters; the file holds one entry for neighbours of one width."""
    return {
        column: round(entry.width)
        for entry in sheet.column_dimensions.values()
        for column in range(entry.min, entry.max + 1)
    }


def document_outline(path: Path, *, in_short: Collection[str]) -> str:
    """Page, headings, captions, tables, pictures; of running text only that there is some.

    Of the sections headed by one of `in_short` only the heading.
    """
    document = docx.Document(str(path))
    said, page = document.core_properties, document.sections[0]
    font = document.styles["Normal"].font
    lines = [
        f"title: {said.title}",
        f"language: {said.language}",
        f"created: {said.created:%H:%M} of some day",
        f"page: {page.page_width.cm:.1f} x {page.page_height.cm:.1f} cm",
        f"font: {font.name} {font.size.pt:.0f}",
        "",
    ]
    lines += [line for line, _ in groupby(_parts(document, in_short))]
    return "\n".join(lines) + "\n"


def _parts(document: Document, in_short: Collection[str]) -> Iterator[str]:
    shown = True
    for part in document.iter_inner_content():
        if not isinstance(part, Table) and part.style.name == "Heading 1":
            yield f"{part.style.name}: {part.text}"
            shown = part.text not in in_short
        elif not shown:
            continue
        elif isinstance(part, Table):
            yield f"  table in {part.style.name}"
            yield from (f"  | {cell.text}" for cell in part.rows[0].cells if _is_fixed(cell.text))
        elif part._p.findall(".//{*}docPr"):
            drawn = [picture.get("descr", "") for picture in part._p.iter("{*}docPr")]
            yield from (
                f"  picture: {_before_figures(words)}" for words in drawn if _is_fixed(words)
            )
        elif part.style.name in ("Title", "Caption"):
            if _is_fixed(part.text):
                yield f"  {part.style.name}: {_unnumbered(part.text)}"
        else:
            yield "  …"


def _is_fixed(words: str) -> bool:
    """Whether words stand there whatever the figures are: which groups are shown follows them."""
    grouped = words.endswith(": respondents") and not words.startswith("All: ")
    return not (
        grouped or re.match(r"Grouped bar chart|Figure \d+: Themes by closed answer", words)
    )


def _before_figures(words: str) -> str:
    return f"{words.partition(': ')[0]}: …"


def _unnumbered(caption: str) -> str:
    return re.sub(r"^(Figure|Table) \d+", r"\1 #", caption)


def page_outline(path: Path, *, in_short: Collection[str]) -> str:
    """Headings, landmarks, controls, tables and pictures of the page, indented as nested.

    Of the sections headed by one of `in_short` only the heading.
    """
    outline = _PageOutline(in_short)
    outline.feed(path.read_text(encoding="utf-8"))
    return "\n".join(filter(str.strip, outline.lines)) + "\n"


class _PageOutline(HTMLParser):
    def __init__(self, in_short: Collection[str]) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.in_short, self.shown = in_short, True
        self.depth, self.inside = 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        told = "".join(f" {name}={_unnumbered(has[name])}" for name in TOLD if name in has)
        self.inside = tag
        if tag == "section":
            self.shown = True
        if self.shown and tag == "img":
            self._say(f"img: {_before_figures(has['alt'])}" if _is_fixed(has["alt"]) else "")
        elif self.shown and tag == "th" and has.get("scope") == "row":
            self.inside = ""
        elif self.shown and (tag in LANDMARKS | SPEAKING | {"html"} or "role" in has):
            self._say(f"{tag}{told}")
        self.depth += tag in LANDMARKS

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""
        self.depth -= tag in LANDMARKS

    def handle_data(self, data: str) -> None:
        if self.shown and self.inside in SPEAKING:
            said = f": {_unnumbered(data.strip())}"
            self.lines[-1] = self.lines[-1] + said if _is_fixed(data) else ""
            self.shown = self.inside != "h2" or data not in self.in_short

    def _say(self, words: str) -> None:
        self.lines.append("  " * self.depth + words)


def package_outline(path: Path) -> str:
    """The data package without sizes and hashes, which follow the figures, and without its day."""
    package = json.loads(path.read_text(encoding="utf-8"))
    package["created"] = package["created"].partition("T")[2]
    for resource in package["resources"]:
        del resource["bytes"], resource["hash"]
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def csv_outline(folder: Path) -> str:
    """Per CSV: byte-order mark, line ends, and each column with what its cells look like."""
    lines = []
    for path in sorted(folder.rglob("*.csv")):
        content = path.read_bytes()
        mark = "with" if content.startswith(b"\xef\xbb\xbf") else "without"
        ends = "CRLF" if b"\r\n" in content else "LF"
        lines.append(f"## {path.relative_to(folder).as_posix()}: {mark} byte-order mark, {ends}")
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
        columns = list(zip(*rows, strict=True)) or [()] * len(header)
        for name, cells in zip(header, columns, strict=True):
            lines.append(f"  {name}: {_kind({cell for cell in cells if cell})}")
    return "\n".join(lines) + "\n"


def _kind(cells: set[str]) -> str:
    for kind, pattern in (
        ("0 or 1", r"[01]"), ("whole numbers", r"\d+"), ("one decimal", r"-?\d+\.\d"),
        ("comment ids", r"\w+-[0-9a-f]{10}"), ("ids", r"[a-z]\w*"),
    ):  # fmt: skip
        if cells and all(re.fullmatch(pattern, cell) for cell in cells):
            return kind
    return "text" if cells else "empty"
