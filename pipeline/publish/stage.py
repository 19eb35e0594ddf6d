"""Publish: the files that go to readers. Nothing in them can identify anyone or repeats hate."""

from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.codebook.codebook import Codebook
from pipeline.publish.comments_file import coded_comments
from pipeline.publish.workbook import write_theme_tables
from pipeline.store.formulas import write_safe_csv
from pipeline.tabulate.stage import Tables


def publish(
    tables: Tables,
    comments: pd.DataFrame,
    assignments: pd.DataFrame,
    *,
    consultation: Any,
    codebook: Codebook,
    folder: Path,
) -> list[Path]:
    """Write the public files of a run into `folder` and return their paths.

    The same tables and comments give the same bytes. Each file appears whole or not at all.

    Parameters
    ----------
    tables : the protected tables of tabulate
    comments, assignments : as tabulate counted them
    folder : ``publish/`` of the run
    """
    folder = Path(folder)
    counts_file = folder / "theme_counts.csv"
    write_safe_csv(_as_text(tables.counts), counts_file)
    workbook_file = folder / "theme_tables.xlsx"
    write_theme_tables(
        tables.counts,
        workbook_file,
        title=consultation.title,
        contact=consultation.publish.contact,
        minimum=consultation.tabulate.minimum_cell,
    )
    comments_file = folder / "coded_comments.csv"
    write_safe_csv(coded_comments(comments, assignments, codebook=codebook), comments_file)
    quotes_file = folder / "quotes.csv"
    write_safe_csv(tables.quotes, quotes_file)
    return [counts_file, workbook_file, comments_file, quotes_file]


def _as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Every cell as it is printed: whole numbers whole, a missing one an empty cell."""
    return pd.DataFrame(
        {name: ["" if pd.isna(cell) else str(cell) for cell in frame[name]] for name in frame},
        dtype="str",
    )
