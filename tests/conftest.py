"""What several test folders share."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.running_doccano import installation, running

if TYPE_CHECKING:
    from tests.sample_run import SampleRun

__all__ = ["installation", "running"]  # one doccano for whichever folders ask for it

# Processes that share the tests share the processors too. Where each had a thread of linear algebra
# a processor, these would wait for each other, busily: learning from labels took thrice as long.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ |= dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")

# No test is about time: a busy machine is slow and right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

REPOSITORY = Path(__file__).resolve().parent.parent


# What a test needs beyond the pipeline's own environment, told by the fixtures that it asks for …
NEEDED_BY = {"installation": "doccano", "official_python": "doccano", "page": "browser"}
# … and whole folders of minutes: runs killed, disks filled, every command traced, a cluster.
SLOW = {"abuse", "faults", "forget", "notebooks", "quiet", "workers"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make test-quick` leaves out, and begin with it: what takes minutes ends last."""
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if fixture in NEEDED_BY:
                item.add_marker(NEEDED_BY[fixture])
        if SLOW & set(item.path.relative_to(REPOSITORY / "tests").parts):
            item.add_marker("slow")
    needing = {"slow", *NEEDED_BY.values()}
    long = {item.path for item in items if needing & {mark.name for mark in item.iter_markers()}}
    items.sort(key=lambda item: item.path not in long)


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
    from tests.sample_run import SampleRun, run_of_sample

    mine = tmp_path_factory.mktemp("run")
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return run_of_sample(mine)
    # Processes that share the tests share the run: the first makes it, and each has a copy.
    first = tmp_path_factory.getbasetemp().parent / "sample-run"
    with FileLock(first.with_suffix(".lock")):
        if not (first / "printed.txt").exists():
            first.mkdir()
            printed = run_of_sample(first).printed
            (first / "printed.txt").write_text(printed, encoding="utf-8")
    shutil.copytree(first, mine, dirs_exist_ok=True)
    printed = (mine / "printed.txt").read_text(encoding="utf-8")
    return SampleRun(
        mine / "sample" / "consultation.toml", mine / "out", printed.replace(str(first), str(mine))
    )
