"""A drafted codebook in its file, for whoever tells of it."""

from pathlib import Path
from typing import NamedTuple

from pipeline.codebook.codebook import Codebook


class DraftFile(NamedTuple):
    """A drafted codebook in its file, and what it would hold."""

    path: Path
    codebook: Codebook
    comments: dict[str, int]
    """Code id → how many of the comments read would have it."""
    read: int
    """Comments that were read."""
    without: int
    """Comments of them that no drafted code would hold."""
