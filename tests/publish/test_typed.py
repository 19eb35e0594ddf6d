"""What people typed beside “Other” is an answer and a list, and no finding by themes."""

from pathlib import Path
from typing import Any

import pytest

from pipeline.publish.consistency import check_published
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.reading_back import Read, read_page
from tests.tabulate.invented import (
    OPEN,
    assignments,
    codebook,
    comments,
    consultation,
    publish,
    question,
    tabulate,
)

PLACES = ("By the canal", "In the park", "Station")
NAMED = "Where do you feel unsafe?"


def published(
    folder: Path,
    *,
    typed: int,
    ticked: int = 8,
    offered: tuple[str, ...] = PLACES,
    refused: int = 0,
    same: tuple[str, ...] = (),
) -> Read:
    """Ten people ticked places and as many typed another; all wrote why to a second question."""
    where, why = question("q1", offered), question("q2", ("Yes", "No"))
    where.text, where.comment, where.other_columns = NAMED, None, ("Other",)
    rows: list[dict[str, Any]] = []
    for n in range(max(10, typed)):
        wrote = n < typed
        rows.append(
            {
                "question_id": "q1", "respondent_id": f"r{n}",
                "rating": offered[n % len(offered)] if n < ticked else None,
                "substance": "comment" if wrote else "blank",
                "text_redacted": [*same, *(f"the lane behind shop {m}" for m in range(n + 1))][n]
                if wrote
                else "",
                "coverage": "coded" if wrote else None,
            }
        )  # fmt: skip
        rows.append({"question_id": "q2", "respondent_id": f"r{n}", "rating": "Yes"})
    made = comments(rows)
    kept = [f"r{n}" for n in range(typed - refused, typed)]
    made["publishing"] = [
        "do_not_publish" if each in kept else "publish" for each in made["respondent_id"]
    ]
    given = [(each, "theme_0", 1.0, True, "human", "") for each in made["comment_id"]]
    asked, book = consultation([where, why], **OPEN), codebook(1)
    tables = tabulate(made, assignments(given), consultation=asked, codebook=book)
    publish(
        tables, made, assignments(given), consultation=asked, codebook=book, folder=folder
    )  # fmt: skip
    return read_page(folder / "report.html")


def table(read: Read, begins: str) -> list[list[str]]:
    (rows,) = (rows for name, rows in read.tables.items() if begins in name)
    return rows


def test_another_answer_is_a_row_of_the_answers_and_a_list(tmp_path: Path) -> None:
    read = published(tmp_path, typed=3, ticked=10)
    assert table(read, f"Closed answers, “{NAMED}”")[-1] == [
        "Other, in their own words", "3", "30.0%",
    ]  # fmt: skip
    said = [text for section, text in read.paragraphs if section == NAMED]
    assert "3 respondents typed an answer of their own, 30.0% of all 10." in said
    assert not any("theme" in text.lower() for text in said)
    assert sum("the lane behind shop" in text for text in read.comments) == 3


def test_its_themes_are_coded_and_stand_in_no_table_of_findings(tmp_path: Path) -> None:
    read = published(tmp_path, typed=3)
    assert not [name for name in read.tables if NAMED in name and "heme" in name]
    assert NAMED not in table(read, "Themes by question")[0]
    coded = (tmp_path / "coded_comments.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[3] for line in coded if line.startswith("q1-")] == ["1"] * 3


def test_why_fewer_are_listed_than_typed_is_said(tmp_path: Path) -> None:
    read = published(tmp_path, typed=6, refused=2)
    said = [text for section, text in read.paragraphs if section == NAMED]
    assert any("Listed are 4 of these answers; the others may not be published" in t for t in said)
    assert sum("the lane behind shop" in text for text in read.comments) == 4
    read = published(tmp_path / "all", typed=6)
    assert not any("Listed are" in text for _, text in read.paragraphs)


def test_answers_typed_alike_are_one_with_its_number(tmp_path: Path) -> None:
    alike = ("the old mill", "lighting; and cctv", "Lighting and CCTV", "lighting, and CCTV.")
    read = published(tmp_path, typed=4, same=alike)
    assert [text for text in read.comments if "ighting" in text] == [
        "lighting; and cctv (3 respondents)"
    ]


def test_typed_answers_are_told_apart_from_comments(tmp_path: Path) -> None:
    read = published(tmp_path, typed=3)
    told = " ".join(text for _, text in read.paragraphs)
    assert "and typed 3 other answers beside those offered" in told


def test_no_share_is_told_of_those_who_gave_none_of_the_answers(tmp_path: Path) -> None:
    read = published(tmp_path, typed=10)
    assert table(read, f"Closed answers, “{NAMED}”")[-1][1:] == ["10", "[z]"]
    assert any("2 of them gave none of the answers above." in text for _, text in read.paragraphs)


def test_an_answer_that_was_offered_as_other_has_no_second_row(tmp_path: Path) -> None:
    read = published(tmp_path, typed=3, offered=(*PLACES, "Other (please say)"))
    assert [row[0] for row in table(read, f"Closed answers, “{NAMED}”")[1:]] == [
        *PLACES, "Other (please say)",
    ]  # fmt: skip


def test_more_than_a_list_holds_is_told_by_its_themes(tmp_path: Path) -> None:
    read = published(tmp_path, typed=60)
    assert NAMED in table(read, "Themes by question")[0]


def test_a_number_of_other_answers_that_is_in_no_table_stops_the_run(tmp_path: Path) -> None:
    published(tmp_path, typed=3, ticked=10)
    page = tmp_path / "report.html"
    page.write_text(page.read_text(encoding="utf-8").replace("30.0%", "31.0%"), encoding="utf-8")
    with pytest.raises(Disagreement):
        check_published(tmp_path)
