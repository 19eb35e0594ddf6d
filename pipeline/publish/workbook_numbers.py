"""theme_tables.xlsx, cell by cell against the CSV files."""

import pandas as pd

from pipeline.publish.disagreement import same
from pipeline.publish.reading_back import lines_of
from pipeline.publish.sheets import UNTOLD

_WHOLE = {
    "Respondents": "respondents",
    "Percentage of respondents in the base": "percent_of_respondents",
    "Comments": "comments",
    "Percentage of comments in the base": "percent_of_comments",
    "Distinct comments": "distinct_comments",
    "Comments whose themes are uncertain": "uncertain_comments",
    "Comments coded by people": "coded_by_people",
}
_SPLIT = {"respondents": "respondents", "percent": "percent_of_respondents"}


def check_workbook(
    sheets: dict[str, pd.DataFrame],
    counts: pd.DataFrame,
    people: pd.DataFrame,
) -> int:
    """Compare every sheet of questions and groups; returns how many numbers there are.

    Parameters
    ----------
    sheets : by name, as `read_sheets` reads them
    counts, people : theme_counts.csv and theme_demographics.csv, as printed
    """
    looked_at = 0
    questions = [lines for _, lines in counts.groupby("question_id", sort=False)]
    number = 0
    while questions:
        number += 1
        if f"{number}a" not in sheets:
            grid = sheets[str(number)]
            lines_of_it, questions = questions[: len(grid)], questions[len(grid) :]
            looked_at += _grid(grid, lines_of_it, f"theme_tables.xlsx, {number}")
            continue
        lines = questions.pop(0)
        whole = lines[lines["answer_kind"].eq("total")]
        if len(sheets[f"{number}a"]) < len(whole):  # nobody could comment
            lines = lines[lines["row_id"].isin(_CLOSED)]
            whole = lines[lines["answer_kind"].eq("total")]
        rows = whole["row"].tolist()
        sheet = sheets[f"{number}a"]
        same(list(sheet["Row"]), rows, f"theme_tables.xlsx, {number}a, rows")
        for header, column in _WHOLE.items():
            if header in sheet:
                for row, cell, told in zip(rows, sheet[header], whole[column], strict=True):
                    where = f"theme_tables.xlsx, {number}a, {row}, {header}"
                    looked_at += _same(cell, told, where)
        if f"{number}b" in sheets:
            looked_at += _split(
                sheets[f"{number}b"], lines, "answer_id", f"theme_tables.xlsx, {number}b"
            )
    for _, lines in people.groupby("demographic", sort=False):
        number += 1
        name = f"theme_tables.xlsx, {number}"
        looked_at += _split(sheets[str(number)], lines, "group", name)
    return looked_at


def _grid(sheet: pd.DataFrame, questions: list[pd.DataFrame], name: str) -> int:
    """A sheet with a row for each line of a grid."""
    looked_at = 0
    columns = [str(header) for header in sheet.columns[2:]]
    for place, lines in enumerate(questions):
        told = lines_of(lines[lines["row_id"].eq("answered")])
        whole, *given = [line for line in told if line["answer_kind"] in _IN_A_GRID]
        row = sheet.iloc[place]
        looked_at += same(row.iloc[0], whole["question_label"], f"{name}, row {place + 1}")
        looked_at += _same(row.iloc[1], whole["respondents"], f"{name}, {row.iloc[0]}")
        expected = [(line, column) for line in given for column in _SPLIT.values()]
        same(len(columns), len(expected), f"{name}, columns")
        for cell, (line, column) in zip(row.iloc[2:], expected, strict=True):
            looked_at += _same(cell, line[column], f"{name}, {row.iloc[0]}, {line['answer']}")
    return looked_at


_CLOSED = ("responses", "answered", "skipped")
_IN_A_GRID = ("total", "answer", "group")


def _split(
    sheet: pd.DataFrame,
    lines: pd.DataFrame,
    by: str,
    name: str,
) -> int:
    """A sheet with two columns for each answer or group, in the order of the lines."""
    looked_at = 0
    columns = [str(header) for header in sheet.columns[1:-1]]
    heads = list(dict.fromkeys(header.rpartition(": ")[0] for header in columns))
    ids = list(dict.fromkeys(lines[by]))
    same(len(heads), len(ids), f"{name}, columns")
    split = lines if by == "group" else lines[lines["answer_kind"].ne("total")]
    keys = zip(split["section"], split["row_id"], split["row"], strict=True)
    shown = list(dict.fromkeys(keys))
    cells = {(line["section"], line["row_id"], line[by]): line for line in lines_of(lines)}
    for head, answer in zip(heads, ids, strict=True):
        for unit, column in _SPLIT.items():
            header = f"{head}: {unit}"
            if header not in columns:
                continue
            for (section, row_id, row), cell in zip(shown, sheet[header], strict=True):
                line = cells.get((section, row_id, answer))
                where = f"{name}, {row}, {header}"
                if line is None:  # nothing is told of it, such as of a group that nobody is in
                    looked_at += same(str(cell) in ("", "[c]", "[z]"), True, where)
                else:
                    looked_at += _same(cell, line[column], where)
    return looked_at


def _same(cell: object, told: str, where: str) -> int:
    """A number in a cell, or the mark of none, against what the CSV prints."""
    if cell == f"[{UNTOLD}]":
        return 0
    if told == "":
        return same(cell in ("[c]", "[z]"), True, where)
    return same(float(str(cell)), float(told), where)
