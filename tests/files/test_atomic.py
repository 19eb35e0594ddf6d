"""A file we write is whole or not there; a restricted one is never readable by others."""

import os
from pathlib import Path

import pytest

from pipeline.errors import UserError
from pipeline.files.atomic import (
    RESTRICTED_FILE,
    remove_leftovers,
    restricted_folder,
    unfinished_folder,
    write_atomically,
)


def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "table.csv"
    target.write_text("old")
    with pytest.raises(RuntimeError), write_atomically(target) as path:
        path.write_text("half")
        raise RuntimeError
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]


def test_the_temporary_file_keeps_the_suffix_writers_look_at(tmp_path: Path) -> None:
    with write_atomically(tmp_path / "table.parquet") as path:
        assert path.suffix == ".parquet"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        folder = restricted_folder(tmp_path / "restricted")
        with write_atomically(folder / "secret.csv", mode=RESTRICTED_FILE) as path:
            assert path.stat().st_mode & 0o777 == 0o600
        with write_atomically(tmp_path / "public.csv") as path:
            path.write_text("x")
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "secret.csv").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "public.csv").stat().st_mode & 0o777 == 0o644


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be written"), write_atomically(tmp_path / "x"):
        raise OSError(28, "No space left on device")


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with (
        pytest.raises(UserError, match="could not be written"),
        write_atomically(tmp_path / "out" / "x"),
    ):
        pass


def test_what_a_killed_writer_left_goes_and_whatever_looks_like_it_stays(tmp_path: Path) -> None:
    run, elsewhere = tmp_path / "run", tmp_path / "elsewhere"
    for folder in (run / "inner", elsewhere):
        folder.mkdir(parents=True)
    with write_atomically(run / "inner" / "table.csv") as path:
        name = path.name
    together = unfinished_folder(run)
    (together / "report.docx").write_text("half")
    halves = [path, path.with_suffix(".gz"), path.with_suffix("")]
    looks_alike = [
        ".table.ab1_d3f9.csv", ".env.template", ".bashrc.original", ".notes.20240101.txt",
        "themes-unfinished-ab1_d3f9.csv", ".themes-unfinished-notes.csv", f"{name}.bak",
        ".themes-unfinished-AB1_D3F9.csv", f"{name}~", f"mine{name}",
    ]  # fmt: skip
    mine = [*(run / "inner" / each for each in looks_alike), elsewhere / name]
    for written in [*halves, *mine]:
        written.write_text("half")
    (run / "link").symlink_to(elsewhere)
    (run / together.name.replace("-unfinished-", "-unfinished-a")).symlink_to(elsewhere)
    remove_leftovers(run / "inner", run)
    assert not [left for left in [*halves, together] if left.exists()]
    assert not [gone for gone in mine if not gone.exists()]
