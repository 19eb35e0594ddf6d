"""Answers remembered on disk under the digest of what was asked: codes and places, never a word.

An answer costs time or money and is not the same twice on every server, so each is asked for once.
Those about texts that are no longer there are taken out.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from pipeline.files.atomic import RESTRICTED_FILE
from pipeline.read.language_model.answer import STATES, Answer
from pipeline.read.language_model.client import Said

FILE = "answers.sqlite"
_TABLE = """
CREATE TABLE IF NOT EXISTS answers
(key BLOB NOT NULL UNIQUE, about BLOB NOT NULL, answer TEXT NOT NULL, seal BLOB NOT NULL)
"""
_PATIENCE = 60.0  # seconds to wait for another writer's commit


class Remembered:
    """The answers of one run's folder.

    A damaged file, or one that cannot be written to, costs that they are asked for again.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def read(self) -> dict[bytes, Said]:
        """Return all that is remembered, by key."""
        found: dict[bytes, Said] = {}
        if self._path.exists():
            try:
                with closing(self._open()) as database:
                    rows = database.execute("SELECT key, about, answer, seal FROM answers")
                    for key, about, answer, seal in rows:
                        if seal == _seal(key, about, answer) and (said := _said(answer)):
                            found[key] = said
            except sqlite3.Error as error:
                self._begin_anew(error)
        return found

    def add(self, answers: Mapping[tuple[bytes, str], Said]) -> None:
        """Remember answers, by key and the text that they are about."""
        rows = []
        for (key, text), (answer, by) in answers.items():
            written = json.dumps([answer.state, answer.found, by], sort_keys=True)
            about = _digest(text)
            rows.append((key, about, written, _seal(key, about, written)))
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=RESTRICTED_FILE)
            with closing(self._open()) as database, database:
                database.execute(_TABLE)
                database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", rows)
        except (sqlite3.Error, OSError) as error:
            self._begin_anew(error)

    def keep_only(self, texts: Iterable[str]) -> None:
        """Take out, wholly, what is about other texts than these: somebody may have been erased."""
        if not self._path.exists():
            return
        wanted = {_digest(text) for text in texts}
        try:
            with closing(self._open()) as database, database:
                database.execute("PRAGMA secure_delete = ON")
                known = {row[0] for row in database.execute("SELECT DISTINCT about FROM answers")}
                gone = [(about,) for about in known - wanted]
                database.executemany("DELETE FROM answers WHERE about = ?", gone)
        except sqlite3.Error as error:
            self._begin_anew(error)

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=_PATIENCE)

    def _begin_anew(self, error: Exception) -> None:
        code = getattr(error, "sqlite_errorcode", None)
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            for damaged in (self._path, self._path.with_name(f"{FILE}-journal")):
                damaged.unlink(missing_ok=True)


def _said(written: str) -> Said | None:
    try:
        state, found, by = json.loads(written)
        if state not in STATES:
            return None
        spans = {str(code): (int(start), int(end)) for code, (start, end) in found.items()}
        return Said(Answer(state, spans), str(by))
    except (ValueError, TypeError, AttributeError):
        return None


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _seal(key: bytes, about: bytes, written: str) -> bytes:
    return hashlib.blake2b(key + about + written.encode(), digest_size=8).digest()
