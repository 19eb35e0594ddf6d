"""doccano's production settings, narrowed to a server for this machine only.

Runs inside doccano's environment (DJANGO_SETTINGS_MODULE), never in the pipeline's.
"""

import os
from pathlib import Path
from typing import Any

from config.settings.production import *  # noqa: F403
from config.settings.production import DATABASES
from django.db.backends.signals import connection_created
from kombu.transport.sqlalchemy import Transport

# Other names reach a loopback server only by a rebinding attack on the annotator's browser.
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]

# doccano keeps uploads inside its installation: two homes that share one would mix their comments,
# and, started at once, fail over who makes the folder.
DJANGO_DRF_FILEPOND_UPLOAD_TMP = str(Path(os.environ["DOCCANO_HOME"]) / "uploads")
DJANGO_DRF_FILEPOND_ALLOW_EXTERNAL_UPLOAD_DIR = True

# The web process and the worker share one SQLite file: wait for the other's write.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"].setdefault("OPTIONS", {})["timeout"] = 30


def _overwrite_what_is_deleted(connection: Any, **_: Any) -> None:
    """A comment that was erased on request must not stand in the file's free pages."""
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA secure_delete = ON")


connection_created.connect(_overwrite_what_is_deleted)

# The worker looks for work in the database; once a second would make every small push wait.
Transport.polling_interval = 0.1
