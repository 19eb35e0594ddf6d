"""How agreement went from round to round: one CSV a consultation, kept beside the labels."""

from pathlib import Path

import pandas as pd

from pipeline.annotate.agreement import Agreement
from pipeline.files.atomic import write_atomically
from pipeline.labels.own_tables import read_own_table

FILE = "agreement.csv"


def keep_agreement(history: Path, round_name: str, found: Agreement) -> pd.DataFrame:
    """Add a round's agreement to `agreement.csv` (replacing that round) and return the file.

    Columns: round, code_id, comments, given, alpha, alpha_low, alpha_high, ac1, ac1_low, ac1_high,
    observed, verdict.
    """
    if not found.by_code["comments"].any():
        return read_agreement(history)
    fresh = found.by_code.assign(round=round_name)
    fresh = fresh[["round", *found.by_code.columns]].round(4)
    earlier = read_agreement(history)
    both = pd.concat([earlier[earlier["round"] != round_name], fresh], ignore_index=True)
    both = both.sort_values("round", kind="stable", ignore_index=True)
    _write(both, history)
    return both


def forget_agreement(history: Path, round_name: str) -> None:
    """Take a round out of the file."""
    earlier = read_agreement(history)
    _write(earlier[earlier["round"] != round_name], history)


def read_agreement(history: Path) -> pd.DataFrame:
    """Return the agreement of all rounds so far; no rows when there is none."""
    path = history / FILE
    if not path.exists():
        return pd.DataFrame(columns=["round", "code_id"])
    return read_own_table(path, {"round": str, "code_id": str})


def _write(agreement: pd.DataFrame, history: Path) -> None:
    with write_atomically(history / FILE) as temporary:
        agreement.to_csv(temporary, index=False, lineterminator="\n")
