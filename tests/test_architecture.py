"""The order of rooms: who may use whom, written down once; and that what runs never trains."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PACKAGE = REPOSITORY / "pipeline"

# From the ground up: a room uses only rooms of earlier lines. Rooms of one line are side by side.
ROOMS = (
    {"errors"},
    {"quiet"},
    {"files"},
    {"language", "terminal"},
    {"store", "tables", "questionnaire", "settings"},
    {"workers"},
    {"encoders", "codebook"},
    {"labels", "doccano"},
    {"read"},  # classify reads flat files with it
    {
        "ingest",
        "redact",
        "flag",
        "embed",
        "cluster",
        "classify",
        "subpoints",
        "organisations",
        "tabulate",
        "publish",
    },
    {"evaluate", "suggest"},
    {"config"},
    {"annotate", "step", "result"},
    {"drafting"},
    {"run"},
    {"summary", "doctor", "forget", "desk"},
    {"cli"},
)
# Stand beside what they are of, and know what they hand over to: steps are read by run.py alone,
# commands by cli.py alone.
ABOVE_THEIR_ROOM = {"step": "run", "command": "cli"}
# Raw text is not kept: the step that redacts reads the export itself.
ALLOWED = {("pipeline.redact.step", "ingest")}


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(REPOSITORY).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if "doccano_side" not in parts:  # runs in doccano's own environment
            found[name] = path
    return found


MODULES = modules()


def imported(name: str) -> Iterator[str]:
    """Our modules that a module imports anywhere, for types too."""
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            module = node.module or ""
            for alias in node.names:
                whole = f"{module}.{alias.name}"
                if whole in MODULES or module in MODULES:
                    yield whole if whole in MODULES else module


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def level(module: str) -> float:
    """How far above the ground a module stands; steps and commands just below who reads them."""
    above = ABOVE_THEIR_ROOM.get(module.rsplit(".", 1)[-1]) if module.count(".") > 1 else None
    own = above or room(module)
    height = next((height for height, line in enumerate(ROOMS) if own in line), -1)
    return height - 0.5 if above else height


def test_every_room_has_its_place() -> None:
    known = set().union(*ROOMS)
    rooms = {room(name) for name in MODULES} - {"", "training", "sample"}
    assert rooms <= known


@pytest.mark.parametrize("name", [name for name in MODULES if room(name) not in ("", "training")])
def test_a_room_uses_only_rooms_below_it(name: str) -> None:
    for other in imported(name):
        if room(other) in ("", room(name)) or (name, room(other)) in ALLOWED:
            continue
        assert level(other) < level(name), f"{name} uses {other}"


def test_steps_are_read_by_the_run_alone_and_commands_by_the_command_line_alone() -> None:
    for name in MODULES:
        for other in imported(name):
            last = other.rsplit(".", 1)[-1]
            if other.count(".") > 1 and last in ABOVE_THEIR_ROOM:
                readers = {"step": {"pipeline.run"}, "command": {"pipeline.cli"}}[last]
                assert name in readers, f"{name} uses {other}"


def test_a_stage_does_not_know_another() -> None:
    stages = next(line for line in ROOMS if "ingest" in line)
    for name in MODULES:
        if room(name) in stages and name.rsplit(".", 1)[-1] not in ABOVE_THEIR_ROOM:
            others = {room(other) for other in imported(name)}
            assert not others & (stages - {room(name)}), name


def test_nothing_that_runs_a_consultation_trains() -> None:
    users = {name for name in MODULES for other in imported(name) if room(other) == "training"}
    assert {name for name in users if room(name) != "training"} <= {"pipeline.cli"}


def test_no_module_is_in_a_circle() -> None:
    finished: set[str] = set()
    under_way: list[str] = []

    def visit(name: str) -> None:
        if name in finished:
            return
        assert name not in under_way, f"a circle: {under_way[under_way.index(name) :]}"
        under_way.append(name)
        for other in imported(name):
            if other != name:
                visit(other)
        finished.add(under_way.pop())

    for name in MODULES:
        visit(name)


def test_the_run_reads_in_two_minutes() -> None:
    assert len((PACKAGE / "run.py").read_text(encoding="utf-8").splitlines()) <= 150
