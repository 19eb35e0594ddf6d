"""What may not be written or read: a right result all the same, or one sentence."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.aftermath import half_written, is_one_sentence, leftovers
from tests.faults.injected import WithoutPrivileges
from tests.faults.place import THOROUGH, Place, Undisturbed
from tests.sample_run import made

FOLDER, FILE = 0o500, 0o400
CLOSED = [
    ("", FOLDER),
    ("publish", FOLDER),
    ("restricted/hate_incidents.csv", 0),
    ("work/cluster", FOLDER),
    ("publish/charts", FOLDER),
    ("restricted", FOLDER),
    ("restricted/redaction_review.csv", 0),
    ("work", FOLDER),
    ("work/embeddings", FOLDER),
    ("work/embeddings/*", FILE),
    ("work/embed/vectors.npy", 0),
    ("work/lock", FILE),
    ("work/records", FOLDER),
    ("work/records/flag.json", 0),
    ("work/records/flag.json", FILE),
]


@pytest.fixture
def closed(from_first: Place) -> Iterator[dict[Path, int]]:
    """Modes to set, by path; they are put back at the end."""
    before: dict[Path, int] = {}
    yield before
    for path, mode in before.items():
        path.chmod(mode)


@pytest.mark.parametrize(("name", "mode"), CLOSED if THOROUGH else CLOSED[:3])
def test_what_a_run_wrote_is_closed_to_the_next(
    from_first: Place, undisturbed: Undisturbed, closed: dict[Path, int], name: str, mode: int
) -> None:
    decided = made(from_first.out)
    for path in [*from_first.out.glob(name)] if name else [from_first.out]:
        closed[path] = path.stat().st_mode
        path.chmod(mode)
    ended = from_first.run(WithoutPrivileges())
    assert half_written(from_first.out, decided, undisturbed.after) == []
    if ended.code != 0:
        assert is_one_sentence(ended), ended.printed
        for path, usual in closed.items():
            path.chmod(usual)
        assert from_first.run().code == 0
    assert made(from_first.out) == undisturbed.after
    assert leftovers(from_first.out, from_first.temporary) == []


@pytest.mark.parametrize("name", ["consultation.toml", "codebook.yaml", "responses.csv"])
def test_what_a_run_reads_is_closed(from_nothing: Place, name: str, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    shutil.copytree(from_nothing.consultation.parent, folder)
    (folder / name).chmod(0)
    place = from_nothing._replace(consultation=folder / "consultation.toml")
    ended = place.run(WithoutPrivileges())
    assert is_one_sentence(ended), ended.printed
    assert name in ended.complaint


def test_a_folder_that_cannot_be_made(from_nothing: Place, tmp_path: Path) -> None:
    tmp_path.chmod(FOLDER)
    ended = from_nothing.run(WithoutPrivileges())
    tmp_path.chmod(0o700)
    assert is_one_sentence(ended), ended.printed
    assert not from_nothing.out.exists()
