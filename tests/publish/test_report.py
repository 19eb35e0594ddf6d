"""The draft report: the figures of the tables, in the language of reports, open to everyone."""

import base64
import hashlib
import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import docx
import pandas as pd
import pytest

from pipeline.publish.blocks import Heading, Paragraph
from pipeline.publish.quantify import quantifier, quantifiers
from pipeline.publish.word import write_report
from tests.publish.reading import (
    Page,
    check_document_and_page,
    check_sentences,
    word_tables,
)
from tests.tabulate.invented import (
    DATE,
    Invented,
    assignments,
    codebook,
    comments,
    consultation,
    invent,
    publish,
    question,
    tabulate,
)


def publish_all(made: Invented, folder: Path) -> None:
    tables = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    )
    publish(
        tables, made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=folder,
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    publish_all(invent(160), folder)
    return folder


def test_every_figure_in_word_and_on_the_page_is_the_figure_of_the_csv(folder: Path) -> None:
    assert check_document_and_page(folder) > 40


def test_every_number_in_the_sentences_stands_in_the_tables(folder: Path) -> None:
    assert check_sentences(folder) > 30


def test_the_findings_read_like_a_councils_report(tmp_path: Path) -> None:
    made = invent(160)
    made.assignments["source"] = "human"
    publish_all(made, tmp_path)
    document = docx.Document(str(tmp_path / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert re.search(r"\d+ of 160 respondents answered \(\d+\.\d%\) and \d+ did not\.", text)
    assert re.search(r"\d+\.\d% answered “Strongly agree” or “Agree” \(\d+ of \d+\)", text)
    assert re.search(r"respondents commented, \d+\.\d% of all 160\.", text)
    assert re.search(
        r"(Most|Many|Some|Around half|More than half) of those who wrote them spoke", text
    )
    assert re.search(r"(closely )?followed by Theme \d \(\d+\)", text)
    assert "wrote about is left out to protect them" in text
    assert re.search(r"The theme raised most was Theme \d on “How far .*” \(\d+ of \d+", text)


def test_what_no_one_verified_is_told_in_no_order(folder: Path) -> None:
    document = docx.Document(str(folder / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "in the codebook's order: Theme 0 (" in text
    for word in ("most frequent", "followed by", "raised most", "spoke most", "of those who wrote"):
        assert word not in text


def test_the_draft_stands_in_the_order_of_a_countys_report(folder: Path) -> None:
    paragraphs = docx.Document(str(folder / "report.docx")).paragraphs
    headings = [each.text for each in paragraphs if each.style.name == "Heading 1"]
    asked = [text for text in headings if text.startswith("How far")]
    assert asked == ["How far do you agree with q1?", "How far do you agree with q2?"]
    assert headings == [
        "About this consultation", "Who took part", "Themes over all questions", *asked,
        "Conclusion", "You said, we did", "Who raised what", "Method and limits",
        *(["Words for shares"] if "Words for shares" in headings else []), "Appendix: the comments",
    ]  # fmt: skip
    wanted = [each.text for each in paragraphs if each.style.name == "For the author"]
    assert len(wanted) >= 6
    assert all(text.startswith("[For the author]") for text in wanted)


def test_every_published_comment_stands_in_the_appendix_of_each_file(folder: Path) -> None:
    published = pd.read_csv(folder / "coded_comments.csv", dtype=str, keep_default_na=False)
    document = docx.Document(str(folder / "report.docx"))
    listed = [each.text for each in document.paragraphs if each.style.name == "Comment"]
    assert sorted(text.partition("\t")[2] for text in listed) == sorted(published["text_redacted"])
    sheets = pd.read_excel(folder / "comments.xlsx", sheet_name=["Question 1", "Question 2"])
    table = pd.concat(sheets.values())
    assert sorted(table["Comment"]) == sorted(published["text_redacted"])
    assert table["Themes"].str.contains("Theme 0").sum() == published["theme_0"].eq("1").sum()
    page = Page(folder / "report.html")
    marked = [attrs["data-themes"] or "" for tag, attrs in page.tags if tag == "li" and attrs]
    assert len(marked) == len(published)
    assert sum("theme_0" in marks.split() for marks in marked) == (
        published["theme_0"].eq("1").sum()
    )


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


def test_tables_repeat_their_header_keep_rows_whole_and_break_no_word(folder: Path) -> None:
    document = docx.Document(str(folder / "report.docx"))
    assert document.tables
    for table in document.tables:
        assert all(row._tr.trPr.findall("{*}cantSplit") for row in table.rows)
        assert table._tbl.tblPr.findall("{*}tblDescription")
        for column, cells in zip(
            table.columns, zip(*(row.cells for row in table.rows), strict=True), strict=True
        ):
            longest = max(len(word) for cell in cells for word in cell.text.split() or [""])
            assert column.width.pt >= longest * 9.5 * 0.6, "letters of 9.5 points"


def test_where_people_coded_every_comment_nothing_is_called_unverified(tmp_path: Path) -> None:
    made = invent(60, questions=1)
    made.assignments["source"] = "human"
    given = set(made.assignments["comment_id"])
    read = made.comments["coverage"].notna()
    assert set(made.comments.loc[read, "comment_id"]) == given
    publish_all(made, tmp_path)
    estimates = pd.read_csv(tmp_path / "theme_estimates.csv")
    assert set(estimates["method"]) == {"coded by people"}
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    assert "not verified" not in text
    assert "People coded all of these comments" in text


def test_what_a_campaign_said_is_told_with_the_figures_without_it(tmp_path: Path) -> None:
    text = "Keep the library open on Saturdays, and do not charge for it."
    rows = [{"rating": "Yes", "text_redacted": text, "duplicate_group": "g"} for _ in range(7)]
    rows += [{"rating": "No"} for _ in range(20)]
    table = comments(rows)
    given = [(one, "theme_0", 0.9, True, "model", "") for one in table["comment_id"][:12]]
    asked = consultation([question("q1", ("Yes", "No"))])
    publish_all(Invented(table, assignments(given), asked, codebook(1)), tmp_path)
    read = word_tables(tmp_path / "report.docx")
    (rows_,) = (cells for name, cells in read.items() if "texts that several sent" in name)
    assert rows_[1] == ["Theme 0", "12", "5"]
    said = [each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    assert f"“{text}”" in said
    assert any(each.startswith("7 comments repeat this text") for each in said)


def test_words_for_shares_are_defined_where_they_are_used(folder: Path) -> None:
    document = docx.Document(str(folder / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for each in quantifiers()["words"]:
        used = f"{each['word']} of those" in text
        assert used == (f"“{each['word']}” means {each['meaning']}" in text)


@pytest.mark.parametrize(
    ("percent", "base", "word"),
    [(90, 50, "Nearly all"), (89.9, 50, "Most"), (50, 50, "Around half"), (30, 50, "Many"),
     (9.9, 50, "A few"), (90, 19, None)],
)  # fmt: skip
def test_the_same_share_has_the_same_word(percent: float, base: int, word: str | None) -> None:
    assert quantifier(percent, base) == word


def test_quantifiers_leave_no_gap_and_stand_in_order() -> None:
    starts = [each["from"] for each in quantifiers()["words"]]
    assert starts == sorted(starts, reverse=True)
    assert starts[-1] == 0


def test_who_coded_is_said_and_nothing_is_pretended(folder: Path, tmp_path: Path) -> None:
    made = invent(60, questions=1)
    made.assignments["source"] = "model"
    publish_all(made, tmp_path)
    document = docx.Document(str(tmp_path / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "model-coded, not verified" in text
    assert "people could code them all" in text


def test_pictures_and_tables_speak_to_screen_readers(folder: Path) -> None:
    document = docx.Document(str(folder / "report.docx"))
    assert document.core_properties.title == "Safer Somewhere"
    pictures = document.element.body.findall(".//{*}docPr")
    assert pictures
    assert all(len(picture.get("descr", "")) > 40 for picture in pictures)
    headers = document.element.body.findall(".//{*}tblHeader")
    assert len(headers) == len(document.tables)
    page = Page(folder / "report.html")
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


def test_charts_have_words_that_stand_for_them(folder: Path) -> None:
    words = pd.read_csv(folder / "charts" / "alt_text.csv")
    on_disk = {path.name for path in (folder / "charts").glob("*.svg")}
    assert set(words["svg"]) == on_disk
    assert words["alt_text"].str.len().min() > 40
    for name in on_disk:
        drawing = (folder / "charts" / name).read_text(encoding="utf-8")
        assert drawing.startswith("<svg")
        assert "http" not in drawing.replace("http://www.w3.org/", "")


def test_charts_are_drawn_alike_on_a_machine_without_any_font(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from pipeline.publish.drawing import *; "
        "write_drawing(bars_drawing([('Größer ŵ', [Bar(44.1, '44.1%')])], 'Percentage'), "
        "Path(sys.argv[1]), 'chart', 'words')"
    )
    hide = "mount -t tmpfs none /usr/share/fonts && mount -t tmpfs none /etc/fonts && "
    found = []
    for place, before in (("with", ""), ("without", hide)):
        out = tmp_path / place
        out.mkdir()
        command = f'{before}exec {sys.executable} -c "$0" {out}'
        done = subprocess.run(
            ["unshare", "--mount", "sh", "-c", command, script], capture_output=True, text=True
        )
        if done.returncode:
            pytest.skip("fonts cannot be hidden here: unshare --mount needs to be allowed")
        found.append((out / "chart.png").read_bytes())
    assert found[0] == found[1]


def test_the_page_asks_nothing_of_the_network_and_runs_only_its_own_script(folder: Path) -> None:
    page = Page(folder / "report.html")
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


def test_the_data_package_lists_every_file_and_describes_every_csv(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert {each["path"] for each in package["resources"]} == {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.*")
        if path.name != "datapackage.json"
    }
    assert len({each["name"] for each in package["resources"]}) == len(package["resources"])
    assert package["created"] == "2031-04-05T00:00:00Z"
    assert package["description"].startswith("What people told the consultation")
    for each in package["resources"]:
        content = (folder / each["path"]).read_bytes()
        assert each["bytes"] == len(content)
        assert each["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if each["profile"] == "data-resource":
            continue
        assert content.startswith(b"\xef\xbb\xbf"), "Excel reads UTF-8 only after the mark"
        table = pd.read_csv(folder / each["path"], dtype=str, keep_default_na=False)
        assert [field["name"] for field in each["schema"]["fields"]] == list(table.columns)
        for field in each["schema"]["fields"]:
            assert field["description"]
            if field["type"] == "integer":
                assert table[field["name"]].str.fullmatch(r"\d*").all()


@pytest.mark.parametrize("answers", [(), ("Yes", "No")])
def test_a_consultation_in_which_nobody_commented_still_has_its_report(
    tmp_path: Path, answers: tuple[str, ...]
) -> None:
    rows = comments([{"substance": "blank", "coverage": None, "text_redacted": ""}] * 12)
    publish_all(
        Invented(rows, assignments([]), consultation([question("q1", answers)]), codebook()),
        tmp_path,
    )
    document = docx.Document(str(tmp_path / "report.docx"))
    assert any("No comments were read" in paragraph.text for paragraph in document.paragraphs)


def test_where_people_coded_a_random_sample_the_report_gives_intervals(tmp_path: Path) -> None:
    made = invent(300, questions=1)
    read = made.comments["coverage"].notna()
    sample = list(made.comments.loc[read, "comment_id"].iloc[:60])
    tables = tabulate(
        made.comments, made.assignments, consultation=made.consultation,
        codebook=made.codebook, sample=sample,
    )  # fmt: skip
    publish(
        tables, made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=tmp_path,
    )  # fmt: skip
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    line = tables.estimates.iloc[0]
    assert f"{line['theme']} {line['low']:.1f}% and {line['high']:.1f}%" in text
    assert "random sample of 60" in text
