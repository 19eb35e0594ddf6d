"""The page and the styles of report.docx: our own, or those of a council's template."""

from pathlib import Path
from typing import Any

from pipeline.errors import UserError
from pipeline.publish.word_fields import SPACE, add_field, set_language

TABLE, PLACEHOLDER = "Consultation table", "For the author"
QUOTE, COMMENT = "Quote", "Comment"
LANGUAGE = "en-GB"
_INK, _BLUE = "0B0C0C", "12436D"  # as the charts and the page
_FONT, _SIZE = "Arial", 11

# name, based on, points, bold, colour, points before and after, kept with what follows
_PARAGRAPHS = (
    ("Normal", None, _SIZE, False, _INK, 0, 8, False),
    ("Title", "Normal", 26, True, _BLUE, 0, 12, True),
    ("Heading 1", "Normal", 18, True, _BLUE, 24, 8, True),
    ("Heading 2", "Normal", 14, True, _BLUE, 16, 6, True),
    ("Heading 3", "Normal", 12, True, _INK, 12, 4, True),
    ("Caption", "Normal", 10, True, _INK, 10, 4, True),
    ("TOC 1", "Normal", _SIZE, False, _INK, 0, 4, False),
    (QUOTE, "Normal", _SIZE, False, _INK, 0, 8, False),
    (COMMENT, "Normal", 10, False, _INK, 0, 6, False),
    (PLACEHOLDER, "Normal", _SIZE, False, _INK, 0, 8, False),
)
_TABLE_STYLE = f"""
<w:style {SPACE} w:type="table" w:customStyle="1" w:styleId="ConsultationTable">
  <w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
  <w:rPr><w:sz w:val="19"/></w:rPr>
  <w:tblPr><w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="{_BLUE}"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{_BLUE}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"/></w:tblBorders>
    <w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
      <w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8EEF4"/></w:tcPr></w:tblStylePr>
</w:style>"""


def open_styled(template: Path | None, title: str) -> Any:
    """An empty document with every style that the report uses.

    A council's template keeps its page, header, footer and styles, and lends the report the styles
    that it lacks. Its text is left out.

    Raises
    ------
    UserError
        When the template is no Word document.
    """
    import docx

    if template is None:
        document = docx.Document()
        _own_page(document, title)
        for row in _PARAGRAPHS:
            _paragraph_style(document, *row)
    else:
        document = _opened(template)
        body = document.element.body
        for element in list(body)[:-1]:
            body.remove(element)
        for row in _PARAGRAPHS:
            if row[0] not in document.styles:
                _paragraph_style(document, *row)
    if TABLE not in document.styles:
        from docx.oxml import parse_xml

        document.styles.element.append(parse_xml(_TABLE_STYLE))
    set_language(document, LANGUAGE)
    return document


def _opened(template: Path) -> Any:
    import zipfile

    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(str(template))
        if document.element.body.sectPr is None:
            document.add_section()
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError):
        raise UserError(
            f"{template} is no Word document that can serve as a template: save it as .docx and "
            "correct template under [publish]."
        ) from None
    return document


def _own_page(document: Any, title: str) -> None:
    """A4 upright, the title above each page and its number below."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.top_margin = page.bottom_margin = Mm(25)
    page.different_first_page_header_footer = True  # the first page has the title itself
    above = page.header.paragraphs[0]
    above.add_run(title).font.size = Pt(9)
    for footer in (page.footer, page.first_page_footer):
        below = footer.paragraphs[0]
        below.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        below.add_run("Page ")
        add_field(below, "PAGE", "1")
        below.add_run(" of ")
        add_field(below, "NUMPAGES", "1")
        for run in below.runs:
            run.font.size = Pt(9)


def _paragraph_style(
    document: Any,
    name: str,
    base: str | None,
    size: float,
    bold: bool,
    colour: str,
    before: float,
    after: float,
    kept: bool,
) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if style.element.rPr is not None:  # the library's own idea of it: theme fonts and colours
        style.element.remove(style.element.rPr)
    if style.element.pPr is not None:
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)
    style.base_style = None if base is None else styles[base]
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold = _FONT, Pt(size), bold
    font.color.rgb = RGBColor.from_string(colour)
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.keep_with_next, form.widow_control = kept, True
    if name == "Normal":
        form.line_spacing = 1.15
    _particulars(name, style)


def _particulars(name: str, style: Any) -> None:
    from docx.enum.text import WD_COLOR_INDEX, WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.oxml import parse_xml
    from docx.shared import Mm

    form = style.paragraph_format
    if name == QUOTE:
        form.left_indent = Mm(8)
        form.keep_together = True
        style.element.get_or_add_pPr().append(
            parse_xml(
                f'<w:pBdr {SPACE}><w:left w:val="single" w:sz="24" w:space="8" '
                'w:color="28A197"/></w:pBdr>'
            )
        )
    elif name == COMMENT:
        form.left_indent, form.first_line_indent = Mm(12), Mm(-12)
        form.tab_stops.add_tab_stop(Mm(12))
    elif name == PLACEHOLDER:
        style.font.highlight_color = WD_COLOR_INDEX.YELLOW
    elif name == "TOC 1":
        form.tab_stops.add_tab_stop(Mm(160), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        form.right_indent = Mm(0)
