"""A vector per word piece, averaged: for very large inputs, where word order can be given up.

WordLlama (Miller 2024): token embeddings of Llama models, trained for similarity, 256 dimensions.
Only the package's two data files are read, and verified; its code is not run.
"""

import hashlib
from collections.abc import Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from pipeline.encoders.base import Vectors, unit_length
from pipeline.errors import UserError

PACKAGE = "wordllama==0.4.0.post1"
_WEIGHTS = "weights/l2_supercat_256.safetensors"
_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
_SHA256 = {
    _WEIGHTS: "64b47a2dc493cb8e85944076601189739852d7b64e0e1eedcb1937a251cd9fd5",
    _TOKENIZER: "93248f2a9ec36c7b35f700a033d5f36228aae48db61aee31007fa49062cdeb68",
}
_RECIPE = "1"  # raise when the same files would give other vectors
_PER_TURN = 1024  # texts whose tokens are held at once


class Static:
    """The mean of a text's token vectors."""

    name = "static"

    def __init__(self, weights: bytes, tokenizer: bytes) -> None:
        from safetensors.numpy import load
        from tokenizers import Tokenizer

        self._vectors = load(weights)["embedding.weight"].astype(np.float32)
        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.dimension = int(self._vectors.shape[1])
        parts = ["static", _RECIPE, *_SHA256.values(), f"tokenizers {version('tokenizers')}"]
        self.fingerprint = hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 [len(texts), 256], rows of unit length, zero for a blank text."""
        means = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), _PER_TURN):
            turn = [
                text.strip().encode("utf-8", "replace").decode()  # lone surrogates
                for text in texts[start : start + _PER_TURN]
            ]
            encodings = self._tokenizer.encode_batch_fast(turn, add_special_tokens=False)
            for row, (text, encoding) in enumerate(zip(turn, encodings, strict=True), start):
                if text:
                    means[row] = self._vectors[encoding.ids].mean(axis=0)
        return unit_length(means)


def digest(name: str) -> str:
    """Return what names the files that are loaded: they are checked against these digests."""
    return " ".join(_SHA256.values())


def load(name: str, threads: int) -> Static:
    """Return the static encoder, its files verified; one thread is enough for it.

    Raises
    ------
    UserError
        When the package is not installed or its files are not the ones that were tested.
    """
    found = find_spec("wordllama")
    if found is None or found.origin is None:
        raise UserError(
            f"The static encoder is not installed: pip install {PACKAGE}, or set `encoder` to "
            f"minilm."
        )
    folder = Path(found.origin).parent
    contents = {}
    for name, expected in _SHA256.items():
        contents[name] = (folder / name).read_bytes() if (folder / name).is_file() else b""
        if hashlib.sha256(contents[name]).hexdigest() != expected:
            raise UserError(
                f"The installed wordllama is not {PACKAGE} (the SHA-256 of {name} differs): "
                f"install that version again."
            )
    return Static(contents[_WEIGHTS], contents[_TOKENIZER])
