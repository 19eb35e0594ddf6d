"""Who did what at the desk and when: a line an action, with ids and codes and never a text.

The analyst's stands beside the labels, the lead officer's in ``restricted/``: which comments were
withheld is nobody else's business.
"""

import csv
import datetime
import io
import os
from pathlib import Path

from pipeline.files.atomic import RESTRICTED_FILE, write_atomically
from pipeline.store.erased import Erased

FILE = "desk_log.csv"
COLUMNS = ("when", "who", "action", "of", "value")


def note_action(folder: Path, *, who: str, action: str, of: str, value: str = "") -> None:
    """Add a line to the folder's log, in one write, so that a kill leaves it whole or without it.

    Parameters
    ----------
    of : ids of comments, codes or questions, a space between them.
    value : the codes, decision or version it led to.
    """
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    path = folder / FILE
    folder.mkdir(parents=True, exist_ok=True)
    line = io.StringIO(newline="")
    writer = csv.writer(line, lineterminator="\n")
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags, RESTRICTED_FILE)
    try:
        if os.fstat(handle).st_size == 0:
            writer.writerow(COLUMNS)
        writer.writerow([now, _plain(who), action, of, value])
        os.write(handle, line.getvalue().encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def _plain(name: str) -> str:
    """A name that no spreadsheet runs."""
    return name.lstrip("=+-@＝＋－＠ \t") or "?"


def erase_actions(folder: Path, erased: Erased) -> int:
    """Take the lines about erased comments out of the folder's log; return how many.

    A line that a kill cut off goes too: nobody can tell whom it is about.
    """
    path = folder / FILE
    if not path.exists():
        return 0
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if len(row) == len(COLUMNS)]
    kept = [row for row in rows if not erased.wrote(row[3].split()).any()]
    if len(kept) < len(rows):
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(kept)
        with write_atomically(path, RESTRICTED_FILE) as temporary:
            temporary.write_text(text.getvalue(), encoding="utf-8")
    return len(rows) - len(kept)
