"""Small consultations, written for a test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.config import load_consultation
from tests.ingest.ingest_examples import KEY, Ingest, ingest


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a consultation.toml and its responses.csv; give the path of the former."""

    def write_both(settings: str, responses: str | bytes) -> Path:
        content = responses.encode() if isinstance(responses, str) else responses
        (tmp_path / "responses.csv").write_bytes(content)
        path = tmp_path / "consultation.toml"
        path.write_text(KEY + settings, encoding="utf-8")
        return path

    return write_both


@pytest.fixture
def ingested(write: Callable[[str, str | bytes], Path]) -> Ingest:
    """Ingest responses under the settings given."""
    return lambda settings, responses: ingest(load_consultation(write(settings, responses)))
