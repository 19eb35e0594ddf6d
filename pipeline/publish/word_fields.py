"""What python-docx has no way of its own for: fields, bookmarks, marks on rows, languages.

And what it has a slow one for: paragraphs, before each of which it looks through the document.

Office Open XML, ECMA-376 part 1, section 17. Fields hold their result already, so that the document
reads right before Word brings them up to date.
"""

from typing import Any

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def add_paragraph(document: Any, text: str = "") -> Any:
    """Add a paragraph at the end, which is before the last section's properties."""
    from docx.oxml.parser import OxmlElement
    from docx.text.paragraph import Paragraph

    element = OxmlElement("w:p")
    document.element.body[-1].addprevious(element)
    paragraph = Paragraph(element, document._body)
    if text:
        add_words(element.add_r(), text)
    return paragraph


def add_words(run: Any, text: str) -> None:
    """Put words into an empty run; only for tabs and line breaks is it gone through by letter."""
    if any(mark in text for mark in "\t\n\r"):
        run.text = text
    elif text:
        run.add_t(text)


def add_field(paragraph: Any, instruction: str, result: str, *, stale: bool = False) -> None:
    """Add a field (17.16) that shows `result` until it is brought up to date.

    `stale` asks the program to do so when it opens the document.
    """
    _part_of_field(paragraph, "begin", stale=stale)
    paragraph.add_run()._r.append(_element(f'<w:instrText {SPACE} xml:space="preserve"/>'))
    paragraph.runs[-1]._r[-1].text = f" {instruction} "
    _part_of_field(paragraph, "separate")
    paragraph.add_run(result)
    _part_of_field(paragraph, "end")


def add_contents(document: Any, entries: list[tuple[str, str]]) -> None:
    """Add a table of contents: a paragraph for each (heading, bookmark), with its page."""
    style = document.styles["TOC 1"].style_id
    for place, (text, bookmark) in enumerate(entries):
        paragraph = add_paragraph(document)
        paragraph._p.style = style
        if place == 0:
            _part_of_field(paragraph, "begin", stale=True)
            paragraph.add_run()._r.append(_element(f'<w:instrText {SPACE} xml:space="preserve"/>'))
            paragraph.runs[-1]._r[-1].text = ' TOC \\o "1-1" \\h \\z \\u '
            _part_of_field(paragraph, "separate")
        link = _element(f'<w:hyperlink {SPACE} w:anchor="{bookmark}" w:history="1"/>')
        first = len(paragraph._p)
        paragraph.add_run(f"{text}\t")
        add_field(paragraph, f"PAGEREF {bookmark} \\h", "")
        link.extend(list(paragraph._p)[first:])
        paragraph._p.append(link)
        if place == len(entries) - 1:
            _part_of_field(paragraph, "end")


def add_bookmark(paragraph: Any, name: str, number: int) -> None:
    """Put a bookmark (17.13.6) around what stands in a paragraph."""
    start = _element(f'<w:bookmarkStart {SPACE} w:id="{number}" w:name="{name}"/>')
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(_element(f'<w:bookmarkEnd {SPACE} w:id="{number}"/>'))


def mark_row(row: Any, *marks: str) -> None:
    """Mark a table's row: `cantSplit` keeps it on one page, `tblHeader` repeats it on each."""
    for mark in marks:
        row._tr.get_or_add_trPr().append(_element(f"<w:{mark} {SPACE}/>"))


def describe_table(table: Any, title: str, summary: str) -> None:
    """Give a table the words that stand for it (17.4.62 and after)."""
    from docx.oxml.ns import qn

    for name, words in (("tblCaption", title), ("tblDescription", summary)):
        element = _element(f"<w:{name} {SPACE}/>")
        element.set(qn("w:val"), words)
        table._tbl.tblPr.append(element)


def set_language(document: Any, language: str) -> None:
    """Every style in one language, so that spelling is checked and read out in it (17.3.2.20)."""
    from docx.oxml.ns import qn

    styles = document.styles.element
    for element in list(styles.iter(qn("w:lang"))):
        element.getparent().remove(element)
    languages = f'<w:lang {SPACE} w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = _element(f"<w:docDefaults {SPACE}/>")
        styles.insert(0, defaults)
    run = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if run is None:
        default = _element(f"<w:rPrDefault {SPACE}><w:rPr/></w:rPrDefault>")
        defaults.insert(0, default)
        run = default[0]
    run.append(_element(languages))


def mark_language(paragraph: Any, language: str) -> None:
    """Mark the words of a paragraph as another language than the document's (17.3.2.20)."""
    for run in paragraph.runs:
        run._r.get_or_add_rPr().append(_element(f'<w:lang {SPACE} w:val="{language}"/>'))


def _part_of_field(paragraph: Any, kind: str, *, stale: bool = False) -> None:
    dirty = ' w:dirty="true"' if stale else ""
    paragraph.add_run()._r.append(_element(f'<w:fldChar {SPACE} w:fldCharType="{kind}"{dirty}/>'))


def _element(xml: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(xml)
