"""The theme reader's weights that ship: where they are, and what names them."""

import hashlib
from pathlib import Path

from pipeline.store.resources import shipped

MODEL = "models/themes"
DELTA_FILE = "delta.safetensors"


def reader_digest(folder: Path | None = None) -> str:
    """SHA-256 of the shipped weights: part of the fingerprint of what was read."""
    return hashlib.sha256(((folder or shipped(MODEL)) / DELTA_FILE).read_bytes()).hexdigest()
