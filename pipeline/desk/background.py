"""A run in the background: the same command as in a terminal, so that its rules and its lock hold.

It ends with the desk; a run that is stopped goes on where it was.
"""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock, Thread

from pipeline.desk.conflict import Conflict

_KEPT = 60  # last lines of what it says


@dataclass
class Background:
    """The run that the desk started last.

    Parameters
    ----------
    command : what is called, as a list of arguments.
    """

    command: Sequence[str]
    said: deque[str] = field(default_factory=lambda: deque(maxlen=_KEPT))
    ended: int | None = None
    """Its exit code; None while it runs, or before the first."""
    _process: "subprocess.Popen[str] | None" = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def alive(self) -> bool:
        """Whether it is at work."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it.

        Raises
        ------
        Conflict
            When it is at work already.
        """
        with self._lock:
            if self.alive:
                raise Conflict("A run is at work already: wait for its end.")
            self.said.clear()
            self.ended = None
            # S603: our own interpreter, module and file names; no shell
            self._process = subprocess.Popen(  # noqa: S603
                list(self.command),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )
            Thread(target=self._listen, args=(self._process,), daemon=True).start()

    def stop(self) -> None:
        """End it, if it is at work, and wait until it has."""
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()

    def _listen(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.said.append(line.rstrip())
        self.ended = process.wait()


def in_a_thread(work: Callable[[], None]) -> None:
    """Do work beside what people do at the desk; it ends with the desk.

    What goes wrong is said when somebody asks for the same thing.
    """

    def quietly() -> None:
        with suppress(Exception):  # a message could quote a comment into the terminal
            work()

    Thread(target=quietly, daemon=True).start()


def themes_run(consultation: str, out: str) -> list[str]:
    """Return the command that runs a consultation again."""
    return [sys.executable, "-m", "pipeline.cli", "run", consultation, "--out", out]
