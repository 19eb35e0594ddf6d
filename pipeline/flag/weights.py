"""The weights of the hate model that ships: where they are, and what names them."""

import hashlib
from pathlib import Path

from pipeline.store.resources import shipped

MODEL = "models/hate"
SURFACE_FILE = "surface.npz"
DELTA_FILE = "delta.safetensors"
TARGETS_FILE = "targets.npz"


def hate_model_digest(folder: Path | None = None) -> str:
    """SHA-256 over the shipped weights: part of the fingerprint of what was flagged."""
    folder = shipped(MODEL) if folder is None else folder
    digest = hashlib.sha256()
    for name in (SURFACE_FILE, DELTA_FILE, TARGETS_FILE):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()
