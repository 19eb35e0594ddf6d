"""The theme reader's weights that ship: where they are, and what names them."""

import hashlib
from pathlib import Path
from typing import Literal

from pipeline.store.resources import shipped

Base = Literal["minilm", "mpnet"]
"""The packaged encoder that a reader was fine-tuned from."""

MODEL = "models/themes"
DELTA_FILES: dict[Base, str] = {"minilm": "delta.safetensors", "mpnet": "mpnet.safetensors"}


def delta_path(base: Base, folder: Path | None = None) -> Path:
    """Return where the weights of the shipped reader lie, or of the one in `folder`."""
    return (folder or shipped(MODEL)) / DELTA_FILES[base]


def reader_digest(base: Base) -> str:
    """SHA-256 of the shipped weights: part of the fingerprint of what was read."""
    return hashlib.sha256(delta_path(base).read_bytes()).hexdigest()
