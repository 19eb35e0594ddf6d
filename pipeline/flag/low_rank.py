"""A low-rank delta on the packaged MiniLM, as it is trained and stored: small enough to ship.

Low-rank adaptation: Hu et al. 2021, "LoRA: Low-Rank Adaptation of Large Language Models".
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import nn

from pipeline.flag.encoder import SCALE

if TYPE_CHECKING:
    from transformers import PreTrainedModel


class LowRank(nn.Module):
    """A frozen linear layer plus a trainable product of two thin matrices.

    ``y = W x + b + SCALE * up(down(x))``; `down` is float32 [rank, in], `up` float32
    [out, rank] and starts at zero, so that an untrained delta changes nothing.
    """

    def __init__(self, frozen: nn.Linear, rank: int, generator: torch.Generator) -> None:
        super().__init__()
        self.frozen = frozen
        wide = frozen.in_features
        self.down = nn.Parameter(torch.randn(rank, wide, generator=generator) / math.sqrt(wide))
        self.up = nn.Parameter(torch.zeros(frozen.out_features, rank))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        thin = nn.functional.linear(x, self.down.to(x.dtype))
        return self.frozen(x) + SCALE * nn.functional.linear(thin, self.up.to(x.dtype))


def add_low_rank(encoder: PreTrainedModel, rank: int, seed: int) -> dict[str, LowRank]:
    """Freeze `encoder` and put a low-rank layer over each linear one; return them by name."""
    for weights in encoder.parameters():
        weights.requires_grad = False
    generator = torch.Generator().manual_seed(seed)
    layers: dict[str, LowRank] = {}
    for parent_name, parent in list(encoder.get_submodule("encoder").named_modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear):
                layer = LowRank(child, rank, generator)
                setattr(parent, name, layer)
                layers[f"{parent_name}.{name}"] = layer
    return layers


def mean_pool(hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Average the vectors of the real tokens: [n, tokens, d], [n, tokens] → float32 [n, d]."""
    weights = mask.unsqueeze(-1).to(torch.float32)
    return (hidden.float() * weights).sum(1) / weights.sum(1)


def save_delta(delta: dict[str, torch.Tensor], path: Path) -> None:
    """Write a delta and its head as float16 safetensors (no pickle)."""
    from safetensors.torch import save_file

    save_file({name: value.half().contiguous() for name, value in delta.items()}, path)
