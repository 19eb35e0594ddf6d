"""The packaged all-MiniLM-L6-v2 as an encoder."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.encoders.minilm_package import WEIGHTS_SHA256, package_digest, packaged_weights

if TYPE_CHECKING:
    from pipeline.encoders.minilm_network import MiniLM
    from pipeline.encoders.transformer import Precision


def load_minilm(precision: Precision = "int8", threads: int = 0) -> MiniLM:
    """Return the packaged encoder, its weights verified.

    Raises
    ------
    UserError
        As `packaged_weights`.
    """
    from pipeline.encoders.minilm_network import MiniLM

    return MiniLM(
        packaged_weights(),
        identity=WEIGHTS_SHA256,
        name="minilm" if precision == "int8" else f"minilm-{precision}",
        precision=precision,
        threads=threads,
    )


@cache  # stages and pages that ask for it share it
def load(name: str, threads: int) -> MiniLM:
    """Return the encoder of that name in the registry; see `load_minilm`."""
    return load_minilm("int8" if name == "minilm" else "float32", threads)


def digest(name: str) -> str:
    """Return what names the files that both precisions load; see `package_digest`."""
    return package_digest()
