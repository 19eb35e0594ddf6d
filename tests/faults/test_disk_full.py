"""A disk that is full: one sentence, nothing half-written, and on it goes once there is room."""

import random
import subprocess
from collections.abc import Callable, Iterator

import pytest

from tests.faults.aftermath import half_written, is_one_sentence, leaks, leftovers
from tests.faults.injected import FullFrom, LargestFile
from tests.faults.place import Place, Undisturbed
from tests.faults.test_killed import FILES, KILLS
from tests.sample_run import made


@pytest.fixture
def disk(from_nothing: Place) -> Iterator[Callable[[int], None]]:
    """A small disk for the run's folder; call it to give it so many bytes."""
    folder = from_nothing.out
    folder.mkdir(parents=True)

    def mount(options: str) -> "subprocess.CompletedProcess[str]":
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    try:
        mounted = mount("size=16k")
    except FileNotFoundError:
        pytest.skip("there is no mount(8) on this machine")
    if mounted.returncode:
        pytest.skip(f"only the superuser may mount a small disk: {mounted.stderr.strip()}")
    yield lambda size: mount(f"remount,size={size}").check_returncode()
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_in_every_stage(
    from_nothing: Place, undisturbed: Undisturbed, disk: Callable[[int], None]
) -> None:
    needed = sum(path.stat().st_blocks * 512 for path in undisturbed.first.out.rglob("*"))
    codes = []
    for share in (0.05, 0.2, 0.45, 0.75, 2):
        disk(int(share * needed))
        ended = from_nothing.run()
        codes.append(ended.code)
        assert ended.code == 0 or is_one_sentence(ended), ended.printed
        assert half_written(from_nothing.out, undisturbed.before) == []
        assert leaks(from_nothing.out, from_nothing.temporary) == []
    assert codes[-1] == 0
    assert codes.count(2) >= 3
    assert made(from_nothing.out) == undisturbed.before
    assert leftovers(from_nothing.out, from_nothing.temporary) == []


@pytest.mark.parametrize("number", range(KILLS // 4))
def test_no_room_from_some_file_on(
    from_first: Place, undisturbed: Undisturbed, number: int
) -> None:
    decided = made(from_first.out)
    ended = from_first.run(FullFrom(from_first.out, random.Random(number).randrange(FILES)))
    assert ended.code == 0 or is_one_sentence(ended), ended.printed
    assert half_written(from_first.out, decided, undisturbed.after) == []
    completed = from_first.run()
    assert completed.code == 0, completed.printed
    assert made(from_first.out) == undisturbed.after
    assert leftovers(from_first.out, from_first.temporary) == []


def test_no_room_for_a_large_file(from_nothing: Place, undisturbed: Undisturbed) -> None:
    ended = from_nothing.run(LargestFile(20_000))
    assert is_one_sentence(ended), ended.printed
    assert half_written(from_nothing.out, undisturbed.before) == []
    assert leftovers(from_nothing.out, from_nothing.temporary) == []
