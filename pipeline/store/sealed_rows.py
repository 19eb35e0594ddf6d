"""What caches in SQLite share: keys of texts, seals over rows, and what is done when a file fails.

Such a file holds digests and what was computed, never a text; whatever happens to it costs only
that things are computed again.
"""

import errno
import hashlib
import sqlite3
from pathlib import Path

from pipeline.errors import UserError

_PATIENCE = 60.0  # seconds to wait for another writer's commit


def text_digest(text: str) -> bytes:
    """Return the digest that a text is known by, 16 bytes (BLAKE2b)."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def seal(*parts: bytes) -> bytes:
    """Return the digest over a row by which a damaged one is noticed, 8 bytes (BLAKE2b)."""
    return hashlib.blake2b(b"".join(parts), digest_size=8).digest()


def open_rows(path: Path) -> sqlite3.Connection:
    """Open a file of rows, waiting for other writers."""
    return sqlite3.connect(path, timeout=_PATIENCE)


def go_without(error: Exception, path: Path) -> None:
    """Locked for a minute, or read-only: nothing is remembered. Damaged: start anew.

    Raises
    ------
    UserError
        When the disk is full.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == errno.ENOSPC:
        raise UserError(
            f"The disk is full ({path.parent}): free some space and run again; what was "
            f"done until now is kept."
        ) from error
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        for damaged in (path, path.with_name(f"{path.name}-journal")):
            damaged.unlink(missing_ok=True)
