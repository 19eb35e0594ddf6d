"""Respondents who asked to be erased are left out of the file."""

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.flat import FlatTable
from pipeline.ingest.ids import respondent_ids
from pipeline.ingest.survey import Survey
from pipeline.store.erased import Erased

_SHOWN = 12


def leave_out_erased(
    table: FlatTable, respondents: pd.Series, erased: Erased, survey: Survey
) -> tuple[FlatTable, pd.Series, list[str]]:
    """Return the table and its respondents without those who were erased, and a sentence on them.

    Raises
    ------
    UserError
        When nobody is left.
    """
    if not len(erased):
        return table, respondents, []
    gone = erased.holds(respondent_ids(respondents, survey.id_key))
    many = "respondent was" if len(erased) == 1 else "respondents were"
    said = [f"{len(erased):,} {many} erased on request and left out."]
    if gone.all():
        raise UserError(
            f"{survey.input_path}: everybody in it was erased on request; there is nothing "
            "left to count."
        )
    if gone.any():
        said.append(rows_in_words(tuple(table.rows[gone].tolist()), survey))
    kept = table._replace(frame=table.frame[~gone].reset_index(drop=True), rows=table.rows[~gone])
    return kept, respondents[~gone].reset_index(drop=True), said


def rows_in_words(rows: tuple[int, ...], survey: Survey) -> str:
    """Say which rows of the export still hold somebody who was erased."""
    shown = ", ".join(str(row) for row in rows[:_SHOWN])
    more = f" and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
    which, hold, them = ("Row", "holds", "it") if len(rows) == 1 else ("Rows", "hold", "them")
    return (
        f"{which} {shown}{more} of {survey.input_path} still {hold} what was erased here: "
        f"delete {them} there."
    )
