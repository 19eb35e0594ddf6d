"""Unchanged work is not done again; damaged or interrupted work is."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.store.fingerprint import Fingerprint
from pipeline.store.record import digest_json
from pipeline.store.run_folder import Kept, RunFolder
from pipeline.store.work import Work


def fingerprint(settings: int, inputs: str = "a") -> Fingerprint:
    """What decides a result that has no code."""
    return Fingerprint(digest_json([settings, inputs]), digest_json(settings), {})


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path / "run")


@pytest.fixture
def keep(folder: RunFolder) -> Callable[..., Kept]:
    def keep(settings: int = 1, inputs: str = "a", *, value: int = 0, fresh: bool = False) -> Kept:
        def compute() -> Work:
            return Work(
                tables={"numbers": pd.DataFrame({"n": [value]})},
                arrays={"vectors": np.zeros((1, 2), np.float32)},
                counts={"rows": 1},
            )

        decided_by = fingerprint(settings, inputs)
        return folder.keep("redact", compute, fingerprint=decided_by, fresh=fresh)

    return keep


def test_the_same_work_is_kept_and_its_counts_are_remembered(keep: Callable[..., Kept]) -> None:
    first, second = keep(), keep()
    assert (first.redone, second.redone) == (True, False)
    assert second.record.counts == {"rows": 1}
    assert second.digest == first.digest


@pytest.mark.parametrize("change", [{"settings": 2}, {"inputs": "b"}, {"fresh": True}])
def test_another_setting_input_or_a_fresh_run_redoes_it(
    keep: Callable[..., Kept], change: dict[str, object]
) -> None:
    keep()
    assert keep(**change).redone


def test_the_same_result_of_other_work_leaves_the_next_stage_alone(
    keep: Callable[..., Kept],
) -> None:
    assert keep(settings=1).digest == keep(settings=2).digest
    assert keep(value=1, fresh=True).digest != keep(value=2, fresh=True).digest


@pytest.mark.parametrize("damage", [b"", b"half a file"])
@pytest.mark.parametrize("name", ["redact/numbers.parquet", "redact/vectors.npy"])
def test_a_damaged_file_is_made_again(
    folder: RunFolder, keep: Callable[..., Kept], name: str, damage: bytes
) -> None:
    keep(value=7)
    (folder.work / name).write_bytes(damage)
    again = keep(value=7)
    assert again.redone
    assert again.table("numbers")["n"].tolist() == [7]


def test_a_file_that_is_no_longer_made_is_removed(folder: RunFolder) -> None:
    def publishing(*names: str) -> Callable[[], Work]:
        def compute() -> Work:
            waiting = folder.unfinished()
            (waiting / "publish").mkdir()
            for name in names:
                (waiting / "publish" / name).write_text(name)
            return Work(waiting=waiting)

        return compute

    folder.keep("publish", publishing("q1.svg", "q2.svg"), fingerprint=fingerprint(1))
    folder.keep("publish", publishing("q1.svg"), fingerprint=fingerprint(2))
    assert [path.name for path in folder.publish.iterdir()] == ["q1.svg"]


def test_a_damaged_record_is_work_to_do(folder: RunFolder, keep: Callable[..., Kept]) -> None:
    keep()
    (folder.work / "records" / "redact.json").write_text('{"stage": "redact"')
    assert keep().redone


@pytest.mark.parametrize("in_place", [0, 1, 2, 3])
def test_a_table_outlives_a_stop_while_files_are_put_in_place(
    folder: RunFolder, keep: Callable[..., Kept], monkeypatch: pytest.MonkeyPatch, in_place: int
) -> None:
    keep(inputs="a", value=1)
    left, replace = in_place, Path.replace

    def stopping(self: Path, target: Path) -> Path:
        nonlocal left
        if not left:
            raise KeyboardInterrupt
        left -= 1
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stopping)
        with contextlib.suppress(KeyboardInterrupt):
            keep(inputs="b", value=2)
    last = folder.last_table("redact", "numbers", settings=1)
    assert last is not None
    assert last["n"].tolist() == [2 if in_place == 3 else 1]
    assert folder.last_table("redact", "numbers", settings=2) is None
    assert keep(inputs="b", value=2).table("numbers")["n"].tolist() == [2]


def test_work_is_for_its_owner_only(folder: RunFolder) -> None:
    assert folder.work.stat().st_mode & 0o777 == 0o700
    assert folder.restricted.stat().st_mode & 0o777 == 0o700


def test_what_a_killed_run_was_writing_goes_when_the_next_begins(folder: RunFolder) -> None:
    half = [
        folder.restricted / ".themes-unfinished-ab1_d3f9.csv",
        folder.work / ".themes-unfinished-zz_z0000.parquet",
    ]
    for path in half:
        path.write_text("half")
    with folder.locked():
        assert not any(path.exists() for path in half)


def test_two_runs_in_one_folder_are_refused(folder: RunFolder) -> None:
    with folder.locked(), pytest.raises(UserError, match="another run"), folder.locked():
        pass
