"""One truth: every number of every published file, read back and compared.

theme_counts.csv is what the others are held against: its own arithmetic, the comments file, the
workbook, both forms of the report with their sentences, the words of charts and what is written in
them, the data package. A difference is a fault of this program, so it ends the run.
"""

import hashlib
import json
import re
from pathlib import Path

import pandas as pd

from pipeline.publish.comments_file import theme_column
from pipeline.publish.disagreement import Disagreement, same
from pipeline.publish.reading_back import (
    Read,
    read_csv,
    read_document,
    read_page,
    read_sheets,
    read_words,
)
from pipeline.publish.report_numbers import check_report
from pipeline.publish.workbook_numbers import check_workbook

_PARTS = {
    "responses": ("answered", "skipped"),
    "commented": ("read", "withheld", "review"),
    "read": ("coded", "uncertain", "uncoded"),
}


def check_published(folder: Path) -> int:
    """Read the files of ``publish/`` back and return how many numbers were compared.

    Raises
    ------
    Disagreement
        When two numbers differ that should be one.
    """
    counts = read_csv(folder / "theme_counts.csv")
    people = read_csv(folder / "theme_demographics.csv")
    estimates = read_csv(folder / "theme_estimates.csv")
    looked_at = _check_percentages(counts, "theme_counts.csv")
    looked_at += _check_percentages(people, "theme_demographics.csv")
    comments = read_csv(folder / "coded_comments.csv")
    looked_at += _check_sums(counts, comments)
    looked_at += _check_comments(counts, comments, folder)
    looked_at += _check_estimates(estimates, counts)
    looked_at += check_workbook(read_sheets(folder / "theme_tables.xlsx"), counts, people)
    word, page = read_document(folder / "report.docx"), read_page(folder / "report.html")
    _check_forms(word, page)
    looked_at += check_report(word, counts, people, estimates)
    looked_at += _check_charts(read_csv(folder / "charts" / "alt_text.csv"), folder / "charts")
    return looked_at + _check_package(folder)


def _tenth(count: int, base: int) -> str:
    """A percentage from counts, halves up, as files print it."""
    tenths = (2000 * count + base) // (2 * base)
    return f"{tenths // 10}.{tenths % 10}"


def _check_percentages(table: pd.DataFrame, name: str) -> int:
    """Each percentage is that of its counts."""
    looked_at = 0
    for unit in ("comments", "respondents"):
        if f"percent_of_{unit}" not in table:
            continue
        for line in table[table[f"percent_of_{unit}"].ne("")].to_dict("records"):
            exact = _tenth(int(line[unit]), int(line[f"base_{unit}"]))
            where = f"{name}, {line['row_id']}, percent_of_{unit}"
            looked_at += same(line[f"percent_of_{unit}"], exact, where)
    return looked_at


def _check_sums(counts: pd.DataFrame, comments: pd.DataFrame) -> int:
    """Pieces add up: what became of responses and comments, and the answers to a question."""
    looked_at = 0
    rounded = counts["status"].eq("r").any()
    for question, lines in counts.groupby("question_id", sort=False):
        if rounded:
            continue
        known = lines[lines["respondents"].ne("")]
        status = known[known["section"].eq("responses")]
        listed = comments[comments["question_id"].eq(question)]
        # Comments in other languages than English that nobody coded are commented and not read.
        unread = int(listed["coverage"].eq("").sum())
        for answer, here in status.groupby("answer_id", sort=False):
            for unit in ("comments", "respondents"):
                cells = dict(zip(here["row_id"], here[unit], strict=True))
                for whole, parts in _PARTS.items():
                    told = [cells.get(one, "") for one in (whole, *parts)]
                    if (unit == "respondents") == (whole == "responses") and all(told):
                        where = f"theme_counts.csv, {question}, {answer}: {' + '.join(parts)}"
                        found, missing = sum(map(int, told[1:])), 0
                        if whole == "commented" and unread:
                            missing = max(0, int(told[0]) - found)
                            missing = min(missing, unread)
                        looked_at += same(found + missing, told[0], where)
        single = lines["answer_kind"].isin(["answer", "no_answer"])
        total = lines[lines["answer_kind"].eq("total")]
        totals = total.set_index(["section", "row_id"])["respondents"].to_dict()
        for row, here in lines[single].groupby(["section", "row_id"], sort=False):
            told = [*here["respondents"], totals[row]]
            if all(told):
                where = f"theme_counts.csv, {question}, {row}: sum over the answers"
                looked_at += same(sum(map(int, told[:-1])), told[-1], where)
    return looked_at


def _check_comments(counts: pd.DataFrame, comments: pd.DataFrame, folder: Path) -> int:
    """The comments file holds as many of each theme as the tables say, and the workbook as many."""
    looked_at = 0
    whole = counts[counts["answer_kind"].eq("total") & counts["status"].eq("")]
    sheets = read_sheets(folder / "comments.xlsx")
    for number, question in enumerate(counts["question_id"].unique(), start=1):
        here = comments[comments["question_id"].eq(question)]
        lines = whole[whole["question_id"].eq(question)].set_index(["section", "row_id"])
        read = lines["comments"].get(("responses", "read"), "")
        listed = sheets[f"Question {number}"]
        looked_at += same(len(listed), len(here), f"comments.xlsx, {question}")
        every = read == str(len(here))  # else some writers did not agree to be listed
        for section, theme in lines.index:
            if section != "themes":
                continue
            held = here[theme_column(theme)].eq("1").sum()
            told = lines["comments"][section, theme]
            if every and told:
                looked_at += same(held, told, f"coded_comments.csv, {question}, {theme}")
            elif told and held > int(told):
                raise Disagreement(f"coded_comments.csv, {question}, {theme}: more than are told.")
    return looked_at


def _check_estimates(estimates: pd.DataFrame, counts: pd.DataFrame) -> int:
    """Where people coded all comments, the share is the counted one."""
    looked_at = 0
    cells = counts[counts["section"].eq("themes")].set_index(
        ["question_id", "row_id", "answer_id"]
    )["percent_of_comments"]
    for line in estimates[estimates["method"].eq("coded by people")].to_dict("records"):
        told = cells[line["question_id"], line["theme_id"], line["answer_id"]]
        if told and line["percent"]:
            where = f"theme_estimates.csv, {line['question_id']}, {line['theme_id']}"
            looked_at += same(line["percent"], told, where)
    return looked_at


def _check_forms(word: Read, page: Read) -> None:
    """The two forms of the report hold the same tables, sentences, comments and pictures."""
    for what, one, other in (
        ("tables", list(word.tables), list(page.tables)),
        ("numbers in tables", list(word.tables.values()), list(page.tables.values())),
        ("sentences", word.paragraphs, page.paragraphs),
        ("pictures", word.spoken, page.spoken),
        ("comments", len(word.comments), len(page.comments)),
    ):
        if one != other:
            raise Disagreement(f"report.docx and report.html do not hold the same {what}.")


def _check_charts(told: pd.DataFrame, folder: Path) -> int:
    """Every number written in a chart is among the words that stand for it, and the other way."""
    looked_at = 0
    for line in told.to_dict("records"):
        written = set(re.findall(r"(\d+\.\d)%", read_words(folder / line["svg"])))
        spoken = set(re.findall(r"(\d+\.\d)%", line["alt_text"]))
        if not written <= spoken:
            raise Disagreement(f"charts/{line['svg']} shows numbers that its words do not tell.")
        looked_at += len(written)
    return looked_at


def _check_package(folder: Path) -> int:
    """The data package lists each file as it is."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        same(len(content), resource["bytes"], f"datapackage.json, {resource['path']}")
        digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
        same(digest, resource["hash"], f"datapackage.json, {resource['path']}")
    return 2 * len(package["resources"])
