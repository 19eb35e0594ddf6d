"""Vectors remembered on disk under the digest of their text.

One SQLite file per encoder: its locks make two writers safe, its journal a kill at any moment.
Every vector is sealed with a digest over key and content, so a damaged one is noticed and computed
again. The file holds digests and vectors, never a text, and whatever happens to it costs time only.
"""

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from pipeline.encoders.base import Encoder, Vectors
from pipeline.files.atomic import RESTRICTED_FILE, RESTRICTED_FOLDER
from pipeline.store.sealed_rows import go_without, open_rows, seal, text_digest

_CACHE_FILE = re.compile(r"vectors-[0-9a-f]{32}\.sqlite(-journal)?")
_PER_TURN = 4096  # texts encoded between two commits: what a kill can cost

_TABLE = """
CREATE TABLE IF NOT EXISTS vectors
(key BLOB NOT NULL UNIQUE, vector BLOB NOT NULL, seal BLOB NOT NULL)
"""


class CachedEncoder:
    """An encoder that computes each distinct text once, ever; vectors are the encoder's own."""

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        self.name = encoder.name
        self.fingerprint = encoder.fingerprint
        self.dimension = encoder.dimension
        self._encoder = encoder
        self._path = folder / f"vectors-{encoder.fingerprint}.sqlite"
        self._aside = _aside(folder) / self._path.name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), dimension], from the cache where it has them.

        Raises
        ------
        UserError
            When the disk is full.
        """
        keys = [text_digest(text) for text in texts]
        first_row = {key: row for row, key in reversed(list(enumerate(keys)))}
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        distinct = list(first_row)
        for start in range(0, len(distinct), _PER_TURN):
            turn = distinct[start : start + _PER_TURN]
            known = self._read(turn, self._path)
            missing = [key for key in turn if key not in known]
            if missing and (carried := self._read(missing, self._aside)):
                self._write(carried)
                known |= carried
                missing = [key for key in missing if key not in known]
            if missing:
                computed = self._encoder.encode([texts[first_row[key]] for key in missing])
                fresh = dict(zip(missing, computed, strict=True))
                self._write(fresh)
                known |= fresh
            for key in turn:
                vectors[first_row[key]] = known[key]
        return vectors[[first_row[key] for key in keys]]

    def _read(self, keys: Sequence[bytes], path: Path) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        if not path.exists():
            return found
        marks = ",".join("?" * len(keys))
        query = f"SELECT key, vector, seal FROM vectors WHERE key IN ({marks})"  # noqa: S608  # nosec B608 # marks are ?
        try:
            with closing(open_rows(path)) as database:
                for key, content, sealed in database.execute(query, keys):
                    if sealed == seal(key, content) and len(content) == 4 * self.dimension:
                        found[key] = np.frombuffer(content, dtype="<f4")
        except sqlite3.Error as error:
            go_without(error, path)
        return found

    def _write(self, vectors: dict[bytes, Vectors]) -> None:
        rows = [
            (key, content, seal(key, content))
            for key, vector in vectors.items()
            for content in [vector.astype("<f4").tobytes()]
        ]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=RESTRICTED_FILE)  # vectors tell something of their texts
            with closing(open_rows(self._path)) as database, database:
                database.execute(_TABLE)
                database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)
        except (sqlite3.Error, OSError) as error:
            go_without(error, self._path)


def begin_anew(folder: Path) -> None:
    """Set a cache aside: from now on it is filled anew, from what stood in it as far as it can be.

    So that vectors that nobody asks for any more are left behind (see `leave_behind`); a new file
    has no free pages in which they could still stand.
    """
    leave_behind(folder)
    for path in cache_files(folder):
        _aside(folder).mkdir(RESTRICTED_FOLDER, exist_ok=True)
        path.rename(_aside(folder) / path.name)


def leave_behind(folder: Path) -> None:
    """Delete what was set aside and never asked for since."""
    aside = _aside(folder)
    for path in cache_files(aside):
        path.unlink()
    if aside.is_dir() and not any(aside.iterdir()):
        aside.rmdir()


def cache_files(folder: Path) -> list[Path]:
    """Return the files that a cache keeps in a folder, sorted; others may stand beside them."""
    return sorted(path for path in folder.glob("vectors-*") if _CACHE_FILE.fullmatch(path.name))


def _aside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.aside")
