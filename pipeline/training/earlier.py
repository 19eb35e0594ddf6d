"""Weights of earlier runs, with which a mean is made."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.errors import UserError


def weights_in(folders: Sequence[Path], file: str) -> list[Path]:
    """Return the path of `file` in each folder.

    Raises
    ------
    UserError
        When a folder does not hold it.
    """
    for folder in folders:
        if not (folder / file).is_file():
            raise UserError(f"{folder} holds no {file}: name the folder of earlier weights.")
    return [folder / file for folder in folders]
