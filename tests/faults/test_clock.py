"""What a run makes does not depend on the clock, nor whether it is made again."""

import datetime
import os

import pytest

from tests.faults.aftermath import is_one_sentence
from tests.faults.injected import Clock
from tests.faults.place import THOROUGH, Place, Undisturbed
from tests.sample_run import made

EARLY = datetime.datetime(1980, 1, 2, tzinfo=datetime.UTC)
LATE = datetime.datetime(2107, 6, 1, tzinfo=datetime.UTC)
UNUSABLE = [  # the years of a ZIP file, and so of a Word document, are 1980 to 2107
    datetime.datetime(1970, 1, 2, tzinfo=datetime.UTC),
    datetime.datetime(2150, 1, 2, tzinfo=datetime.UTC),
]


def test_a_clock_that_went_back_between_two_runs(
    from_first: Place, undisturbed: Undisturbed
) -> None:
    for path in from_first.out.rglob("*"):
        os.utime(path, (LATE.timestamp(), LATE.timestamp()))
    again = from_first.run(Clock(EARLY))
    assert again.code == 0, again.printed
    assert made(from_first.out) == undisturbed.after
    idle = from_first.run(Clock(LATE))
    assert "no stage was done again" in idle.printed


@pytest.mark.parametrize("at", UNUSABLE if THOROUGH else UNUSABLE[:1], ids=lambda at: str(at.year))
def test_a_clock_that_cannot_be_right_is_told(
    from_first: Place, undisturbed: Undisturbed, at: datetime.datetime
) -> None:
    told = from_first.run(Clock(at))
    assert is_one_sentence(told), told.printed
    assert "clock" in told.complaint
    assert from_first.run().code == 0
    assert made(from_first.out) == undisturbed.after
