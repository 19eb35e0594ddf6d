"""A doccano of one's own on this machine: started, found running, stopped.

It listens on 127.0.0.1 only: doccano lets an annotator change a project and anybody upload files.
Without the Celery worker every upload and export waits for ever.
"""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.doccano.accounts import (
    ADMIN,
    Accounts,
    annotator_names,
    ensure_accounts,
)
from pipeline.doccano.database import database_url, prepare_database
from pipeline.doccano.installation import (
    BEGUN,
    DOCCANO_SIDE,
    Installation,
)
from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE, restricted_folder, write_atomically

DEFAULT_PORT = 8000
_START_SECONDS = 90.0
_STOP_SECONDS = 15.0
# Where they lay before each home had its own: what an installation still holds goes too.
_UPLOADS_BEFORE = "lib/python3*/site-packages/backend/filepond-temp-uploads/*"
_UPLOAD_SECONDS = 24 * 3600  # a younger one may wait for a worker


@dataclass(frozen=True)
class Server:
    """A doccano: the folder of its database and logs, its installation, its port."""

    home: Path
    installation: Installation
    port: int = DEFAULT_PORT

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        """What doccano's processes are told; DATABASE_URL is respected when it is set."""
        home = self.home.resolve()
        return os.environ | {
            "DATABASE_URL": database_url(home),
            "DJANGO_SETTINGS_MODULE": "doccano_settings",
            "DOCCANO_HOME": str(home),
            "DEBUG": "False",
            "HOME": str(home),
            "MEDIA_ROOT": str(home / "media"),
            "PYTHONPATH": f"{DOCCANO_SIDE}{os.pathsep}{self.installation.backend}",
            "PYTHONWARNINGS": "ignore",
            "SECRET_KEY": _secret_key(home),
            "STANDALONE": "True",
        }


def start(server: Server) -> Accounts:
    """Start doccano if it is not running: database, accounts, web, worker. Idempotent.

    Passwords that were made up lie in `new_passwords.json` (0600) until they have been shown.

    Raises
    ------
    UserError
        The port is taken, the database cannot be reached, or a process does not come up (the
        sentence names its log).
    """
    with _locked(server.home):
        environment = server.environment()
        processes = running_processes(server)
        if processes and (port := _remembered(server)["port"]) != server.port:
            raise UserError(
                f"doccano already runs on port {port}: use it with DOCCANO_PORT={port}, "
                "or stop it first."
            )
        if not processes:
            _check_port(server.port)
            prepare_database(server.home, server.installation, environment)
        accounts = ensure_accounts(server.installation, environment, annotator_names())
        _keep_until_shown(server.home, accounts)
        for name in ("web", "worker"):
            if name not in processes:
                processes[name] = _spawn(server, environment, name)
                _remember(server, processes)
        _wait_for_web(server, processes["web"], accounts.tokens[ADMIN])
        _wait_for_worker(server, processes["worker"])
        with write_atomically(server.home / "environment", mode=RESTRICTED_FILE) as path:
            path.write_text(
                f"export DOCCANO_URL={server.address}\n"
                f"export DOCCANO_TOKEN={accounts.tokens[ADMIN]}\n",
                encoding="utf-8",
            )
        return accounts


def stop(server: Server) -> bool:
    """Stop web and worker; whatever they were doing is finished first. False if none ran."""
    with _locked(server.home):
        processes = running_processes(server)
        for process in processes.values():
            os.kill(process, signal.SIGTERM)
        deadline = time.monotonic() + _STOP_SECONDS
        while (left := running_processes(server)) and time.monotonic() < deadline:
            time.sleep(0.1)
        for process in left.values():
            os.kill(process, signal.SIGKILL)
        (server.home / "processes.json").unlink(missing_ok=True)
        _forget_files(server)
        return bool(processes)


def _forget_files(server: Server) -> None:
    """doccano keeps every upload and export as a file for ever, comments since withdrawn too."""
    shutil.rmtree(server.home / "media", ignore_errors=True)
    uploads = (server.home / "uploads").glob("*")
    for upload in (*uploads, *server.installation.folder.glob(_UPLOADS_BEFORE)):
        if time.time() - upload.stat().st_mtime > _UPLOAD_SECONDS:
            shutil.rmtree(upload, ignore_errors=True)


def take_new_passwords(home: Path) -> dict[str, str]:
    """Return made-up passwords that nobody has seen yet, and forget them."""
    path = home / "new_passwords.json"
    if not path.exists():
        return {}
    passwords: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    path.unlink()
    return passwords


def _keep_until_shown(home: Path, accounts: Accounts) -> None:
    """A start that fails after making up passwords must not lose them."""
    if accounts.new_passwords:
        unseen = take_new_passwords(home) | dict(accounts.new_passwords)
        with write_atomically(home / "new_passwords.json", mode=RESTRICTED_FILE) as path:
            path.write_text(json.dumps(unseen), encoding="utf-8")


def _secret_key(home: Path) -> str:
    """doccano's default key is the same everywhere; whoever knows it can forge a session."""
    path = home / "secret_key"
    if not path.exists():
        with write_atomically(path, mode=RESTRICTED_FILE) as temporary:
            temporary.write_text(secrets.token_urlsafe(48), encoding="utf-8")
    return path.read_text(encoding="utf-8")


@contextmanager
def _locked(home: Path) -> Iterator[None]:
    _refuse_folder_of_others(home)
    from filelock import FileLock  # not for those who only install

    with FileLock(restricted_folder(home) / "lock", mode=RESTRICTED_FILE):
        yield


def _refuse_folder_of_others(home: Path) -> None:
    """What doccano has no more use for is removed there, so nobody else may keep things in it."""
    own = ("secret_key", "venv/.installed", "client/.installed", f"venv/{BEGUN}")
    others = home.exists() and any(path.name != "lock" for path in home.iterdir())
    if others and not any((home / name).exists() for name in own):
        raise UserError(
            f"{home} holds other files than doccano's: give it a folder of its own with --home."
        )


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise UserError(
                f"port {port} is taken by another program: "
                "choose another, e.g. DOCCANO_PORT=8765 make doccano."
            ) from None


def _spawn(server: Server, environment: dict[str, str], name: str) -> int:
    python, backend = str(server.installation.python), str(server.installation.backend)
    gunicorn = f"-m gunicorn --bind 127.0.0.1:{server.port} --workers 1 --worker-class gthread"
    celery = "-m celery --app=config worker --pool=solo --concurrency=1 --loglevel=info"
    command = {
        "web": [*gunicorn.split(), "--threads", "4", "--timeout", "300", "config.wsgi"],
        "worker": [*celery.split(), "--without-gossip", "--without-mingle", "--without-heartbeat"],
    }[name]
    log = server.home / f"{name}.log"
    if log.exists():
        log.replace(log.with_suffix(".previous.log"))
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(  # noqa: S603  # nosec B603 # a list, no shell; our own server
            [python, "-W", "ignore", *command],
            cwd=backend,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return process.pid


def _remember(server: Server, processes: dict[str, int]) -> None:
    with write_atomically(server.home / "processes.json") as path:
        path.write_text(json.dumps({"port": server.port} | processes), encoding="utf-8")


def _remembered(server: Server) -> dict[str, int]:
    try:
        kept = json.loads((server.home / "processes.json").read_text(encoding="utf-8"))
        return {str(name): int(number) for name, number in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def running_processes(server: Server) -> dict[str, int]:
    """Process ids by name of what an earlier start left running (a reused id is not ours)."""
    remembered = _remembered(server)
    return {
        name: remembered[name]
        for name in ("web", "worker")
        if name in remembered and _is_ours(server, remembered[name])
    }


def _is_ours(server: Server, process: int) -> bool:
    shown = subprocess.run(  # noqa: S603  # nosec B603 B607 # the system's ps, asked about a number
        ["ps", "-ww", "-o", "stat=,command=", "-p", str(process)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return str(server.installation.python) in shown and not shown.startswith("Z")


def _wait_for_web(server: Server, process: int, token: str) -> None:
    me = urllib.request.Request(  # noqa: S310
        f"{server.address}/v1/me", headers={"Authorization": f"Token {token}"}
    )

    def answers() -> bool:
        try:
            # The address begins with http://127.0.0.1, whatever the environment says.
            with urllib.request.urlopen(me, timeout=5) as answer:  # noqa: S310  # nosec B310
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    _wait(server, process, "web", answers)


def _wait_for_worker(server: Server, process: int) -> None:
    log = server.home / "worker.log"
    _wait(server, process, "worker", lambda: " ready." in log.read_text(encoding="utf-8"))


def _wait(server: Server, process: int, name: str, ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not ready():
        if not _is_ours(server, process) or time.monotonic() > deadline:
            raise UserError(
                f"doccano's {name} process did not come up: the reason is at the end of "
                f"{server.home / name}.log."
            )
        time.sleep(0.1)
