"""How many rows a header has: questions above their parts, codes above the questions."""

import re

from pipeline.files.columns import without_made_names
from pipeline.ingest.drafting.cells import Cells, has_shape
from pipeline.ingest.drafting.headings import is_code, plain, second_header_labels, worded
from pipeline.language.folding import comparable

_SPELT_OUT = 0.7  # of the codes: the text of several ticks may stand over the first alone
_ODD = 0.1  # of many columns of a second header row: some answer is worded as the option "Other"
_SPELT_ALIKE = 4  # "StartDate" above "Start Date": in the header of a program that writes codes
_ASKED, _ASKED_OF = 3, 0.2  # columns spelt out above few short answers that come again
_DIFFERENT = 0.8  # of what is spelt out
_A_QUESTION = 5  # words
_WORD = re.compile(r"[^\W\d_]{2}")


def header_rows_in(rows: list[list[str]]) -> tuple[int, bool]:
    """Tell how many of the first rows are the header, and whether the upper one holds codes."""
    if len(rows) < 2:
        return 1, False
    if len(rows) > 2 and any('"ImportId"' in cell for cell in rows[2]):
        return 3, True
    rows = [*map(without_made_names, rows[:2]), *rows[2:]]
    first, second = rows[0], rows[1]
    if any('"ImportId"' in cell for cell in second):
        return 2, False
    if any(comparable(cell) in second_header_labels() for cell in second):
        return 2, False
    if are_codes(rows):
        return 2, True
    if _are_parts_of_repeated(rows):
        return 2, False
    nameless = [i for i in range(len(second)) if not _at(first, i)]
    held = [i for i in nameless if _at(second, i)]
    if not held or len(held) < len([i for i in nameless if any(_at(row, i) for row in rows[2:])]):
        return 1, False
    if any(re.search(r"\d", cell := _at(second, i)) and not _WORD.search(cell) for i in held):
        return 1, False
    if sum(not _WORD.search(_at(second, i)) for i in held) > max(1, 0.2 * len(held)):  # "#", "C++"
        return 1, False
    named = [i for i in range(len(first)) if _at(first, i)]
    under = {i: _below(rows, i) for i in named if _at(second, i)}
    if any(under[i] and _alike(_at(second, i), under[i]) for i in under):
        return 1, False
    # Of many questions one may hold its first answer's words beside others.
    again = sum(_at(second, i) in under[i] and len(set(under[i])) > 1 for i in under)
    if again > _ODD * len(named):
        return 1, False
    blank_id = not _at(second, named[0]) and all(_at(row, named[0]) for row in rows[2:12])
    answered = sum(
        _at(second, i) in (below := _below(rows, i)) and len(set(below)) > 1 for i in held
    )
    labels = answered <= _ODD * len(held)
    return (2, False) if blank_id or labels else (1, False)


def _are_parts_of_repeated(rows: list[list[str]]) -> bool:
    """Whether the first row repeats each question over its options, which the second row names."""
    first, second = rows[0], rows[1]
    named = [i for i in range(len(first)) if _at(first, i)]
    beside = {i: [_at(first, i - 1) if i else "", _at(first, i + 1)] for i in named}
    repeated = {i for i in named if _at(first, i) in beside[i]}
    held = [i for i in named if _at(second, i)]
    under = [i for i in held if i in repeated]
    if len(repeated) < 3 or len(under) < 0.9 * len(held) or len(under) < len(repeated) / 2:
        return False
    return not _at(second, named[0]) and all(_at(row, named[0]) for row in rows[2:12])


def are_codes(rows: list[list[str]]) -> bool:
    """Whether the second row spells out what the first row has codes for."""
    first, second = rows[0], rows[1]
    held = [i for i in range(len(first)) if _at(first, i)]
    told = [cell for i in held if (cell := _at(second, i))]
    if len(held) < 2 or len(told) < _SPELT_OUT * len(held):
        return False
    names = sum(" " not in _at(first, i) for i in held) >= 0.9 * len(held)
    asked = sum(_asks_of_answers(_at(second, i), _below(rows, i)) for i in held)
    differ = len(set(told)) >= _DIFFERENT * len(told)
    if names and differ and asked >= max(_ASKED, _ASKED_OF * len(held)):
        return True
    same = [i for i in held if worded(plain(_at(second, i))) == worded(_at(first, i))]
    # Qualtrics spells its own columns alike in both rows; timers have codes of several words.
    least = 0.6 if len(same) >= _SPELT_ALIKE else 0.9
    if sum(is_code(_at(first, i)) for i in held) < least * len(held):
        return False
    spelt = [
        i
        for i in held
        if len(_at(second, i).split()) >= 3 and _at(second, i) not in _below(rows, i)
    ]
    contrast = [i for i in held if _unlike(_at(second, i), _below(rows, i))]
    return len(same) + len(contrast) >= 2 and len(spelt) >= 1 and len(contrast) >= 1


def _asks_of_answers(cell: str, below: list[str]) -> bool:
    """Whether the cells below come again and again, and are shorter than this one, all of them."""
    longest = max((len(each.split()) for each in below), default=0)
    few = len(below) >= 2 * len(set(below)) > 0
    asked = cell.endswith(("?", ":")) or len(cell.split()) >= _A_QUESTION
    return few and asked and longest < len(cell.split())


def is_no_header(rows: list[list[str]]) -> bool:
    """Whether the first row looks like the rows below it."""
    if len(rows) < 4:
        return False
    like = unlike = 0
    for i in range(len(rows[0])):
        here, below = _at(rows[0], i), [cell for cell in _below(rows, i, 1) if cell]
        if not here or not below:
            unlike += bool(here)
            continue
        if _alike(here, below) or (below.count(here) >= 2 and len(set(below)) > 1):
            like += 1
        elif (
            here.endswith("?")
            or (len(set(below)) < len(below) / 2 and here not in below)
            or _unlike(here, below)
        ):
            unlike += 1
    return like >= 1 and like > unlike


def _alike(cell: str, below: list[str]) -> bool:
    """Whether a cell has the shape that nearly all below it have: a date, a number, an id …"""
    import pandas as pd

    shapes = [s for s in ("date", "number", "email", "ip", "url") if has_shape(s, cell)]
    if not shapes:
        return False
    cells = Cells(pd.Series(below, dtype="str"))
    return any(cells.share(s) > 0.9 for s in shapes)


def _unlike(cell: str, below: list[str]) -> bool:
    import pandas as pd

    below = [each for each in below if each]
    if not cell or not below:
        return False
    cells = Cells(pd.Series(below, dtype="str"))
    shapes = ("date", "number", "email", "ip", "token", "url")
    return any(cells.share(s) > 0.9 and not has_shape(s, cell) for s in shapes)


def _at(row: list[str], i: int) -> str:
    return row[i].strip() if i < len(row) else ""


def _below(rows: list[list[str]], i: int, start: int = 2) -> list[str]:
    return [cell for row in rows[start:] if (cell := _at(row, i))]
