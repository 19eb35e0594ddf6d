"""Which comments somebody has marked as read: ids, a file for each person, beside the labels."""

from collections.abc import Collection
from pathlib import Path

from pipeline.files.atomic import RESTRICTED_FILE, write_atomically
from pipeline.files.hand_written import read_hand_written
from pipeline.store.erased import Erased

_LARGEST = 100_000_000  # bytes; some million ids
_NAMED = "desk_read.{}.txt"


def read_marks(folder: Path, annotator: str) -> frozenset[str]:
    """Return the ids of the comments that somebody has marked as read."""
    path = folder / _NAMED.format(annotator)
    if not path.exists():
        return frozenset()
    text = read_hand_written(path, f"{path} is gone: do this again.", largest=_LARGEST)
    return frozenset(text.split())


def write_marks(folder: Path, annotator: str, marked: Collection[str]) -> None:
    """Write them, whole or not at all, readable by their owner only."""
    with write_atomically(folder / _NAMED.format(annotator), RESTRICTED_FILE) as temporary:
        lines = "".join(f"{comment_id}\n" for comment_id in sorted(marked))
        temporary.write_text(lines, encoding="utf-8")


def erase_marks(folder: Path, erased: Erased) -> None:
    """Take the erased comments out of everybody's marks."""
    for path in sorted(folder.glob(_NAMED.format("*"))):
        annotator = path.name.removeprefix("desk_read.").removesuffix(".txt")
        ids = sorted(read_marks(folder, annotator))
        theirs = erased.wrote(ids)
        if theirs.any():
            kept = [one for one, is_theirs in zip(ids, theirs, strict=True) if not is_theirs]
            write_marks(folder, annotator, kept)
