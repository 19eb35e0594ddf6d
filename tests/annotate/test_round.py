"""A round, and what is remembered of its project."""

from pathlib import Path

import pytest

from pipeline.annotate.round import Link, Round
from pipeline.annotate.samples import round_names
from pipeline.annotate.workspace import open_workspace
from pipeline.errors import UserError

PROJECT = {"id": 3, "created_at": "2026-11-22T10:00:00Z"}


def a_round(folder: Path, **changes: str) -> Round:
    return Round("safer", "Safer", "round-01", folder, {"q1": "Why?"}, **changes)


def test_rounds_of_other_questions_have_folders_and_tags_of_their_own(tmp_path: Path) -> None:
    everything, some = a_round(tmp_path), a_round(tmp_path, question_set="q1-q2")
    assert everything.folder != some.folder
    assert everything.tag != some.tag


def test_one_command_at_a_time_holds_a_round_and_lets_it_go(tmp_path: Path) -> None:
    with a_round(tmp_path).locked(), pytest.raises(UserError, match="wait for it"):
        a_round(tmp_path).locked().__enter__()
    with a_round(tmp_path).locked():
        pass


def test_labels_of_another_servers_project_with_the_same_id_are_forgotten(tmp_path: Path) -> None:
    link = Link(3, PROJECT["created_at"], {"education": 7})
    link.point_at(PROJECT)
    assert link.labels == {"education": 7}
    link.point_at(PROJECT | {"created_at": "2027-01-01T00:00:00Z"})
    assert link.labels == {}


def test_memory_is_kept_whole_and_a_damaged_one_is_none(tmp_path: Path) -> None:
    path = tmp_path / "doccano.json"
    Link(3, "then", {"education": 7}).write(path)
    assert Link.read(path) == Link(3, "then", {"education": 7})
    for damage in ("", "{", "[]", '{"project": 3}'):
        path.write_text(damage)
        assert Link.read(path) == Link()


def test_rounds_follow_each_other_by_name(tmp_path: Path) -> None:
    for name in ("round-02", "round-10", "round-01"):
        (tmp_path / name).mkdir()
    (tmp_path / "agreement.csv").touch()
    assert round_names(tmp_path) == ["round-01", "round-02", "round-10"]


@pytest.mark.parametrize("name", ["../x", "Round 1", "", "a" * 41, "round.01"])
def test_a_name_that_is_no_folders_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="is no name of a round"):
        open_workspace(tmp_path / "consultation.toml", name=name)
