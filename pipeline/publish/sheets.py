"""Which tables the workbook has, and what stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables


@dataclass(frozen=True)
class Sheet:
    """One sheet: its label ("1a"), kind (words in workbook.toml), what it is about, its table.

    The table's first column names the rows; cells are numbers, text, or [c] and [z]. `base` says
    what its percentages are of.
    """

    label: str
    kind: str
    about: str
    table: pd.DataFrame
    base: str


def sheets_of(tables: "ThemeTables") -> Iterator[Sheet]:
    """Per question a table over all and one by closed answer; then by demographic; then pairs."""
    number = 0
    for number, (_, question) in enumerate(
        tables.counts.groupby("question_id", sort=False), start=1
    ):
        about = str(question["question_label"].iloc[0])
        yield Sheet(f"{number}a", "overall", about, _overall(question), _IN_COLUMN)
        split = _by_answer(question)
        if split is not None and _has_numbers(split):
            yield Sheet(f"{number}b", "by_answer", about, split, _IN_COLUMN)
    for _, lines in tables.demographics.groupby("demographic", sort=False):
        number += 1
        about = str(lines["demographic_label"].iloc[0])
        yield Sheet(str(number), "by_group", about, _by_group(lines), _IN_COLUMN)
    if len(tables.together):
        number += 1
        yield Sheet(str(number), "together", "", _together(tables.together), _NONE)
    estimates = _estimates(tables.estimates)
    if _has_numbers(estimates):
        yield Sheet(str(number + 1), "estimates", "", estimates, _READ)


_IN_COLUMN = "What each row's percentages are of stands in the last column"
_NONE = "There are no percentages; all comments read for themes are counted"
_READ = "The base is all comments read for themes, of those who gave the answer where one is named"


def _has_numbers(table: pd.DataFrame) -> bool:
    """Whether a table says anything at all."""
    return any(not isinstance(cell, str) for cell in table.to_numpy().reshape(-1))


def _without_empty(table: pd.DataFrame) -> pd.DataFrame:
    """Without the columns in which nothing applies to any row."""
    return table.loc[:, [not table[name].eq("[z]").all() for name in table]]


def _overall(question: pd.DataFrame) -> pd.DataFrame:
    whole = question[question["answer_kind"].eq("total")].reset_index(drop=True)
    columns = {
        "Row": whole["row"],
        "Respondents": _cells(whole, "respondents"),
        "Percentage of respondents in the base": _cells(whole, "percent_of_respondents"),
        "Comments": _cells(whole, "comments"),
        "Percentage of comments in the base": _cells(whole, "percent_of_comments"),
        "Distinct comments": _cells(whole, "distinct_comments"),
        "Comments whose themes are uncertain": _cells(whole, "uncertain_comments"),
        "Comments coded by people": _cells(whole, "coded_by_people"),
        "Base": whole["base"],
    }
    return _without_empty(pd.DataFrame(columns, dtype=object))


def _by_answer(question: pd.DataFrame) -> pd.DataFrame | None:
    """Rows by closed answer: respondents and their percentage, side by side."""
    split = question[question["answer_kind"].ne("total")]
    if split.empty:
        return None
    whole = question[question["answer_kind"].eq("total")]
    rows = split[["section", "row_id"]].drop_duplicates()
    table = pd.DataFrame({"Row": whole.merge(rows)["row"]}, dtype=object)
    place = pd.MultiIndex.from_frame(whole.merge(rows)[["section", "row_id"]])
    for _, column in question.groupby(["answer_kind", "answer_id"], sort=False):
        at = column.set_index(["section", "row_id"])
        label = _header(str(column["answer"].iloc[0]), table)
        for unit, name in (("respondents", "respondents"), ("percent_of_respondents", "percent")):
            cells = pd.Series(_cells(column, unit).to_numpy(), index=at.index, dtype=object)
            table[f"{label}: {name}"] = cells.reindex(place).fillna("[z]").to_numpy()
    return _without_empty(table).assign(Base=_bases(split, rows))


def _bases(split: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    """What the percentages of each row are of, in the columns of single answers."""
    single = split[split["answer_kind"].isin(["answer", "ticked"])]
    single = single.drop_duplicates(["section", "row_id"])
    words = single.set_index(["section", "row_id"])["base"]
    return [str(words[key]) for key in rows.itertuples(index=False, name=None)]


def _cells(lines: pd.DataFrame, column: str) -> pd.Series:
    """Numbers as numbers; a missing one as the shorthand that says why. Object, same index."""
    status = lines["percent_status" if column.startswith("percent") else "status"]
    of_comments = "comments" in column or column == "coded_by_people"
    applies = lines["unit"].eq("comments") | (not of_comments)
    reason = status.where(applies, "z").map({"c": "[c]"}).fillna("[z]")
    return lines[column].astype(object).where(lines[column].notna(), reason)


def _header(label: str, table: pd.DataFrame) -> str:
    """A column's label, shortened for Excel (255 characters) and unlike those already there."""
    header = label if len(label) <= 200 else f"{label[:199]}…"
    taken = {str(name).casefold().rpartition(":")[0] for name in table.columns}
    number = 2
    while header.casefold() in taken:  # Excel compares headers without case
        header, number = f"{label[:190]} ({number})", number + 1
    return header


def _by_group(lines: pd.DataFrame) -> pd.DataFrame:
    """Rows by demographic group: respondents and their percentage, side by side."""
    rows = lines[["section", "row_id", "row"]].drop_duplicates()
    place = pd.MultiIndex.from_frame(rows[["section", "row_id"]])
    table = pd.DataFrame({"Row": rows["row"].to_numpy()}, dtype=object)
    for group, column in lines.groupby("group", sort=False):
        at = pd.MultiIndex.from_frame(column[["section", "row_id"]])
        label = _header(str(group), table)
        for unit, name in (("respondents", "respondents"), ("percent_of_respondents", "percent")):
            status = column["percent_status" if unit.startswith("percent") else "status"]
            marks = status.map({"c": "[c]"}).fillna("[z]")
            cells = column[unit].astype(object).where(column[unit].notna(), marks)
            printed = pd.Series(cells.to_numpy(), index=at, dtype=object).reindex(place)
            table[f"{label}: {name}"] = printed.to_numpy()
    bases = lines.drop_duplicates(["section", "row_id"])["base"]
    return _without_empty(table).assign(Base=bases.to_numpy(dtype=object))


def _together(pairs: pd.DataFrame) -> pd.DataFrame:
    table = pd.DataFrame({"Theme": pairs["theme"], "With": pairs["with_theme"]}, dtype=object)
    for unit in ("comments", "respondents"):
        shown = pairs[unit].astype(object).where(pairs[unit].notna(), "[c]")
        table[unit.capitalize()] = shown
    return table


def _estimates(estimates: pd.DataFrame) -> pd.DataFrame:
    named = {
        "Question": "question_label",
        "Theme": "theme",
        "Of those who answered": "answer",
        "Less those who answered": "minus_answer",
        "Estimated percentage": "percent",
        "Lower end of 95 percent interval": "low",
        "Upper end of 95 percent interval": "high",
        "Comments coded by people": "labelled",
        "Method": "method",
        "Comments to code to verify": "to_verify",
    }
    columns = {}
    for header, name in named.items():
        cells = estimates[name].astype(object)
        columns[header] = cells.where(estimates[name].notna() & estimates[name].ne(""), "[z]")
    return _without_empty(pd.DataFrame(columns, dtype=object))
