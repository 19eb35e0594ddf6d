"""Comments in other languages than English: published, counted, named, and in no theme's count."""

import re
from pathlib import Path

import docx
import numpy as np
import pandas as pd
import pytest

from pipeline.publish.blocks import Paragraph, Table
from pipeline.publish.consistency import check_published
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.participation import by_group
from pipeline.publish.reading_back import read_document, read_page
from pipeline.tabulate.settings import TabulateSettings
from tests.publish.drafted import publish_all
from tests.tabulate.invented import OPEN, Invented, invent, publish, tabulate


def test_the_report_names_what_was_left_to_people(tmp_path: Path) -> None:
    made = invent(60, questions=1)
    comments = made.comments.assign(language="en")
    read = np.flatnonzero(comments["coverage"].notna())
    comments.loc[read[:2], "language"] = "cy"
    comments.loc[read[2], "language"] = "other"
    comments.loc[read[:3], "coverage"] = None
    left = comments["comment_id"].iloc[read[:3]]
    coded = made.assignments[~made.assignments["comment_id"].isin(left)]
    tables = tabulate(comments, coded, consultation=made.consultation, codebook=made.codebook)
    publish(
        tables, comments, coded,
        consultation=made.consultation, codebook=made.codebook, folder=tmp_path,
    )  # fmt: skip
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "2 comments in Welsh and one comment in another language" in page
    listed = pd.read_csv(tmp_path / "coded_comments.csv", dtype=str).set_index("comment_id")
    assert listed.loc[left, "coverage"].isna().all()
    total = tables.counts[tables.counts["row_id"].eq("read")].iloc[0]
    assert total["comments"] == len(read) - 3


def test_as_many_refusals_as_comments_in_other_languages_are_told_apart(tmp_path: Path) -> None:
    """As many are read as are listed, and they are not the same comments."""
    made = invent(60, questions=1)
    comments = made.comments.assign(language="en", publishing="publish")
    read = np.flatnonzero(comments["coverage"].notna())
    given = made.assignments[made.assignments["assigned"]]
    (themed,) = np.flatnonzero(comments["comment_id"].eq(given["comment_id"].iloc[0]))
    elsewhere, both = (row for row in read[:3] if row != themed), read[3]
    comments.loc[themed, "publishing"] = "do_not_publish"
    comments.loc[[next(elsewhere), both], "language"] = "other"
    comments.loc[both, "publishing"] = "do_not_publish"
    foreign = comments["language"].eq("other")
    comments.loc[foreign, "coverage"] = None
    coded = made.assignments[
        ~made.assignments["comment_id"].isin(comments.loc[foreign, "comment_id"])
    ]
    tables = tabulate(comments, coded, consultation=made.consultation, codebook=made.codebook)
    publish(
        tables, comments, coded,
        consultation=made.consultation, codebook=made.codebook, folder=tmp_path,
    )  # fmt: skip
    listed = pd.read_csv(tmp_path / "coded_comments.csv", dtype=str)
    total = tables.counts[tables.counts["row_id"].eq("read")].iloc[0]
    assert total["comments"] == len(listed) == len(read) - 2


WELSH = "Mae pawb yn y pentref yn gweld eisiau’r llyfrgell bob dydd"


def in_welsh(*, coded: bool) -> Invented:
    """Sixty people, of whom two wrote in Welsh; people coded those, or nobody did."""
    made = invent(60, questions=1)
    read = np.flatnonzero(made.comments["coverage"].notna())[:2]
    comments = made.comments.assign(language="en")
    comments.loc[read, "language"] = "cy"
    comments.loc[read, "text_redacted"] = [f"{WELSH} {number}." for number in ("un", "dau")]
    theirs = made.assignments["comment_id"].isin(comments["comment_id"].iloc[read])
    if coded:
        comments.loc[read, "coverage"] = "coded"
        given = made.assignments.assign(source="human")
        given.loc[theirs, "assigned"] = given.loc[theirs, "code_id"].eq("theme_0")
        # Nobody else is quoted for it.
        given.loc[~theirs & given["code_id"].eq("theme_0"), "assigned"] = False
    else:
        comments.loc[read, "coverage"] = None
        given = made.assignments[~theirs]
    return made._replace(comments=comments, assignments=given)


def published(made: Invented, folder: Path, **settings: object) -> str:
    made.consultation.tabulate = TabulateSettings(**settings)
    publish_all(made, folder)
    return (folder / "report.html").read_text(encoding="utf-8")


def test_a_group_of_whom_nothing_was_read_has_no_column_of_zeros() -> None:
    lines = pd.DataFrame(
        [
            ("district", "District", section, row, name, group, count)
            for group, counts in {"All respondents": (40, 30, 12), "North": (20, 18, 7),
                                  "South": (12, 12, 5), "Islands": (8, 0, 0)}.items()
            for (section, row, name), count in zip(
                (("responses", "responses", "Respondents"), ("responses", "read", "Were read"),
                 ("themes", "theme_0", "Theme 0")),
                counts, strict=True,
            )
        ],
        columns=["demographic", "demographic_label", "section", "row_id", "row", "group",
                 "respondents"],
    ).astype({"respondents": "Int64"})  # fmt: skip
    blocks = by_group([], lines, "")
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header[1:] == ("All respondents", "North", "South")
    assert any("“Islands”" in block.text for block in blocks if isinstance(block, Paragraph))


def test_a_question_says_what_is_in_no_theme_s_count(tmp_path: Path) -> None:
    published(in_welsh(coded=False), tmp_path)
    said = (
        "2 of the comments are in Welsh. "
        "They are not counted under any theme until people code them."
    )
    for read in (read_document(tmp_path / "report.docx"), read_page(tmp_path / "report.html")):
        told = [text for section, text in read.paragraphs]
        assert said in told
        assert told.index(said) < next(
            n for n, each in enumerate(told) if "read for themes" in each
        )
    assert "no theme&#39;s count until" not in published(in_welsh(coded=True), tmp_path)


def test_a_wrong_number_of_them_is_noticed(tmp_path: Path) -> None:
    published(in_welsh(coded=False), tmp_path)
    said, wrong = "2 of the comments are in Welsh", "3 of the comments are in Welsh"
    page, report = tmp_path / "report.html", tmp_path / "report.docx"
    page.write_text(page.read_text(encoding="utf-8").replace(said, wrong), encoding="utf-8")
    document = docx.Document(str(report))
    (paragraph,) = (each for each in document.paragraphs if each.text.startswith(said))
    paragraph.runs[0].text = paragraph.text.replace(said, wrong)
    document.save(str(report))
    with pytest.raises(Disagreement, match="left to people"):
        check_published(tmp_path)


def test_welsh_is_marked_as_welsh_wherever_it_is_printed(tmp_path: Path) -> None:
    page = published(in_welsh(coded=True), tmp_path, **OPEN)
    (quote,) = re.findall(r"<blockquote[^>]*>(?=<p>Mae)", page)[:1]
    assert 'lang="cy"' in quote
    assert len(re.findall(r'<li [^>]*lang="cy">Mae pawb', page)) == 2
    assert len(re.findall(r'lang="cy"', page)) == len(re.findall(r"(?:<p>|\">)Mae pawb", page))
    below = page.partition(quote)[2].partition("</blockquote>")[2].strip()
    assert below.startswith('<p class="author">[For the author] Translate this quote')
    document = docx.Document(str(tmp_path / "report.docx"))
    for paragraph in document.paragraphs:
        marks = paragraph._p.xpath(".//w:lang/@w:val")
        assert marks == (["cy-GB"] if "Mae pawb" in paragraph.text else [])
    listed = pd.read_csv(tmp_path / "coded_comments.csv", dtype=str)
    assert listed.loc[listed["language"].eq("cy"), "text_redacted"].str.startswith("Mae").all()


def test_a_report_in_english_alone_has_no_marks(tmp_path: Path) -> None:
    page = published(invent(60, questions=1), tmp_path)
    assert re.findall(r'lang="[^"]*"', page) == ['lang="en-GB"']
    assert "Translate this quote" not in page
