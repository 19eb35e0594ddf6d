"""Which round a file of labels is of: its own word for it, or the round that drew its comments."""

from collections.abc import Collection
from pathlib import Path

from pipeline.errors import UserError
from pipeline.files.flat import open_table
from pipeline.files.workbook import WORKBOOKS, sheets_of
from pipeline.labels.own_tables import read_own_table
from pipeline.labels.rounds import BLIND, SEEN
from pipeline.labels.workbook import GUIDELINE_SHEET, ROUND_COLUMN


def round_of_workbook(path: Path) -> str | None:
    """Return the round that a workbook says it was exported from; None where it says nothing."""
    if path.suffix.lower() not in WORKBOOKS or GUIDELINE_SHEET not in sheets_of(path).names:
        return None
    sheet = open_table(path, sheet=GUIDELINE_SHEET).frame
    named = [str(cell).strip() for cell in sheet[ROUND_COLUMN]] if ROUND_COLUMN in sheet else []
    return next((name for name in named if name), None)


def round_that_drew(folder: Path, ids: Collection[str], *, suffix: str, where: str) -> str | None:
    """Return the name of the round that drew these comments; None where no round drew any.

    Of several that drew them all it is the last. What nobody drew may be among them.

    Parameters
    ----------
    folder : of all rounds.
    suffix : what folders of rounds on these questions end with.

    Raises
    ------
    UserError
        When they are of several rounds.
    """
    drew: dict[str, set[str]] = {}
    for path in sorted(folder.glob("*/sample.csv")):
        name = path.parent.name
        if name in (BLIND, SEEN) or not name.endswith(suffix) or "." in name.removesuffix(suffix):
            continue
        sample = set(read_own_table(path, {"comment_id": str})["comment_id"])
        if theirs := sample & set(ids):
            drew[name.removesuffix(suffix)] = theirs
    drawn = set[str]().union(*drew.values())
    whole = [name for name, theirs in drew.items() if theirs == drawn]
    if drew and not whole:
        each = ", ".join(f"{len(theirs)} of {name}" for name, theirs in drew.items())
        raise UserError(
            f"{where} holds comments of several rounds ({each}): import those of each round from a "
            "file of their own, or name the round that all are for with --round."
        )
    return max(whole, default=None)
