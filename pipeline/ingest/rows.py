"""Rows in which nobody answers: blank ones, totals below the table, the same row once more."""

import re
from collections.abc import Collection
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.files.columns import HEADER_JOIN
from pipeline.files.flat import FlatTable
from pipeline.ingest.listed import without_lists
from pipeline.language.folding import comparable

# The first cell of a row that a spreadsheet's user or a tool put below the responses.
_TOTAL = re.compile(
    r"(grand |sub ?)?totals?\b.*|sum|count|averages?|mean|median|(all )?responses|base|n ?=.*"
    r"|gesamt|summe|somme|suma"
)
_STATUS = ("status", "response type")
_PREVIEWS = ("survey preview", "survey test", "preview", "test response")
_NUMBER = re.compile(r"[-+]?[\d.,\s]*%?")
_LAST = 5  # rows from the end in which totals are looked for
_SHOWN = 5


class Responses(NamedTuple):
    """The rows of respondents, and what was left out, in sentences."""

    table: FlatTable
    told: list[str]


def responses_only(
    table: FlatTable,
    *,
    respondent: str | None,
    repeated: Literal["refuse", "first", "last"] = "refuse",
    no_answer: Collection[str] = (),
) -> Responses:
    """Leave out rows that are no responses; each kind but blank ones is told.

    A cell with a list of answers, as programs keep them, holds its answers on a line each.

    Parameters
    ----------
    respondent : the column that tells respondents apart: then a row that is there twice, word for
        word, is read once
    repeated : which row of a respondent is read, whose rows differ; refuse: all, for others to
        refuse
    no_answer : what cells hold where nobody answered: they are blank in what is returned
    """
    told: list[str] = []
    table = table._replace(frame=without_lists(table.frame))
    if no_answer:
        table = table._replace(frame=_blanked(table.frame, no_answer))
    filled = (table.frame != "").any(axis=1).to_numpy()
    table = _only(table, filled)
    tried = previews_in(table.frame)
    if tried.any():
        told.append(f"{_rows(table.rows[tried])} of a preview of the survey: not read.")
        table = _only(table, ~tried)
    totals = totals_in(table.frame)
    if totals.any():
        told.append(f"{_rows(table.rows[totals])} of totals: not read.")
        table = _only(table, ~totals)
    if respondent is None or table.frame.empty:
        return Responses(table, told)
    again = table.frame.duplicated().to_numpy()
    if again.any():
        told.append(f"{_rows(table.rows[again])}, word for word as before: read once.")
        table = _only(table, ~again)
    if repeated != "refuse":
        ids = table.frame[respondent].str.strip()
        others = (ids.duplicated(keep=repeated) & (ids != "")).to_numpy()
        if others.any():
            told.append(
                f"{_rows(table.rows[others])} of a respondent who is there again: the {repeated} "
                "row of each is read."
            )
            table = _only(table, ~others)
    return Responses(table, told)


def _blanked(frame: pd.DataFrame, no_answer: Collection[str]) -> pd.DataFrame:
    marks = {comparable(mark) for mark in no_answer}
    longest = 4 * max(map(len, no_answer))  # with spaces around it

    def of(column: pd.Series) -> pd.Series:
        short = [cell for cell in column.unique() if len(cell) <= longest]
        return column.mask(column.isin([c for c in short if comparable(c) in marks]), "")

    return frame.apply(of)


def previews_in(frame: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell which rows are of the survey's makers, who tried it: Qualtrics' Status. bool [n]"""
    for name in frame.columns:
        if comparable(str(name).split(HEADER_JOIN)[0]) in _STATUS:
            return frame[name].map(comparable).isin(_PREVIEWS).to_numpy(dtype=bool)
    return np.zeros(len(frame), dtype=bool)


def totals_in(frame: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell which of the last rows hold totals: a word for it first, numbers or nothing behind it.

    bool [n]
    """
    found = np.zeros(len(frame), dtype=bool)
    for place in range(len(frame) - 1, max(-1, len(frame) - 1 - _LAST), -1):
        cells = [cell.strip() for cell in frame.iloc[place] if cell.strip()]
        if not cells or not _TOTAL.fullmatch(comparable(cells[0]).rstrip(":")):
            break
        if any(not _NUMBER.fullmatch(cell) for cell in cells[1:]):
            break
        found[place] = len(cells) > 1
    return found


def _only(table: FlatTable, kept: NDArray[np.bool_]) -> FlatTable:
    if kept.all():
        return table
    return table._replace(frame=table.frame[kept].reset_index(drop=True), rows=table.rows[kept])


def _rows(rows: NDArray[np.int64]) -> str:
    listed = ", ".join(str(row) for row in rows[:_SHOWN])
    more = f" and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
    return f"Row{'s' if len(rows) > 1 else ''} {listed}{more}"
