"""The health check: in a clone, and in a wheel that was installed far from any clone."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from pipeline import doctor
from pipeline.errors import UserError
from tests.conftest import REPOSITORY


def test_a_wheel_carries_all_that_a_run_needs(tmp_path: Path) -> None:
    wheel = next(
        WheelBuilder(str(REPOSITORY)).build(directory=str(tmp_path), versions=["standard"])
    )
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pipeline.cli", "doctor"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "installed"), "PATH": ""},
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert str(tmp_path / "installed" / "pipeline" / "_shipped" / "models" / "hate") in done.stdout


def test_what_is_missing_is_named_and_the_rest_still_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing() -> str:
        raise UserError("the weights are gone: install the package again.")

    monkeypatch.setattr(doctor, "_CHECKS", {"encoder": missing, "codebook": lambda: "4 codes"})
    with pytest.raises(UserError, match="1 of 2 checks failed"):
        list(doctor.check_installation())
