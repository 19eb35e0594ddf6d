"""Lines of a grid stand in one section, with one chart and one table."""

import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import html

from pipeline.publish.by_question import by_question
from pipeline.publish.consistency import check_published
from pipeline.publish.disagreement import Disagreement
from pipeline.publish.figures import Figures
from pipeline.publish.grids import sections
from pipeline.publish.reading_back import Read, read_page, read_sheets
from pipeline.tables.theme_tables import ThemeTables
from tests.tabulate.invented import (
    OPEN,
    Invented,
    assignments,
    codebook,
    comments,
    consultation,
    publish,
    question,
    tabulate,
)

IMPORTANT = "How important is each of these to you? (1 = not at all, 5 = very)"
MARKS = ("1", "2", "3", "4", "5")
LINES = {"Buses": ["1"] * 3 + ["5"] * 7, "Parks - and ponds": ["4"] * 8, "Roads": ["2", "3"] * 4}


def line(name: str, text: str, label: str, answers: tuple[str, ...] = MARKS) -> Any:
    asked = question(name, answers)
    asked.text, asked.label = text, label
    return asked


def survey(questions: list[Any], answers: list[list[str]], commented: str = "") -> Invented:
    """People who answered each question so; on the one named they commented."""
    rows = [
        {
            "question_id": asked.id, "rating": answer, "respondent_id": f"r{number}",
            "substance": "comment" if asked.id == commented else "not_asked",
            "coverage": "coded" if asked.id == commented else None,
        }
        for asked, given in zip(questions, answers, strict=True)
        for number, answer in enumerate([*given, *[None] * (10 - len(given))])
    ]  # fmt: skip
    made = comments(rows)
    ids = made.loc[made["substance"].eq("comment"), "comment_id"]
    coded = assignments([(each, "theme_0", 0.9, True, "model", "") for each in ids])
    return Invented(made, coded, consultation(questions, **OPEN), codebook(1))


def tables_of(made: Invented) -> ThemeTables:
    return tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    )


def figures_of(made: Invented) -> list[Figures]:
    return by_question(tables_of(made))


def published(made: Invented, folder: Path) -> Read:
    publish(
        tables_of(made), made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=folder,
    )  # fmt: skip
    return read_page(folder / "report.html")


def grid(mark: str = "{text} - {line}") -> list[Any]:
    texts = [mark.format(text=IMPORTANT, line=label) for label in LINES]
    return [
        line(f"q{n}", text, label)
        for n, (text, label) in enumerate(zip(texts, LINES, strict=True), 1)
    ]


def together(questions: list[Any], answers: list[list[str]], commented: str = "") -> list[int]:
    return [len(each.lines) for each in sections(figures_of(survey(questions, answers, commented)))]


@pytest.mark.parametrize(
    "mark",
    [
        "{text} - {line}",
        "{text}.{line}",
        "{text} [{line}]",
        "{text} | {line}",
        "{text}: {line}",
    ],
)
def test_lines_under_one_question_are_one_section_however_a_tool_writes_them(mark: str) -> None:
    (asked,) = sections(figures_of(survey(grid(mark), list(LINES.values()))))
    assert asked.text == IMPORTANT
    assert [figures.label for figures in asked.lines] == list(LINES)


def test_questions_of_their_own_stand_by_themselves() -> None:
    given = list(LINES.values())
    other_scale = [*grid()[:2], line("q3", f"{IMPORTANT} - Roads", "Roads", ("No", "Yes"))]
    assert together(other_scale, [*given[:2], ["No"]]) == [2, 1]
    assert together(grid(), given, commented="q2") == [1, 1, 1]
    short = [line(f"q{n}", f"Q5 - Do you use the {each}?", each) for n, each in enumerate(LINES)]
    assert together(short, given) == [1, 1, 1]
    second = [*grid()[:2], line("q3", "How well is each of these run? - Roads", "Roads")]
    assert together(second, given) == [2, 1]


def test_a_line_a_row_with_its_shares_its_mean_and_how_many(tmp_path: Path) -> None:
    read = published(survey(grid(), list(LINES.values())), tmp_path)
    (rows,) = (rows for name, rows in read.tables.items() if "by line" in name)
    assert rows == [
        ["Line", *MARKS, "Mean", "Respondents who answered"],
        ["Buses", "30.0%", "0.0%", "0.0%", "0.0%", "70.0%", "3.8", "10"],
        ["Parks - and ponds", "0.0%", "0.0%", "0.0%", "100.0%", "0.0%", "4.0", "8"],
        ["Roads", "0.0%", "50.0%", "50.0%", "0.0%", "0.0%", "2.5", "8"],
    ]
    said = [text for section, text in read.paragraphs if section == IMPORTANT]
    assert said[0].endswith("Between 8 and 10 of 10 respondents answered each line.")
    assert not any("Say what 1 and 5 mean" in text for text in said)
    (spoken,) = (each for each in read.spoken if "each line" in each)
    assert "Buses, 1 30.0%, 2 0.0%, 3 0.0%, 4 0.0%, 5 70.0%" in spoken


def test_choosing_any_of_its_lines_shows_the_section(tmp_path: Path) -> None:
    published(survey(grid(), list(LINES.values())), tmp_path)
    page = html.document_fromstring((tmp_path / "report.html").read_text(encoding="utf-8"))
    asked = [part.get("data-question") for part in page.iter("section")]
    assert "q1 q2 q3" in asked


def test_a_number_of_a_grid_that_is_in_no_table_stops_the_run(tmp_path: Path) -> None:
    made = survey(grid(), list(LINES.values()))
    published(made, tmp_path)
    page = tmp_path / "report.html"
    right = page.read_text(encoding="utf-8")
    for wrong in (right.replace("3.8", "3.9"), re.sub("Between 8 and", "Between 7 and", right)):
        assert wrong != right
        page.write_text(wrong, encoding="utf-8")
        with pytest.raises(Disagreement):
            check_published(tmp_path)


def with_a_last_question(folder: Path) -> Read:
    """A grid of three lines, and then a question on which people commented."""
    asked = [*grid(), line("q4", "Should the park open?", "The park", ("Yes", "No"))]
    return published(survey(asked, [*LINES.values(), ["Yes"] * 8], commented="q4"), folder)


def test_a_grid_is_one_section_of_the_report_one_sheet_and_no_question_to_comment_on(
    tmp_path: Path,
) -> None:
    read = with_a_last_question(tmp_path)
    assert any("a section for each of 2 questions" in text for _, text in read.paragraphs)
    sheets = read_sheets(tmp_path / "theme_tables.xlsx")
    assert list(sheets["1"]["Row"]) == list(LINES)
    assert list(sheets["1"]["5: respondents"]) == [7, 0, 0]
    assert "2a" in sheets
    assert "4a" not in sheets
    comments = read_sheets(tmp_path / "comments.xlsx")
    assert list(comments["Contents"].iloc[:, 1]) == ["The park (10)"]
    assert "Question 2" in comments


def test_where_nobody_could_comment_no_row_says_that_nobody_did(tmp_path: Path) -> None:
    published(
        survey([line("q1", "Do you ride?", "Riding", ("Yes", "No"))], [["Yes"] * 6]), tmp_path
    )
    rows = list(read_sheets(tmp_path / "theme_tables.xlsx")["1a"]["Row"])
    assert len(rows) == 3
    assert not any("omment" in row for row in rows)


def test_a_number_in_the_sheet_of_a_grid_that_is_in_no_table_stops_the_run(tmp_path: Path) -> None:
    with_a_last_question(tmp_path)
    book = openpyxl.load_workbook(tmp_path / "theme_tables.xlsx")
    cell = book["1"].cell(8, 2)
    cell.value = int(cell.value) + 1
    book.save(tmp_path / "theme_tables.xlsx")
    with pytest.raises(Disagreement):
        check_published(tmp_path)
