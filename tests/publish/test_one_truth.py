"""Every number of every published file is one number: recounted here, and by the run itself."""

import html
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.publish.consistency import check_published
from pipeline.publish.disagreement import Disagreement
from tests.publish.reading import read_csv
from tests.tabulate.invented import (
    GROUPS,
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
from tests.tabulate.recount import behind

# How much of a question people have coded so far. What is printed of a question follows from that
# and from the protection, so one consultation can have a question of each.
STATES = ("all", "nearly all", "a random sample", "none")
CONSULTATIONS = [
    *((protection, STATES) for protection in ("published", "council", "strict")),
    ("council", ("all", "all")),
    ("council", ("none", "none")),
]


def coded(states: tuple[str, ...], **settings: Any) -> tuple[Invented, list[str]]:
    """A consultation whose questions people coded so far; and the comments drawn by lot."""
    made = invent(120, questions=len(states), codes=3, **settings)
    ids = made.assignments["comment_id"]
    drawn: list[str] = []
    by_people: set[str] = set()
    for number, state in enumerate(states, start=1):
        comments = ids[ids.str.startswith(f"q{number}-")].unique().tolist()
        by_lot = [one for place, one in enumerate(comments) if place % 4]
        by_people |= {
            "all": set(comments),
            "nearly all": set(comments[1:]),
            "a random sample": set(by_lot),
            "none": set(),
        }[state]
        drawn += by_lot if state == "a random sample" else []
    source = ids.isin(by_people).map({True: "human", False: "model"})
    made.assignments["source"] = source.astype("str")
    return made, drawn


def published(made: Invented, sample: list[str], folder: Path) -> Path:
    tables = tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook,
        sample=sample,
    )  # fmt: skip
    publish(
        tables, made.comments, made.assignments,
        consultation=made.consultation, codebook=made.codebook, folder=folder,
    )  # fmt: skip
    return folder


@pytest.mark.parametrize(("protection", "states"), CONSULTATIONS, ids=str)
def test_a_recount_agrees_with_every_printed_number(
    protection: str, states: tuple[str, ...], tmp_path: Path
) -> None:
    made, sample = coded(states, protection=protection)
    folder = published(made, sample, tmp_path)  # which reads every file back
    everything = made.comments
    read = everything[everything["coverage"].notna()]
    given = made.assignments[made.assignments["assigned"]]
    themes = given.merge(read, on="comment_id")
    people = set(made.assignments.loc[made.assignments["source"].eq("human"), "comment_id"])
    counts = read_csv(folder / "theme_counts.csv")
    looked_at = 0
    for line in counts[counts["respondents"].ne("")].itertuples():
        if line.section == "themes":
            here = behind(line, themes, GROUPS)
        else:
            rows = {
                "responses": everything, "answered": everything[everything["rating"].notna()],
                "skipped": everything[everything["rating"].isna()],
                "commented": everything[everything["substance"].eq("comment")],
                "no_substance": everything[everything["substance"].eq("no_substance")],
                "blank": everything[everything["substance"].eq("blank")],
                "withheld": everything[everything["hate_status"].eq("withheld")],
                "review": everything[everything["hate_status"].eq("review")],
                "read": read,
                **{each: read[read["coverage"].eq(each)]
                   for each in ("coded", "uncertain", "uncoded")},
            }[line.row_id]  # fmt: skip
            here = behind(line._replace(row_id=""), rows.assign(code_id=""), GROUPS)
        assert int(line.respondents) == here["respondent_id"].nunique(), line
        if line.comments:
            assert int(line.comments) == len(here)
        if line.coded_by_people:
            assert int(line.coded_by_people) == here["comment_id"].isin(people).sum()
        looked_at += 1
    by_group = read_csv(folder / "theme_demographics.csv")
    for line in by_group[by_group["respondents"].ne("")].itertuples():
        here = {"responses": everything, "read": read}.get(line.row_id, themes)
        if line.section == "themes":
            here = here[here["code_id"].eq(line.row_id)]
        if line.group != "All respondents":
            here = here[here["demographic_district"].eq(line.group)]
        assert int(line.respondents) == here["respondent_id"].nunique(), line
        looked_at += 1
    assert looked_at > 30 * len(states)
    estimates = read_csv(folder / "theme_estimates.csv")
    unverified = estimates["method"].eq("model-coded, not verified")
    nobodys = {f"q{number}" for number, state in enumerate(states, start=1) if state == "none"}
    assert set(estimates.loc[unverified, "question_id"]) == nobodys
    page = (folder / "report.html").read_text(encoding="utf-8")
    sections = re.split("<h2 ", page)
    for name in (f"q{number}" for number in range(1, len(states) + 1)):
        (section,) = (each for each in sections if each.startswith(f'id="question-{name}"'))
        told = "come from a model and are not verified" in section
        assert told == (name in nobodys)


def test_digits_in_names_and_scales_are_no_numbers(tmp_path: Path) -> None:
    answers = ("1 – not at all", "2", "3", "4", "5 – very much")
    text = "How far do you support the “20 by 2030” plan, page 17?"
    asked = [question(name, answers, {"low": answers[:2]}) for name in ("q1", "q2")]
    for one in asked:
        one.text = text  # the same for both
    rows = [
        {"rating": answers[place % 5], "question_id": name}
        for name in ("q1", "q2")
        for place in range(40)
    ]
    table = comments(rows)
    given = [(one, "theme_0", 0.9, True, "human", "") for one in table["comment_id"][::2]]
    made = Invented(table, assignments(given), consultation(asked), codebook(2))
    assert check_published(published(made, [], tmp_path)) > 100


def test_several_answers_and_follow_ups_are_of_those_who_were_asked(tmp_path: Path) -> None:
    ticks, some, follow_up = question("q1", ("Bus", "Train"), {}), *(
        question(name, ("Yes", "No"), {}) for name in ("q2", "q3")
    )  # fmt: skip
    ticks.several, some.comment_asked_of, follow_up.asked_of = True, ("No",), {"q2": ("Yes",)}
    rows = []
    for place in range(60):
        person = {"respondent_id": f"r-{place:010x}"}
        yes = place % 3 == 0
        rows.append({**person, "question_id": "q1", "rating": ("Bus", "Bus\nTrain")[place % 2]})
        unasked = {"substance": "not_asked", "coverage": None} if yes else {}
        rows.append({**person, "question_id": "q2", "rating": "Yes" if yes else "No", **unasked})
        if yes:
            rows.append({**person, "question_id": "q3", "rating": (None, "Yes")[place % 2]})
    table = comments(rows)
    given = [(one, "theme_0", 0.9, True, "model", "") for one in table["comment_id"][::2]]
    made = Invented(table, assignments(given), consultation([ticks, some, follow_up]), codebook(2))
    folder = published(made, [], tmp_path)
    counts = read_csv(folder / "theme_counts.csv")
    whole = counts[counts["answer_kind"].eq("total")].set_index(["question_id", "row_id"])
    assert whole.loc[("q3", "responses"), "row"] == "Were asked the question"
    assert whole.loc[("q3", "answered"), "base"] == "all who were asked"
    assert whole.loc[("q3", "answered"), "base_respondents"] == "20"
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "20 respondents were asked this question; 10 of them answered (50.0%)" in page
    assert "40 respondents commented, 100.0% of the 40 who were asked to." in page


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(*coded(("none", "none")), tmp_path_factory.mktemp("publish"))


def test_every_file_is_read_back(folder: Path) -> None:
    assert check_published(folder) > 700


def in_csv(path: Path, row: str, column: str) -> None:
    table = read_csv(path)
    at = table.index[table["row_id"].eq(row) & table[column].ne("")][0]
    table.loc[at, column] = str(int(table[column][at]) + 1)
    table.to_csv(path, index=False)


def in_workbook(path: Path, sheet: str) -> None:
    workbook = openpyxl.load_workbook(path)
    cells = [cell for row in workbook[sheet].iter_rows() for cell in row]
    number = next(cell for cell in cells if isinstance(cell.value, int | float) and cell.value > 2)
    number.value += 1
    workbook.save(path)


def in_document(path: Path, before: str, after: str) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    text = members["word/document.xml"].decode("utf-8")
    assert re.search(before, text)
    members["word/document.xml"] = re.sub(before, after, text, count=1).encode("utf-8")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def in_text(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8-sig")
    assert re.search(before, text)
    path.write_text(re.sub(before, after, text, count=1), encoding="utf-8")


FAULTS = {
    "theme_counts.csv": lambda at: in_csv(at / "theme_counts.csv", "theme_0", "respondents"),
    "theme_demographics.csv": lambda at: in_csv(
        at / "theme_demographics.csv", "theme_0", "respondents"
    ),
    "theme_tables.xlsx, 1a": lambda at: in_workbook(at / "theme_tables.xlsx", "1a"),
    "theme_tables.xlsx, 2b": lambda at: in_workbook(at / "theme_tables.xlsx", "2b"),
    "report.docx and report.html": lambda at: in_document(
        at / "report.docx", r"(\d+) respondents commented", "7\\1 respondents commented"
    ),
    "Answers at a glance": lambda at: (
        in_document(at / "report.docx", r">\d+\.\d%<", ">12.9%<"),
        in_text(at / "report.html", r"<td>\d+\.\d%<", "<td>12.9%<"),
    ),
    "numbers in tables": lambda at: in_text(at / "report.html", r"<td>(\d+)</td>", r"<td>9\1</td>"),
    "themes_together.csv, theme_": lambda at: in_text(
        at / "themes_together.csv", r",(\d+),(\d+),(\r?\n)", r",7\1,\2,\3"
    ),
    "quotes.csv, row": lambda at: in_text(at / "quotes.csv", "(lessons|money|victims)", "never"),
    "coded_comments.csv": lambda at: in_text(
        at / "coded_comments.csv", ",0,en,coded", ",1,en,coded"
    ),
    "charts/": lambda at: in_text(at / "charts" / "q1-answers.svg", r">\d+\.\d%<", ">12.9%<"),
    "datapackage.json": lambda at: in_text(at / "datapackage.json", r'"bytes": ', '"bytes": 1'),
}


@pytest.mark.parametrize("where", FAULTS)
def test_two_numbers_that_differ_end_the_run(where: str, folder: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(folder, tmp_path / "publish")
    FAULTS[where](tmp_path / "publish")
    with pytest.raises(Disagreement, match=re.escape(where)):
        check_published(tmp_path / "publish")


def test_a_sentence_with_a_number_of_its_own_ends_the_run(folder: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(folder, tmp_path / "publish")
    for change, name in ((in_document, "report.docx"), (in_text, "report.html")):
        change(
            tmp_path / "publish" / name,
            r"(\d+) respondents commented",
            "7777 respondents commented",
        )
    with pytest.raises(Disagreement, match="7777 stands in no table"):
        check_published(tmp_path / "publish")


def test_questions_of_one_name_are_told_apart_by_what_was_answered(tmp_path: Path) -> None:
    """The first of the two has no row on the first page, for its answers are level."""
    asked = [question(name, ("Yes", "No"), {}) for name in ("q1", "q2")]
    for each in asked:
        each.text = "Do you agree with this proposal?"
    ratings = {"q1": ["Yes"] * 20 + ["No"] * 20, "q2": ["Yes"] * 25 + ["No"] * 15}
    rows = [
        {"question_id": name, "rating": rating, "respondent_id": f"r{place}"}
        for name, given in ratings.items()
        for place, rating in enumerate(given)
    ]
    made = comments(rows)
    tables = tabulate(made, assignments([]), codebook=codebook(1), consultation=consultation(asked))
    publish(
        tables, made, assignments([]),
        consultation=consultation(asked), codebook=codebook(1), folder=tmp_path,
    )  # fmt: skip
    assert "62.5%" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_intervals_of_a_question_are_those_of_no_other_of_its_name(tmp_path: Path) -> None:
    made = invent(120, questions=2, codes=8)
    for each in made.consultation.questions:
        each.text = "Why?"
    ids = made.assignments["comment_id"]
    drawn = [one for one in ids.unique() if one.startswith("q2-")][:40]
    made.assignments["source"] = ids.isin(drawn).map({True: "human", False: "model"}).astype("str")
    folder = published(made, drawn, tmp_path)
    page = html.unescape((folder / "report.html").read_text(encoding="utf-8"))
    assert "Range of each theme's share, “Why?”" in page
