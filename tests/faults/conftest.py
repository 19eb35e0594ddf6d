"""Runs that nothing disturbed, to compare with, and a place for each disturbed one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.place import Place, Undisturbed, decide, grown_consultation
from tests.faults.small import HATE, small_consultation
from tests.faults.trial import warm
from tests.sample_run import made


@pytest.fixture(scope="package")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Undisturbed]:
    """A first run, and a second one in its folder after export, codebook and decisions changed."""
    root = tmp_path_factory.mktemp("faults")
    temporary = root / "temporary"
    temporary.mkdir()
    small = small_consultation(root / "small", respondents=20)
    grown = grown_consultation(root / "grown")
    with warm(temporary):
        first = Place(root / "first", small, temporary)
        ran = first.run()
        assert ran.code == 0, ran.printed
        incidents = first.out / "restricted" / "hate_incidents.csv"
        assert HATE in incidents.read_text(encoding="utf-8")  # else nobody would look for it
        before = made(first.out)
        decide(first.out)
        second = first.copied(root / "second", grown)
        again = second.run()
        assert again.code == 0, again.printed
        seconds = (ran.seconds, again.seconds)
        yield Undisturbed(first, before, second, made(second.out), seconds)


@pytest.fixture
def from_nothing(undisturbed: Undisturbed, tmp_path: Path) -> Place:
    """No run yet."""
    return Place(tmp_path, undisturbed.first.consultation, undisturbed.first.temporary)


@pytest.fixture
def from_first(undisturbed: Undisturbed, tmp_path: Path) -> Iterator[Place]:
    """The folder of the first run; everything that a run reads has changed since."""
    yield undisturbed.first.copied(tmp_path / "from first", undisturbed.second.consultation)
    shutil.rmtree(tmp_path, ignore_errors=True)
