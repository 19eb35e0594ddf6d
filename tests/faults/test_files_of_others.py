"""A folder that holds other things, named with --out: none of them is touched, whatever happens."""

import hashlib
from pathlib import Path

import pytest

from tests.faults.aftermath import is_one_sentence
from tests.faults.injected import KilledAt
from tests.faults.place import Place, Undisturbed
from tests.faults.test_killed import KILLED, KILLS, moment
from tests.sample_run import made

# Beside the run's folders, and in them; temporary by their looks, a run's by their looks, or not.
MINE = (
    ".env.template", "sub/.bashrc.original", ".notes.20240101.txt", ".report.ab1_d3f9.docx",
    ".themes-unfinished-ab1_d3f9.csv", "sub/.themes-unfinished-ab1_d3f9", "table.parquet",
    "publish/report, second draft.docx", "publish/.report.ab1_d3f9.docx", "publish/charts/my.svg",
    "publish/charts/.q1-themes.ab1_d3f9.svg", "publish/.themes-unfinished-notes.csv",
    "restricted/letter.docx", "restricted/.redaction_review.ab1_d3f9.csv", "restricted/.env",
    "work/notes.txt", "work/flag/old.parquet", "work/flag/.comments.ab1_d3f9.parquet",
    "work/embeddings/vectors-old.sqlite", "work/embeddings.aside/mine.sqlite",
    "work/records/notes.txt", "work/archive/comments.parquet", "work/lock.old",
)  # fmt: skip


def fill(folder: Path) -> None:
    for number, name in enumerate(MINE):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"mine, {number}")
        path.chmod((0o644, 0o600)[number % 2])
    (folder / "publish" / "link.csv").symlink_to(folder / "table.parquet")


def others(folder: Path) -> dict[str, tuple[str, int, str]]:
    """Content and mode of each file that no run made, and where each link leads."""
    names = [*MINE, "publish/link.csv"]
    return {
        name: (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.lstat().st_mode,
            str(path.readlink()) if path.is_symlink() else "",
        )
        for name in names
        if (path := folder / name).exists()
    }


def runs_own(folder: Path) -> dict[str, str]:
    return {
        name: digest
        for name, digest in made(folder).items()
        if name not in MINE and name != "publish/link.csv"
    }


@pytest.mark.parametrize("number", range(max(2, KILLS // 2)))
def test_killed_and_repeated_a_run_leaves_them_alone(
    from_nothing: Place, undisturbed: Undisturbed, number: int
) -> None:
    fill(from_nothing.out)
    mine = others(from_nothing.out)
    assert len(mine) == len(MINE) + 1
    stopped = from_nothing.run(moment(from_nothing, number, undisturbed.seconds[0]))
    assert stopped.code in (*KILLED, 0), stopped.printed
    assert others(from_nothing.out) == mine
    completed = from_nothing.run()
    assert completed.code == 0, completed.printed
    assert others(from_nothing.out) == mine
    assert runs_own(from_nothing.out) == undisturbed.before
    assert "Not made by this run" in completed.printed  # some lie in the folder to be published


def test_a_run_with_other_responses_leaves_them_alone(
    from_first: Place, undisturbed: Undisturbed
) -> None:
    fill(from_first.out)
    mine = others(from_first.out)
    stopped = from_first.run(KilledAt(from_first.out, 250))
    assert stopped.code in KILLED, stopped.printed
    completed = from_first.run()
    assert completed.code == 0, completed.printed
    assert others(from_first.out) == mine
    assert runs_own(from_first.out) == undisturbed.after


@pytest.mark.parametrize("name", ["publish/report.docx", "restricted/identifiers.csv"])
def test_a_file_where_the_run_would_write_is_named_and_kept(
    from_nothing: Place, undisturbed: Undisturbed, name: str
) -> None:
    mine = from_nothing.out / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    refused = from_nothing.run()
    assert is_one_sentence(refused), refused.printed
    assert name in refused.complaint
    assert mine.read_text() == "mine"
    mine.unlink()
    completed = from_nothing.run()
    assert completed.code == 0, completed.printed
    assert made(from_nothing.out) == undisturbed.before


@pytest.mark.parametrize("name", ["restricted", "work", "publish"])
def test_a_link_in_place_of_a_folder_is_refused(
    from_nothing: Place, tmp_path: Path, name: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    from_nothing.out.mkdir()
    (from_nothing.out / name).symlink_to(tmp_path / "elsewhere")
    refused = from_nothing.run()
    assert is_one_sentence(refused), refused.printed
    assert f"{name} is a link" in refused.complaint
    assert [*(tmp_path / "elsewhere").iterdir()] == []
    assert [path.name for path in from_nothing.out.iterdir()] == [name]
