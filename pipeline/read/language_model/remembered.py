"""Answers remembered on disk under the digest of what was asked: codes and places, never a word.

An answer costs time or money and is not the same twice on every server, so each is asked for once.
Those about texts that are no longer there are taken out.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from pipeline.files.atomic import RESTRICTED_FILE
from pipeline.read.language_model.answer import STATES, Answer
from pipeline.read.language_model.client import Said
from pipeline.store.sealed_rows import go_without, open_rows, seal, text_digest

FILE = "answers.sqlite"
_TABLE = """
CREATE TABLE IF NOT EXISTS answers
(key BLOB NOT NULL UNIQUE, about BLOB NOT NULL, answer TEXT NOT NULL, seal BLOB NOT NULL)
"""


class Remembered:
    """The answers of one run's folder.

    A damaged file, or one that cannot be written to, costs that they are asked for again. A full
    disk is a `UserError`: what was paid for would be lost.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def read(self) -> dict[bytes, Said]:
        """Return all that is remembered, by key."""
        found: dict[bytes, Said] = {}
        if self._path.exists():
            try:
                with closing(open_rows(self._path)) as database:
                    rows = database.execute("SELECT key, about, answer, seal FROM answers")
                    for key, about, answer, sealed in rows:
                        if sealed == seal(key, about, answer.encode()) and (said := _said(answer)):
                            found[key] = said
            except sqlite3.Error as error:
                go_without(error, self._path)
        return found

    def add(self, answers: Mapping[tuple[bytes, str], Said]) -> None:
        """Remember answers, by key and the text that they are about."""
        rows = []
        for (key, text), (answer, by) in answers.items():
            written = json.dumps([answer.state, answer.found, by], sort_keys=True)
            about = text_digest(text)
            rows.append((key, about, written, seal(key, about, written.encode())))
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=RESTRICTED_FILE)
            with closing(open_rows(self._path)) as database, database:
                database.execute(_TABLE)
                database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", rows)
        except (sqlite3.Error, OSError) as error:
            go_without(error, self._path)

    def keep_only(self, texts: Iterable[str]) -> None:
        """Take out, wholly, what is about other texts than these: somebody may have been erased."""
        if not self._path.exists():
            return
        wanted = {text_digest(text) for text in texts}
        try:
            with closing(open_rows(self._path)) as database, database:
                database.execute("PRAGMA secure_delete = ON")
                known = {row[0] for row in database.execute("SELECT DISTINCT about FROM answers")}
                gone = [(about,) for about in known - wanted]
                database.executemany("DELETE FROM answers WHERE about = ?", gone)
        except sqlite3.Error as error:
            go_without(error, self._path)


def _said(written: str) -> Said | None:
    try:
        state, found, by = json.loads(written)
        if state not in STATES:
            return None
        spans = {str(code): (int(start), int(end)) for code, (start, end) in found.items()}
        return Said(Answer(state, spans), str(by))
    except (ValueError, TypeError, AttributeError):
        return None
