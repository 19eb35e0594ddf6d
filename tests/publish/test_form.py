"""Form: what Word and browsers show, and what those hear who cannot see it."""

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import docx
import pandas as pd
import pytest

from pipeline.publish.blocks import Heading, Paragraph
from pipeline.publish.word import write_report
from tests.publish.drafted import publish_all
from tests.publish.reading import Page
from tests.tabulate.invented import DATE, invent


def test_every_published_comment_stands_in_the_appendix_of_each_file(draft: Path) -> None:
    published = pd.read_csv(draft / "coded_comments.csv", dtype=str, keep_default_na=False)
    document = docx.Document(str(draft / "report.docx"))
    listed = [each.text for each in document.paragraphs if each.style.name == "Comment"]
    assert sorted(text.partition("\t")[2] for text in listed) == sorted(published["text_redacted"])
    sheets = pd.read_excel(draft / "comments.xlsx", sheet_name=["Question 1", "Question 2"])
    table = pd.concat(sheets.values())
    assert sorted(table["Comment"]) == sorted(published["text_redacted"])
    assert table["Themes"].str.contains("Theme 0").sum() == published["theme_0"].eq("1").sum()
    page = Page(draft / "report.html")
    marked = [attrs["data-themes"] or "" for tag, attrs in page.tags if tag == "li" and attrs]
    assert len(marked) == len(published)
    assert sum("theme_0" in marks.split() for marks in marked) == (
        published["theme_0"].eq("1").sum()
    )


def test_a_question_without_comments_has_no_empty_sheet(tmp_path: Path) -> None:
    made = invent(60, questions=2)
    silent = made.comments["question_id"].eq("q1")
    made.comments.loc[silent, ["substance", "text_redacted", "coverage"]] = ["blank", "", None]
    given = made.assignments["comment_id"].isin(made.comments.loc[silent, "comment_id"])
    publish_all(made._replace(assignments=made.assignments[~given]), tmp_path)
    sheets = pd.read_excel(tmp_path / "comments.xlsx", sheet_name=None)
    assert list(sheets) == ["Contents", "Question 2"]
    assert sheets["Contents"]["Sheet"].astype(str).tolist() == ["1", "2"]


def test_a_councils_own_template_lends_its_page_and_styles(tmp_path: Path) -> None:
    from pipeline.errors import UserError

    template = docx.Document()
    template.add_paragraph("Text that goes.")
    template.sections[0].header.paragraphs[0].text = "Somewhere County Council"
    template.styles["Heading 1"].font.name = "Gill Sans"
    template.save(str(tmp_path / "ours.docx"))
    blocks = [Heading("Title", 1), Heading("First", 2, "first"), Paragraph("Said.")]
    out = tmp_path / "report.docx"
    write_report(blocks, out, title="Title", date=DATE, template=tmp_path / "ours.docx")
    document = docx.Document(str(out))
    assert document.sections[0].header.paragraphs[0].text == "Somewhere County Council"
    assert document.styles["Heading 1"].font.name == "Gill Sans"
    text = "\n".join(each.text for each in document.paragraphs)
    assert "Text that goes" not in text
    assert "Said." in text
    assert document.core_properties.created.date() == DATE
    (tmp_path / "no.docx").write_text("not a document")
    with pytest.raises(UserError, match="template under"):
        write_report(blocks, out, title="Title", date=DATE, template=tmp_path / "no.docx")


def test_tables_repeat_their_header_keep_rows_whole_and_break_no_word(draft: Path) -> None:
    document = docx.Document(str(draft / "report.docx"))
    assert document.tables
    for table in document.tables:
        assert all(row._tr.trPr.findall("{*}cantSplit") for row in table.rows)
        assert table._tbl.tblPr.findall("{*}tblDescription")
        for column, cells in zip(
            table.columns, zip(*(row.cells for row in table.rows), strict=True), strict=True
        ):
            longest = max(len(word) for cell in cells for word in cell.text.split() or [""])
            assert column.width.pt >= longest * 9.5 * 0.6, "letters of 9.5 points"


def test_pictures_and_tables_speak_to_screen_readers(draft: Path) -> None:
    document = docx.Document(str(draft / "report.docx"))
    assert document.core_properties.title == "Safer Somewhere"
    pictures = document.element.body.findall(".//{*}docPr")
    assert pictures
    assert all(len(picture.get("descr", "")) > 40 for picture in pictures)
    headers = document.element.body.findall(".//{*}tblHeader")
    assert len(headers) == len(document.tables)
    page = Page(draft / "report.html")
    assert all(attrs.get("alt") for tag, attrs in page.tags if tag == "img")
    assert all(attrs.get("scope") for tag, attrs in page.tags if tag == "th")
    labels = {attrs.get("for") for tag, attrs in page.tags if tag == "label"}
    assert {attrs["id"] for tag, attrs in page.tags if tag == "select"} == labels
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert ("html", {"lang": "en-GB"}) in page.tags
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_page_asks_nothing_of_the_network_and_runs_only_its_own_script(draft: Path) -> None:
    page = Page(draft / "report.html")
    policy = next(
        attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") is not None
    )
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    (script,) = re.findall(r"<script>(.*?)</script>", page.text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy
    for tag, attrs in page.tags:
        assert not {name for name in attrs if name.startswith("on") or name == "style"}, tag
        assert (attrs.get("src") or "data:").startswith("data:")
        assert (attrs.get("href") or "#").startswith("#")
