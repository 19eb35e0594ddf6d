"""One decision of the lead officer, written into the file that was made for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, write_atomically
from pipeline.files.flat import read_table
from pipeline.files.formulas import write_safe_csv
from pipeline.flag.decisions import (
    AUDIT_CSV,
    DECISIONS,
    FILLED_IN,
    INCIDENTS_CSV,
    INCIDENTS_XLSX,
    read_decisions,
)

if TYPE_CHECKING:
    import pandas as pd

FILES = (INCIDENTS_CSV, AUDIT_CSV)


def undecided(table: pd.DataFrame) -> int:
    """Count the rows of an incidents or audit table that nobody has decided on."""
    return int(table["decision"].eq("").sum())


def read_with_decisions(restricted: Path, name: str) -> pd.DataFrame:
    """Read the incidents or the audit, with the decisions that hold, wherever they were filled in.

    Every column is text. No rows where the file is not there.

    Raises
    ------
    UserError
        As `read_decisions`.
    """
    import pandas as pd

    path = restricted / name
    if not path.exists():
        return pd.DataFrame(columns=["comment_id", *FILLED_IN], dtype="str")
    table = read_table(path)
    decided = read_decisions(restricted)
    known = {} if decided is None else decided.set_index("comment_id").to_dict("index")
    for column in FILLED_IN:
        table[column] = [
            str(known[one][column]) if one in known else "" for one in table["comment_id"]
        ]
    return table


def decide(restricted: Path, name: str, comment_id: str, filled_in: dict[str, str]) -> None:
    """Write what was decided on a comment into the incidents or the audit; the rest stays.

    Parameters
    ----------
    name : one of `FILES`.
    filled_in : the columns `FILLED_IN`; an empty decision takes an earlier one back.

    Raises
    ------
    UserError
        No such comment there, no such decision, or a workbook that was filled in otherwise.
    """
    path = restricted / name
    if filled_in["decision"] not in ("", *DECISIONS):
        raise UserError(f"“{filled_in['decision']}” is none of {', '.join(DECISIONS)}.")
    table = read_table(path) if path.exists() and name in FILES else None
    at = None if table is None else table["comment_id"].eq(comment_id)
    if table is None or at is None or at.sum() != 1:
        raise UserError(f"{path} does not list that comment: run again to have it written anew.")
    before = path.read_bytes()
    for column in FILLED_IN:
        table.loc[at, column] = filled_in[column]
    write_safe_csv(table, path, RESTRICTED_FILE)
    try:
        read_decisions(restricted)
    except UserError:
        _put_back(path, before)
        raise UserError(
            f"this comment was decided otherwise in {INCIDENTS_XLSX} or another file: decide "
            "there, or empty its cell; nothing was saved here."
        ) from None


def _put_back(path: Path, content: bytes) -> None:
    with write_atomically(path, RESTRICTED_FILE) as temporary:
        temporary.write_bytes(content)
