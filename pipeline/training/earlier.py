"""Weights of earlier runs, with which a mean is made."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.errors import UserError


def require_weights(folders: Sequence[Path], file: str) -> None:
    """Raise a `UserError` when one of the folders does not hold `file`."""
    for folder in folders:
        if not (folder / file).is_file():
            raise UserError(f"{folder} holds no {file}: name the folder of earlier weights.")
