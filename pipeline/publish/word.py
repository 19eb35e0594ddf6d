"""report.docx: the draft for Word, with styles, contents, page numbers and words for pictures."""

import datetime
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.publish import blocks as kinds
from pipeline.publish.archive import midnight, with_fixed_times
from pipeline.publish.blocks import Block, Comments, Figure, Heading, Table
from pipeline.publish.languages import IN_WORD
from pipeline.publish.word_fields import (
    add_bookmark,
    add_contents,
    add_field,
    add_paragraph,
    mark_language,
)
from pipeline.publish.word_pages import kept_with_next, lying
from pipeline.publish.word_pictures import Pictures
from pipeline.publish.word_styles import COMMENT, LANGUAGE, PLACEHOLDER, QUOTE, TABLE, open_styled
from pipeline.publish.word_tables import add_table, legal, needs_breadth

_OF_THE_WIDTH = 0.8  # of the page: a chart's letters are then of the size of the text's
_NUMBERED = re.compile(r"(Figure|Table) (\d+): (.*)", re.DOTALL)


def write_report(
    blocks: list[Block],
    path: Path,
    *,
    title: str,
    date: datetime.date,
    template: Path | None = None,
    wait_for: Callable[[Path], None] = lambda path: None,
) -> None:
    """Write the blocks as a Word document; the same blocks and date give the same bytes.

    Parameters
    ----------
    date : the day that it says it was made on
    template : a document whose page and styles it takes; ours when left out
    wait_for : returns when the file of a picture is there

    Raises
    ------
    UserError
        When the template is no Word document.
    """
    document = open_styled(template, legal(title))
    properties = document.core_properties
    properties.title, properties.author, properties.comments = legal(title), "", ""
    properties.last_modified_by, properties.revision = "", 1
    properties.created = properties.modified = midnight(date).replace(tzinfo=None)
    properties.language = LANGUAGE
    writer = _Writer(document, blocks, wait_for)
    lies, kept = lying(blocks, writer.is_wide), kept_with_next(blocks)
    for block, on_its_side, keep in zip(blocks, lies, kept, strict=True):
        writer.turn(on_its_side)
        writer.write(block, keep=keep)
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


class _Writer:
    """Adds blocks to a document, one after the other."""

    def __init__(
        self, document: Any, blocks: list[Block], wait_for: Callable[[Path], None]
    ) -> None:
        self.document = document
        sections = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
        self.bookmarks = {id(one): f"_Toc{number:06}" for number, one in enumerate(sections, 1)}
        self.contents = [(legal(one.text), self.bookmarks[id(one)]) for one in sections]
        page = document.sections[-1]
        self.upright, self.room = (page.page_width, page.page_height), self._width(page)
        self.page, self.lies = page, False
        self.pictures = Pictures(document, wait_for)
        self.style_ids: dict[str, str | None] = {}

    def turn(self, lies: bool) -> None:
        """Go on with pages that lie on their side, or upright."""
        if lies != self.lies:
            self._turned(*(reversed(self.upright) if lies else self.upright))

    def is_wide(self, block: Block) -> bool:
        """Whether a table needs a page that lies."""
        return isinstance(block, Table) and needs_breadth(block, self.room)

    def write(self, block: Block, *, keep: bool) -> None:
        """Add a block; `keep` it on the page of the next one."""
        writers: dict[type, Any] = {
            Heading: self._heading,
            kinds.Paragraph: lambda one: self._paragraph(one, keep),
            kinds.Placeholder: lambda one: self._paragraph(one, keep, PLACEHOLDER),
            kinds.Quote: lambda one: self._said(f"“{one.text}”", QUOTE, one.language),
            Table: self._table,
            Figure: self._figure,
            Comments: self._comments,
        }
        writers[type(block)](block)

    def _add(self, text: str, style: str | None = None) -> Any:
        paragraph = add_paragraph(self.document, legal(text))
        if style is not None:
            if style not in self.style_ids:
                paragraph.style = style
                self.style_ids[style] = paragraph._p.style
            # By its name the library looks a style up among all, for every paragraph.
            paragraph._p.style = self.style_ids[style]
        return paragraph

    def _said(self, text: str, style: str, language: str) -> None:
        paragraph = self._add(text, style)
        if language:
            mark_language(paragraph, IN_WORD[language])

    def _paragraph(
        self, block: kinds.Paragraph | kinds.Placeholder, keep: bool, style: str | None = None
    ) -> None:
        paragraph = self._add(block.text, style)
        if keep:
            paragraph.paragraph_format.keep_with_next = True

    def _heading(self, block: Heading) -> None:
        if block.level == 1:
            self._add(block.text, "Title")
            return
        bookmark = self.bookmarks.get(id(block))
        if self.contents and bookmark:
            self._add("Contents", "TOC Heading" if self._has("TOC Heading") else "Heading 1")
            add_contents(self.document, self.contents)
            self.contents = []
            self.document.add_page_break()
        paragraph = self._add(block.text, f"Heading {block.level - 1}")
        if bookmark:
            add_bookmark(paragraph, bookmark, int(bookmark.removeprefix("_Toc")))

    def _has(self, style: str) -> bool:
        return style in self.document.styles

    def _table(self, block: Table) -> None:
        self._caption(block.caption)
        table = add_table(self.document, block, self._width(self.page))
        if TABLE not in self.style_ids:
            table.style = TABLE
            self.style_ids[TABLE] = table._tbl.tblStyle_val
        table._tbl.tblStyle_val = self.style_ids[TABLE]

    def _turned(self, width: Any, height: Any) -> None:
        from docx.enum.section import WD_ORIENT, WD_SECTION

        page = self.page = self.document.add_section(WD_SECTION.NEW_PAGE)
        page.different_first_page_header_footer = False
        page.page_width, page.page_height = width, height
        self.lies = width > height
        page.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT

    def _width(self, page: Any) -> float:
        """What a page has between its margins, in points."""
        return float((page.page_width - page.left_margin - page.right_margin) / 12_700)

    def _figure(self, block: Figure) -> None:
        width = self._width(self.page) * _OF_THE_WIDTH
        self._caption(block.caption)
        self.pictures.add(
            block.png, width, 1.7 * width, title=legal(block.caption), words=legal(block.alt)
        )

    def _caption(self, caption: str) -> None:
        """A caption with its number as a field, so that it follows when the author adds one."""
        numbered = _NUMBERED.fullmatch(caption)
        if numbered is None:
            self._add(caption, "Caption")
            return
        kind, number, text = numbered.groups()
        paragraph = self._add(f"{kind} ", "Caption")
        add_field(paragraph, f"SEQ {kind} \\* ARABIC", number)
        paragraph.add_run(f": {legal(text)}")

    def _comments(self, block: Comments) -> None:
        for number, comment in enumerate(block.comments, start=1):
            text = f"{number}\t{' '.join(comment.text.split())}"
            self._said(text, COMMENT, comment.language)
