"""MiniLM in PyTorch with nothing padded, and the attention of codes over a comment's pieces.

What `pipeline.read` does with NumPy and ONNX Runtime, with gradients. A consultation's comments
differ much in length: laid end to end they take less than half the time that a rectangle takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import torch
from torch import nn
from torch.nn import functional as F

from pipeline.encoders.minilm_package import packaged_weights

_HEADS = 12
_EPSILON = 1e-12  # of the layer norms
_LAYERS = 6
_ALIKE = 1.35  # lengths that share one product of queries and keys


class Encoder(nn.Module):
    """The packaged weights; those from `first_trained` on may change."""

    def __init__(self, first_trained: int, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        packaged = {name: torch.tensor(array) for name, array in packaged_weights().items()}
        self.words = packaged["embeddings.word_embeddings.weight"]
        segment = packaged["embeddings.token_type_embeddings.weight"][0]
        self.width = self.words.shape[1]
        self.positions = packaged["embeddings.position_embeddings.weight"] + segment
        self.first_norm = (
            packaged["embeddings.LayerNorm.weight"],
            packaged["embeddings.LayerNorm.bias"],
        )
        self.before = {
            name: weights for name, weights in packaged.items() if name.startswith("encoder.layer.")
        }
        self.weights = nn.ParameterDict(
            {
                name.replace(".", "/"): nn.Parameter(
                    weights.clone(), requires_grad=int(name.split(".")[2]) >= first_trained
                )
                for name, weights in self.before.items()
            }
        )

    def change(self) -> dict[str, torch.Tensor]:
        """Return what training changed, float32 by the names of the published checkpoint."""
        return {
            name: (trained.detach() - self.before[name])
            for name in self.before
            if (trained := self.weights[name.replace(".", "/")]).requires_grad
        }

    def forward(self, texts: Sequence[Sequence[int]]) -> list[torch.Tensor]:
        """Return the last layer's states of each text, float32 [pieces of it, 384]."""
        order = sorted(range(len(texts)), key=lambda text: len(texts[text]))
        lengths = [len(texts[text]) for text in order]
        pieces = torch.tensor([piece for text in order for piece in texts[text]])
        places = torch.tensor([place for length in lengths for place in range(length)])
        hidden = F.layer_norm(
            self.words[pieces] + self.positions[places], (self.width,), *self.first_norm, _EPSILON
        )
        blocks = _blocks(lengths)
        for layer in range(_LAYERS):
            hidden = self._layer(f"encoder/layer/{layer}", hidden, blocks)
        states: list[torch.Tensor] = [hidden] * len(texts)
        for text, part in zip(order, hidden.split(lengths), strict=True):
            states[text] = part
        return states

    def _layer(self, layer: str, hidden: torch.Tensor, blocks: list[_Block]) -> torch.Tensor:
        parts = [f"{layer}/attention/self/{part}" for part in ("query", "key", "value")]
        matrix = torch.cat([self.weights[f"{part}/weight"] for part in parts])
        bias = torch.cat([self.weights[f"{part}/bias"] for part in parts])
        heard = _attend(F.linear(hidden, matrix, bias), blocks)
        attended = self._drop(self._dense(f"{layer}/attention/output/dense", heard))
        hidden = self._norm(f"{layer}/attention/output/LayerNorm", attended + hidden)
        widened = F.gelu(self._dense(f"{layer}/intermediate/dense", hidden))
        narrowed = self._drop(self._dense(f"{layer}/output/dense", widened))
        return self._norm(f"{layer}/output/LayerNorm", narrowed + hidden)

    def _dense(self, name: str, value: torch.Tensor) -> torch.Tensor:
        return F.linear(value, self.weights[f"{name}/weight"], self.weights[f"{name}/bias"])

    def _drop(self, value: torch.Tensor) -> torch.Tensor:
        return F.dropout(value, self.dropout, self.training)

    def _norm(self, name: str, value: torch.Tensor) -> torch.Tensor:
        weight, bias = self.weights[f"{name}/weight"], self.weights[f"{name}/bias"]
        return F.layer_norm(value, weight.shape, weight, bias, _EPSILON)


class _Block(NamedTuple):
    """Texts of like length, whose pieces hear each other in one product."""

    rows: torch.Tensor
    """int64 [texts, longest]: where their pieces lie, 0 beyond a text's end."""
    real: torch.Tensor
    """bool [texts, longest]"""


def _blocks(lengths: Sequence[int]) -> list[_Block]:
    """Make blocks of texts that lie end to end, sorted by length."""
    begins = [0, *accumulate(lengths)]
    blocks, first = [], 0
    while first < len(lengths):
        most = max(int(lengths[first] * _ALIKE), lengths[first] + 4)
        last = first
        while last < len(lengths) and lengths[last] <= most:
            last += 1
        places = torch.arange(lengths[last - 1]).unsqueeze(0)
        real = places < torch.tensor(lengths[first:last]).unsqueeze(1)
        rows = torch.tensor(begins[first:last]).unsqueeze(1) + places
        blocks.append(_Block(torch.where(real, rows, 0), real))
        first = last
    return blocks


def _attend(projected: torch.Tensor, blocks: Sequence[_Block]) -> torch.Tensor:
    """Return what each piece hears from its own text, [pieces, d], of queries, keys and values."""
    width = projected.shape[1] // 3
    heard = []
    for rows, real in blocks:
        texts, longest = rows.shape
        shape = (texts, longest, 3, _HEADS, width // _HEADS)
        query, key, value = projected[rows.reshape(-1)].view(shape).permute(2, 0, 3, 1, 4)
        mask = None if bool(real.all()) else real[:, None, None, :].expand(-1, 1, longest, -1)
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        heard.append(mixed.transpose(1, 2).reshape(texts * longest, width)[real.reshape(-1)])
    return torch.cat(heard)
