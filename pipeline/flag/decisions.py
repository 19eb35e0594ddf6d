"""What the lead officer decided, read back from the files that were written for them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError

if TYPE_CHECKING:
    import pandas as pd

DECISIONS = ("withhold", "publish", "publish redacted")
FILLED_IN = ("decision", "decided_by", "decided_on", "note")
INCIDENTS_CSV = "hate_incidents.csv"
INCIDENTS_XLSX = "hate_incidents.xlsx"
AUDIT_CSV = "hate_audit.csv"
LOG_CSV = "hate_decisions.csv"
DECIDED_IN = (LOG_CSV, INCIDENTS_CSV, INCIDENTS_XLSX, AUDIT_CSV)
NEARLY = 0.5
"""Of the score from which a comment is reviewed: who audits begins with what came so near."""
_COLUMNS = ("comment_id", "wording", *FILLED_IN)


def read_decisions(restricted: Path) -> pd.DataFrame | None:
    """Read the decisions filled in below `restricted`: one row per comment that has one.

    Columns, all str: comment_id, wording (digest of the text decided on, "" if unknown), decision
    (one of `DECISIONS`), decided_by, decided_on, note; sorted by comment_id. None when there is
    none. The incidents stand in a CSV and in a workbook, and an officer fills in one of them: what
    differs from the log of the last run is what they changed, in either.

    Raises
    ------
    UserError
        For a word that is no decision, a comment listed twice, a missing column, or two files that
        were both changed and disagree.
    """
    log = _by_comment(Path(restricted) / LOG_CSV)
    decided = dict(log)
    changed: dict[str, str] = {}
    for name in (INCIDENTS_CSV, INCIDENTS_XLSX, AUDIT_CSV):
        for comment_id, row in _by_comment(Path(restricted) / name).items():
            before = log.get(comment_id, dict.fromkeys(_COLUMNS, ""))
            if all(row[column] == before[column] for column in FILLED_IN):
                continue
            if comment_id in changed and any(
                row[column] != decided[comment_id][column] for column in FILLED_IN
            ):
                raise UserError(
                    f"{changed[comment_id]} and {name} in {restricted} decide differently on "
                    f"comment {comment_id}: make them agree, or empty one of the two."
                )
            changed[comment_id] = name
            decided[comment_id] = row
    kept = [
        decided[comment_id] for comment_id in sorted(decided) if decided[comment_id]["decision"]
    ]
    if not kept:
        return None
    import pandas as pd

    return pd.DataFrame(kept, columns=list(_COLUMNS), dtype="str")


def wording(text: str) -> str:
    """Digest of a comment's text: a decision holds only for the wording it was taken on."""
    # The letter in front keeps spreadsheets from reading "12e4…" as a number.
    return "w" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _by_comment(path: Path) -> dict[str, dict[str, str]]:
    from pipeline.files.decoding import LONGEST_REDACTED
    from pipeline.files.flat import open_table

    if not path.exists():
        return {}
    table = open_table(path, longest=LONGEST_REDACTED)
    for column in ("comment_id", "decision"):
        if column not in table.frame.columns:
            raise UserError(f"{path} has lost its column '{column}': put the heading back.")
    rows: dict[str, dict[str, str]] = {}
    for record, place in zip(table.frame.to_dict("records"), table.rows.tolist(), strict=True):
        row = {column: str(record.get(column, "")).strip() for column in _COLUMNS}
        row["decision"] = _decision(row["decision"], path, place)
        if row["comment_id"] in rows:
            raise UserError(
                f"{path}, row {place}: comment {row['comment_id']} is listed twice: delete one."
            )
        rows[row["comment_id"]] = row
    return rows


def _decision(cell: str, path: Path, place: int) -> str:
    decision = " ".join(cell.replace("_", " ").lower().split())
    if decision and decision not in DECISIONS:
        raise UserError(
            f"{path}, row {place}, column 'decision': not a decision; write withhold, publish or "
            "publish redacted, or leave it empty."
        )
    return decision
