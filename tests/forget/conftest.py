"""The run that is erased from, made once."""

import pytest

from tests.forget.stored import Stored, stored_everywhere


@pytest.fixture(scope="package")
def before(tmp_path_factory: pytest.TempPathFactory) -> Stored:
    """Everything stored before anybody was erased: copy it, change nothing in it."""
    return stored_everywhere(tmp_path_factory.mktemp("stored"))
