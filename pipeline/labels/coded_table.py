"""Labels in a spreadsheet: one row a comment, and a column of codes or a column a code."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from pipeline.codebook.carry import carry
from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError
from pipeline.files.columns import require_column
from pipeline.files.flat import FlatTable, open_table
from pipeline.files.workbook import WORKBOOKS, sheets_of
from pipeline.labels.column import as_ids, read_codes
from pipeline.labels.said import Said, annotator_name

COMMENTS_SHEET, CODES_SHEET = "comments", "codebook"
NONE_COLUMN = "no code applies"
_IDS = ("comment_id",)
_TEXTS = ("comment", "text_redacted", "text")
_QUESTIONS = ("question_id", "question")
_LABELS = ("codes",)
_YES, _NO = {"x", "1", "yes", "true", "✓", "✔"}, {"", "0", "no", "false"}


class Columns(NamedTuple):
    """Which columns of the file are which, where they have other names than ours."""

    ids: str | None = None
    text: str | None = None
    labels: str | None = None
    annotator: str | None = None


class CodedTable(NamedTuple):
    """What a file says, and how many of its comments nobody has coded yet."""

    said: list[Said]
    uncoded: int


def read_coded_table(
    path: Path,
    codebook: Codebook,
    *,
    columns: Columns,
    annotator: str | None,
    complete: bool,
    questions: dict[str, str],
) -> CodedTable:
    """Read a workbook that `labels export` wrote, or any coded CSV, XLSX or Parquet file.

    A row has codes in the labels column (`codes`; ids or names, “;” between them), or a mark (x, 1,
    yes) in the column of each code. That no code applies is said by `none`, or by a mark in the
    column “no code applies”; a row that says nothing has not been coded, unless the file is
    `complete`.

    Parameters
    ----------
    annotator : who coded, where no column says it.
    questions : what a question may be called (id, text, label) → its id.

    Raises
    ------
    UserError
        A column or name that is missing, a cell that cannot be read (row and column are named),
        a file that holds a model's codes.
    """
    table = open_table(path, sheet=_sheet(path))
    frame, name = table.frame, path.name
    if "coverage" in frame:
        raise UserError(
            f"{path} has the column 'coverage', which a model fills in: its codes are not what "
            "people said. Have people code a file that `themes labels export` writes."
        )
    ids = _column(frame, columns.ids, _IDS, name)
    texts = _column(frame, columns.text, _TEXTS, name)
    if ids is None and texts is None:
        raise UserError(
            f"{path} has neither ids nor texts of comments: name their column with --id-column or "
            "--text-column."
        )
    codes, decided = _codes(path, table, codebook, columns.labels)
    people = _annotators(frame, columns.annotator, annotator, path)
    asked = _column(frame, None, _QUESTIONS, name)
    notes = frame["note"] if "note" in frame else pd.Series([""] * len(frame))
    said = [
        Said(
            place=f"row {table.rows[row]}",
            annotator=people[row],
            codes=frozenset(codes[row]),
            comment_id=str(frame[ids].iloc[row]).strip() if ids else "",
            text=str(frame[texts].iloc[row]) if texts else "",
            question=questions.get(str(frame[asked].iloc[row]).strip(), "") if asked else "",
            note=str(notes.iloc[row]).strip(),
        )
        for row in range(len(frame))
        if codes[row] or decided[row] or (complete and _written(frame, row, ids, texts))
    ]
    return CodedTable(said, len(frame) - len(said))


def _sheet(path: Path) -> str | None:
    if path.suffix.lower() not in WORKBOOKS:
        return None
    return COMMENTS_SHEET if COMMENTS_SHEET in sheets_of(path).names else None


def _column(frame: pd.DataFrame, named: str | None, usual: Sequence[str], where: str) -> str | None:
    if named is not None:
        require_column(frame.columns, named, where)
        return named
    return next((name for name in usual if name in frame), None)


def _written(frame: pd.DataFrame, row: int, ids: str | None, texts: str | None) -> bool:
    return any(str(frame[name].iloc[row]).strip() for name in (ids, texts) if name)


def _codes(
    path: Path, table: FlatTable, codebook: Codebook, labels: str | None
) -> tuple[list[list[str]], list[bool]]:
    """Per row: its codes, and whether somebody said that none applies."""
    frame = table.frame
    column = _column(frame, labels, _LABELS, path.name)
    if column is not None:
        codes = as_ids(frame[column], codebook, where=str(path), name=column)
        said = [bool(read_codes(str(cell))) for cell in frame[column]]
        return codes, said
    of_column = _code_columns(path, frame, codebook)
    if not of_column:
        raise UserError(
            f"{path} has no column of codes: name it with --labels-column, or give each code a "
            f"column under its name ({', '.join(codebook.ids[:8])})."
        )
    codes, none = [], []
    for row in range(len(frame)):
        own = {
            code
            for name, code in of_column.items()
            if _marked(str(frame[name].iloc[row]), path, table.rows[row], name)
        }
        nothing = NONE_COLUMN in frame and _marked(
            str(frame[NONE_COLUMN].iloc[row]), path, table.rows[row], NONE_COLUMN
        )
        if nothing and own:
            raise UserError(
                f"{path}, row {table.rows[row]}: codes, and '{NONE_COLUMN}' as well: clear one."
            )
        carried = carry(own, codebook)
        if carried.open:
            raise UserError(
                f"{path}, row {table.rows[row]}: code “{min(carried.open)}” was split since: say "
                "which of its parts applies."
            )
        codes.append(sorted(carried.codes))
        none.append(nothing)
    return codes, none


def _code_columns(path: Path, frame: pd.DataFrame, codebook: Codebook) -> dict[str, str]:
    """Column → code id, by the names that the file was exported with, else by those of today."""
    exported: dict[str, str] = {}
    if path.suffix.lower() in WORKBOOKS and CODES_SHEET in sheets_of(path).names:
        sheet = open_table(path, sheet=CODES_SHEET).frame
        if {"id", "name"} <= set(sheet.columns):
            exported = dict(zip(sheet["name"], sheet["id"], strict=True))
    renamed = {old for step in codebook.migrations for old in step.old}
    found = {}
    for name in map(str, frame.columns):
        code = exported.get(name) or codebook.resolve(name)
        if code is not None and (code in codebook.ids or code in renamed):
            found[name] = code
        elif name in exported:
            raise UserError(
                f"{path}, column '{name}': code “{exported[name]}” is not in the codebook: use the "
                "codebook that the file was exported with."
            )
    return found


def _marked(cell: str, path: Path, row: int, column: str) -> bool:
    plain = cell.strip().casefold()
    if plain in _YES:
        return True
    if plain in _NO:
        return False
    raise UserError(
        f"{path}, row {row}, column '{column}': a mark is x, 1 or yes, and blank, 0 or no where "
        "there is none: correct the cell."
    )


def _annotators(
    frame: pd.DataFrame, column: str | None, annotator: str | None, path: Path
) -> list[str]:
    if annotator is not None:
        return [annotator_name(annotator, str(path))] * len(frame)
    if column is None and "annotator" in frame:
        column = "annotator"
    if column is None:
        raise UserError(f"{path} does not say who coded: give their name with --annotator.")
    require_column(frame.columns, column, path.name)
    return [
        annotator_name(str(name), str(path)) if str(name).strip() else "" for name in frame[column]
    ]
