"""No command looks anything up, connects to anything, or leaves a file outside its folders."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from pipeline.cli import app
from pipeline.quiet import OFF
from tests.quiet.every_command import COMMANDS, ENDED, ENDS_WITH, PARTS, prepare
from tests.quiet.sealed import Seen, python_sealed

# What somebody has set who allows libraries to report.
WILLING = dict.fromkeys(OFF, "0")
# Training takes an hour; what it loads and calls is tried on six lines. The desk ends with its
# terminal; its pages are tried among the parts.
UNTRIED = {"flag-train", "read-train", "desk"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("sealed") / "place"
    place.mkdir()
    prepare(place)
    return place


@pytest.fixture(scope="module")
def seen(place: Path) -> Seen:
    seen = python_sealed(place, "-m", "tests.quiet.every_command", **WILLING)
    assert seen.code == 0, seen.printed
    return seen


def test_every_command_is_tried() -> None:
    assert UNTRIED | {*COMMANDS} == set(_names(get_command(app)))


@pytest.mark.parametrize("name", [*COMMANDS, *PARTS])
def test_a_command_keeps_to_itself(seen: Seen, place: Path, name: str) -> None:
    ended = json.loads((place / ENDED).read_text(encoding="utf-8"))
    assert ended[name] == ENDS_WITH.get(name, 0), seen.printed
    assert seen.trespasses.get(name, []) == []


def test_nothing_is_left_in_the_home_or_among_the_temporary_files(seen: Seen) -> None:
    assert seen.left == []
    assert seen.trespasses == {}


@pytest.mark.pytorch
def test_training_keeps_to_itself(tmp_path: Path) -> None:
    train = "from tests.quiet.every_command import training; training()"
    seen = python_sealed(tmp_path / "place", "-c", train, **WILLING)
    assert seen.code == 0, seen.printed
    assert (seen.trespasses, seen.left) == ({}, [])


def test_a_program_that_does_not_keep_to_itself_is_seen(tmp_path: Path) -> None:
    talkative = (
        "import contextlib, pathlib, socket\n"
        "with contextlib.suppress(OSError): socket.getaddrinfo('www.example.org', 443)\n"
        "with contextlib.suppress(OSError): socket.create_connection(('192.0.2.1', 443), 0.1)\n"
        "(pathlib.Path.home() / 'id').write_text('1')\n"
    )
    seen = python_sealed(tmp_path / "place", "-c", talkative)
    assert seen.code == 0, seen.printed
    found = " ".join(seen.trespasses[""])
    assert "www.example.org" in found and "192.0.2.1" in found and "home/id" in found
    assert [Path(path).name for path in seen.left] == ["id"]


def test_the_runtime_reports_unless_it_is_told_not_to(tmp_path: Path) -> None:
    """Or else that nothing is seen would prove nothing."""
    assert python_sealed(tmp_path / "place", "-c", "import onnxruntime", **WILLING).left


def _names(command: object, before: str = "") -> Iterator[str]:
    for name, inner in command.commands.items():  # type: ignore[attr-defined]
        if hasattr(inner, "commands"):
            yield from _names(inner, f"{before}{name} ")
        else:
            yield before + name
