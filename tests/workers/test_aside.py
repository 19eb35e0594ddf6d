"""One more process beside a run: its result is the same, and none is left behind."""

import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import psutil
import pytest

from pipeline.errors import UserError
from pipeline.files.atomic import write_atomically
from pipeline.workers import aside
from pipeline.workers.aside import Aside
from tests.conftest import REPOSITORY


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "cores", lambda: 2)


def refuse(sentence: str) -> None:
    raise UserError(sentence)


def killed_once(marks: Path) -> int:
    """The first process that does this is killed, as one is where memory runs out."""
    try:
        marks.touch(exist_ok=False)
    except FileExistsError:
        return os.getpid()
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def test_work_is_done_by_another_process_one_piece_after_another() -> None:
    with Aside(["json"]) as beside:
        beside.start()
        first, second = beside.begin(os.getpid), beside.begin(os.getpid)
        assert first() == second() != os.getpid()
    assert not active_children()


def test_before_it_was_started_and_on_one_core_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Aside() as beside:
        assert beside.begin(os.getpid)() == os.getpid()
        monkeypatch.setattr(aside, "cores", lambda: 1)
        beside.start()
        assert beside.begin(os.getpid)() == os.getpid()


def test_a_sentence_for_the_user_comes_back_as_one() -> None:
    with Aside() as beside:
        beside.start()
        with pytest.raises(UserError, match="mend the file"):
            beside.begin(partial(refuse, "mend the file"))()


def test_what_a_killed_process_had_begun_is_done_here(tmp_path: Path) -> None:
    with Aside() as beside:
        beside.start()
        later = beside.begin(partial(killed_once, tmp_path / "mark"))
        assert later() == os.getpid()
        assert beside.begin(os.getpid)() == os.getpid(), "and what comes after it"


OF_A_RUN = """
import os, time
from functools import partial
from pipeline.workers import aside
aside.cores = lambda: 2
if __name__ == "__main__":
    with aside.Aside() as beside:
        beside.start()
        print(beside.begin(os.getpid)(), flush=True)
        beside.begin(partial(time.sleep, 600))
        time.sleep(600)
"""


def ended(process: int) -> bool:
    try:
        return bool(psutil.Process(process).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_with_a_run_that_was_killed(how: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "a_run.py"
    script.write_text(OF_A_RUN, encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(REPOSITORY), os.environ.get("PYTHONPATH", "")]))
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": path},
    ) as run:  # fmt: skip
        assert run.stdout is not None
        child = int(run.stdout.readline())
        assert not ended(child)
        run.send_signal(how)
    latest = time.monotonic() + 20
    while not ended(child) and time.monotonic() < latest:
        time.sleep(0.05)
    assert ended(child)


def keep_writing(folder: Path) -> None:
    while True:
        with write_atomically(folder / "restricted" / "copy.txt") as temporary:
            temporary.write_text("x" * 100_000, encoding="utf-8")


def test_it_writes_nothing_more_once_it_was_stopped(tmp_path: Path) -> None:
    with Aside() as beside:
        beside.start()
        beside.begin(partial(keep_writing, tmp_path / "kept"))
        while not (tmp_path / "kept" / "restricted" / "copy.txt").exists():
            time.sleep(0.01)
        beside.stop()
        shutil.rmtree(tmp_path / "kept")
        assert beside.begin(os.getpid)() == os.getpid()
        time.sleep(0.3)
        assert not (tmp_path / "kept").exists()


def test_where_the_run_fails_nothing_is_waited_for_and_no_process_is_left() -> None:
    with pytest.raises(KeyboardInterrupt), Aside() as beside:
        beside.start()
        beside.begin(partial(time.sleep, 600))
        raise KeyboardInterrupt
    assert not active_children()
