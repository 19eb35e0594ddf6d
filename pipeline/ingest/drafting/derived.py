"""Columns that were made of other columns of the file: codes of answers, cleaned copies, scores."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from pipeline.ingest.drafting.cells import Cells
from pipeline.ingest.drafting.column import Column

_MADE = re.compile(
    r"(?P<of>\S+)[_.-](id|ids|code|codes|coded|cat|cats|category|categories|num|numeric|score|"
    r"sentiment|topics?|clusters?|labels?|recoded?|flag|binary|dummy)",
    re.IGNORECASE,
)
_COPIED = re.compile(
    r"(?P<of>\S.*?)[ _.-](clean|cleaned|lower|tokens?|lemmas?|lemmatised)", re.IGNORECASE
)
_COPY_OF = re.compile(
    r"(pre)?(clean|cleaned|process|processed|tokeni[sz]ed|lemmati[sz]ed|stemmed|normali[sz]ed)"
    r"[ _.-](?P<of>\S.*)",
    re.IGNORECASE,
)
_NEAR = 3  # columns from the codes to what they stand for
_LEAST = 3  # different answers
_ROWS = 8  # that have both
_ALIKE = 0.5  # of the words of a copy stand in the text, in the mean
_LOOKED_AT = 200  # rows
_CODED = 0.9  # of the cells have no space in them: 3, very_satisfied, "2;5"
_READ = ("closed", "tick", "several", "open", "demographic", "other")


def without_derived(columns: Sequence[Column], frame: pd.DataFrame) -> list[Column]:
    """Leave out what another column tells: named after it, or a number for each of its answers.

    The column with the words stays, and so does every text that says something else.
    """
    found = list(columns)
    by_name = {_folded(column.name): place for place, column in enumerate(columns)}
    for place, column in enumerate(columns):
        if column.kind in (*_READ, "ignored") and column.cells.share("number") == 1:
            _leave_out(found, place, _spelt_out(place, found, frame))
    for place, column in enumerate(columns):
        made = _MADE.fullmatch(column.name)
        copied = _COPIED.fullmatch(column.name) or _COPY_OF.fullmatch(column.name)
        source = by_name.get(_folded(made["of"])) if made else None
        if source is not None and column.kind in _READ and column.kind != "open":
            codes = _are_codes(column.cells) and _are_words(columns[source].cells)
            told = found[source].kind == "open" or codes or _is_told(frame, source, place)
            _leave_out(found, place, source if told else None, unread=codes)
        source = by_name.get(_folded(copied["of"])) if copied else None
        if source is not None and column.kind in _READ and _is_a_copy(frame, source, place):
            _leave_out(found, place, source)
    return found


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


def _leave_out(
    columns: list[Column], place: int, source: int | None, *, unread: bool = False
) -> None:
    """Leave a column out for its source, which must be read itself, but for codes: `unread`."""
    if source is None or source == place:
        return
    if not unread and columns[source].kind not in _READ:
        return
    reason = f"made of “{columns[source].name}”"
    columns[place] = replace(columns[place], kind="administrative", reason=reason, doubt=True)


def _spelt_out(place: int, columns: Sequence[Column], frame: pd.DataFrame) -> int | None:
    """The column close by whose answers a column of numbers stands for, one for one."""
    if len(columns[place].cells.counts) < _LEAST:
        return None
    for other in range(max(0, place - _NEAR), min(len(columns), place + _NEAR + 1)):
        if other == place or not _are_words(columns[other].cells):
            continue
        pairs, rows = _pairs(frame, place, other)
        one = pairs["a"].is_unique and pairs["b"].is_unique
        if one and rows >= _ROWS and rows >= columns[place].cells.n > len(pairs) >= _LEAST:
            return other
    return None


def _is_told(frame: pd.DataFrame, source: int, place: int) -> bool:
    """Whether each answer of the source goes with one value only, in rows enough to tell."""
    pairs, rows = _pairs(frame, source, place)
    return rows >= _ROWS and rows > len(pairs) and bool(pairs["a"].is_unique)


def _is_a_copy(frame: pd.DataFrame, source: int, place: int) -> bool:
    """Whether the words of the cells are words of the source's, row by row."""
    shares = []
    texts = frame.iloc[:, [source, place]].head(_LOOKED_AT).itertuples(index=False, name=None)
    for text, copy in texts:
        words = copy.lower().split()
        if words:
            known = text.lower()
            shares.append(sum(word.strip(".,!?") in known for word in words) / len(words))
    return len(shares) >= _LEAST and sum(shares) >= _ALIKE * len(shares)


def _pairs(frame: pd.DataFrame, a: int, b: int) -> tuple[pd.DataFrame, int]:
    """The different pairs of cells of two columns, and in how many rows both are filled in."""
    left, right = frame.iloc[:, a].str.strip(), frame.iloc[:, b].str.strip()
    both = (left != "") & (right != "")
    pairs = pd.DataFrame({"a": left[both], "b": right[both]}).drop_duplicates()
    return pairs, int(both.sum())


def _are_codes(cells: Cells) -> bool:
    return cells.share("one_word") >= _CODED


def _are_words(cells: Cells) -> bool:
    return bool(cells.n) and cells.share("number") == 0
