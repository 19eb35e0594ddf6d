"""The analyst's picks and bans of quotes."""

from pathlib import Path
from typing import NamedTuple

import pandas as pd

from pipeline.errors import UserError
from pipeline.store.erased import Erased


class Choices(NamedTuple):
    """Ids of comments to quote first, in order, and of those never to quote."""

    picks: tuple[str, ...] = ()
    bans: frozenset[str] = frozenset()

    def and_those(self, chosen: pd.DataFrame | None, *, quotable: pd.Series) -> "Choices":
        """With what was chosen in a run's own sheet; a ban wins over a pick.

        A comment that may be quoted no longer is not, and one that is gone is passed over.

        Parameters
        ----------
        chosen : comment_id, choice
        quotable : bool, by comment_id
        """
        if chosen is None:
            return self
        may = set(quotable.index[quotable])
        of = {choice: list(rows["comment_id"]) for choice, rows in chosen.groupby("choice")}
        bans = self.bans | set(of.get("ban", ()))
        picks = dict.fromkeys((*self.picks, *(each for each in of.get("pick", ()) if each in may)))
        return Choices(tuple(each for each in picks if each not in bans), frozenset(bans))


def read_choices(path: Path, *, quotable: pd.Series) -> Choices:
    """Read a table with the columns comment_id and choice (pick or ban).

    Parameters
    ----------
    quotable : bool, by comment_id: whether a comment may be quoted at all

    Raises
    ------
    UserError
        A missing file or column, another choice, an unknown comment, a pick that is not quotable.
    """
    from pipeline.files.columns import require_column
    from pipeline.files.flat import read_table

    table = read_table(path)
    for name in ("comment_id", "choice"):
        require_column(table.columns, name, str(path))
    picks, bans = [], set()
    for row, (comment_id, choice) in enumerate(
        zip(table["comment_id"], table["choice"], strict=True), start=2
    ):
        where = f"{path}, row {row}"
        if comment_id not in quotable.index:
            raise UserError(
                f"{where}: there is no comment '{comment_id}': copy ids from coded_comments.csv."
            )
        if choice == "ban":
            bans.add(str(comment_id))
        elif choice != "pick":
            raise UserError(f"{where}: '{choice}' is neither pick nor ban: write one of the two.")
        elif not quotable[comment_id]:
            raise UserError(
                f"{where}: comment '{comment_id}' must not be quoted (withheld, under review, "
                "without a theme, or somebody could be recognised or put at risk): remove the pick."
            )
        else:
            picks.append(str(comment_id))
    return Choices(tuple(picks), frozenset(bans))


def erase_choices(path: Path, erased: Erased) -> int:
    """Take the choices on erased comments out of the analyst's table; return how many.

    Raises
    ------
    UserError
        A missing file or column, or a kind of file that cannot be written: names the rows.
    """
    from pipeline.files.columns import require_column
    from pipeline.files.flat import open_table, write_table
    from pipeline.files.known_files import CSV_SUFFIXES

    table = open_table(path)
    require_column(table.frame.columns, "comment_id", str(path))
    theirs = erased.wrote(table.frame["comment_id"])
    if not theirs.any():
        return 0
    if path.suffix.lower() not in (*CSV_SUFFIXES, ".xlsx", ".parquet"):
        rows = ", ".join(str(row) for row in table.rows[theirs])
        raise UserError(f"{path}: delete row {rows}, which names comments that are to be erased.")
    write_table(table.frame[~theirs], path, mode=path.stat().st_mode & 0o777)
    return int(theirs.sum())
