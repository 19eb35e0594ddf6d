"""Files that are either whole or not there."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UserError

PUBLIC_FILE = 0o644
RESTRICTED_FILE = 0o600
RESTRICTED_FOLDER = 0o700
# What bears this name is half of something of ours; nobody else's file is ever taken for it.
_MARK = ".themes-unfinished-"
_UNFINISHED = re.compile(re.escape(_MARK) + r"[a-z0-9_]{8}(?:\.\w+)?")


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
        with _told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            # mkstemp creates it 0600: a restricted file is never readable, not even briefly.
            handle, name = tempfile.mkstemp(prefix=_MARK, suffix=path.suffix, dir=path.parent)
            os.close(handle)
            temporary = Path(name)
            yield temporary
            temporary.chmod(mode)
            with temporary.open("r+b") as written:  # Windows flushes only what may be written to
                os.fsync(written.fileno())
            temporary.replace(path)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def unfinished_folder(parent: Path) -> Path:
    """Make a folder for files that are put in place together later (`put_in_place`); 0700."""
    return Path(tempfile.mkdtemp(prefix=_MARK, dir=parent))


def put_in_place(written: Path, path: Path) -> None:
    """Move a whole file to where it belongs, over one that may be there.

    Raises
    ------
    UserError
        When the folder cannot be written to.
    """
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        written.replace(path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        names = [Path(name) for name in (error.filename, error.filename2) if name is not None]
        if any(n.parent == path.parent or n in path.parents for n in names or [path]):
            reason = error.strerror or "the file system refused it"
            raise UserError(
                f"{path} could not be written ({reason}): "
                "free some space or choose another folder with --out."
            ) from error
        raise


def remove_leftovers(*folders: Path) -> None:
    """Remove below `folders` what killed writers left; links are not followed.

    Only while no writer is at work there.
    """
    for top in folders:
        for folder, inner, files in os.walk(top):
            for name in [name for name in inner if _UNFINISHED.fullmatch(name)]:
                inner.remove(name)
                if not Path(folder, name).is_symlink():
                    shutil.rmtree(Path(folder, name))
            for name in files:
                if _UNFINISHED.fullmatch(name) and not Path(folder, name).is_symlink():
                    Path(folder, name).unlink()


def restricted_folder(path: Path) -> Path:
    """Make a folder that only its owner can enter (0700, whatever the umask) and return it."""
    path = Path(path)
    path.mkdir(RESTRICTED_FOLDER, parents=True, exist_ok=True)
    path.chmod(RESTRICTED_FOLDER)
    return path
