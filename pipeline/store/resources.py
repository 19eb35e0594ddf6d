"""What ships with the package: model weights, the default codebook and guideline."""

from pathlib import Path

from pipeline.errors import UserError

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """Return the path of what ships: ``models/hate``, ``annotations/codebook.yaml``.

    In a clone these lie at the top of the repository, where people edit them; a wheel carries them
    inside the package.

    Raises
    ------
    UserError
        When the installation lacks it.
    """
    for root in (_PACKAGE / "_shipped", _PACKAGE.parent):
        if (root / name).exists():
            return root / name
    raise UserError(f"{name} is missing from this installation: install the package again.")
