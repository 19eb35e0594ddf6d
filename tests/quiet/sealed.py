"""A place from which nothing gets out: no network, an empty home, an empty folder for temporaries.

What is seen of a program that runs there, as far as the machine lets tests look:

- by Python's audit events, always: look-ups, connections and files outside the place, of Python
  code only (`watched/sitecustomize.py`);
- by strace, where it may be used: the same of every library, native ones too, also those files
  that are gone again;
- by looking into the home and the folder for temporaries afterwards, always: files that stay,
  whoever wrote them.

In a network namespace of its own, where one can be made, the program has no way out at all. Without
strace a native library that looks something up, or writes a file and removes it, is not seen.
"""

import contextlib
import functools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.conftest import REPOSITORY

_TRACED = (
    "connect,sendto,sendmsg,sendmmsg,open,openat,creat,mkdir,mkdirat,mknod,mknodat,"
    "rename,renameat,renameat2,link,linkat,symlink,symlinkat"
)
_CALL = re.compile(r"(\d+) +(\w+)\((.*)")
_RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
_PATH = re.compile(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"([^"]*)"')
_WRITES = ("O_WRONLY", "O_RDWR", "O_CREAT")


class Seen(NamedTuple):
    """How a program ended, and what it did, by part of it: "" is all before the first part."""

    code: int
    printed: str
    trespasses: Mapping[str, list[str]]
    """Look-ups, connections, and files outside the place."""
    left: list[str]
    """Files and folders in the home and among the temporaries."""


def begins(part: str) -> None:
    """Mark, inside a sealed program, that a part of it begins: whoever watches sees the attempt."""
    with contextlib.suppress(OSError):
        os.open(f"/begins/{part}", os.O_RDONLY)


def python_sealed(place: Path, *arguments: object, **environment: str) -> Seen:
    """Run Python in the folder `place`; see the module's words for what is seen of it."""
    home, temporary = place.parent / "home", place.parent / "temporary"
    for folder in (home, temporary, place):
        folder.mkdir(exist_ok=True)
    notes, trace = place / "notes", place.parent / "trace"
    notes.write_bytes(b"")
    tracing = ["strace", "-f", "-qq", "-y", "-s", "4096", "-e", f"trace={_TRACED}", "-o", trace]
    command = [*_without_network(), *(tracing if _may_trace() else []), sys.executable, *arguments]
    watched = f"{Path(__file__).parent / 'watched'}{os.pathsep}{REPOSITORY}"
    done = subprocess.run(
        [str(word) for word in command],
        cwd=place,
        capture_output=True,
        text=True,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "TMPDIR": str(temporary),
            "PYTHONPATH": watched,
            "PYTHONDONTWRITEBYTECODE": "1",  # Python's own, beside the code
            "SEALED_INSIDE": str(place.resolve()),
            "SEALED_NOTES": str(notes),
            **environment,
        },
    )
    found: dict[str, list[str]] = {}
    for watch in (_in_notes(notes), _in_trace(trace, place) if trace.exists() else ()):
        part = ""
        for line in watch:
            if line.startswith("/begins/"):
                part = line.removeprefix("/begins/")
            else:
                found.setdefault(part, []).append(line)
    left = [str(path) for folder in (home, temporary) for path in sorted(folder.rglob("*"))]
    return Seen(done.returncode, done.stdout + done.stderr, found, left)


@functools.cache
def _without_network() -> tuple[str, ...]:
    for namespace in (("unshare", "-n"), ("unshare", "-rn")):
        if _works(*namespace, "true"):
            return namespace
    return ()


@functools.cache
def _may_trace() -> bool:
    return _works("strace", "-f", "-y", "-o", os.devnull, "true")


def _works(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True).returncode == 0


def _in_notes(notes: Path) -> list[str]:
    return notes.read_text(encoding="utf-8").splitlines()


def _in_trace(trace: Path, place: Path) -> Iterator[str]:
    inside = (f"{place.resolve()}/", "/dev/")
    waiting: dict[str, str] = {}
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        if resumed := _RESUMED.match(line):
            line = waiting.pop(resumed[1], "") + resumed[3]
        if not (call := _CALL.match(line)):
            continue
        if line.endswith("<unfinished ...>"):
            waiting[call[1]] = line.removesuffix("<unfinished ...>")
            continue
        name, rest = call[2], call[3]
        if "/begins/" in rest:
            yield re.sub(r'.*"(/begins/[^"]*)".*', r"\1", rest)
        elif name == "connect" or name.startswith("send"):
            if "AF_INET" in rest or "/resolve/" in rest:  # the last: a look-up by systemd
                yield f"{name} {rest}"
        elif " = -1 " not in rest and (not name.startswith("open") or _writes(rest)):
            *_, (folder, path) = _PATH.findall(rest)  # the last name is the new one
            whole = os.path.realpath(Path(folder or place) / path)
            if not (whole + "/").startswith(inside):
                yield f"{name} {whole}"


def _writes(arguments: str) -> bool:
    return any(flag in arguments for flag in _WRITES)
