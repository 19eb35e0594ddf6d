"""Killed at any moment and repeated, a run ends in the bytes of one that nobody killed.

THEMES_KILLS=200 asks for so many moments.
"""

import os
import random
import signal

import pytest

from tests.faults.aftermath import half_written, leaks, leftovers
from tests.faults.injected import KilledAfter, KilledAt
from tests.faults.place import NOTE, Place, Undisturbed
from tests.sample_run import made

KILLS = int(os.environ.get("THEMES_KILLS", "4"))
KILLED = (-signal.SIGKILL, -signal.SIGPROF)
FILES = 420  # about as many times a run opens, renames or removes one


@pytest.mark.parametrize("number", range(0, KILLS, 2))
def test_a_first_run(from_nothing: Place, undisturbed: Undisturbed, number: int) -> None:
    fault = moment(from_nothing, number, undisturbed.seconds[0])
    stopped = from_nothing.run(fault)
    assert stopped.code in (*KILLED, 0), stopped.printed
    assert half_written(from_nothing.out, undisturbed.before) == []
    assert leaks(from_nothing.out, from_nothing.temporary) == []
    completed = from_nothing.run()
    assert completed.code == 0, completed.printed
    assert made(from_nothing.out) == undisturbed.before
    assert leftovers(from_nothing.out, from_nothing.temporary) == []


@pytest.mark.parametrize("number", range(1, KILLS, 2))
def test_a_run_in_the_folder_of_an_earlier_one(
    from_first: Place, undisturbed: Undisturbed, number: int
) -> None:
    decided = made(from_first.out)
    stopped = from_first.run(moment(from_first, number, undisturbed.seconds[1]))
    assert stopped.code in (*KILLED, 0), stopped.printed
    assert half_written(from_first.out, decided, undisturbed.after) == []
    assert leaks(from_first.out, from_first.temporary) == []
    incidents = from_first.out / "restricted" / "hate_incidents.csv"
    assert NOTE in incidents.read_text(encoding="utf-8")
    completed = from_first.run()
    assert completed.code == 0, completed.printed
    assert made(from_first.out) == undisturbed.after
    assert leftovers(from_first.out, from_first.temporary) == []


def moment(place: Place, number: int, seconds: float) -> KilledAfter | KilledAt:
    """Anywhere in its processor time, or between two of the files that it opens and renames."""
    chance = random.Random(number)
    if number // 2 % 2:
        return KilledAt(place.out, chance.randrange(FILES))
    return KilledAfter(chance.uniform(0, seconds))
