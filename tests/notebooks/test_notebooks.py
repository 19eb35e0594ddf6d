"""Each notebook runs from top to bottom on the sample, and is committed without output."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.conftest import REPOSITORY
from tests.sample_run import SampleRun

NOTEBOOKS = sorted((REPOSITORY / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def outputs(sample_run: SampleRun, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all, in which they find the sample's run done: what it needs is the same."""
    folder = tmp_path_factory.mktemp("outputs")
    shutil.copytree(sample_run.out, folder / "safer-wexmoor")
    return folder


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_on_the_sample(path: Path, outputs: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.replace("../outputs/", f"{outputs}/")
    NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    assert all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_committed_without_output(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    assert not [cell for cell in cells if cell.cell_type == "code" and cell.outputs]
