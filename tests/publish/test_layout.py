"""The layout of what is published stays as it is until somebody wants it otherwise.

Golden texts lie in ``golden/``. After a wanted change write them anew, and read the difference
before it is committed::

    THEMES_GOLDEN=write .venv/bin/python -m pytest tests/publish/test_layout.py
"""

import difflib
import os
import tomllib
from pathlib import Path

import pytest

from tests.publish.outlines import (
    csv_outline,
    document_outline,
    package_outline,
    page_outline,
    workbook_outline,
)
from tests.sample_run import SAMPLE, SampleRun

GOLDEN = Path(__file__).parent / "golden"
WRITE = "THEMES_GOLDEN=write .venv/bin/python -m pytest tests/publish/test_layout.py"


@pytest.fixture(scope="module")
def published(sample_run: SampleRun) -> Path:
    return sample_run.out / "publish"


@pytest.fixture(scope="module")
def other_questions() -> list[str]:
    asked = tomllib.loads((SAMPLE / "consultation.toml").read_text(encoding="utf-8"))["questions"]
    return [question["label"] for question in asked[1:]]


def same_as_golden(outline: str, name: str) -> None:
    path = GOLDEN / name
    if os.environ.get("THEMES_GOLDEN") == "write":
        path.write_text(outline, encoding="utf-8")
    golden = path.read_text(encoding="utf-8").splitlines()
    changed = list(
        difflib.unified_diff(golden, outline.splitlines(), name, "now", lineterm="", n=2)
    )
    if changed:
        pytest.fail("\n".join([*changed, f"If that is wanted: {WRITE}"]), pytrace=False)


def test_the_workbook(published: Path) -> None:
    same_as_golden(workbook_outline(published / "theme_tables.xlsx"), "theme_tables.xlsx.txt")


def test_the_draft_for_word(published: Path, other_questions: list[str]) -> None:
    outline = document_outline(published / "report.docx", in_short=other_questions)
    same_as_golden(outline, "report.docx.txt")


def test_the_page(published: Path, other_questions: list[str]) -> None:
    outline = page_outline(published / "report.html", in_short=other_questions)
    same_as_golden(outline, "report.html.txt")


def test_the_csv_files(published: Path) -> None:
    same_as_golden(csv_outline(published), "csv_files.txt")


def test_the_data_package(published: Path) -> None:
    same_as_golden(package_outline(published / "datapackage.json"), "datapackage.json")
