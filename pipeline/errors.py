"""The one kind of error that is meant for the person at the keyboard."""

import errno
import os

_LONGEST = 1_000  # characters; a hostile file may have a column name of a megabyte


class UserError(Exception):
    """Something the user can mend: one sentence that says what is wrong, where, and how to mend it.

    The command line prints it on stderr and ends with exit code 2. The sentence may name files,
    rows and columns; it never quotes a comment. Names come from files that anybody may have made:
    what would break the line or command the terminal is taken out.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(_one_line(sentence))


class OwnFault(Exception):
    """A fault of this program whose sentence names files, rows and columns, and quotes no comment.

    So it may be printed, where of other faults only the kind and the place are told.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(_one_line(sentence))


_OF_THE_DISK = {
    errno.EACCES,
    errno.EDQUOT,
    errno.EFBIG,
    errno.EIO,
    errno.ENOSPC,
    errno.EPERM,
    errno.EROFS,
    errno.ESTALE,
}


def refused_by_the_disk(error: OSError) -> UserError | None:
    """Return what the user can do where a disk is full, failing or closed to them; None otherwise.

    The sentence holds the system's own words for the error's number: a library's may quote a file.
    """
    if error.errno not in _OF_THE_DISK:
        return None
    place = error.filename if isinstance(error.filename, str) else "A file"
    return UserError(
        f"{place} could not be read or written ({os.strerror(error.errno)}): mend its disk, make "
        "room on it or ask for the right to it, and run again; what was done until now is kept."
    )


def _one_line(sentence: str) -> str:
    plain = "".join(
        character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for character in " ".join(sentence.split())
    )
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[: _LONGEST // 2]} … {plain[-_LONGEST // 2 :]}"
