"""What many tests of published files read."""

from pathlib import Path

import pytest

from tests.publish.drafted import publish_all
from tests.tabulate.invented import invent


@pytest.fixture(scope="session")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every file of an invented consultation; to be read only."""
    folder = tmp_path_factory.mktemp("draft")
    publish_all(invent(160), folder)
    return folder
