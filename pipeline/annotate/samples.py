"""The rounds that a consultation's labels hold, and which comments were drawn for each."""

from pathlib import Path

import pandas as pd

from pipeline.labels.own_tables import read_own_table

SAMPLE = "sample.csv"
SAMPLE_COLUMNS = ("comment_id", "reason", "annotators", "predicted")


def read_sample(path: Path) -> pd.DataFrame:
    """Read a round's sample; no rows when it has not been drawn."""
    if not path.exists():
        return pd.DataFrame(columns=list(SAMPLE_COLUMNS))
    sample = read_own_table(path, dict.fromkeys(SAMPLE_COLUMNS, str))
    return sample.fillna({"predicted": ""})


def round_names(history: Path) -> list[str]:
    """Names of the rounds that have a folder, oldest first."""
    if not history.is_dir():
        return []
    return sorted(path.name for path in history.iterdir() if path.is_dir())
