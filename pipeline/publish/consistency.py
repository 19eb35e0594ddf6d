"""One truth: every number of every published file, read back and compared.

theme_counts.csv is what the others are held against: its own arithmetic, the comments file, the
workbook, both forms of the report with their sentences, the words of charts and what is written in
them, the data package. A difference is a fault of this program, so it ends the run.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.publish.comment_numbers import check_quotes, check_together
from pipeline.publish.comments_file import theme_column
from pipeline.publish.disagreement import Disagreement, same
from pipeline.publish.reading_back import (
    Read,
    lines_of,
    read_csv,
    read_document,
    read_page,
    read_sheets,
    read_words,
)
from pipeline.publish.report_numbers import check_report
from pipeline.publish.then_and_now_numbers import check_then_and_now
from pipeline.publish.workbook_numbers import check_workbook
from pipeline.tables.verified import CODED, NEARLY

_PARTS = {
    "responses": ("answered", "skipped"),
    "commented": ("read", "withheld", "review"),
    "read": ("coded", "uncertain", "uncoded"),
}


def check_published(folder: Path, only_quoted: pd.DataFrame | None = None) -> int:
    """Read the files of ``publish/`` back and return how many numbers were compared.

    Parameters
    ----------
    only_quoted : comments that may be quoted and are not listed, as coded_comments.csv would print
        them.

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
    listed_whole = _listed_whole(counts, comments)
    looked_at += _check_comments(counts, comments, folder, listed_whole)
    looked_at += _check_estimates(estimates, counts)
    quotable = comments if only_quoted is None else pd.concat([comments, only_quoted])
    for name in ("quotes.csv", "subpoint_quotes.csv"):
        looked_at += check_quotes(read_csv(folder / name), quotable, name)
    together = read_csv(folder / "themes_together.csv")
    looked_at += check_together(together, comments, every=all(listed_whole.values()))
    sheets = read_sheets(folder / "theme_tables.xlsx")
    looked_at += check_workbook(sheets, counts, people)
    word, page = read_document(folder / "report.docx"), read_page(folder / "report.html")
    _check_forms(word, page)
    beside = folder / "then_and_now.csv"
    if beside.exists():
        looked_at += check_then_and_now(read_csv(beside), counts, estimates, sheets, word)
    others = (
        read_csv(folder / f"{one}.csv") for one in ("subpoints", "organisations", "campaigns")
    )
    looked_at += check_report(word, counts, people, estimates, *others)
    looked_at += _check_charts(read_csv(folder / "charts" / "alt_text.csv"), folder / "charts")
    return looked_at + _check_package(folder)


def _listed_whole(counts: pd.DataFrame, comments: pd.DataFrame) -> dict[str, bool]:
    """Tell of each question whether the comments file holds all of its that were read.

    It does not where some writers did not agree to be listed, nor is it known of hidden counts.
    Comments in other languages that nobody coded are listed, and were not read.
    """
    read = counts[counts["row_id"].eq("read") & counts["answer_kind"].eq("total")]
    listed = comments.loc[comments["coverage"].ne(""), "question_id"].value_counts()
    return {
        line["question_id"]: not line["status"]
        and line["comments"] == str(listed.get(line["question_id"], 0))
        for line in lines_of(read)
    }


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
        for line in lines_of(table[table[f"percent_of_{unit}"].ne("")]):
            exact = _tenth(int(line[unit]), int(line[f"base_{unit}"]))
            where = f"{name}, {line['row_id']}, percent_of_{unit}"
            looked_at += same(line[f"percent_of_{unit}"], exact, where)
    return looked_at


def _check_sums(counts: pd.DataFrame, comments: pd.DataFrame) -> int:
    """Pieces add up: what became of responses and comments, and the answers to a question."""
    if counts["status"].eq("r").any():
        return 0
    listed = comments["question_id"].value_counts().to_dict()
    unread = comments["coverage"].eq("").groupby(comments["question_id"]).sum().to_dict()
    looked_at = 0
    for question, table in counts.groupby("question_id", sort=False):
        lines = lines_of(table)
        # In other languages than English, and coded by nobody: those listed without themes, and
        # maybe some of those that their writers, or somebody for their safety, keep from the list.
        kept = _kept_from_the_list(lines, int(listed.get(question, 0)))
        looked_at += _what_became(lines, int(unread.get(question, 0)) + kept)
        totals: dict[tuple[str, str], str] = {}
        answers: dict[tuple[str, str], list[str]] = {}
        for line in lines:
            row = (line["section"], line["row_id"])
            if line["answer_kind"] == "total":
                totals[row] = line["respondents"]
            elif line["answer_kind"] in ("answer", "no_answer"):
                answers.setdefault(row, []).append(line["respondents"])
        for row, told in answers.items():
            if all(told) and totals[row]:
                where = f"theme_counts.csv, {question}, {row}: sum over the answers"
                looked_at += same(sum(map(int, told)), totals[row], where)
    return looked_at


def _kept_from_the_list(lines: list[dict[Any, Any]], listed: int) -> int:
    told = {line["row_id"]: line["comments"] for line in lines if line["answer_kind"] == "total"}
    rows = [told.get(row, "") for row in ("commented", "withheld", "review")]
    if not all(rows):
        return 0
    commented, withheld, review = map(int, rows)
    return max(0, commented - withheld - review - listed)


def _what_became(lines: list[dict[Any, Any]], unread: int) -> int:
    """The rows of responses of one question, in each of its columns."""
    looked_at = 0
    columns: dict[str, dict[str, dict[Any, Any]]] = {}
    for line in lines:
        if line["section"] == "responses" and line["respondents"]:
            columns.setdefault(line["answer_id"], {})[line["row_id"]] = line
    for answer, cells in columns.items():
        for whole, parts in _PARTS.items():
            unit = "respondents" if whole == "responses" else "comments"
            told = [cells[one][unit] if one in cells else "" for one in (whole, *parts)]
            if all(told):
                question = lines[0]["question_id"]
                where = f"theme_counts.csv, {question}, {answer}: {' + '.join(parts)}"
                found = sum(map(int, told[1:]))
                if whole == "commented":
                    found += min(max(0, int(told[0]) - found), unread)
                looked_at += same(found, told[0], where)
    return looked_at


def _check_comments(
    counts: pd.DataFrame, comments: pd.DataFrame, folder: Path, listed_whole: dict[str, bool]
) -> int:
    """The comments file holds as many of each theme as the tables say, and the workbook as many."""
    looked_at = 0
    whole = counts[counts["answer_kind"].eq("total") & counts["status"].eq("")]
    told_of = dict(list(whole.groupby("question_id", sort=False)))
    listed_of = dict(list(comments.groupby("question_id", sort=False)))
    sheets = [
        sheet
        for name, sheet in read_sheets(folder / "comments.xlsx").items()
        if name.startswith("Question ")
    ]
    same(len(sheets), len(listed_of), "comments.xlsx, sheets")
    for question in counts["question_id"].unique():
        here = listed_of.get(question, comments[:0])
        held = len(sheets.pop(0)) if len(here) else 0
        looked_at += same(held, len(here), f"comments.xlsx, {question}")
        lines = lines_of(told_of.get(question, whole[:0]))
        every = listed_whole.get(question, False)
        for line in lines:
            if line["section"] != "themes":
                continue
            theme, told = line["row_id"], line["comments"]
            held = int(here[theme_column(theme)].eq("1").sum())
            if every and told:
                looked_at += same(held, told, f"coded_comments.csv, {question}, {theme}")
            elif told and held > int(told):
                raise Disagreement(f"coded_comments.csv, {question}, {theme}: more than are told.")
    return looked_at


def _check_estimates(estimates: pd.DataFrame, counts: pd.DataFrame) -> int:
    """Where people coded all comments, or nearly all, the share is the counted one."""
    looked_at = 0
    cells = {
        (line["question_id"], line["row_id"], line["answer_id"]): line["percent_of_comments"]
        for line in lines_of(counts[counts["section"].eq("themes")])
    }
    for line in lines_of(estimates[estimates["method"].isin([CODED, NEARLY])]):
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
    for line in lines_of(told):
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
