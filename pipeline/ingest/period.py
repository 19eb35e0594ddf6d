"""When people answered: the first and the last day of all responses, and nothing of any one."""

import datetime
import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

import pandas as pd

from pipeline.files.flat import FlatTable
from pipeline.ingest.find_columns import Columns
from pipeline.ingest.survey import Survey

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_DAY_NAMED = re.compile(r"(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*,? (\d{4})(?!\d)")
_MONTH_NAMED = re.compile(
    r"(?:[a-z]+,? )?([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)"
)


class Period(NamedTuple):
    """The first and the last day on which somebody answered."""

    first: datetime.date
    last: datetime.date


def period_in(
    table: FlatTable, places: Collection[int], columns: Columns, survey: Survey
) -> Period | None:
    """Return when people answered; None where the settings name no column, or it cannot be told.

    Parameters
    ----------
    places : of the rows that count as responses
    """
    rows = sorted(set(places))
    days: list[datetime.date] = []
    for named in survey.input.answered_on:
        cells: pd.Series = table.frame[columns.find(named, "answered_on")].iloc[rows].str.strip()
        read = days_of(cells[cells != ""].unique().tolist())
        if read is None:
            return None
        days += read
    return Period(min(days), max(days)) if days else None


def days_of(cells: Iterable[str]) -> list[datetime.date] | None:
    """Read the days of a column; None where one cell holds none, or 03/04 could be either.

    Days before months, or after them, is what the whole column shows: 23/09 beside 01/09.
    """
    parts = [_parts(cell.casefold()) for cell in cells]
    found = [part for part in parts if part is not None]
    if len(found) < len(parts):
        return None
    open_order = [part for part in found if part[3]]
    if open_order:
        day_first = any(first > 12 for _, first, _, _ in open_order)
        month_first = any(second > 12 for _, _, second, _ in open_order)
        if day_first == month_first:
            return None
        found = [
            (year, second, first, False) if is_open and day_first else (year, first, second, False)
            for year, first, second, is_open in found
        ]
    try:
        return [datetime.date(year, month, day) for year, month, day, _ in found]
    except ValueError:
        return None


def _parts(cell: str) -> tuple[int, int, int, bool] | None:
    """Year, month and day; True where day and month may be the other way round."""
    if match := _YEAR_FIRST.match(cell):
        return int(match[1]), int(match[2]), int(match[3]), False
    if match := _YEAR_LAST.match(cell):
        return int(match[3]), int(match[1]), int(match[2]), True
    if (match := _DAY_NAMED.match(cell)) and match[2] in _MONTHS:
        return int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1]), False
    if (match := _MONTH_NAMED.match(cell)) and match[1] in _MONTHS:
        return int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2]), False
    return None
