"""Who was erased on request: keyed marks that recognise an id and cannot be turned back into it.

The list lies beside the labels, so that it outlives a run's folder: whoever stands on it is left
out of every later reading of the same export, and labels or decisions on what they wrote are not
taken up again.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, write_atomically

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

FILE = "erased.csv"
_COLUMNS = ["kind", "mark"]
_BYTES = 16


@dataclass(frozen=True)
class Erased:
    """Marks of the respondents who were erased, and of the comments they wrote."""

    key: str
    """The consultation's id_key: without it no mark can be tried out."""
    respondents: frozenset[str] = frozenset()
    comments: frozenset[str] = frozenset()

    def __len__(self) -> int:
        """How many respondents were erased."""
        return len(self.respondents)

    @property
    def marks(self) -> list[str]:
        """All marks, sorted: what a reading of the export depends on."""
        return sorted(self.respondents | self.comments)

    def with_respondent(self, respondent_id: str, comment_ids: Iterable[str]) -> Erased:
        """Return the list with one more respondent (keyed ids)."""
        return replace(
            self,
            respondents=self.respondents | {self._mark(respondent_id)},
            comments=self.comments | {self._mark(comment_id) for comment_id in comment_ids},
        )

    def wrote(self, comment_ids: Iterable[str]) -> NDArray[np.bool_]:
        """Tell which of these comments an erased respondent wrote. bool [n]"""
        return self._recognised(comment_ids, self.comments)

    def holds(self, respondent_ids: Iterable[str]) -> NDArray[np.bool_]:
        """Tell which of these respondents (keyed ids) were erased. bool [n]"""
        return self._recognised(respondent_ids, self.respondents)

    def without(self, table: pd.DataFrame | None) -> pd.DataFrame | None:
        """Return the rows of others, by the column comment_id; None when there is none."""
        if table is None or not self.comments:
            return table
        kept = table[~self.wrote(table["comment_id"])].reset_index(drop=True)
        return kept if len(kept) else None

    def _recognised(self, ids: Iterable[str], marks: frozenset[str]) -> NDArray[np.bool_]:
        import numpy as np

        return np.array([bool(marks) and self._mark(str(one)) in marks for one in ids], dtype=bool)

    def _mark(self, identifier: str) -> str:
        secret = hashlib.blake2b(self.key.encode(), digest_size=32).digest()
        return hashlib.blake2b(
            identifier.encode("utf-8", "surrogatepass"),
            key=secret,
            person=b"erased",
            digest_size=_BYTES,
        ).hexdigest()


def read_erased(folder: Path, key: str) -> Erased:
    """Read the list from the folder of a consultation's labels; an absent list is an empty one.

    Raises
    ------
    UserError
        When the list is damaged or was written under another id_key: nobody on it would be
        recognised, and they would come back.
    """
    path = Path(folder) / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Erased(key)
    except (OSError, UnicodeDecodeError):
        raise _damaged(path) from None
    rows = list(csv.reader(io.StringIO(text)))
    marks: dict[str, set[str]] = {"key": set(), "respondent": set(), "comment": set()}
    for row in rows[1:]:
        if len(row) != len(_COLUMNS) or row[0] not in marks or len(row[1]) != 2 * _BYTES:
            raise _damaged(path)
        marks[row[0]].add(row[1])
    if rows[:1] != [_COLUMNS] or len(marks["key"]) != 1:
        raise _damaged(path)
    erased = Erased(key, frozenset(marks["respondent"]), frozenset(marks["comment"]))
    if marks["key"] != {erased._mark("")}:
        raise UserError(
            f"{path} was written under another id_key, so that those who were erased could not be "
            "recognised and would come back: put the former id_key into consultation.toml."
        )
    return erased


def write_erased(folder: Path, erased: Erased) -> Path:
    """Write the list, whole or not at all, readable by its owner only; return its path."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerow(["key", erased._mark("")])
    writer.writerows(["respondent", mark] for mark in sorted(erased.respondents))
    writer.writerows(["comment", mark] for mark in sorted(erased.comments))
    path = Path(folder) / FILE
    with write_atomically(path, RESTRICTED_FILE) as temporary:
        temporary.write_text(text.getvalue(), encoding="utf-8")
    return path


def _damaged(path: Path) -> UserError:
    return UserError(
        f"{path}, the list of those who were erased on request, cannot be read as it was written: "
        "restore it from a backup; without it they would come back."
    )
