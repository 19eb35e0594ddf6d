"""The Word draft and the workbooks as LibreOffice prints them: whole words, whole pages."""

import re
import shutil
import subprocess
from pathlib import Path

import docx
import pandas as pd
import pytest

from tests.publish.drafted import publish_all
from tests.tabulate.invented import invent

OFFICE = shutil.which("soffice")
TO_TEXT = shutil.which("pdftotext")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the published files, and each as PDF beside them."""
    if OFFICE is None or TO_TEXT is None:
        pytest.skip("LibreOffice and pdftotext are not on this machine")
    folder = tmp_path_factory.mktemp("printed")
    made = invent(160)
    publish_all(made, folder)
    for name in ("report.docx", "theme_tables.xlsx", "comments.xlsx"):
        subprocess.run(
            [OFFICE, f"-env:UserInstallation=file://{folder}/office", "--headless",
             "--convert-to", "pdf", "--outdir", str(folder), str(folder / name)],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
    return folder


def pages(path: Path) -> list[str]:
    """The text of each page, laid out as printed."""
    assert TO_TEXT is not None
    done = subprocess.run(
        [TO_TEXT, "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout.split("\f")[:-1]


def test_the_draft_has_every_table_and_says_how_many_pages_there_are(printed: Path) -> None:
    found = pages(printed / "report.pdf")
    assert not [number for number, page in enumerate(found) if not page.strip()], "empty pages"
    assert f"Page {len(found)} of {len(found)}" in found[-1]
    text = "\n".join(found)
    captions = [
        paragraph.text
        for paragraph in docx.Document(str(printed / "report.docx")).paragraphs
        if paragraph.style is not None and paragraph.style.name == "Caption"
    ]
    for caption in captions:
        assert caption[:40] in text


def test_no_word_of_a_table_breaks_inside(printed: Path) -> None:
    words = set(re.findall(r"[^\s]+", "\n".join(pages(printed / "report.pdf"))))
    for table in docx.Document(str(printed / "report.docx")).tables:
        for row in table.rows:
            for cell in row.cells:
                assert set(cell.text.split()) <= words, cell.text


@pytest.mark.parametrize("name", ["theme_tables", "comments"])
def test_workbooks_print_on_few_pages_and_lose_no_word(printed: Path, name: str) -> None:
    found = pages(printed / f"{name}.pdf")
    sheets = pd.read_excel(printed / f"{name}.xlsx", sheet_name=None, header=None, dtype=str)
    assert len(found) <= 4 * len(sheets)
    words = set(re.findall(r"[^\s]+", "\n".join(found)))
    for sheet in sheets.values():
        for cell in sheet.to_numpy().reshape(-1):
            if isinstance(cell, str) and not re.fullmatch(r"[\d.]+", cell):  # its format decides
                assert set(cell.split()) <= words, cell[:60]
