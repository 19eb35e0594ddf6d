"""What people meant, organisations, and a codebook that does not fit, as the report tells them."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from pipeline.publish.blocks import Block, Heading, Paragraph, Placeholder, Quote, Table
from pipeline.publish.by_question import by_question
from pipeline.publish.consistency import check_published
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.meaning import what_people_meant
from pipeline.publish.organisations import organisations_named
from pipeline.publish.reading_back import read_document, read_page
from pipeline.publish.stage import publish
from pipeline.publish.wording import words
from pipeline.tables.organisations import ORGANISATIONS
from pipeline.tables.subpoints import MEMBERS, POINTS
from pipeline.tables.theme_tables import ThemeTables
from pipeline.tabulate.stage import tabulate
from tests.publish.drafted import publish_all
from tests.tabulate.invented import (
    DATE,
    Invented,
    assignments,
    codebook,
    comments,
    consultation,
    question,
)

UNFIT = "This codebook does not fit these comments: the reader finds something of it in only 3."
SAID = [f"No evening bus reaches the {place}." for place in ("mill", "green", "quay", "ford")]
SAID += [f"The fares for {who} have doubled." for who in ("pupils", "families", "visitors")]
SAID += ["My wheelchair has never once fitted beside the driver."]
FORBIDDEN = 3  # who wrote of the ford did not agree to be published


def made(**settings: object) -> tuple[Invented, ThemeTables]:
    """Eight comments on one theme: four and three people who mean one thing, and a single view."""
    rows = comments([{"rating": "Yes", "text_redacted": text} for text in SAID])
    rows["publishing"] = [
        "do_not_publish" if place == FORBIDDEN else "publish" for place in range(len(rows))
    ]
    given = assignments([(one, "theme_0", 0.9, True, "human", "") for one in rows["comment_id"]])
    asked = consultation([question("q1", ("Yes", "No"), {})], quotes_limit=0, **settings)
    points = pd.DataFrame(
        [("q1", "theme_0", 1, "No evening bus"), ("q1", "theme_0", 2, "Fares, tickets")],
        columns=list(POINTS),
    )
    members = pd.DataFrame(
        [
            ("q1", "theme_0", point, rank + 1, rows["comment_id"][row], SAID[row], called)
            for point, inside, called in (
                (1, range(4), "No evening bus"),
                (2, range(4, 7), "Fares, tickets"),
                (0, [7], ""),
            )
            for rank, row in enumerate(inside)
        ],
        columns=list(MEMBERS),
    )
    book = codebook(2)
    tables = tabulate(
        rows, given, questionnaire=asked, codebook=book, settings=asked.tabulate,
        subpoints=(points, members),
    )  # fmt: skip
    return Invented(rows, given, asked, book), tables


def told(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph | Quote)]


def test_nothing_is_called_unlike_the_rest_or_the_view_of_one_alone() -> None:
    said = str(words()["meaning"]).casefold()
    assert not any(claim in said for claim in ("unlike", "alone", "unique", "of one person"))


def test_each_point_has_its_number_and_up_to_three_quotes_and_single_views_are_called_so() -> None:
    _, tables = made()
    (figures,) = by_question(tables)
    blocks = what_people_meant(figures, tables)
    assert isinstance(blocks[0], Heading)
    text = told(blocks)
    assert "machine" in text[0], "who chose the phrases is said before any of them"
    assert text[1:] == [
        "On Theme 0, people made these points:",
        "“No evening bus” (4 respondents):",
        *(SAID[:3]),
        "“Fares” and “tickets” (3 respondents):",
        *SAID[4:7],
        "In no group, on Theme 0, one person wrote:",
        SAID[7],
    ]


def test_where_nobody_meant_the_same_single_views_stand_without_a_word_of_groups() -> None:
    _, tables = made()
    quoted = tables.subpoint_quotes
    tables = replace(
        tables, subpoints=tables.subpoints.head(0), subpoint_quotes=quoted[quoted["point"].eq(0)]
    )
    (figures,) = by_question(tables)
    blocks = what_people_meant(figures, tables)
    assert told(blocks)[1:] == ["On Theme 0, one person wrote:", SAID[7]]
    assert "machine" not in told(blocks)[0]
    assert not any(isinstance(block, Placeholder) for block in blocks)


def test_nobody_is_quoted_who_did_not_agree_and_hidden_numbers_stay_hidden() -> None:
    _, tables = made(protection="strict")
    (figures,) = by_question(tables)
    text = told(what_people_meant(figures, tables))
    assert "“No evening bus”:" in text
    assert "“Fares” and “tickets”:" in text
    assert SAID[FORBIDDEN] not in text


def organisations(*lines: tuple[str, int | None]) -> pd.DataFrame:
    rows = [("q1", "q1", name, count, count, "" if count else "c") for name, count in lines]
    return pd.DataFrame(rows, columns=list(ORGANISATIONS)).astype(
        {"comments": "Int64", "respondents": "Int64"}
    )


def test_organisations_that_several_name_are_counted_and_the_others_listed() -> None:
    (figures,) = by_question(made()[1])
    blocks = organisations_named(
        figures, organisations(("Anytown Wheels", 4), ("Chapel Trust", 1), ("Hidden Hall", None))
    )
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert table.rows == (("Anytown Wheels", "4"),)
    assert told(blocks)[-1] == "Also named: Chapel Trust and Hidden Hall."


def test_where_nobody_checked_any_the_author_is_told() -> None:
    (figures,) = by_question(made()[1])
    blocks = organisations_named(figures, organisations())
    assert isinstance(blocks[-1], Placeholder)


def test_organisations_stand_in_the_section_of_the_question_that_asks_for_them(
    tmp_path: Path,
) -> None:
    published(tmp_path, organisations_asked=("q1",))
    sections = [section for section, _ in read_document(tmp_path / "report.docx").paragraphs]
    assert "Organisations" not in sections
    published(tmp_path, organisations_asked=())
    read = read_document(tmp_path / "report.docx")
    assert not any("Organisations named" in name for name in read.tables)


def test_a_question_that_no_code_is_for_says_that_it_was_not_read_for_themes(
    tmp_path: Path,
) -> None:
    book = codebook(1)
    own = book.codes[0].model_copy(update={"questions": ("q1",)})
    rows = [{"question_id": name} for name in ("q1", "q2") for _ in range(4)]
    table = comments(rows)
    table.loc[table["question_id"].eq("q2"), "coverage"] = None
    given = [(one, own.id, 0.9, True, "model", "") for one in table["comment_id"][:3]]
    made_ = Invented(
        table, assignments(given), consultation([question("q1"), question("q2")]),
        book.model_copy(update={"codes": (own,)}),
    )  # fmt: skip
    publish_all(made_, tmp_path)
    told = read_document(tmp_path / "report.docx").paragraphs
    of_q2 = " ".join(text for section, text in told if section == "How far do you agree with q2?")
    assert "the codebook has none for this question" in of_q2
    assert "None of the codebook's themes" not in of_q2 and "fit no theme" not in of_q2
    assert any(
        "The codebook has no themes for “How far do you agree with q2?”" in text for _, text in told
    )


def published(folder: Path, **more: object) -> Path:
    made_, tables = made()
    publish(
        tables, made_.comments, made_.assignments, questionnaire=made_.consultation,
        codebook=made_.codebook, settings=made_.consultation.publish,
        protection=made_.consultation.tabulate, date=DATE, folder=folder,
        organisations=organisations(("Anytown Wheels", 4)), **more,
    )  # fmt: skip
    return folder


def test_the_author_is_told_that_other_languages_are_in_no_point() -> None:
    _, tables = made()
    (figures,) = by_question(tables)
    told = what_people_meant(figures, tables, in_other_languages=True)
    (added,) = [each for each in told if each not in what_people_meant(figures, tables)]
    assert isinstance(added, Placeholder) and "not in English" in added.text


def test_all_of_it_is_read_back(tmp_path: Path) -> None:
    published(tmp_path, organisations_asked=("q1",))
    for read in (read_document(tmp_path / "report.docx"), read_page(tmp_path / "report.html")):
        told = [text for _, text in read.paragraphs]
        assert "“Fares” and “tickets” (3 respondents):" in told
        assert any("Organisations named" in name for name in read.tables)
    for name, column in (("subpoints.csv", "respondents"), ("organisations.csv", "respondents")):
        path = tmp_path / name
        whole = path.read_bytes()
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        table[column] = "77"
        table.to_csv(path, index=False)
        with pytest.raises(Disagreement):
            check_published(tmp_path)
        path.write_bytes(whole)


def test_that_the_codebook_does_not_fit_is_the_first_thing_that_is_said(tmp_path: Path) -> None:
    published(tmp_path, unfit=UNFIT)
    import docx

    texts = [each.text for each in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    assert texts[1] == UNFIT
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.index(UNFIT) < page.index("Draft made by a program")
