"""Stopped before any file is put in place and repeated, it ends as if it had not been stopped.

THEMES_KILLS=20 asks for so many such moments, spread over all of them; it takes minutes.
"""

import os
import shutil
from pathlib import Path

import pytest

from pipeline.forget.forget import forget
from tests.forget.planted import RESPONDENT
from tests.forget.stored import Stored
from tests.sample_run import made


class Stopped(BaseException):
    """What a kill looks like from inside, but that temporary files are removed."""


@pytest.mark.skipif("THEMES_KILLS" not in os.environ, reason="takes minutes: THEMES_KILLS=20 asks")
def test_stopped_at_any_moment_it_ends_the_same_when_repeated(
    before: Stored, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DOCCANO_URL", raising=False)
    whole = before.copied(tmp_path / "whole")
    moments = _forget_until(whole, monkeypatch, stop_before=None)
    kills = int(os.environ["THEMES_KILLS"])
    for moment in sorted({round(number * moments / kills) for number in range(kills)}):
        stored = before.copied(tmp_path / "stopped")
        with pytest.raises(Stopped):
            _forget_until(stored, monkeypatch, stop_before=moment)
        _forget_until(stored, monkeypatch, stop_before=None)
        assert stored.traces() == [], moment
        assert made(stored.out) == made(whole.out), moment
        shutil.rmtree(stored.root)


def _forget_until(
    stored: Stored, monkeypatch: pytest.MonkeyPatch, *, stop_before: int | None
) -> int:
    """Forget, or stop before this many files are in place; return how many were."""
    in_place = 0
    replace = Path.replace

    def counted(self: Path, target: Path) -> Path:
        nonlocal in_place
        if in_place == stop_before:
            raise Stopped
        in_place += 1
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", counted)
        forget(stored.consultation, RESPONDENT, out=stored.out)
    return in_place
