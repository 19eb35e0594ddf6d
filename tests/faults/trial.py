"""`themes` in a process of its own that starts at once: forked from one that is warm."""

import multiprocessing
import multiprocessing.forkserver
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from tests.conftest import REPOSITORY
from tests.faults.injected import Fault

_FORKS = multiprocessing.get_context("forkserver")
_PATIENCE = 300  # seconds


class Ended(NamedTuple):
    """How a process of `themes` ended."""

    code: int
    """Exit code; the negative signal when it was killed."""
    printed: str
    seconds: float
    """Processor time; 0 when it was killed."""

    @property
    def complaint(self) -> str:
        """The last line."""
        return self.printed.strip().rpartition("\n")[2]


@contextmanager
def warm(temporary: Path) -> Iterator[None]:
    """Keep a process with everything loaded; what it forks has `temporary` for its own files."""
    surroundings = {
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(REPOSITORY),
        "HF_HUB_OFFLINE": "1",
        # A pool of threads would not live through a fork.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }
    server = multiprocessing.forkserver._forkserver
    server._stop()
    _FORKS.set_forkserver_preload(["tests.faults.preloaded"])
    with mock.patch.dict(os.environ, surroundings):
        server.ensure_running()
    yield
    server._stop()


class Trial:
    """A process of `themes` under way, with its faults."""

    def __init__(self, *arguments: object, faults: Sequence[Fault], printed: Path) -> None:
        self._printed = printed
        self._told, telling = _FORKS.Pipe(duplex=False)
        self._process = _FORKS.Process(
            target=_themes, args=([*map(str, arguments)], faults, printed, telling)
        )
        self._process.start()
        telling.close()

    def ended(self) -> Ended:
        """Wait for its end."""
        self._process.join(_PATIENCE)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        try:
            seconds = self._told.recv()
        except EOFError:
            seconds = 0.0
        code = self._process.exitcode
        assert code is not None
        return Ended(code, self._printed.read_text(encoding="utf-8"), seconds)


def _themes(
    arguments: list[str], faults: Sequence[Fault], printed: Path, telling: Connection
) -> None:
    with printed.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    from pipeline.cli import main

    sys.argv = ["themes", *arguments]
    before = resource.getrusage(resource.RUSAGE_SELF)
    for fault in faults:
        fault.begin()
    try:
        main()
    finally:
        after = resource.getrusage(resource.RUSAGE_SELF)
        telling.send(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
