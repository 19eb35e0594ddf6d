"""`themes init` and `themes check`, as somebody at a terminal sees them."""

from collections.abc import Callable
from pathlib import Path

from tests.ingest.ingest_examples import RESPONSES, WIDE
from tests.sample_run import themes_here

Write = Callable[[str, str | bytes], Path]


def test_a_draft_is_made_and_checked(tmp_path: Path) -> None:
    rows = "".join(f"{n},Agree,I think that {n} is too many\n" for n in range(12))
    (tmp_path / "survey.csv").write_text("Response ID,Do you agree?,Comments\n" + rows)
    drafted = themes_here("init", "survey.csv", folder=tmp_path)
    assert drafted.returncode == 0
    assert "themes check consultation.toml" in drafted.stdout
    checked = themes_here("check", "consultation.toml", folder=tmp_path)
    assert checked.returncode == 0
    assert "12 respondents and 1 question." in checked.stdout
    assert "q1: 12 closed answers, 12 comments" in checked.stdout
    assert "fits its file" in checked.stdout
    beside = sorted(path.name for path in tmp_path.iterdir())
    assert beside == ["codebook.yaml", "consultation.toml", "survey.csv"]


def test_check_says_nothing_that_anybody_wrote(write: Write) -> None:
    path = write(WIDE, RESPONSES)
    checked = themes_here("check", path, folder=path.parent)
    assert checked.returncode == 0
    for written in ("help my street", "not convinced", "a@example.com"):
        assert written not in checked.stdout + checked.stderr


def test_a_mistake_ends_with_one_sentence_and_exit_code_2(write: Write) -> None:
    path = write(WIDE.replace('"Why"', '"Wy"'), RESPONSES)
    checked = themes_here("check", path, folder=path.parent)
    assert checked.returncode == 2
    assert checked.stdout == ""
    assert len(checked.stderr.splitlines()) == 1
    assert "did you mean 'Why'?" in checked.stderr
