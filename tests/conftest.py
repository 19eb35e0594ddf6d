"""What several test folders share."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


def shared_data(name: str) -> Path:
    """Path of a real data file outside the project (THEMES_DATA or ../shared/data), or skip."""
    root = Path(os.environ.get("THEMES_DATA", REPOSITORY.parent / "shared" / "data"))
    path = root / name
    if not path.exists():
        pytest.skip(f"real data {name} is not on this machine (set THEMES_DATA to its folder)")
    return path
