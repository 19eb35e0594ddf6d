"""What can go wrong under a run, brought about from inside the process that runs it."""

import ctypes
import datetime
import errno
import os
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

_TOUCHING_FILES = {"open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "sqlite3.connect"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Fault(Protocol):
    """Something set up in the process of a run before the run begins."""

    def begin(self) -> None: ...


@dataclass(frozen=True)
class KilledAfter:
    """Killed once it has used so much processor time: a loaded machine does not move the moment."""

    seconds: float

    def begin(self) -> None:
        # Nobody handles SIGPROF: it ends the process where it stands, as SIGKILL does.
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, self.seconds)


@dataclass(frozen=True)
class KilledAt:
    """Killed just before it opens, renames or removes its n-th file below a folder."""

    folder: Path
    event: int

    def begin(self) -> None:
        def kill(number: int, event: str, path: str, writes: bool) -> None:
            if number == self.event:
                os.kill(os.getpid(), signal.SIGKILL)

        on_files_below(self.folder, kill)


@dataclass(frozen=True)
class FullFrom:
    """Nothing more can be written below a folder from its n-th file on; removing still works."""

    folder: Path
    event: int

    def begin(self) -> None:
        def refuse(number: int, event: str, path: str, writes: bool) -> None:
            if number >= self.event and writes:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)

        on_files_below(self.folder, refuse)


@dataclass(frozen=True)
class UnreadableAt:
    """The disk fails as the n-th file below a folder is opened."""

    folder: Path
    event: int

    def begin(self) -> None:
        def refuse(number: int, event: str, path: str, writes: bool) -> None:
            if number == self.event and event == "open":
                raise OSError(errno.EIO, os.strerror(errno.EIO), path)

        on_files_below(self.folder, refuse)


@dataclass(frozen=True)
class LargestFile:
    """No file may grow past so many bytes: what a quota does, in every library's own writing."""

    bytes: int

    def begin(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.bytes, self.bytes))


@dataclass(frozen=True)
class Clock:
    """Started with the clock at another time."""

    at: datetime.datetime

    def begin(self) -> None:
        import time_machine

        time_machine.travel(self.at, tick=True).start()


@dataclass(frozen=True)
class WithoutPrivileges:
    """Modes bind the superuser too, once it has laid down its capabilities (Linux, capset(2))."""

    def begin(self) -> None:
        if os.geteuid() != 0:
            return
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # third version, this process
        nothing = (ctypes.c_uint32 * 6)()
        if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
            raise OSError(ctypes.get_errno(), "capset")


def on_files_below(folder: Path, act: Callable[[int, str, str, bool], None]) -> None:
    """Have `act` called with (number from 0, event, path, whether it writes) from now on.

    Python tells of what it is about to do (PEP 578); libraries that open files themselves do not.
    """
    below, count = f"{folder}{os.sep}", 0

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if event not in _TOUCHING_FILES or not isinstance(arguments[0], str | os.PathLike):
            return
        path = os.fspath(arguments[0])
        if not isinstance(path, str) or not path.startswith(below):
            return
        count += 1
        writes = bool(arguments[2] & _WRITING) if event == "open" else event != "os.remove"
        act(count - 1, event, path, writes)

    sys.addaudithook(heard)
