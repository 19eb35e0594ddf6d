"""doccano's database: a SQLite file of its own, or PostgreSQL by DATABASE_URL."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from pipeline.doccano.accounts import last_word
from pipeline.doccano.installation import (
    DOCCANO_SIDE,
    POSTGRESQL_DRIVER,
    Installation,
    pip_install,
)
from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, write_atomically

_LOOPBACK_HOSTS = ("@localhost", "@127.0.0.1", "@[::1]")


def database_url(home: Path) -> str:
    """Return DATABASE_URL, or the file in doccano's folder (an absolute path).

    doccano asks for TLS unless told otherwise; a database on this machine rarely has it.
    """
    url = os.environ.get("DATABASE_URL") or f"sqlite:///{home}/db.sqlite3"
    if "sslmode" not in url and any(host in url for host in _LOOPBACK_HOSTS):
        url += ("&" if "?" in url else "?") + "sslmode=disable"
    return url


def prepare_database(
    home: Path, installation: Installation, environment: Mapping[str, str]
) -> None:
    """Make doccano's tables, or bring them up to its version.

    Making them takes many seconds, so an empty SQLite database is made once and copied.

    Raises
    ------
    UserError
        When the database cannot be reached or written to.
    """
    postgresql = environment["DATABASE_URL"].startswith(("postgres://", "postgresql://"))
    if postgresql and not (installation.backend.parent / "psycopg2").exists():
        pip_install(installation, POSTGRESQL_DRIVER)
    empty = installation.folder / "empty.sqlite3"
    own = home / "db.sqlite3"
    uses_own = environment["DATABASE_URL"] == f"sqlite:///{own.resolve()}"
    if uses_own and not own.exists() and empty.exists():
        with write_atomically(own, mode=RESTRICTED_FILE) as temporary:
            shutil.copyfile(empty, temporary)
        return
    fresh = uses_own and not own.exists()
    done = subprocess.run(  # noqa: S603  # nosec B603 # a list, no shell; our own script
        [str(installation.python), "-W", "ignore", str(DOCCANO_SIDE / "tables.py")],
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise UserError(
            "doccano could not set up its database: check DATABASE_URL and the disk. "
            f"Its last word: {last_word(done.stderr, environment)}"
        )
    if fresh and own.exists():
        with write_atomically(empty) as temporary:
            shutil.copyfile(own, temporary)
