"""Names of columns: made unique, joined from two header rows, found, suggested."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from pipeline.errors import UserError

HEADER_JOIN = " | "
_NEAR_ENOUGH = 70  # rapidfuzz WRatio, 0-100: a swapped word or a few typing slips
_SHOWN = 12
_QUESTION = 5  # words, and a question mark
_AGAIN = re.compile(r"\s\(\d{1,2}\)$")
_MADE_BY_PANDAS = re.compile(r"Unnamed: \d+(_level_\d+)?")


def join_header_rows(header: list[list[str]], width: int) -> list[str]:
    """Make one name a column from one or two header rows: `upper | lower`, or either alone.

    Exports write a question once and leave the cells to its right blank, so the upper row
    is carried over blanks that have something below them: options, rows of a grid. A whole
    question below a blank is none of them, it stands for itself (Typeform's two rows).
    """
    rows = header if len(header) == 1 else [without_made_names(row) for row in header]
    upper, lower = (
        [cell.strip() for cell in [*row, *[""] * (width - len(row))]] for row in (rows[0], rows[-1])
    )
    if len(rows) == 1:
        return lower
    names, carried, asked = [], "", False
    for above, below in zip(upper, lower, strict=True):
        if above:
            asked = _is_a_question(below)
        own = not above and not asked and _is_a_question(below)
        carried = above or (carried if below and not own else "")
        names.append(HEADER_JOIN.join(part for part in (carried, below) if part))
    return names


def without_made_names(row: list[str]) -> list[str]:
    """Blank the names that pandas gives blank cells of one of several header rows: "Unnamed: 4"."""
    return ["" if _MADE_BY_PANDAS.fullmatch(cell.strip()) else cell for cell in row]


def _is_a_question(label: str) -> bool:
    return label.endswith("?") and len(label.split()) >= _QUESTION


def unique_names(names: list[str]) -> list[str]:
    """Tell columns of one name apart: the second `Comments` becomes `Comments (2)`."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    unique = []
    for name in names:
        candidate = name
        while candidate in taken:
            counts[name] = counts.get(name, 1) + 1
            candidate = f"{name} ({counts[name]})"
        taken.add(candidate)
        unique.append(candidate)
    return unique


def as_first_called(name: str) -> str:
    """The name without the number that tells it apart: "None" of "None (2)"."""
    return _AGAIN.sub("", name)


def column_letters(index: int) -> str:
    """Name a column (from 0) as spreadsheets do: A, B, …, Z, AA."""
    letters, number = "", index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def require_column(columns: Iterable[str], name: str, where: str) -> None:
    """Check that a table has exactly one column of this name.

    Raises
    ------
    UserError
        Names the file and suggests the nearest column.
    """
    names = [str(column) for column in columns]
    found = names.count(name)
    if found == 0:
        raise UserError(f"{where} has no column '{name}': {suggestion(name, names)}")
    if found > 1:
        raise UserError(f"{where} has {found} columns named '{name}': rename all but one.")


def suggestion(name: str, choices: Iterable[str]) -> str:
    """Word what was probably meant, as the end of a sentence: `did you mean 'text'?`"""
    known = [str(choice) for choice in choices]
    folded = [choice.casefold() for choice in known]
    best = process.extractOne(name.casefold(), folded, scorer=fuzz.WRatio)
    if best is not None and best[1] >= _NEAR_ENOUGH:
        return f"did you mean '{known[best[2]]}'?"
    shown = ", ".join(f"'{choice}'" for choice in known[:_SHOWN])
    return (
        f"there are {shown}{' and more' if len(known) > _SHOWN else ''}."
        if known
        else "there are none."
    )
