"""then_and_now.csv against the tables, and the workbook and the report against it."""

from typing import Any

import pandas as pd

from pipeline.publish.disagreement import Disagreement, same
from pipeline.publish.reading_back import Read, lines_of
from pipeline.publish.then_and_now import sentences
from pipeline.publish.wording import words
from pipeline.tables.theme_tables import COMPARED
from pipeline.tables.verified import UNVERIFIED

_HEADERS = {
    "Percentage then": "percent_then", "Comments read then": "base_then",
    "Percentage now": "percent_now", "Comments read now": "base_now",
    "Difference in points": "points", "Lower end of 95 percent interval": "low",
    "Upper end of 95 percent interval": "high", "What became of it": "outcome",
}  # fmt: skip


def check_then_and_now(
    beside: pd.DataFrame,
    counts: pd.DataFrame,
    estimates: pd.DataFrame,
    sheets: dict[str, pd.DataFrame],
    report: Read,
) -> int:
    """Compare every number; returns how many.

    This consultation's shares are those of its tables, and none stands where they have none.

    Parameters
    ----------
    beside, counts, estimates : then_and_now.csv, theme_counts.csv and theme_estimates.csv, as
        printed
    sheets : theme_tables.xlsx by sheet
    """
    looked_at = sum(_line(line, counts, estimates) for line in lines_of(beside))
    looked_at += _sheet(beside, sheets)
    return looked_at + _report(beside, report)


def _line(line: dict[Any, Any], counts: pd.DataFrame, estimates: pd.DataFrame) -> int:
    where = f"then_and_now.csv, {line['question_id']}, {line['theme_id']}"
    if line["outcome"] != "compared":
        return len([same(line[name], "", f"{where}, {name}") for name in COMPARED])
    cell = counts[
        counts["question_id"].eq(line["question_id"])
        & counts["section"].eq("themes")
        & counts["row_id"].eq(line["theme_id"])
        & counts["answer_kind"].eq("total")
    ].iloc[0]
    same(cell["status"] + cell["percent_status"], "", f"{where}, left out or rounded")
    estimate = estimates[
        estimates["question_id"].eq(line["question_id"])
        & estimates["theme_id"].eq(line["theme_id"])
        & estimates["answer_kind"].eq("total")
        & estimates["minus_answer_id"].eq("")
    ].iloc[0]
    same(estimate["method"] == UNVERIFIED, False, f"{where}, not verified")
    same(line["percent_now"], estimate["percent"], f"{where}, percent_now")
    same(line["base_now"], cell["base_comments"], f"{where}, base_now")
    gap = round(float(line["percent_now"]) - float(line["percent_then"]), 1)
    same(float(line["points"]), gap + 0.0, f"{where}, points")
    inside = float(line["low"]) - 0.1 <= gap <= float(line["high"]) + 0.1
    return 5 + same(inside, True, f"{where}, the difference within its interval")


def _sheet(beside: pd.DataFrame, sheets: dict[str, pd.DataFrame]) -> int:
    (sheet,) = (one for one in sheets.values() if "Percentage then" in one)
    same(len(sheet), len(beside), "theme_tables.xlsx, then and now, lines")
    looked_at = 0
    for header, name in _HEADERS.items():
        if header not in sheet:
            continue
        for cell, told in zip(sheet[header], beside[name], strict=True):
            where = f"theme_tables.xlsx, then and now, {header}"
            if name == "outcome" or told == "":
                looked_at += same(cell, told or "[z]", where)
            else:
                looked_at += same(float(cell), float(told), where)
    return looked_at


def _report(beside: pd.DataFrame, report: Read) -> int:
    say = words()["then_and_now"]
    here = {text for section, text in report.paragraphs if section == say["heading"]}
    looked_at = 0
    tables = [
        (name, rows) for name, rows in report.tables.items() if rows[0] == list(say["columns"])
    ]
    known = beside[beside["outcome"].eq("compared")]
    same(len(tables), known["question_id"].nunique(), "report, then and now, tables")
    for (name, rows), (_, lines) in zip(
        tables, known.groupby("question_id", sort=False), strict=True
    ):
        for cells, line in zip(rows[1:], lines_of(lines), strict=True):
            told = [
                line["theme"], f"{line['percent_then']}%", line["base_then"],
                f"{line['percent_now']}%", line["base_now"], f"{float(line['points']):+.1f}",
                f"{float(line['low']):+.1f} to {float(line['high']):+.1f}",
            ]  # fmt: skip
            looked_at += sum(same(cell, one, name) for cell, one in zip(cells, told, strict=True))
    for _, lines in beside[~beside["outcome"].str.startswith("question ")].groupby("question_id"):
        ends = {end: pd.to_numeric(lines[end]) for end in ("low", "high")}
        for text in sentences(lines.assign(**ends)):
            if text not in here:
                raise Disagreement(f"report, {say['heading']}: a sentence is not as the tables.")
            looked_at += 1
    return looked_at
