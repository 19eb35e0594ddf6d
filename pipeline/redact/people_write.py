"""Sheets with a row a comment in which people write beside it: read, and one cell written."""

from pathlib import Path

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE
from pipeline.files.columns import require_column
from pipeline.files.flat import read_table
from pipeline.files.formulas import write_safe_csv
from pipeline.redact import at_risk_sheet, to_act_on_sheet

AT_RISK, TO_ACT_ON = at_risk_sheet.FILE, to_act_on_sheet.FILE
_COLUMNS = {AT_RISK: at_risk_sheet.COLUMNS, TO_ACT_ON: to_act_on_sheet.COLUMNS}
_WRITTEN = {AT_RISK: "decision", TO_ACT_ON: "dealt_with"}
_LONGEST = 500  # letters of what was done


def read_beside(restricted: Path, name: str) -> pd.DataFrame:
    """Read a sheet, redacted text: its columns, and what people wrote as `written`; all text.

    Parameters
    ----------
    name : `AT_RISK` or `TO_ACT_ON`; no rows where it is not there.

    Raises
    ------
    UserError
        When the sheet was damaged.
    """
    columns = _COLUMNS[name]
    path = restricted / name
    if not path.exists():
        return pd.DataFrame(columns=[*columns, "written"], dtype="str")
    if name == AT_RISK:
        at_risk_sheet.read_decisions(restricted)  # says what is the matter with it
    sheet = read_table(path)
    for column in columns:
        require_column(sheet.columns, column, str(path))
    return sheet[list(columns)].assign(written=sheet[_WRITTEN[name]].fillna("").str.strip())


def write_beside(restricted: Path, name: str, comment_id: str, words: str) -> None:
    """Write a decision, or what was done, beside a comment; the rest of the sheet stays.

    Parameters
    ----------
    words : “leave out” or “quote” in `AT_RISK`, anything in `TO_ACT_ON`; "" takes it back.

    Raises
    ------
    UserError
        No such decision, or a comment that the sheet does not have.
    """
    words = " ".join(words.split())[:_LONGEST]
    if name == AT_RISK and words not in ("", at_risk_sheet.LEAVE_OUT, at_risk_sheet.QUOTE):
        raise UserError(f"“{words}” is neither “leave out” nor “quote”.")
    sheet = read_beside(restricted, name)
    at = sheet["comment_id"].eq(comment_id)
    if at.sum() != 1:
        raise UserError("the sheet no longer lists that comment: look at the page again.")
    sheet.loc[at, _WRITTEN[name]] = words
    write_safe_csv(sheet.drop(columns="written"), restricted / name, RESTRICTED_FILE)
