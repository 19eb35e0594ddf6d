"""Reporting is off before any library is loaded, whatever the surroundings say."""

import os
import subprocess
import sys

import pytest

from pipeline.errors import UserError
from pipeline.quiet import OFF, require_quiet
from tests.conftest import REPOSITORY


def python(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(REPOSITORY), **environment}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, env=surroundings)


@pytest.mark.parametrize("module", ["pipeline", "pipeline.encoders.base", "pipeline.annotate"])
@pytest.mark.parametrize("before", ["0", "false", ""])
def test_any_part_of_the_package_turns_it_off(module: str, before: str) -> None:
    code = f"import {module}, os, sys; print([os.environ[n] for n in {list(OFF)}])"
    done = python(code, **dict.fromkeys(OFF, before))
    assert done.stdout.strip() == str(list(OFF.values())), done.stderr


def test_a_runtime_that_was_loaded_before_is_refused() -> None:
    code = "import onnxruntime, pipeline.quiet as quiet; quiet.require_quiet()"
    assert "import `pipeline` first" in python(code).stderr
    assert python(code, ORT_DISABLE_TELEMETRY="1").returncode == 0


def test_a_setting_that_was_changed_back_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    require_quiet()
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    with pytest.raises(UserError, match="ORT_DISABLE_TELEMETRY was changed"):
        require_quiet()
