"""theme_tables.xlsx: the tables as government publishes them.

Laid out by gptables after the Analysis Function's checklist, "Releasing statistics in
spreadsheets": a cover, contents and notes; one table a sheet, marked as a table, in column A; no
blank rows, merged or empty cells; shorthand in square brackets, explained; every sheet starts with
its title.
"""

import datetime
import re
import tomllib
import warnings
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.store.atomic import write_atomically

CREATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # the same tables, the same bytes


def write_theme_tables(
    counts: pd.DataFrame, path: Path, *, title: str, contact: str, minimum: int
) -> None:
    """Write the workbook: per question a table by theme and one by closed answer.

    Parameters
    ----------
    counts : the protected counts of tabulate, one line per question × row × answer
    """
    import gptables

    words = _words()
    sheets: dict[str, Any] = {}
    for number, (_, question) in enumerate(counts.groupby("question_id", sort=False), start=1):
        for letter, kind, columns in (
            ("a", "overall", _overall(question)),
            ("b", "by_answer", _by_answer(question)),
        ):
            if columns is None:
                continue
            label = f"{number}{letter}"
            text = words[kind]
            sheets[label] = gptables.GPTable(
                table=columns,
                table_name=f"table_{number}{letter}",
                title=_plain(f"Table {label}: {text['title']}: {question['question'].iloc[0]}"),
                subtitles=[text["subtitle"]],
                scope=_plain(f"{words['scope']} {title}"),
                source=_plain(f"{words['source']} {title}"),
                legend=[line.format(minimum=minimum) for line in words["legend"]],
                instructions=words["instructions"],
                index_columns={1: 0},
            )
    notes = pd.DataFrame(
        [(note["id"], note["text"].format(minimum=minimum)) for note in words["notes"]],
        columns=["Note", "Text"],
    )
    for sheet in sheets.values():
        sheet.set_title(sheet.title + "".join(f"$${note}$$" for note in notes["Note"]))
    cover = gptables.Cover(
        title=_plain(f"{words['cover_title']}: {title}"),
        intro=[_plain(line) for line in words["cover_intro"]],
        about=[_plain(line.format(minimum=minimum)) for line in words["cover_about"]],
        contact=[_plain(contact)],
    )
    with write_atomically(path) as temporary, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # gptables warns of what the tests check
        workbook = gptables.produce_workbook(
            filename=str(temporary),
            sheets=sheets,
            cover=cover,
            notes_table=notes,
            # Text stays text: no cell becomes a formula, a link or a number by its looks.
            workbook_options={
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        workbook.set_properties({"title": title, "created": CREATED, "language": "en-GB"})
        workbook.close()


def _words() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "workbook.toml").read_text(encoding="utf-8"))


def _plain(text: str) -> str:
    """Text that gptables takes as it is: no [text](link) and no $$note$$ but our own."""
    return re.sub(r"\]\s*\(", "] - (", text).replace("$$", "$ $")


def _overall(question: pd.DataFrame) -> pd.DataFrame:
    whole = question[question["answer_kind"].eq("total")].reset_index(drop=True)
    columns = {
        "Row": whole["row"].map(_plain),
        "Respondents": _cells(whole, "respondents"),
        "Percentage of respondents in the base": _cells(whole, "percent_of_respondents"),
        "Comments": _cells(whole, "comments"),
        "Percentage of comments in the base": _cells(whole, "percent_of_comments"),
        "Distinct comments": _cells(whole, "distinct_comments"),
        "Comments whose themes are uncertain": _cells(whole, "uncertain_comments"),
        "Comments coded by people": _cells(whole, "coded_by_people"),
        "Base": whole["base"],
    }
    return pd.DataFrame(columns, dtype=object)


def _by_answer(question: pd.DataFrame) -> pd.DataFrame | None:
    """Rows by closed answer: respondents and their percentage, side by side."""
    split = question[question["answer_kind"].ne("total")]
    if split.empty:
        return None
    whole = question[question["answer_kind"].eq("total")]
    rows = split[["section", "row_id"]].drop_duplicates()
    table = pd.DataFrame({"Row": whole.merge(rows)["row"].map(_plain)}, dtype=object)
    place = pd.MultiIndex.from_frame(whole.merge(rows)[["section", "row_id"]])
    for (kind, answer_id), column in question.groupby(["answer_kind", "answer_id"], sort=False):
        at = column.set_index(["section", "row_id"])
        label = _plain(str(column["answer"].iloc[0]))
        if kind == "answer" and answer_id in ("total", "no_answer"):
            label = f"{label} (answer)"
        for unit, name in (("respondents", "respondents"), ("percent_of_respondents", "percent")):
            cells = pd.Series(_cells(column, unit).to_numpy(), index=at.index, dtype=object)
            table[f"{label}: {name}"] = cells.reindex(place).fillna("[z]").to_numpy()
    return table


def _cells(lines: pd.DataFrame, column: str) -> pd.Series:
    """Numbers as numbers; a missing one as the shorthand that says why. Object, same index."""
    status = lines["percent_status" if column.startswith("percent") else "status"]
    of_comments = "comments" in column or column == "coded_by_people"
    applies = lines["unit"].eq("comments") | (not of_comments)
    reason = status.where(applies, "z").map({"c": "[c]"}).fillna("[z]")
    return lines[column].astype(object).where(lines[column].notna(), reason)
