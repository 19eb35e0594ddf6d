"""The packaged encoders in PyTorch, with nothing padded.

What `pipeline.read` does with NumPy and ONNX Runtime, with gradients. A consultation's comments
differ much in length: laid end to end they take less than half the time that a rectangle takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional as F

from pipeline.encoders import minilm_package, mpnet, mpnet_package
from pipeline.encoders.graph import DISTANCES, HEADS
from pipeline.read.weights import Base

_ALIKE = 1.35  # lengths that share one product of queries and keys


class Encoder(nn.Module):
    """An encoder's weights; those of the layers from `first_trained` on may change."""

    epsilon = 1e-12  # of the layer norms

    def __init__(
        self, packaged: Mapping[str, torch.Tensor], first_trained: int, dropout: float
    ) -> None:
        super().__init__()
        self.dropout = dropout
        self.words = packaged["embeddings.word_embeddings.weight"]
        self.width = self.words.shape[1]
        self.positions = self._positions(packaged)
        self.first_norm = (
            packaged["embeddings.LayerNorm.weight"],
            packaged["embeddings.LayerNorm.bias"],
        )
        self.before = {
            name: weights for name, weights in packaged.items() if name.startswith("encoder.layer.")
        }
        self.layers = 1 + max(int(name.split(".")[2]) for name in self.before)
        self.weights = nn.ParameterDict(
            {
                name.replace(".", "/"): nn.Parameter(
                    weights.clone(), requires_grad=int(name.split(".")[2]) >= first_trained
                )
                for name, weights in self.before.items()
            }
        )

    @staticmethod
    def _positions(packaged: Mapping[str, torch.Tensor]) -> torch.Tensor:
        """What is added to a piece for its place, float32 [places, d]."""
        segment = packaged["embeddings.token_type_embeddings.weight"][0]
        return packaged["embeddings.position_embeddings.weight"] + segment

    def _nearness(self, longest: int) -> torch.Tensor | None:
        """What attention gains by how far pieces lie apart, [heads, longest, longest]."""
        return None

    def change(self) -> dict[str, torch.Tensor]:
        """Return what training changed, float32 by the names of the published checkpoint."""
        return {
            name: (trained.detach() - self.before[name])
            for name in self.before
            if (trained := self.weights[name.replace(".", "/")]).requires_grad
        }

    def go_on_from(self, changes: Mapping[str, NDArray[np.float32]]) -> None:
        """Begin with weights that training changed before, by the names of the checkpoint."""
        with torch.no_grad():
            for name, change in changes.items():
                weights = self.weights[name.replace(".", "/")]
                weights.copy_(self.before[name] + torch.from_numpy(change))

    def forward(self, texts: Sequence[Sequence[int]]) -> list[torch.Tensor]:
        """Return the last layer's states of each text, float32 [pieces of it, d]."""
        order = sorted(range(len(texts)), key=lambda text: len(texts[text]))
        lengths = [len(texts[text]) for text in order]
        pieces = torch.tensor([piece for text in order for piece in texts[text]])
        places = torch.tensor([place for length in lengths for place in range(length)])
        hidden = F.layer_norm(
            self.words[pieces] + self.positions[places],
            (self.width,),
            *self.first_norm,
            self.epsilon,
        )
        blocks = [
            block._replace(near=self._nearness(block.rows.shape[1])) for block in _blocks(lengths)
        ]
        for layer in range(self.layers):
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
        return F.layer_norm(value, weight.shape, weight, bias, self.epsilon)


class MPNetEncoder(Encoder):
    """The same of all-mpnet-base-v2, whose attention goes by distance too."""

    epsilon = mpnet.EPSILON

    def __init__(
        self, packaged: Mapping[str, torch.Tensor], first_trained: int, dropout: float
    ) -> None:
        super().__init__(packaged, first_trained, dropout)
        self.by_distance = torch.tensor(mpnet.by_distance(packaged[DISTANCES].numpy()))

    @staticmethod
    def _positions(packaged: Mapping[str, torch.Tensor]) -> torch.Tensor:
        return packaged["embeddings.position_embeddings.weight"][mpnet.FIRST_POSITION :]

    def _nearness(self, longest: int) -> torch.Tensor | None:
        here = torch.arange(longest)
        return self.by_distance[:, here[None, :] - here[:, None] + mpnet.LONGEST - 1]


def packaged_encoder(base: Base, first_trained: int, dropout: float) -> Encoder:
    """Return a packaged encoder with gradients.

    Raises
    ------
    UserError
        When it is not installed or not the official one.
    """
    package = mpnet_package if base == "mpnet" else minilm_package
    packaged = {name: torch.tensor(array) for name, array in package.packaged_weights().items()}
    return (MPNetEncoder if base == "mpnet" else Encoder)(packaged, first_trained, dropout)


class _Block(NamedTuple):
    """Texts of like length, whose pieces hear each other in one product."""

    rows: torch.Tensor
    """int64 [texts, longest]: where their pieces lie, 0 beyond a text's end."""
    real: torch.Tensor
    """bool [texts, longest]"""
    near: torch.Tensor | None = None
    """As `Encoder._nearness` has it."""


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
    for rows, real, near in blocks:
        texts, longest = rows.shape
        shape = (texts, longest, 3, HEADS, width // HEADS)
        query, key, value = projected[rows.reshape(-1)].view(shape).permute(2, 0, 3, 1, 4)
        mask = None if bool(real.all()) else real[:, None, None, :].expand(-1, 1, longest, -1)
        if near is not None:
            mask = near.expand(texts, -1, -1, -1).masked_fill(~real[:, None, None, :], -torch.inf)
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        heard.append(mixed.transpose(1, 2).reshape(texts * longest, width)[real.reshape(-1)])
    return torch.cat(heard)
