"""The encoder half of the hate model: MiniLM with the shipped delta, and a linear head."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipeline.encoders.delta import merged, stored_in
from pipeline.encoders.minilm_network import MiniLM
from pipeline.encoders.minilm_package import packaged_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LONGEST = 96  # word pieces read; a sentence is rarely longer
_PER_TURN = 512  # texts between two reports of progress


@dataclass(frozen=True)
class HateEncoder:
    """The encoder with the delta merged in, and the head."""

    encoder: MiniLM
    head_weight: NDArray[np.float32]
    head_bias: float

    def logits(
        self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> NDArray[np.float32]:
        """Log-odds of hate for each text, float32 [n]; depends on nothing but the text itself."""
        result = np.zeros(len(texts), dtype=np.float32)
        for first in range(0, len(texts), _PER_TURN):
            part = slice(first, first + _PER_TURN)
            pooled = self.encoder.pooled(texts[part])
            # A sum for each row: a matrix product may add up differently by the number of rows.
            result[part] = (pooled * self.head_weight).sum(axis=1) + self.head_bias
            if progress is not None:
                progress(min(first + _PER_TURN, len(texts)), len(texts))
        return result


@cache
def load_hate_encoder(delta: Path) -> HateEncoder:
    """Build the encoder from the packaged MiniLM and a stored delta.

    Raises
    ------
    UserError
        When the packaged weights are missing or not the official ones.
    """
    content = delta.read_bytes()
    stored = stored_in(content)
    encoder = MiniLM(
        merged(packaged_weights(), stored),
        identity=hashlib.sha256(content).hexdigest(),
        name="minilm-hate",
        longest=_LONGEST,
    )
    return HateEncoder(encoder, stored["head.weight"][0], float(stored["head.bias"][0]))
