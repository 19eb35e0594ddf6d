"""Decisions on doubtful redactions, written into the sheet that was made for them."""

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE
from pipeline.files.flat import read_table
from pipeline.files.formulas import write_safe_csv
from pipeline.redact.review import COLUMNS, FILE, read_decisions

Place = tuple[str, str, str]
"""comment_id, start and end as the sheet has them."""


def read_doubts(restricted: Path) -> pd.DataFrame:
    """Read the doubtful words, `COLUMNS`, every column text; the words are raw. No rows without.

    Raises
    ------
    UserError
        When the sheet was damaged.
    """
    if not (restricted / FILE).exists():
        return pd.DataFrame(columns=list(COLUMNS), dtype="str")
    read_decisions(restricted)  # says what is the matter with it
    return read_table(restricted / FILE)


def decide(restricted: Path, places: Collection[Place], decision: str) -> None:
    """Write keep, redact or nothing beside the words at some places; the rest stays.

    Raises
    ------
    UserError
        Another decision, or a place that the sheet does not have.
    """
    if decision not in ("", "keep", "redact"):
        raise UserError(f"“{decision}” is neither keep nor redact.")
    sheet = read_doubts(restricted)
    own = list(zip(sheet["comment_id"], sheet["start"], sheet["end"], strict=True))
    wanted = set(places)
    if not wanted <= set(own):
        raise UserError("the sheet no longer has these words: look at the page again.")
    at = [place in wanted for place in own]
    sheet.loc[at, "decision"] = decision
    write_safe_csv(sheet, restricted / FILE, RESTRICTED_FILE)
