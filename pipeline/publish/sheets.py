"""Which tables the workbook has, and what stands in them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.publish.by_question import by_question
from pipeline.publish.figures import Figures
from pipeline.publish.grids import sections
from pipeline.publish.participation import untold
from pipeline.publish.wording import who_counted

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables


@dataclass(frozen=True)
class Sheet:
    """One sheet: its label ("1a"), kind (words in workbook.toml), what it is about, its table.

    The table's first column names the rows; cells are numbers, text, or [c], [u] and [z]. `base`
    says what its percentages are of, and that a model counted, where one did.
    """

    label: str
    kind: str
    about: str
    table: pd.DataFrame
    base: str


def sheets_of(tables: "ThemeTables", stances: Collection[str] = ()) -> Iterator[Sheet]:
    """Per question a table over all and one by closed answer; then by demographic; then pairs.

    Numbered as the report has sections: the lines of a grid are one table.

    Parameters
    ----------
    stances : ids of themes that say who is for and who is against
    """
    number = 0
    questions = by_question(tables, stances=stances)
    read, hidden = [each for each in questions if each.tells_themes], untold(questions)
    for number, asked in enumerate(sections(questions), start=1):
        if asked.text:
            yield Sheet(str(number), "grid", asked.text, _grid(asked.lines), _ANSWERED)
            continue
        figures = asked.lines[0]
        lines, about = _lines(figures), figures.label
        untitled = "" if any(line["section"] == "themes" for line in lines) else "_without_themes"
        base = f"{_IN_COLUMN}{'' if untitled else _counted_by([figures])}"
        yield Sheet(f"{number}a", f"overall{untitled}", about, _overall(lines), base)
        split = _by_answer(lines)
        if split is not None and _has_numbers(split):
            yield Sheet(f"{number}b", f"by_answer{untitled}", about, split, base)
    demographics: dict[str, list[Line]] = {}
    for line in tables.demographics.to_dict("records"):
        demographics.setdefault(line["demographic"], []).append(line)
    for people in demographics.values():
        number += 1
        about = str(people[0]["demographic_label"])
        people = [_untold(each) if each["row_id"] in hidden else each for each in people]
        base = f"{_IN_COLUMN}{_counted_by(read)}"
        yield Sheet(str(number), "by_group", about, _by_group(people), base)
    if len(tables.together):
        number += 1
        pairs = _together(tables.together, hidden)
        yield Sheet(str(number), "together", "", pairs, f"{_NONE}{_counted_by(read)}")
    estimates = _estimates(tables.estimates)
    if _has_numbers(estimates):
        number += 1
        yield Sheet(str(number), "estimates", "", estimates, _READ)
    if len(tables.then_and_now):
        yield Sheet(str(number + 1), "then_and_now", "", _then_and_now(tables), _BOTH)


def _counted_by(questions: Sequence[Figures]) -> str:
    """That a model counted the themes, as the end of what is said of the base."""
    return _COUNTED[who_counted(questions)]


_COUNTED = {
    "people": "",
    "both": ". Numbers of themes are partly as a model counts, not verified",
    "model": ". Numbers of themes are as a model counts, not verified",
}
_IN_COLUMN = "What each row's percentages are of stands in the last column"
_ANSWERED = "Percentages are of those who answered the line"
_NONE = "There are no percentages; all comments read for themes are counted"
_BOTH = "The base is all comments read for themes, then and now"
_READ = "The base is all comments read for themes, of those who gave the answer where one is named"


def _has_numbers(table: pd.DataFrame) -> bool:
    """Whether a table says anything at all."""
    return any(not isinstance(cell, str) for cell in table.to_numpy().reshape(-1))


def _without_empty(table: pd.DataFrame) -> pd.DataFrame:
    """Without the columns in which nothing applies to any row."""
    return table.loc[:, [any(cell != "[z]" for cell in table[name]) for name in table]]


Line = dict[Any, Any]


def _lines(figures: Figures) -> list[Line]:
    """The lines of a question; without those of comments where nobody could write one."""
    lines: list[Line] = [
        line
        if line["section"] != "themes" or figures.is_told(str(line["row_id"]))
        else _untold(line)
        for line in figures.lines.to_dict("records")
    ]
    if figures.could_comment:
        return lines
    return [line for line in lines if line["row_id"] in _CLOSED]


def _untold(line: Line) -> Line:
    """A line of a theme without its numbers, which only a model counted."""
    numbers = [name for name in line if name in _NUMBERS]
    return {**line, **dict.fromkeys(numbers), "status": UNTOLD, "percent_status": UNTOLD}


UNTOLD = "u"
_CLOSED = ("responses", "answered", "skipped")


def _grid(lines: list[Figures]) -> pd.DataFrame:
    """A row for each line of a grid: who answered it, and each answer and group of answers."""
    whole = [each.columns[0] for each in lines[:1]]
    columns = [*whole, *(column for column in lines[0].columns if column.kind in _GIVEN)]
    table: dict[str, list[Any]] = {"Row": [figures.label for figures in lines]}
    for column in columns:
        cells = [figures.line("answered", column.id) for figures in lines]
        if column.kind == "total":
            table["Respondents who answered"] = [_cell(cell, "respondents") for cell in cells]
            continue
        label = _header(column.label, table)
        for name, unit in _SPLIT.items():
            table[f"{label}: {name}"] = [_cell(cell, unit) for cell in cells]
    return pd.DataFrame(table, dtype=object)


_GIVEN = ("answer", "group")


def _overall(lines: list[Line]) -> pd.DataFrame:
    whole = [line for line in lines if line["answer_kind"] == "total"]
    columns = {
        "Row": [line["row"] for line in whole],
        **{header: [_cell(line, name) for line in whole] for header, name in _WHOLE.items()},
        "Base": [line["base"] for line in whole],
    }
    return _without_empty(pd.DataFrame(columns, dtype=object))


_WHOLE = {
    "Respondents": "respondents",
    "Percentage of respondents in the base": "percent_of_respondents",
    "Comments": "comments",
    "Percentage of comments in the base": "percent_of_comments",
    "Distinct comments": "distinct_comments",
    "Comments whose themes are uncertain": "uncertain_comments",
    "Comments coded by people": "coded_by_people",
}
_NUMBERS = frozenset(_WHOLE.values())


def _by_answer(lines: list[Line]) -> pd.DataFrame | None:
    """Rows by closed answer: respondents and their percentage, side by side."""
    rows = dict.fromkeys(
        (line["section"], line["row_id"]) for line in lines if line["answer_kind"] != "total"
    )
    if not rows:
        return None
    columns: dict[tuple[str, str], dict[tuple[str, str], Line]] = {}
    bases: dict[tuple[str, str], str] = {}
    for line in lines:
        row = (line["section"], line["row_id"])
        columns.setdefault((line["answer_kind"], line["answer_id"]), {})[row] = line
        if line["answer_kind"] in ("answer", "ticked"):
            bases.setdefault(row, str(line["base"]))  # of single answers, as the last column says
    whole = columns["total", "total"]
    table: dict[str, list[Any]] = {
        "Row": [line["row"] for row, line in whole.items() if row in rows]
    }
    shown = [row for row in whole if row in rows]
    for column in columns.values():
        label = _header(str(next(iter(column.values()))["answer"]), table)
        for name, unit in _SPLIT.items():
            cells = [_cell(column[row], unit) if row in column else "[z]" for row in shown]
            table[f"{label}: {name}"] = cells
    found = _without_empty(pd.DataFrame(table, dtype=object))
    return found.assign(Base=[bases[row] for row in rows])


_SPLIT = {"respondents": "respondents", "percent": "percent_of_respondents"}


def _cell(line: Line, column: str) -> Any:
    """A number as it is; a missing one as the shorthand that says why."""
    if not pd.isna(line[column]):
        return line[column]
    of_comments = "comments" in column or column == "coded_by_people"
    applies = line["unit"] == "comments" or not of_comments
    return _mark(line, column) if applies else "[z]"


def _mark(line: Line, column: str) -> str:
    status = line["percent_status" if column.startswith("percent") else "status"]
    return f"[{status}]" if status in ("c", UNTOLD) else "[z]"


def _header(label: str, table: Iterable[Any]) -> str:
    """A column's label, shortened for Excel (255 characters) and unlike those already there."""
    header = label if len(label) <= 200 else f"{label[:199]}…"
    taken = {str(name).casefold().rpartition(":")[0] for name in table}
    number = 2
    while header.casefold() in taken:  # Excel compares headers without case
        header, number = f"{label[:190]} ({number})", number + 1
    return header


def _by_group(lines: list[Line]) -> pd.DataFrame:
    """Rows by demographic group: respondents and their percentage, side by side."""
    rows: dict[tuple[str, str], Line] = {}
    groups: dict[str, dict[tuple[str, str], Line]] = {}
    for line in lines:
        row = (line["section"], line["row_id"])
        rows.setdefault(row, line)
        groups.setdefault(line["group"], {})[row] = line
    table: dict[str, list[Any]] = {"Row": [line["row"] for line in rows.values()]}
    for group, column in groups.items():
        label = _header(str(group), table)
        for name, unit in _SPLIT.items():
            cells = [_of_group(column[row], unit) if row in column else "[z]" for row in rows]
            table[f"{label}: {name}"] = cells
    found = _without_empty(pd.DataFrame(table, dtype=object))
    return found.assign(Base=[line["base"] for line in rows.values()])


def _of_group(line: Line, column: str) -> Any:
    """A number as it is; a missing one as the shorthand that says why."""
    return _mark(line, column) if pd.isna(line[column]) else line[column]


def _together(pairs: pd.DataFrame, hidden: Collection[str]) -> pd.DataFrame:
    known = ~pairs[["theme_id", "with_theme_id"]].isin(list(hidden)).any(axis=1)
    table = pd.DataFrame({"Theme": pairs["theme"], "With": pairs["with_theme"]}, dtype=object)
    for unit in ("comments", "respondents"):
        shown = (
            pairs[unit].astype(object).where(pairs[unit].notna(), "[c]").where(known, f"[{UNTOLD}]")
        )
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
        "Comments coded for the estimate": "labelled",
        "Method": "method",
        "Comments to code to verify": "to_verify",
    }
    return _without_empty(_named(estimates, named))


def _then_and_now(tables: "ThemeTables") -> pd.DataFrame:
    """A line for each theme of each question, with what became of it."""
    named = {
        "Question": "question_label",
        "Theme": "theme",
        "Percentage then": "percent_then",
        "Comments read then": "base_then",
        "Percentage now": "percent_now",
        "Comments read now": "base_now",
        "Difference in points": "points",
        "Lower end of 95 percent interval": "low",
        "Upper end of 95 percent interval": "high",
        "What became of it": "outcome",
    }
    return _named(tables.then_and_now, named)


def _named(table: pd.DataFrame, named: dict[str, str]) -> pd.DataFrame:
    columns = {}
    for header, name in named.items():
        cells = table[name].astype(object)
        columns[header] = cells.where(table[name].notna() & table[name].ne(""), "[z]")
    return pd.DataFrame(columns, dtype=object)
