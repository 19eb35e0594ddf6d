"""Somebody stands for a codebook: who, for which question, and whether it is still the same."""

import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.codebook.codebook import Code, Codebook, load_codebook
from pipeline.codebook.sign_off import (
    SignOff,
    State,
    read_sign_offs,
    sign_off,
    sign_offs_path,
    standings,
)
from pipeline.codebook.yaml_file import write_codebook
from pipeline.config import load_consultation
from pipeline.errors import UserError

DAY = datetime.date(2031, 4, 5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    codes = (
        Code(id="money", name="Money", definition="Who pays."),
        Code(id="clarity", name="Clarity", definition="Unclear words.", questions=("q2",)),
    )
    write_codebook(Codebook(version=3, codes=codes), tmp_path / "codebook.yaml")
    return tmp_path / "codebook.yaml"


def signed(path: Path, by: str = "A. Smith, analyst", **more: object) -> list[SignOff]:
    files = {path: ("q1", "q2")}
    return sign_off(files, load_codebook(path), by=by, on=DAY, **more)


def state_of(path: Path) -> dict[str, State]:
    found = standings({path: ("q1", "q2")}, load_codebook(path))
    return {one.question: one.state for one in found}


def test_nobody_has_signed_at_first(path: Path) -> None:
    assert state_of(path) == {"q1": State.OPEN, "q2": State.OPEN}


def test_a_question_is_signed_by_somebody_on_a_day(path: Path) -> None:
    (made,) = signed(path, questions=["q1"])
    assert (made.question, made.version, made.by, made.on) == ("q1", 3, "A. Smith, analyst", DAY)
    assert read_sign_offs(path) == [made]
    assert state_of(path) == {"q1": State.SIGNED, "q2": State.OPEN}


def test_a_change_of_a_code_is_told_for_the_questions_that_have_it(path: Path) -> None:
    signed(path)
    path.write_text(path.read_text().replace("Unclear words.", "Words that few know."))
    assert state_of(path) == {"q1": State.SIGNED, "q2": State.CHANGED}
    signed(path, by="Board")
    assert state_of(path) == {"q1": State.SIGNED, "q2": State.SIGNED}
    assert [one.by for one in read_sign_offs(path)] == ["A. Smith, analyst"] * 2 + ["Board"] * 2


def test_another_version_that_means_the_same_is_still_signed(path: Path) -> None:
    signed(path)
    path.write_text(path.read_text().replace("version: 3", "version: 4"))
    assert set(state_of(path).values()) == {State.SIGNED}


def test_a_colour_or_a_retired_code_is_no_change_of_meaning(path: Path) -> None:
    signed(path)
    text = path.read_text()
    path.write_text(text + "- id: old\n  name: Old\n  definition: Was.\n  status: retired\n")
    assert set(state_of(path).values()) == {State.SIGNED}


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"by": "  "}, "say who accepts the codebook"),
        ({"by": "a\nb"}, "say who accepts the codebook"),
        ({"questions": ["q9"]}, "no comments on a question “q9”"),
    ],
)
def test_what_cannot_be_signed_is_said_and_nothing_written(
    path: Path, more: dict, says: str
) -> None:
    with pytest.raises(UserError, match=says):
        signed(path, **more)
    assert not sign_offs_path(path).exists()


def test_a_codebook_without_codes_cannot_be_accepted(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    write_codebook(Codebook(version=1, codes=()), path)
    with pytest.raises(UserError, match="has no code to accept"):
        signed(path)


def test_a_question_that_no_code_is_for_is_passed_over_and_cannot_be_named(path: Path) -> None:
    """Nobody has to accept nothing, and nobody is told that it was not accepted."""
    whole = load_codebook(path)
    only = whole.model_copy(update={"codes": (whole["clarity"],)})
    path.unlink()
    write_codebook(only, path)
    with pytest.raises(UserError, match=r"question “q1” has no code to accept: choose from q2"):
        signed(path, questions=["q2", "q1"])
    assert not sign_offs_path(path).exists()
    assert [one.question for one in signed(path)] == ["q2"]
    assert state_of(path) == {"q2": State.SIGNED}


SURVEY = """
title = "Invented"
id_key = "an invented key"
[input]
file = "responses.csv"
layout = "wide"
respondent = "id"
[[questions]]
id = "q1"
text = "Do you agree?"
answer = "q1"
answers = ["Yes", "No"]
[[questions]]
id = "q2"
text = "Why?"
comment = "q2"
[[questions]]
id = "q3"
text = "Which organisations?"
comment = "q3"
"""


def consultation(folder: Path, **files: Codebook) -> Path:
    (folder / "consultation.toml").write_text(SURVEY)
    for name, book in files.items():
        write_codebook(book, folder / f"{name}.yaml")
    return folder


def codes_for(*questions: str) -> Codebook:
    code = Code(id="clarity", name="Clarity", definition="Unclear words.", questions=questions)
    return Codebook(version=1, codes=(code,))


def test_signing_all_is_signing_the_questions_with_comments_and_codes(tmp_path: Path) -> None:
    folder = consultation(tmp_path, codebook_draft=codes_for("q2"))
    done = CliRunner().invoke(app, ["codebook", "sign-off", str(folder), "--by", "Board"])
    assert done.exit_code == 0, done.output
    assert [one.question for one in read_sign_offs(folder / "codebook.yaml")] == ["q2"]
    described = load_consultation(folder)
    open_ = standings(described.accepted_files, described.read_codebook())
    assert [(one.question, one.state) for one in open_] == [("q2", State.SIGNED)]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--question", "q1"), "no comments on a question “q1”"),
        (("--question", "q3"), "“q3” has no code"),
        (("--by", " "), "say who"),
    ],
)
def test_a_draft_is_put_in_use_only_where_it_can_be_accepted(
    tmp_path: Path, more: tuple[str, str], says: str
) -> None:
    folder = consultation(tmp_path, codebook_draft=codes_for("q2"))
    command = ["codebook", "sign-off", str(folder), "--by", "Board", *more]
    with pytest.raises(UserError, match=says):
        CliRunner().invoke(app, command, catch_exceptions=False)
    assert sorted(each.name for each in folder.iterdir()) == [
        "codebook_draft.yaml",
        "consultation.toml",
    ]


@pytest.mark.parametrize("content", ["a: 1\n", "- question: q1\n", "- 7\n", "- {by: x, on: y}\n"])
def test_a_damaged_list_is_one_sentence(path: Path, content: str) -> None:
    sign_offs_path(path).write_text(content)
    with pytest.raises(UserError, match=r"codebook\.sign-off\.yaml"):
        state_of(path)
