"""theme_tables.xlsx: the tables as government publishes them.

Laid out by gptables after the Analysis Function's checklist, "Releasing statistics in
spreadsheets": a cover, contents and notes; one table a sheet, marked as a table, in column A; no
blank rows, merged or empty cells; shorthand in square brackets, explained; every sheet starts with
its title.
"""

import datetime
import io
import re
import tomllib
import warnings
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.files.atomic import write_atomically
from pipeline.publish.archive import midnight
from pipeline.publish.protection import ProtectionWords
from pipeline.publish.sheets import UNTOLD, sheets_of
from pipeline.publish.workbook_layout import lay_out
from pipeline.tables.plain_text import in_plain_text

if TYPE_CHECKING:
    from pipeline.tables.theme_tables import ThemeTables

_INTRO, _ABOUT, _CONTACT = "Introductory information", "About these data", "Contact"  # gptables'


@in_plain_text()
def write_theme_tables(
    tables: "ThemeTables",
    path: Path,
    *,
    title: str,
    contact: str,
    protection: ProtectionWords,
    date: datetime.date,
    stances: Collection[str] = (),
) -> None:
    """Write the workbook: per question a table by theme and one by closed answer, then the others.

    Parameters
    ----------
    tables : the protected tables of tabulate
    date : the day that it says it was made on
    stances : ids of themes that say who is for and who is against
    """
    import gptables

    words = _words()
    sheets: dict[str, Any] = {}
    for sheet in sheets_of(tables, stances):
        text = words[sheet.kind]
        about = f": {sheet.about}" if sheet.about else ""
        sheets[sheet.label] = gptables.GPTable(
            table=sheet.table.map(lambda cell: _plain(cell) if isinstance(cell, str) else cell),
            table_name=f"table_{sheet.label}",
            title=_plain(f"Table {sheet.label}: {text['title']}{about}"),
            subtitles=[_plain(f"{text['subtitle']}. {sheet.base}")],
            scope=_plain(f"{words['scope']} {title}"),
            source=_plain(f"{words['source']} {title}"),
            legend=[protection.legend, *([words["untold"]] if _has_untold(sheet.table) else [])],
            instructions=words["instructions"],
            index_columns={1: 0},
            additional_formatting=_decimals(sheet.table),
        )
    notes = pd.DataFrame(
        [*((note["id"], note["text"]) for note in words["notes"]), ("disclosure", protection.note)],
        columns=["Note", "Text"],
    )
    for table in sheets.values():
        table.set_title(table.title + "".join(f"$${note}$$" for note in notes["Note"]))
    cover = gptables.Cover(
        title=_plain(f"{words['cover_title']}: {title}"),
        intro=[_plain(line) for line in words["cover_intro"]],
        about=[_plain(line) for line in (*words["cover_about"], protection.tables)],
        contact=[_plain(contact)],
    )
    written = io.BytesIO()  # as store/workbook.py: not into the file
    with write_atomically(path) as temporary, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # gptables warns of what the tests check
        workbook = gptables.produce_workbook(
            filename=written,
            sheets=sheets,
            cover=cover,
            notes_table=notes,
            auto_width=dict.fromkeys(sheets, False),  # `lay_out` says how wide
            # Text stays text: no cell becomes a formula, a link or a number by its looks.
            workbook_options={
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "in_memory": True,  # nothing is left in the system's temporary folder by a kill
            },
        )
        lines = [cover.title, _INTRO, *cover.intro, _ABOUT, *cover.about, _CONTACT, *cover.contact]
        lay_out(workbook, {name: table.table for name, table in sheets.items()}, notes, lines)
        workbook.set_properties({"title": title, "created": midnight(date)})
        workbook.close()
        temporary.write_bytes(written.getbuffer())


def _has_untold(table: pd.DataFrame) -> bool:
    return any(cell == f"[{UNTOLD}]" for cell in table.to_numpy().reshape(-1))


def _decimals(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Percentages with one decimal, counts with none, in every row alike."""
    of_kind: dict[str, list[str]] = {"0.0": [], "#,##0": []}
    for name in table.columns[1:]:
        numbers = [cell for cell in table[name] if not isinstance(cell, str)]
        if numbers:
            of_kind["0.0" if any(isinstance(one, float) for one in numbers) else "#,##0"].append(
                str(name)
            )
    return [
        {"column": {"columns": names, "format": {"num_format": form, "align": "right"}}}
        for form, names in of_kind.items()
        if names
    ]


def _words() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "workbook.toml").read_text(encoding="utf-8"))


def _plain(text: str) -> str:
    """Text that gptables takes as it is: no [text](link) and no $$note$$ but our own."""
    return re.sub(r"\]\s*\(", "] - (", text).replace("$$", "$ $")
