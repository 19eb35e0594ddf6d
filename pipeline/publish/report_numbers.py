"""The report's tables against the CSV files, and then its sentences."""

import re
from collections import defaultdict
from typing import Any

import pandas as pd

from pipeline.publish.blocks import HIDDEN, NOT_APPLICABLE
from pipeline.publish.comment_numbers import check_left_to_people
from pipeline.publish.disagreement import same
from pipeline.publish.figures import as_share
from pipeline.publish.reading_back import Read, Rows, lines_of
from pipeline.publish.rows_of_questions import check_rows_of_questions
from pipeline.publish.sentence_numbers import check_sentences
from pipeline.publish.sureness import IN_A_SENTENCE
from pipeline.publish.wording import caption, words
from pipeline.tables.theme_tables import EVERYONE, NOT_STATED


def check_report(
    read: Read,
    counts: pd.DataFrame,
    people: pd.DataFrame,
    estimates: pd.DataFrame,
    points: pd.DataFrame,
    organisations: pd.DataFrame,
    campaigns: pd.DataFrame,
) -> int:
    """Compare each cell of each table, and each number of each sentence; returns how many.

    Parameters
    ----------
    counts, people, estimates, points, organisations, campaigns : theme_counts.csv,
        theme_demographics.csv, theme_estimates.csv, subpoints.csv, organisations.csv and
        campaigns.csv, as printed
    """
    tables: dict[str, list[Rows]] = {}
    for name, rows in read.tables.items():
        tables.setdefault(re.sub(r"^Table \d+: ", "", name), []).append(rows)

    def next_of(name: str) -> Rows:
        return tables[name].pop(0) if tables.get(name) else []

    looked_at = 0
    for question_id, table in counts.groupby("question_id", sort=False):
        asked = lines_of(table)
        # Two questions may have the same name, and then only those with a table take one.
        label = str(asked[0]["question_label"])
        if any(line["answer_kind"] != "total" for line in asked):
            looked_at += _answers(next_of(caption("answers", label)), asked, label)
        here = estimates[estimates["question_id"].eq(question_id)]
        known = here["answer_kind"].eq("total") & here["low"].ne("")
        if known.sum() > IN_A_SENTENCE:
            looked_at += _intervals(next_of(caption("intervals", label)), here[known], label)
        named = organisations[organisations["question_id"].eq(question_id)]
        if len(named):
            looked_at += _organisations(next_of(caption("organisations", label)), named, label)
        if not _raised(asked):
            continue
        for kind in ("groups", "themes"):
            looked_at += _themes(next_of(caption(kind, label)), asked, here[known], label)
        if campaigns["question_id"].eq(question_id).any():
            looked_at += _campaigns(next_of(caption("campaigns", label)), asked, label)
    for label in counts["question_label"].unique():
        for kind in ("answers", "intervals", "groups", "themes", "campaigns"):
            left = next_of(caption(kind, label))
            looked_at += same(len(left), 0, f"report, {label}, rows of a table of no question")
    say = words()
    for _, lines in people.groupby("demographic", sort=False):
        label = str(lines["demographic_label"].iloc[0])
        rows = next_of(say["participation"]["caption"].format(label=label))
        looked_at += _participation(rows, lines, label)
        looked_at += _by_group(next_of(say["people"]["caption"].format(label=label)), lines, label)
    given_most, rated = (
        tables.pop(say["glance"][name], []) for name in ("caption_commonest", "caption_rated")
    )
    glance, _, _ = say["glance"]["caption"].partition("{")
    grid, _, _ = caption("grid", "\n").partition("\n")
    by_scale, grids = (
        [rows for name in tables if name.startswith(begins) for rows in tables[name]]
        for begins in (glance, grid)
    )
    looked_at += check_rows_of_questions(by_scale, given_most, rated, grids, counts)
    looked_at += _overall(next_of(say["overall"]["caption"]), counts, people)
    looked_at += check_left_to_people(read, counts)
    return looked_at + check_sentences(read, counts, people, [estimates, points, campaigns])


Lines = list[dict[Any, Any]]
_NONE = ("", "0")  # a number that is left out, or nobody


def _answers(rows: Rows, lines: Lines, label: str) -> int:
    answered = {
        line["answer"]: line
        for line in reversed(lines)  # the first of two with one name
        if line["row_id"] == "answered" and line["answer_kind"] != "total"
    }
    looked_at = 0
    for name, count, share in rows[1:]:
        if name not in answered and name == words()["typed"]["answer"]:
            looked_at += _typed(count, share, lines, f"report, {label}, {name}")
            continue
        line = answered[name]
        looked_at += same(count, line["respondents"] or HIDDEN, f"report, {label}, {name}")
        looked_at += _share(share, line, f"report, {label}, {name}")
    return looked_at


def _typed(count: str, share: str, lines: Lines, where: str) -> int:
    """Who typed another answer; the percentage of those who answered, computed anew."""
    whole = {line["row_id"]: line for line in lines if line["answer_kind"] == "total"}
    commented, base = whole["commented"]["respondents"], whole["answered"]["respondents"]
    looked_at = same(count, commented or HIDDEN, where)
    if not commented or not base or not share.endswith("%"):
        return looked_at + same(share in (HIDDEN, NOT_APPLICABLE), True, where)
    tenths = (2000 * int(commented) + int(base)) // (2 * int(base))
    return looked_at + same(share, f"{tenths // 10}.{tenths % 10}%", where)


def _intervals(rows: Rows, estimates: pd.DataFrame, label: str) -> int:
    shares = {
        line["theme"]: [f"{line[end]}%" for end in ("percent", "low", "high")]
        for line in estimates.to_dict("records")
    }
    return sum(same(told, shares[name], f"report, {label}, {name}") for name, *told in rows[1:])


def _raised(lines: Lines) -> bool:
    """Whether somebody raised a theme, as far as is printed: else there is no such table."""
    return any(
        line["respondents"] not in _NONE
        for line in lines
        if line["section"] == "themes" and line["answer_kind"] == "total"
    )


def _themes(rows: Rows, lines: Lines, estimates: pd.DataFrame, label: str) -> int:
    looked_at = 0
    estimated = dict(zip(estimates["theme"], estimates["percent"], strict=True))
    themes = [line for line in reversed(lines) if line["section"] == "themes"]
    whole = {line["row"]: line for line in themes if line["answer_kind"] == "total"}
    # A survey may have an answer called "All".
    split = {
        (line["row"], line["answer"]): line for line in themes if line["answer_kind"] != "total"
    }
    heads = [head.removesuffix(": respondents") for head in rows[0][1:-1]] if rows else []
    for name, *cells, share in rows[1:]:
        for place, (head, cell) in enumerate(zip(heads, cells, strict=True)):
            line = split[name, head] if place else whole[name]
            looked_at += same(cell, line["respondents"] or HIDDEN, f"report, {label}, {name}")
        known = whole[name]["percent_of_respondents"]
        if estimated:
            shown = f"{estimated[name]}%" if name in estimated else HIDDEN
            looked_at += same(share, shown, f"report, {label}, {name}")
        elif known and "." not in share:  # a model's count is told without a tenth
            exact = as_share(float(known), whole=True)
            looked_at += same(share, exact, f"report, {label}, {name}")
        else:
            looked_at += _share(share, whole[name], f"report, {label}, {name}")
    return looked_at


def _campaigns(rows: Rows, lines: Lines, label: str) -> int:
    """Comments with and without the copies: the first are the table's, the others no more."""
    looked_at = 0
    told = {
        line["row"]: line["comments"]
        for line in lines
        if line["section"] == "themes" and line["answer_kind"] == "total"
    }
    for name, counted, rest in rows[1:]:
        where = f"report, {label}, {name}, copies"
        looked_at += same(counted, told[name] or HIDDEN, where)
        if HIDDEN not in (counted, rest):
            looked_at += same(0 <= int(rest) < int(counted), True, where)
    return looked_at


def _share(share: str, line: dict[Any, Any], where: str) -> int:
    percent = line["percent_of_respondents"]
    if percent:
        return same(share, f"{percent}%", where)
    return same(share in (HIDDEN, "[z]"), True, where)


def _participation(rows: Rows, lines: pd.DataFrame, label: str) -> int:
    """Who took part; percentages of those who answered, computed anew."""
    took_part = lines[lines["row_id"].eq("responses")].set_index("group")["respondents"]
    whole, silent = took_part[EVERYONE], took_part.get(NOT_STATED, "0")
    looked_at = same(len(rows[1:]), len(set(took_part.index) - {EVERYONE, NOT_STATED}), label)
    for group, count, share in rows[1:]:
        where = f"report, {label}, {group}"
        looked_at += same(count, took_part[group] or HIDDEN, where)
        base = int(whole) - int(silent) if whole and silent else 0
        if took_part[group] and base:
            tenths = (2000 * int(took_part[group]) + base) // (2 * base)
            looked_at += same(share, f"{tenths // 10}.{tenths % 10}%", where)
        else:
            looked_at += same(share in (HIDDEN, "[z]"), True, where)
    return looked_at


def _by_group(rows: Rows, lines: pd.DataFrame, label: str) -> int:
    looked_at = 0
    cells = {(line["row"], line["group"]): line["respondents"] for line in lines_of(lines)}
    for name, *counts in rows[1:]:
        for group, cell in zip(rows[0][1:], counts, strict=True):
            where = f"report, {label}, {name}, {group}"
            looked_at += same(cell, cells[name, group] or HIDDEN, where)
    return looked_at


def _overall(rows: Rows, counts: pd.DataFrame, people: pd.DataFrame) -> int:
    """Themes over all questions: each number is that of the question's own table."""
    say = words()["overall"]
    told = defaultdict(list, {say["anywhere"]: [_column(people[people["group"].eq(EVERYONE)])]})
    whole = counts[counts["answer_kind"].eq("total")]
    for _, lines in whole.groupby("question_id", sort=False):
        column = _column(lines)
        if column.get(say["read"], "") not in _NONE:
            told[str(lines["question_label"].iloc[0])].append(column)
    # Two questions may have the same name: their columns stand in the questions' order. A list of
    # other answers has none.
    columns = [
        (head, _fitting([row[place] for row in rows[1:]], [row[0] for row in rows[1:]], told[head]))
        for place, head in enumerate(rows[0] if rows else [])
    ]
    looked_at = 0
    for name, *cells in rows[1:]:
        for (head, column), cell in zip(columns[1:], cells, strict=True):
            if name in column:
                where = f"report, {say['caption']}, {name}, {head}"
                looked_at += same(cell, column[name] or HIDDEN, where)
    return looked_at


def _fitting(cells: list[str], names: list[str], columns: list[dict[str, str]]) -> dict[str, str]:
    """Take the first of some columns that has these cells, or else the first."""
    told = [[column.get(name, "[z]") or HIDDEN for name in names] for column in columns]
    return columns.pop(told.index(cells) if cells in told else 0) if columns else {}


def _column(lines: pd.DataFrame) -> dict[str, str]:
    """What a column of the table of all themes should hold, by the names of its rows."""
    column: dict[str, str] = {}
    for line in lines_of(lines):
        if line["section"] == "themes":
            column.setdefault(line["row"], line["respondents"])
        elif line["section"] == "responses" and line["row_id"] == "read":
            column.setdefault(words()["overall"]["read"], line["respondents"])
    return column


def _organisations(rows: Rows, organisations: pd.DataFrame, label: str) -> int:
    told = {line["organisation"]: line["respondents"] for line in lines_of(organisations)}
    return sum(
        same(count, told[name], f"report, {label}, organisations, {name}")
        for name, count in rows[1:]
    )
