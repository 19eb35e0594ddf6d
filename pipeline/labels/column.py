"""Codes in a column of a flat file: `education;resources`, by id or by name."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.codebook.carry import carry
from pipeline.codebook.codebook import Codebook
from pipeline.errors import UserError

SEPARATOR = ";"
NO_CODE = ("", "none")
"""What stands for "no code applies"; `none` only where no code is called that."""


def read_codes(cell: str, codebook: Codebook | None = None) -> list[str]:
    """Split a cell into its labels, trimmed, in order, each once.

    With a codebook, the name of a code that itself holds a `;` is one label.
    """
    parts = [label.strip() for label in cell.split(SEPARATOR)]
    if codebook is not None:
        parts = _joined(parts, codebook)
    return list(dict.fromkeys(label for label in parts if label))


def _joined(parts: list[str], codebook: Codebook) -> list[str]:
    """Put together what is one name: of several readings, the longest name from the left."""
    most = max((code.name.count(SEPARATOR) for code in codebook.codes), default=0) + 1
    labels, start = [], 0
    while start < len(parts):
        longest = range(min(most, len(parts) - start), 1, -1)
        names = (SEPARATOR.join(parts[start : start + count]) for count in longest)
        name = next((name for name in names if codebook.resolve(name)), parts[start])
        labels.append(name)
        start += name.count(SEPARATOR) + 1
    return labels


def as_ids(column: pd.Series, codebook: Codebook, *, where: str, name: str) -> list[list[str]]:
    """Return the active code ids of each row of a labels column (ids or names, also old ones).

    Raises
    ------
    UserError
        A label that is no code of the codebook; names file, row (header = 1) and column.
    """
    rows: list[list[str]] = []
    headings = {code.id for code in codebook.headings}
    renamed = {old: old for step in codebook.migrations for old in step.old}
    for number, cell in enumerate(column, start=2):
        ids: list[str] = []
        for label in read_codes(str(cell), codebook):
            code_id = codebook.resolve(label) or renamed.get(label.casefold())
            if code_id is not None and code_id in headings:
                raise UserError(
                    f"{where}, row {number}, column '{name}': “{code_id}” is a heading, which no "
                    "comment gets: name the code below it that applies."
                )
            if code_id is not None:
                ids.append(code_id)
            elif label.casefold() not in NO_CODE:
                known = ", ".join(codebook.ids[:8]) + (" …" if len(codebook.ids) > 8 else "")
                raise UserError(
                    f"{where}, row {number}, column '{name}': a label is neither the id nor the "
                    f"name of a code ({known}): correct it or add the code to the codebook."
                )
        carried = carry(ids, codebook)
        if carried.open:
            raise UserError(
                f"{where}, row {number}, column '{name}': code “{min(carried.open)}” was "
                "split since: say which of its parts applies."
            )
        rows.append([code_id for code_id in codebook.ids if code_id in carried.codes])
    return rows


def as_flags(rows: Sequence[Iterable[str]], codes: Sequence[str]) -> NDArray[np.bool_]:
    """Return bool [n, k]: which of the codes each row has."""
    place = {code: column for column, code in enumerate(codes)}
    flags = np.zeros((len(rows), len(codes)), dtype=bool)
    for row, labels in enumerate(rows):
        for label in labels:
            if label in place:
                flags[row, place[label]] = True
    return flags
