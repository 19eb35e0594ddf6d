"""doccano's own virtual environment: which Python, which versions, installed once."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UserError

DOCCANO_SIDE = Path(__file__).parent / "doccano_side"
SERVER = ("requirements.txt", "constraints.txt")
CLIENT = ("client-requirements.txt",)
POSTGRESQL_DRIVER = "psycopg2-binary==2.9.10"

_CANDIDATES = ("python3.11", "python3.10", "python3.9", "python3.8", "python3", "python")
_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"
BEGUN = ".doccano-of-themes"  # this folder is ours to remove, however far the installation came
_SERVES = ("3.8", "3.9", "3.10", "3.11")


@dataclass(frozen=True)
class Installation:
    """A virtual environment that holds doccano (or its official client)."""

    folder: Path
    lists: tuple[str, ...] = SERVER

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder.absolute() / "bin" / "python"

    @property
    def backend(self) -> Path:
        """doccano's Django project inside it."""
        return next(self.folder.absolute().glob("lib/python3*/site-packages/backend"))

    @property
    def complete(self) -> bool:
        """Whether the install of these very requirements ran to its end."""
        mark = self.folder / ".installed"
        return mark.is_file() and mark.read_text(encoding="utf-8") == _digest(self.lists)


def install(folder: Path, lists: tuple[str, ...] = SERVER) -> Installation:
    """Make sure that doccano is installed in `folder`; one to two minutes the first time.

    `lists` are the requirements file and, after it, constraints: `SERVER` or `CLIENT`.

    Raises
    ------
    UserError
        No Python 3.8 to 3.11 on this machine, the package registry cannot be reached, or `folder`
        holds something else.
    """
    installation = Installation(folder, lists)
    if installation.complete:
        return installation
    marks = (folder / ".installed", folder / BEGUN)
    if folder.exists() and any(folder.iterdir()) and not any(mark.exists() for mark in marks):
        raise UserError(
            f"{folder} holds something that this program did not install: move it elsewhere, or "
            "give doccano another folder with --home."
        )
    interpreter = choose_interpreter()
    size = "700 MB, one to two minutes" if lists == SERVER else "40 MB"
    print(f"Installing doccano into {folder} (about {size}) …", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / BEGUN).touch()
    _run([interpreter, "-m", "venv", str(folder)], "create the environment")
    options = zip(("--requirement", "--constraint"), lists, strict=False)
    pip_install(installation, *(word for option, name in options for word in (option, _path(name))))
    (folder / ".installed").write_text(_digest(lists), encoding="utf-8")
    return installation


def pip_install(installation: Installation, *what: str) -> None:
    """Install something more into doccano's environment."""
    command = [str(installation.python), "-m", "pip", "install", "--quiet"]
    _run([*command, "--no-compile", "--disable-pip-version-check", *what], "install doccano")


def choose_interpreter() -> str:
    """Return a Python that doccano 1.8.4 runs on: DOCCANO_PYTHON, or the newest on the path.

    Raises
    ------
    UserError
        When there is none.
    """
    named = os.environ.get("DOCCANO_PYTHON")
    if named:
        version = _version(named)
        if version not in _SERVES:
            found = f"is Python {version}" if version else "does not run"
            raise UserError(
                f"DOCCANO_PYTHON={named} {found}: doccano 1.8.4 needs Python 3.8 to 3.11."
            )
        return named
    for candidate in (*_CANDIDATES, sys.executable):
        if _version(candidate) in _SERVES:
            return candidate
    raise UserError(
        "doccano 1.8.4 needs Python 3.8 to 3.11 and none is on the path: install python3.11, or "
        "name one: DOCCANO_PYTHON=/path/to/python3.11 make doccano."
    )


def _version(interpreter: str) -> str | None:
    if shutil.which(interpreter) is None:
        return None
    asked = subprocess.run(  # noqa: S603  # nosec B603 # a list, no shell; the user's own Python
        [interpreter, "-c", _VERSION], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or None


def _run(command: list[str], purpose: str) -> None:
    # A list, no shell: pip and venv with the requirements that ship.
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # nosec B603
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if line.strip()]
        reason = errors[-1].strip() if errors else "it gave no reason"
        raise UserError(
            f"Could not {purpose} ({reason}): check the network and the disk, then run it again."
        )


def _digest(lists: tuple[str, ...]) -> str:
    return hashlib.sha256(b"".join(Path(_path(name)).read_bytes() for name in lists)).hexdigest()


def _path(name: str) -> str:
    return str(DOCCANO_SIDE / name)
