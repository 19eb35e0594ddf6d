"""The lead officer's files: what is withheld, room for decisions, and their log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, restricted_folder, write_atomically
from pipeline.files.flat import write_table
from pipeline.files.formulas import neutralise, write_safe_csv
from pipeline.flag.audit import audit_statement
from pipeline.flag.decisions import AUDIT_CSV, FILLED_IN, INCIDENTS_CSV, INCIDENTS_XLSX, LOG_CSV

if TYPE_CHECKING:
    from collections.abc import Sequence

AUDIT_TEXT = "hate_audit.txt"
_CELL = 32_000  # characters; a workbook's cell holds 32,767
_CUT = " … [cut here: the whole comment is in the CSV file]"


def write_incidents(
    incidents: pd.DataFrame, folder: Path, decisions: pd.DataFrame | None = None
) -> list[Path]:
    """Write the incidents as CSV and workbook and the decision log; return the paths.

    `incidents` as `flag` returns them, `decisions` as they were read for that run: the log keeps
    also those on comments that are no longer flagged, were reworded, or have gone. The files can be
    read by their owner only, and no cell of them runs as a formula.
    """
    folder = restricted_folder(Path(folder))
    write_safe_csv(incidents, folder / INCIDENTS_CSV, RESTRICTED_FILE)
    fits = incidents.copy()
    for name in ("comment", "sentence"):
        fits[name] = pd.array([_cut(text) for text in fits[name]], dtype="str")
    write_table(neutralise(fits), folder / INCIDENTS_XLSX, RESTRICTED_FILE)
    write_log(decisions, folder)
    return [folder / INCIDENTS_CSV, folder / INCIDENTS_XLSX, folder / LOG_CSV]


def write_audit(audit: pd.DataFrame, folder: Path) -> list[Path]:
    """Write the audit sample, and beside it the sentence that says what it proves so far.

    Raises
    ------
    UserError
        When a file of that name stands there that is beside no audit.
    """
    folder = restricted_folder(Path(folder))
    if (folder / AUDIT_TEXT).exists() and not (folder / AUDIT_CSV).exists():
        raise UserError(
            f"{folder / AUDIT_TEXT} is there already and belongs to no audit: move it elsewhere, "
            "and run again."
        )
    # Drawn at random, and read from the likeliest on: hate that was missed is found first.
    highest_first = audit.sort_values("score", ascending=False, kind="stable")
    write_safe_csv(highest_first, folder / AUDIT_CSV, RESTRICTED_FILE)
    with write_atomically(folder / AUDIT_TEXT, RESTRICTED_FILE) as path:
        path.write_text(audit_statement(audit) + "\n", encoding="utf-8")
    return [folder / AUDIT_CSV, folder / AUDIT_TEXT]


def write_log(decisions: pd.DataFrame | None, folder: Path) -> None:
    """Write the decision log: who decided what and when, as given; no comment's text."""
    columns: Sequence[str] = ["comment_id", "wording", *FILLED_IN]
    log = pd.DataFrame(columns=list(columns), dtype="str") if decisions is None else decisions
    write_safe_csv(log[list(columns)], folder / LOG_CSV, RESTRICTED_FILE)


def _cut(text: str) -> str:
    return text if len(text) <= _CELL else text[:_CELL] + _CUT
