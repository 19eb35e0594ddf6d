"""Charts drawn by a process of their own, while this one writes what holds none.

The library that draws lets no other thread of its process work meanwhile. The process reads one
chart a line and ends with its input, or when nobody is left to read what it draws.
"""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from pipeline.errors import UserError
from pipeline.publish.drawing import Drawing, write_drawing

_A_MOMENT = 0.01  # seconds between two looks for a file
_TO_BE_MENDED = 2  # exit code where the user has to mend something, as of every command


class DrawnAside:
    """Draws into one folder; its files are there when `finish` has returned.

    Used as a context: whatever happens inside, no process is left behind.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> "DrawnAside":
        self._process = subprocess.Popen(  # noqa: S603  # nosec B603 # a list, no shell; this very file
            [sys.executable, "-P", "-m", __name__, str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        # A full pipe waits for its other end: whoever writes documents must not, nor the process.
        self._feeding = ThreadPoolExecutor(max_workers=1)
        self._hearing = ThreadPoolExecutor(max_workers=1)
        self._said = self._hearing.submit(self._all_it_says)
        return self

    def __exit__(self, *raised: object) -> None:
        self._process.terminate()
        self._feeding.shutdown(cancel_futures=True)
        self._hearing.shutdown()
        with suppress(OSError), self._process:
            pass  # it closes the pipes and waits

    def draw(self, drawing: Drawing, name: str, description: str) -> tuple[Path, Path]:
        """Have a chart drawn (`write_drawing`) and tell where its SVG and PNG will be."""
        told = {"drawing": drawing, "name": name, "description": description}
        self._feeding.submit(self._hand_over, json.dumps(told).encode() + b"\n")
        return self.folder / f"{name}.svg", self.folder / f"{name}.png"

    def wait_for(self, path: Path) -> None:
        """Wait until a file that `draw` told of is there.

        Raises
        ------
        UserError
            When the folder cannot be written to.
        """
        while not path.exists():
            if self._process.poll() is not None and not path.exists():
                self.finish()
                raise RuntimeError(f"{path.name} was never drawn, or is gone")
            time.sleep(_A_MOMENT)

    def finish(self) -> None:
        """Wait until all is drawn.

        Raises
        ------
        UserError
            When the folder cannot be written to.
        """
        self._feeding.shutdown()
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        said = self._said.result()
        if self._process.wait():
            if self._process.returncode == _TO_BE_MENDED:
                raise UserError(said)
            raise RuntimeError(f"charts could not be drawn: {said}")

    def _all_it_says(self) -> str:
        assert self._process.stderr is not None
        return self._process.stderr.read().decode(errors="replace").strip()

    def _hand_over(self, line: bytes) -> None:
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # it ended early: `finish` tells why
            self._process.stdin.write(line)
            self._process.stdin.flush()


def _draw_all(folder: Path) -> None:
    parent = os.getppid()
    for line in sys.stdin.buffer:
        if os.getppid() != parent:
            return
        write_drawing(**json.loads(line), folder=folder)


if __name__ == "__main__":
    try:
        _draw_all(Path(sys.argv[1]))
    except UserError as unusable:
        print(unusable, file=sys.stderr)
        sys.exit(_TO_BE_MENDED)
