"""The sample, run through the command line, for every test that looks at what came out."""

import contextlib
import csv
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.cli import main
from tests.conftest import REPOSITORY

SAMPLE = REPOSITORY / "pipeline" / "sample"


class SampleRun(NamedTuple):
    """A whole run of the sample: its settings, its folder, everything it printed."""

    consultation: Path
    out: Path
    printed: str


def themes(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pipeline.cli", *map(str, arguments)]
    offline = {**os.environ, "HF_HUB_OFFLINE": "1"}
    return subprocess.run(
        command, capture_output=True, text=True, cwd=REPOSITORY, timeout=600, env=offline
    )


def themes_here(*arguments: object, folder: Path = REPOSITORY) -> subprocess.CompletedProcess[str]:
    """The same command in this process, in a folder; libraries and models may be at hand already.

    Half of a small run is their loading. `themes` is for what a process of its own is part of.
    """
    asked = [str(each) for each in arguments]
    told, complained, code = io.StringIO(), io.StringIO(), 0
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(told),
        contextlib.redirect_stderr(complained),
    ):
        patch.setattr(sys, "argv", ["themes", *asked])
        patch.chdir(folder)
        try:
            main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    return subprocess.CompletedProcess(asked, code, told.getvalue(), complained.getvalue())


def copy_of_sample(
    folder: Path, respondents: int | None = None, questions: Collection[str] | None = None
) -> Path:
    """The sample with a codebook of its own, so that tests may edit both; perhaps shortened.

    With `questions`, ids, it has only these and the district: what is tabulated and published of
    each takes longer than to read some comments.
    """
    folder.mkdir()
    settings = (SAMPLE / "consultation.toml").read_text(encoding="utf-8")
    if questions is not None:
        head, *tables = re.split(r"(?m)^(?=\[\[)", settings)
        kept = [f'id = "{each}"' for each in questions] + ['name = "district"']
        settings = head + "".join(table for table in tables if set(kept) & set(table.splitlines()))
    settings = re.sub(r"(?m)^annotations = .*$", "", settings)
    settings = settings.replace("\n[input]", '\ncodebook = "codebook.yaml"\n\n[input]', 1)
    (folder / "consultation.toml").write_text(settings, encoding="utf-8")
    shutil.copy(REPOSITORY / "annotations" / "codebook.yaml", folder)
    with (SAMPLE / "responses.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    kept = rows if respondents is None else rows[: respondents + 2]
    with (folder / "responses.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(kept)
    return folder / "consultation.toml"


def run_of_sample(folder: Path) -> SampleRun:
    """Run the sample whole into a folder."""
    consultation, out = copy_of_sample(folder / "sample"), folder / "out"
    done = themes_here("run", consultation, "--out", out)
    assert done.returncode == 0, done.stderr
    return SampleRun(consultation, out, done.stdout + done.stderr)


def made(out: Path) -> dict[str, str]:
    """The digest of every file by name, but for those that tell seconds or are a cache's pages."""
    apart = {"records", "embeddings", "manifest.json", "lock"}
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not apart & set(path.relative_to(out).parts)
    }
