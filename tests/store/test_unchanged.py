"""What counts as unchanged: a step is done again when, and only when, what it runs has changed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.encoders import named
from pipeline.run import _BOUNDARY, STEPS
from pipeline.step import Step
from pipeline.store.code import PACKAGE, Code, Reached
from pipeline.store.fingerprint import Installation
from tests.conftest import REPOSITORY
from tests.sample_run import copy_of_sample

# What every step is handed by the loop itself, counted as values: they decide nothing.
LOOP = {
    "pipeline.workers.aside",
    "pipeline.run", "pipeline.store.manifest", "pipeline.store.run_folder", "pipeline.store.record",
    "pipeline.store.fingerprint", "pipeline.store.code", "pipeline.store.libraries",
    "pipeline.store.memory", "pipeline.store.decided", "pipeline.store.erased",
    "pipeline.store.own_files", "pipeline.files.atomic", "pipeline.terminal.progress",
} | _BOUNDARY  # fmt: skip
steps = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)


@pytest.fixture(scope="module")
def reached() -> dict[str, Reached]:
    code = Code(_BOUNDARY)
    return {step.name: code.reached(step.plan.__module__) for step in STEPS}


@pytest.fixture(scope="module")
def really_run(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The modules whose functions each step calls in a run of a small sample."""
    folder = tmp_path_factory.mktemp("recorded")
    consultation = copy_of_sample(folder / "sample", 24)
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.recorded", consultation, folder / "out",
         folder / "modules.json"],
        capture_output=True, text=True, cwd=REPOSITORY, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    recorded: dict[str, list[str]] = json.loads((folder / "modules.json").read_text())
    return recorded


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, to be changed."""
    package = tmp_path_factory.mktemp("copy") / PACKAGE.name
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__", "_shipped"))
    return package


def of(package: Path) -> dict[str, Reached]:
    code = Code(_BOUNDARY, package=package)
    return {step.name: code.reached(step.plan.__module__) for step in STEPS}


@steps
def test_every_module_that_a_step_runs_is_in_its_fingerprint(
    step: Step, reached: dict[str, Reached], really_run: dict[str, list[str]]
) -> None:
    assert set(really_run[step.name]) - LOOP <= set(reached[step.name].modules)


@steps
def test_a_change_in_a_module_or_data_file_it_reaches_redoes_a_step_and_no_other_change_does(
    step: Step, reached: dict[str, Reached], copied: Path
) -> None:
    before = of(copied)[step.name]
    inside = [copied / name for name in reached[step.name].data]
    for name in reached[step.name].modules:
        module = copied.parent.joinpath(*name.split("."))
        inside.append(module / "__init__.py" if module.is_dir() else module.with_suffix(".py"))
    outside = [path for path in copied.rglob("*") if path.is_file() and path not in inside]
    outside = [path for path in outside if path.suffix == ".py"][:: max(1, len(outside) // 12)]
    for path, redoes in [*((one, True) for one in inside), *((one, False) for one in outside)]:
        content = path.read_bytes()
        path.write_bytes(content + (b"\nCHANGED = 1\n" if path.suffix == ".py" else b"\n "))
        try:
            changed = Code(_BOUNDARY, package=copied).reached(step.plan.__module__)
        finally:
            path.write_bytes(content)
        assert (changed != before) == redoes, path


def test_comments_docstrings_help_and_imports_for_types_do_not_count(copied: Path) -> None:
    path = copied / "flag" / "settings.py"
    before, text = of(copied), path.read_text(encoding="utf-8")
    other_words = text.replace('description="', 'description="other words: ').replace(
        '"""What', '"""Other words. What', 1
    )
    assert other_words != text
    try:
        path.write_text(f"{other_words}\n# a comment\n", encoding="utf-8")
        assert of(copied) == before
        path.write_text(text.replace("0.", "0.0", 1), encoding="utf-8")
        assert of(copied)["flag"] != before["flag"]
    finally:
        path.write_text(text, encoding="utf-8")


def test_modules_that_are_chosen_by_name_count(reached: dict[str, Reached]) -> None:
    recognisers = PACKAGE / "redact" / "recognisers"
    named = {f"pipeline.redact.recognisers.{path.stem}" for path in recognisers.glob("[a-z]*.py")}
    assert named <= set(reached["redact"].modules)


def test_every_data_file_beside_code_belongs_to_a_module_that_names_it() -> None:
    code = Code()
    modules = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in PACKAGE.rglob("*.py")
        if path.name != "__init__.py" and (path.parent / "__init__.py").exists()
    ]
    claimed = {name for module in modules for name in code.reached(module).data}
    beside = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md")
    }
    apart = {name for name in beside if name.startswith(("sample/", "_shipped/"))}
    assert beside - apart <= claimed


def test_the_libraries_a_step_imports_count(reached: dict[str, Reached]) -> None:
    assert {"spacy", "phonenumbers"} <= set(reached["redact"].libraries)
    assert {"onnxruntime", "tokenizers"} <= set(reached["embed"].libraries)
    assert "spacy" not in reached["cluster"].libraries
    assert not set(reached["flag"].libraries) & sys.stdlib_module_names


def test_what_was_read_is_remembered_and_damage_to_that_costs_nothing(tmp_path: Path) -> None:
    def fingerprint() -> str:
        installation = Installation(_BOUNDARY, tmp_path)
        made = installation.fingerprint("pipeline.flag.step", settings={}, inputs={}, models={})
        installation.remember()
        return made.digest

    first = fingerprint()
    memory = tmp_path / "code.json"
    assert memory.exists()
    assert fingerprint() == first
    for damage in ("", "[]", "{", '{"a": 1}'):
        memory.write_text(damage)
        (tmp_path / "libraries.json").write_text(damage)
        assert fingerprint() == first


def test_another_model_in_the_same_folder_is_another_encoder(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"some weights")
    before = named.digest(str(tmp_path))
    assert named.digest(str(tmp_path)) == before
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    assert named.digest(str(tmp_path)) != before


def test_a_run_does_again_what_its_changed_code_makes_and_nothing_else(tmp_path: Path) -> None:
    """A change that cluster uses redoes cluster; one beside a step redoes that step."""
    home = tmp_path / "installed"
    for name in ("pipeline", "models", "annotations"):
        shutil.copytree(
            REPOSITORY / name, home / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    consultation, out = copy_of_sample(tmp_path / "sample", 24), tmp_path / "out"

    def redone() -> set[str]:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline.cli", "run", consultation, "--out", out,
             "--until", "cluster"],
            capture_output=True, text=True, cwd=home, timeout=600,
            env={**os.environ, "PYTHONPATH": str(home)},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        stages = json.loads((out / "work" / "manifest.json").read_text())["stages"]
        return {name for name, stage in stages.items() if stage["redone"]}

    def change(name: str) -> None:
        path = home / "pipeline" / name
        path.write_text(path.read_text(encoding="utf-8") + "\nCHANGED = 1\n", encoding="utf-8")

    assert redone() == {"redact", "flag", "embed", "read", "ask", "cluster"}
    assert redone() == set()
    change("encoders/rows.py")
    assert redone() == {"embed", "cluster"}
    change("cluster/step.py")
    assert redone() == {"cluster"}
    change("publish/word.py")
    assert redone() == set()
