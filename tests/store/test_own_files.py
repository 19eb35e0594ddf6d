"""A run replaces and removes what runs wrote, and nothing else that lies in its folder."""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.store.fingerprint import Fingerprint
from pipeline.store.own_files import remove_other_stages, unrecorded
from pipeline.store.run_folder import Kept, RunFolder, Work

Publish = Callable[..., Kept]


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path / "run")


@pytest.fixture
def publish(folder: RunFolder) -> Publish:
    """A run that publishes files by name, with given contents."""

    def publish(stage: str = "publish", **files: str) -> Kept:
        def compute() -> Work:
            waiting = folder.unfinished()
            for name, content in files.items():
                path = waiting / "publish" / "charts" / f"{name}.svg"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content)
            return Work(waiting=waiting, tables={"numbers": pd.DataFrame({"n": [1]})})

        decided_by = Fingerprint(json.dumps(files), "settings", {})
        with folder.locked():
            return folder.keep(stage, compute, fingerprint=decided_by)

    return publish


def chart(folder: RunFolder, name: str) -> Path:
    return folder.publish / "charts" / f"{name}.svg"


def test_a_file_of_others_is_not_written_over(folder: RunFolder, publish: Publish) -> None:
    chart(folder, "q1").parent.mkdir(parents=True)
    chart(folder, "q1").write_text("mine")
    with pytest.raises(UserError, match=r"q1\.svg is there already, and no run is known to have"):
        publish(q1="one", q2="two")
    assert chart(folder, "q1").read_text() == "mine"
    assert not chart(folder, "q2").exists()
    chart(folder, "q1").unlink()
    publish(q1="one", q2="two")
    assert chart(folder, "q1").read_text() == "one"


def test_nor_one_that_came_after_the_first_run(folder: RunFolder, publish: Publish) -> None:
    publish(q1="one")
    chart(folder, "q2").write_text("mine")
    with pytest.raises(UserError, match=r"q2\.svg is there already"):
        publish(q1="another", q2="two")
    assert (chart(folder, "q1").read_text(), chart(folder, "q2").read_text()) == ("one", "mine")


def test_a_file_that_is_as_it_would_be_made_is_no_reason_to_stop(
    folder: RunFolder, publish: Publish
) -> None:
    publish(q1="one")
    (folder.work / "records" / "publish.json").unlink()
    publish(q1="one")
    assert chart(folder, "q1").read_text() == "one"


def test_a_published_file_that_was_changed_is_made_again(
    folder: RunFolder, publish: Publish
) -> None:
    publish(q1="one")
    chart(folder, "q1").write_text("changed")
    publish(q1="one")
    assert chart(folder, "q1").read_text() == "one"


def test_a_changed_file_that_is_no_longer_made_is_left(folder: RunFolder, publish: Publish) -> None:
    publish(q1="one", q2="two", q3="three")
    chart(folder, "q2").write_text("changed")
    publish(q1="one")
    assert not chart(folder, "q3").exists()
    assert chart(folder, "q2").read_text() == "changed"
    assert unrecorded(folder.path) == [chart(folder, "q2")]


def test_what_is_no_longer_made_goes_after_any_number_of_stopped_runs(
    folder: RunFolder, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(q1="one", q2="two")
    replace = Path.replace

    def stop(self: Path, target: Path) -> Path:
        if target.suffix == ".json":
            return replace(self, target)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        for attempt in ("second", "third"):
            with pytest.raises(KeyboardInterrupt):
                publish(q1=attempt, q2=attempt)
    assert chart(folder, "q2").read_text() == "two"
    publish(q1="fourth")
    assert not chart(folder, "q2").exists()
    assert chart(folder, "q1").read_text() == "fourth"
    assert unrecorded(folder.path) == []


def test_a_record_of_another_version_still_tells_whose_a_file_is(
    folder: RunFolder, publish: Publish
) -> None:
    publish(q1="one", q2="two")
    path = folder.work / "records" / "publish.json"
    content = json.loads(path.read_text()) | {"a field of later times": 1}
    path.write_text(json.dumps(content))
    publish(q1="another")
    assert chart(folder, "q1").read_text() == "another"
    assert not chart(folder, "q2").exists()


def test_a_stage_that_there_is_no_longer_leaves_with_what_it_wrote(
    folder: RunFolder, publish: Publish
) -> None:
    publish(stage="publish", q1="one")
    publish(stage="print", q2="two", q3="three")
    chart(folder, "q3").write_text("changed")
    remove_other_stages(folder.path, ["publish"])
    assert sorted(path.name for path in chart(folder, "q1").parent.iterdir()) == [
        "q1.svg",
        "q3.svg",
    ]
    assert unrecorded(folder.path) == [chart(folder, "q3")]


@pytest.mark.parametrize("name", ["restricted", "work", "publish", "work/records", "work/print"])
def test_a_part_of_the_folder_that_is_a_link_is_refused(
    folder: RunFolder, publish: Publish, tmp_path: Path, name: str
) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o755)
    (folder.path / name).parent.mkdir(parents=True, exist_ok=True)
    (folder.path / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match=r"is a link: .*choose another folder with --out"):
        publish(stage="print", q1="one")
    assert [*(tmp_path / "elsewhere").iterdir()] == []
    assert (tmp_path / "elsewhere").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("name", ["manifest.json", "lock", "libraries.json", "records/flag.json"])
def test_a_folder_whose_work_is_somebody_elses_is_refused_and_left_alone(
    folder: RunFolder, publish: Publish, name: str
) -> None:
    mine = folder.path / "work" / name
    mine.parent.mkdir(parents=True)
    (folder.path / "work").chmod(0o755)
    mine.write_text('{"mine": 1}')
    with pytest.raises(UserError, match=f"{name} is there already, and no run"):
        publish(q1="one")
    assert mine.read_text() == '{"mine": 1}'
    assert [path for path in folder.path.rglob("*") if path.is_file()] == [mine]
    assert (folder.path / "work").stat().st_mode & 0o777 == 0o755


def test_a_folder_of_an_earlier_version_is_a_runs(folder: RunFolder, publish: Publish) -> None:
    (folder.work / "lock").touch()
    (folder.work / "manifest.json").write_text("{}")
    publish(q1="one")
    (folder.work / "lock").write_bytes(b"damaged")
    publish(q1="two")
    assert chart(folder, "q1").read_text() == "two"


def test_a_file_where_a_folder_should_be_is_refused(folder: RunFolder, publish: Publish) -> None:
    folder.path.mkdir()
    (folder.path / "restricted").write_text("mine")
    with pytest.raises(UserError, match="is a file, and a run needs a folder of that name"):
        publish(q1="one")
    assert (folder.path / "restricted").read_text() == "mine"
