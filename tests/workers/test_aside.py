"""One more process beside a run: its result is the same, and none is left behind."""

import os
import signal
import time
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from pipeline.errors import UserError
from pipeline.workers import aside
from pipeline.workers.aside import Aside


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


def test_where_the_run_fails_nothing_is_waited_for_and_no_process_is_left() -> None:
    with pytest.raises(KeyboardInterrupt), Aside() as beside:
        beside.start()
        beside.begin(partial(time.sleep, 600))
        raise KeyboardInterrupt
    assert not active_children()
