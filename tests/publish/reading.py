"""Published files read back, and whether they all show the figures of the CSV files."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pandas as pd
from docx.table import Table

Rows = list[list[str]]
KINDS = (
    "Closed answers", "Themes by closed answer", "Share of respondents raising each theme",
)  # fmt: skip


class Page(HTMLParser):
    """What a reader of the page gets: tables by caption, tags with their attributes."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.text = path.read_text(encoding="utf-8")
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.tables: dict[str, Rows] = {}
        self._inside = ""
        self._rows: Rows = []
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag
        if tag == "tr":
            self._rows.append([])
        elif tag in ("th", "td"):
            self._rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "caption":
            self._rows = self.tables[data] = []
        elif self._inside in ("th", "td"):
            self._rows[-1][-1] += data


def word_tables(path: Path) -> dict[str, Rows]:
    """The tables of a document by their captions, which stand before them."""
    tables, caption = {}, ""
    for part in docx.Document(str(path)).iter_inner_content():
        if isinstance(part, Table):
            tables[caption] = [[cell.text for cell in row.cells] for row in part.rows]
        else:
            caption = part.text
    return tables


def sheet_table(sheet: Any) -> list[dict[str, object]]:
    """Rows of a sheet's one table, wherever it stands, by its headers."""
    (table,) = sheet.tables.values()
    rows = [[cell.value for cell in row] for row in sheet[table.ref]]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def read_csv(path: Path) -> pd.DataFrame:
    """A published CSV, cells as they are printed."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def check_document_and_page(folder: Path) -> int:
    """Assert that report.docx and report.html show the CSVs' figures; returns how many."""
    word, page = word_tables(folder / "report.docx"), Page(folder / "report.html").tables
    assert word == page
    untitled = {re.sub(r"^Table \d+: ", "", caption): rows for caption, rows in word.items()}
    looked_at = 0
    counts = read_csv(folder / "theme_counts.csv")
    for label, lines in counts.groupby("question_label", sort=False):
        for kind in KINDS:
            rows = untitled.pop(f"{kind}, “{label}”", [])
            looked_at += _check_table(rows, lines, closed=kind == "Closed answers")
    estimates = read_csv(folder / "theme_estimates.csv")
    for label, lines in estimates.groupby("question_label", sort=False):
        for theme, low, high in untitled.pop(f"Range of each theme's share, “{label}”", [])[1:]:
            here = lines[lines["theme"].eq(theme) & lines["answer_kind"].eq("total")]
            assert (low, high) == (f"{here['low'].item()}%", f"{here['high'].item()}%")
            looked_at += 2
    looked_at += _check_first_page(
        [rows for caption, rows in word.items() if re.search("Answers (at|given)", caption)], counts
    )
    for caption in [each for each in untitled if re.match("Answers (at|given)", each)]:
        untitled.pop(caption)
    people = read_csv(folder / "theme_demographics.csv")
    looked_at += _check_participation(untitled, people)
    looked_at += _check_overall(untitled.pop("Themes by question", []), counts, people)
    skeleton = untitled.pop("What people said and what follows", [])
    assert {row[1] for row in skeleton[1:]} <= {"[For the author]"}
    for label, lines in people.groupby("demographic_label", sort=False):
        header, *rows = untitled.pop(f"Themes by {label}", [[]])
        for row in rows:
            for group, cell in zip(header[1:], row[1:], strict=True):
                at = lines["row"].eq(row[0]) & lines["group"].eq(group)
                assert cell == (lines.loc[at, "respondents"].item() or "[c]")
                looked_at += 1
    for label in counts["question_label"].unique():
        untitled.pop(f"Themes with and without the texts that several sent, “{label}”", None)
    assert not untitled, "a table that nobody has checked"
    return looked_at


def _check_first_page(tables: list[Rows], counts: pd.DataFrame) -> int:
    """Each question's answers at a glance are those of its own section."""
    looked_at = 0
    answered = counts[counts["row_id"].eq("answered")]
    for header, *rows in tables:
        for label, *cells, base in rows:
            lines = answered[answered["question_label"].eq(label)]
            whole = lines.loc[lines["answer_kind"].eq("total"), "respondents"]
            assert base == (whole.item() or "[c]")
            shares = lines.set_index("answer")["percent_of_respondents"]
            if header[1] == "Given most often":
                shown = {cells[0]: cells[1]}
                single = lines[lines["answer_kind"].isin(("answer", "ticked"))]
                most = single.loc[single["respondents"].astype(int).idxmax(), "answer"]
                assert most == cells[0]
            else:
                shown = dict(zip(header[1:], cells, strict=False))
            for answer, share in shown.items():
                assert share == (f"{shares[answer]}%" if shares[answer] else "[c]")
                looked_at += 1
    return looked_at


def _check_participation(tables: dict[str, Rows], people: pd.DataFrame) -> int:
    """Who took part, and percentages of those who answered, computed anew."""
    looked_at = 0
    for label, lines in people[people["row_id"].eq("responses")].groupby("demographic_label"):
        _, *rows = tables.pop(f"Who took part: {label}")
        counts = dict(zip(lines["group"], lines["respondents"], strict=True))
        silent = counts.get("Not stated", "0")
        whole = counts["All respondents"]
        for group, count, share in rows:
            assert count == (counts[group] or "[c]")
            if "" in (counts[group], silent, whole):
                assert share == "[c]"
            else:
                exact = 100 * int(counts[group]) / (int(whole) - int(silent))
                assert abs(float(share.rstrip("%")) - exact) < 0.0501
            looked_at += 2
        assert {row[0] for row in rows} == set(counts) - {"All respondents", "Not stated"}
    return looked_at


def _check_overall(rows: Rows, counts: pd.DataFrame, people: pd.DataFrame) -> int:
    """Themes over all questions: each number is that of the question's own table."""
    looked_at = 0
    for name, *cells in rows[1:]:
        is_base = name == "Base: respondents whose comments were read"
        for header, cell in zip(rows[0][1:], cells, strict=True):
            if header == "Any question":
                at = people["row_id"].eq("read") if is_base else people["row"].eq(name)
                shown = people.loc[at & people["group"].eq("All respondents"), "respondents"]
            else:
                at = counts["row_id"].eq("read") if is_base else counts["row"].eq(name)
                at &= counts["question_label"].eq(header) & counts["answer_kind"].eq("total")
                at &= counts["section"].eq("responses" if is_base else "themes")
                shown = counts.loc[at, "respondents"]
            assert cell == (shown.iloc[0] or "[c]"), (name, header)
            looked_at += 1
    return looked_at


def _check_table(rows: Rows, lines: pd.DataFrame, *, closed: bool) -> int:
    """Compare a question's table: by answer, or themes by answer with a share at the end."""
    looked_at = 0
    for name, *cells, share in rows[1:]:
        if closed:
            at = lines["row_id"].eq("answered") & lines["answer"].eq(name)
            shown, whole = [lines[at]], lines[at].iloc[0]
        else:
            here = lines[lines["row"].eq(name) & lines["section"].eq("themes")]
            headers = [header.partition(": respondents")[0] for header in rows[0][1:-1]]
            shown = [here[here["answer"].eq(header)] for header in headers]
            whole = here[here["answer_kind"].eq("total")].iloc[0]
        for cell, line in zip(cells, shown, strict=True):
            assert cell == (line["respondents"].iloc[0] or "[c]"), (name, cells)
        percent = whole["percent_of_respondents"]
        if percent and "not verified" in rows[0][1]:
            percent = f"{float(percent):.0f}"
        assert share in (f"{percent}%" if percent else "[c]", "under 1%")
        looked_at += len(cells) + 1
    return looked_at


def check_sentences(folder: Path) -> int:
    """Assert that every number in the findings is a printed one; returns how many there are."""
    counts = read_csv(folder / "theme_counts.csv")
    printed = {cell for name in counts if re.search("comments|respondents", name)
               for cell in counts[name]}  # fmt: skip
    printed |= set(read_csv(folder / "theme_estimates.csv")["to_verify"])
    printed |= set(read_csv(folder / "theme_demographics.csv")["respondents"])
    looked_at, inside = 0, False
    for paragraph in docx.Document(str(folder / "report.docx")).paragraphs:
        if paragraph.style.name == "Heading 1":
            inside = paragraph.text in {"Conclusion", *counts["question_label"]}
        elif inside and paragraph.style.name == "Normal":
            spoken = re.sub(
                r"“[^”]*”|Theme \d|about 5 points|^\d+ respondents sent", "", paragraph.text
            )
            for number in re.findall(r"\d+(?:\.\d+)?", spoken):
                assert number in printed, (number, paragraph.text)
                looked_at += 1
    return looked_at


def check_workbook(folder: Path) -> int:
    """Assert that theme_tables.xlsx shows the figures of the CSV; returns how many there are."""
    counts = read_csv(folder / "theme_counts.csv")
    workbook = openpyxl.load_workbook(folder / "theme_tables.xlsx")
    looked_at = 0
    for number, name in enumerate(counts["question_id"].unique(), start=1):
        lines = counts[counts["question_id"].eq(name)]
        whole = lines[lines["answer_kind"].eq("total")]
        sheet = sheet_table(workbook[f"{number}a"])
        for (_, line), row in zip(whole.iterrows(), sheet, strict=True):
            assert row["Row"] == line["row"]
            for header, column in (
                ("Respondents", "respondents"),
                ("Comments", "comments"),
                ("Percentage of respondents in the base", "percent_of_respondents"),
                ("Distinct comments", "distinct_comments"),
                ("Comments coded by people", "coded_by_people"),
            ):
                looked_at += _is_shown(row[header], line[column])
        by_row = {row["Row"]: row for row in sheet_table(workbook[f"{number}b"])}
        for _, line in lines[lines["answer_kind"].ne("total")].iterrows():
            row = by_row[line["row"]]
            looked_at += _is_shown(row[f"{line['answer']}: respondents"], line["respondents"])
            percent = line["percent_of_respondents"]
            looked_at += _is_shown(row[f"{line['answer']}: percent"], percent)
    return looked_at


def _is_shown(cell: object, printed: str) -> bool:
    if printed == "":
        assert cell in ("[c]", "[z]")
    else:
        assert float(str(cell)) == float(printed)
    return True
