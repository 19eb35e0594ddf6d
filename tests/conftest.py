"""What several test folders share."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.sample_run import SampleRun

# No test is about time: a busy machine is slow and right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

REPOSITORY = Path(__file__).resolve().parent.parent


# What a test needs beyond the pipeline's own environment, told by the fixtures that it asks for …
NEEDED_BY = {"installation": "doccano", "official_python": "doccano", "page": "browser"}
# … and whole folders of minutes: runs killed, disks filled, every command traced, a cluster.
SLOW = {"abuse", "faults", "forget", "notebooks", "quiet", "workers"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make test-quick` leaves out."""
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if fixture in NEEDED_BY:
                item.add_marker(NEEDED_BY[fixture])
        if SLOW & set(item.path.relative_to(REPOSITORY / "tests").parts):
            item.add_marker("slow")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs PyTorch in the environment that has none: the pipeline's own."""
    if item.get_closest_marker("pytorch") and find_spec("torch") is None:
        pytest.skip("needs PyTorch, which no run does: make test-training")


def shared_data(name: str) -> Path:
    """Path of a real data file outside the project (THEMES_DATA or ../shared/data), or skip."""
    root = Path(os.environ.get("THEMES_DATA", REPOSITORY.parent / "shared" / "data"))
    path = root / name
    if not path.exists():
        pytest.skip(f"real data {name} is not on this machine (set THEMES_DATA to its folder)")
    return path


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> "SampleRun":
    """The sample's run, made once: look at it, copy it, change nothing in it."""
    from tests.sample_run import SampleRun, copy_of_sample, themes

    root = tmp_path_factory.mktemp("run")
    consultation, out = copy_of_sample(root / "sample"), root / "out"
    done = themes("run", consultation, "--out", out)
    assert done.returncode == 0, done.stderr
    return SampleRun(consultation, out, done.stdout + done.stderr)
