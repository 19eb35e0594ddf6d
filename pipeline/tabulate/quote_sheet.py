"""The sheet of quotes that people pick from and ban: written by a run, filled in, read by the next.

It lies in ``restricted/``, since it tells which comment each sentence is of, beside the answer.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from pipeline.tables.theme_tables import ThemeTables

SHEET = "quotes_to_choose.csv"
CHOICES = ("pick", "ban")
WARNING = "few people: picked or not, it is not quoted"
"""What stands beside a sentence whose writer could be singled out."""
_COLUMNS = ("choice", "quoted", "question", "theme", "answer", "quote", "comment_id", "warning")


def read_sheet(restricted: Path) -> "pd.DataFrame | None":
    """Read what people chose: comment_id, choice (pick or ban), by comment_id; None where nothing.

    Raises
    ------
    UserError
        A missing column, another word, or one comment that is both picked and banned (the row is
        named).
    """
    import pandas as pd

    from pipeline.files.columns import require_column
    from pipeline.files.flat import read_table

    path = restricted / SHEET
    if not path.exists():
        return None
    table = read_table(path)
    for name in ("comment_id", "choice"):
        require_column(table.columns, name, str(path))
    chosen: dict[str, str] = {}
    for row, (comment_id, cell) in enumerate(
        zip(table["comment_id"], table["choice"], strict=True), start=2
    ):
        choice = "" if pd.isna(cell) else str(cell).strip().casefold()
        if not choice:
            continue
        if choice not in CHOICES:
            raise UserError(
                f"{path}, row {row}: '{cell}' is neither pick nor ban: write one of the two, or "
                "leave the cell empty."
            )
        if chosen.setdefault(str(comment_id), choice) != choice:
            raise UserError(
                f"{path}, row {row}: another row picks what this one bans, or the other way: "
                "choose one of the two for all sentences of a comment."
            )
    if not chosen:
        return None
    return pd.DataFrame(sorted(chosen.items()), columns=["comment_id", "choice"], dtype="str")


def write_sheet(
    candidates: "pd.DataFrame",
    tables: "ThemeTables",
    chosen: "pd.DataFrame | None",
    restricted: Path,
    *,
    risky: "NDArray[np.bool_]",
) -> None:
    """Write the sentences that could be quoted, those that are first, with what was chosen so far.

    Parameters
    ----------
    candidates : `QUOTES`; those beside a number that is left out are not listed
    tables : the protected tables, with the quotes that are published
    chosen : as `read_sheet` returns it; a choice is kept though its comment is listed no longer
    risky : bool [candidates], which could single somebody out: each is listed with a warning
    """
    import numpy as np
    import pandas as pd

    from pipeline.files.formulas import write_safe_csv

    counts = tables.counts[tables.counts["section"].eq("themes") & tables.counts["status"].ne("c")]
    printed = pd.MultiIndex.from_frame(counts[["question_id", "row_id", "answer_id"]])
    candidates = candidates.assign(warning=np.where(risky, WARNING, ""))
    cells = pd.MultiIndex.from_frame(candidates[["question_id", "theme_id", "answer_id"]])
    listed = pd.concat([tables.quotes, candidates[cells.isin(printed)]], ignore_index=True)
    listed["quoted"] = ["yes"] * len(tables.quotes) + ["no"] * (len(listed) - len(tables.quotes))
    place = ["question_id", "theme_id", "answer_id"]
    listed = listed.drop_duplicates([*place, "comment_id", "quote"])
    order = {cell: number for number, cell in enumerate(printed)}
    by_cell = [order[cell] for cell in zip(*(listed[name] for name in place), strict=True)]
    listed = listed.iloc[np.argsort(np.array(by_cell, dtype=np.int64), kind="stable")]
    said = {} if chosen is None else dict(zip(chosen["comment_id"], chosen["choice"], strict=True))
    listed["choice"] = listed["comment_id"].map(said).fillna("")
    listed = listed.drop(columns="question").rename(columns={"question_label": "question"})
    kept = sorted(set(said) - set(listed["comment_id"]))
    others = pd.DataFrame({"comment_id": kept, "choice": [said[each] for each in kept]})
    whole = pd.concat([listed, others])[list(_COLUMNS)].fillna("").astype("str")
    write_safe_csv(whole.reset_index(drop=True), restricted / SHEET, RESTRICTED_FILE)


def choose(restricted: Path, comment_id: str, choice: str) -> None:
    """Write a choice beside every sentence of a comment into the sheet; the rest stays.

    Parameters
    ----------
    choice : one of `CHOICES`; "" takes an earlier one back

    Raises
    ------
    UserError
        No such choice, or a comment that the sheet does not list.
    """
    from pipeline.files.flat import read_table
    from pipeline.files.formulas import write_safe_csv

    path = restricted / SHEET
    if choice not in ("", *CHOICES):
        raise UserError(f"“{choice}” is neither pick nor ban: choose one of the two, or nothing.")
    table = read_table(path) if path.exists() else None
    if table is None or not {"comment_id", "choice"} <= set(table.columns):
        raise UserError(f"{path} is not there, or has lost a column: run again to have it written.")
    at = table["comment_id"].eq(comment_id)
    if not at.any():
        raise UserError(f"{path} does not list that comment: run again to have it written anew.")
    table.loc[at, "choice"] = choice
    write_safe_csv(table, path, RESTRICTED_FILE)
