"""Files that are either whole or not there."""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UserError

PUBLIC_FILE = 0o644
RESTRICTED_FILE = 0o600
RESTRICTED_FOLDER = 0o700
_TEMPORARY = re.compile(r"\..+\.[a-z0-9_]{8}(?:\.[^.]*)?")  # as `write_atomically` names them


@contextmanager
def write_atomically(path: Path, mode: int = PUBLIC_FILE) -> Iterator[Path]:
    """Write a file whole or not at all: yield a temporary path beside `path`, rename it at the end.

    The temporary file keeps the suffix of `path` (writers look at it), has `mode` from its first
    byte on whatever the umask is, and is removed when the body raises.

    Raises
    ------
    UserError
        When the folder cannot be written to or the disk is full.
    """
    path = Path(path)
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(
            prefix=f".{path.stem}.", suffix=path.suffix, dir=path.parent
        )
        os.close(
            handle
        )  # mkstemp creates it 0600: a restricted file is never readable, not even briefly
        temporary = Path(name)
        yield temporary
        temporary.chmod(mode)
        with temporary.open("r+b") as written:  # Windows flushes only what may be written to
            os.fsync(written.fileno())
        temporary.replace(path)
    except OSError as error:
        named = path if error.filename is None else Path(error.filename)
        if named.parent == path.parent or named in path.parents:
            reason = error.strerror or "the file system refused it"
            raise UserError(
                f"{path} could not be written ({reason}): "
                "free some space or choose another folder with --out."
            ) from error
        raise
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Remove below `folder` the temporary files of writers that were killed.

    Only while no writer is at work in it.
    """
    for path in folder.rglob(".*"):
        if _TEMPORARY.fullmatch(path.name) and path.is_file() and not path.is_symlink():
            path.unlink()


def restricted_folder(path: Path) -> Path:
    """Make a folder that only its owner can enter (0700, whatever the umask) and return it."""
    path = Path(path)
    path.mkdir(RESTRICTED_FOLDER, parents=True, exist_ok=True)
    path.chmod(RESTRICTED_FOLDER)
    return path
