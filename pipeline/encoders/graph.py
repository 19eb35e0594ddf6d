"""An ONNX graph under construction: nodes and constants by name, then its bytes.

Written out with ONNX Runtime's fused operators rather than traced with PyTorch: 0.2 s instead of
20, no PyTorch, and the same bytes every time. The embedding tables stay outside (NumPy looks words
up), so the graph holds 11 of MiniLM's 22 million numbers.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.encoders import onnx_file
from pipeline.encoders.base import Matrix, Weights

FUSED = "com.microsoft"  # ONNX Runtime's own operator set
HEADS = 12  # of MiniLM and of MPNet
DISTANCES = "encoder.relative_attention_bias.weight"

Product = Callable[["Graph", str, Matrix, str], str]
"""Adds to a graph the product of a value and a matrix [out, in] of that name; returns its name."""


class Graph:
    """The nodes and constants written so far; values go by name."""

    def __init__(self, weights: Weights, product: Product, epsilon: float) -> None:
        self.weights = weights
        self.outputs: dict[str, list[int | str]] = {}
        self._product = product
        self._epsilon = epsilon
        self._nodes: list[bytes] = []
        self._constants: dict[str, NDArray[Any]] = {}

    def constant(self, name: str, array: NDArray[Any]) -> str:
        self._constants[name] = array
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def add(
        self,
        operator: str,
        inputs: list[str],
        outputs: list[str],
        *,
        domain: str = "",
        **options: float,
    ) -> None:
        self._nodes.append(onnx_file.node(operator, inputs, outputs, domain, options))

    def multiply(self, value: str, dense: str) -> str:
        """Product with a dense layer's weight; its bias is left to the operator that follows."""
        return self._product(self, value, self.weights[f"{dense}.weight"], dense)

    def project(self, value: str, attention: str) -> tuple[str, str, str, str]:
        """Query, key and value in one product; returns them and the name of their common bias."""
        parts = [f"{attention}.{part}" for part in ("query", "key", "value")]
        matrix = np.concatenate([self.weights[f"{part}.weight"] for part in parts])
        bias = np.concatenate([self.weights[f"{part}.bias"] for part in parts])
        product = self._product(self, value, matrix, attention)
        self.constant("thirds", np.array([len(bias) // 3] * 3, dtype=np.int64))
        self.add("Split", [product, "thirds"], parts, axis=-1)
        query, key, third = parts
        return query, key, third, self.constant(f"{attention}.bias", bias)

    def normalise(self, value: str, norm: str) -> str:
        self.add(
            "LayerNormalization",
            [value, self.weight(f"{norm}.weight"), self.weight(f"{norm}.bias")],
            [norm],
            axis=-1,
            epsilon=self._epsilon,
        )
        return norm

    def add_and_normalise(self, value: str, residual: str, block: str) -> str:
        """LayerNorm(value + bias + residual), the end of an attention or feed-forward block."""
        biased, added = f"{block}.biased", f"{block}.added"
        # Two sums and a norm: ONNX Runtime's fused operator for the three is slower.
        self.add("Add", [value, self.weight(f"{block}.dense.bias")], [biased])
        self.add("Add", [biased, residual], [added])
        return self.normalise(added, f"{block}.LayerNorm")

    def serialise(self, width: int) -> bytes:
        inputs: dict[str, list[int | str]] = {"embedded": [1, "pieces", width]}
        if DISTANCES in self.weights:
            inputs["nearness"] = [1, HEADS, "pieces", "pieces"]
        graph = onnx_file.graph("encoder", self._nodes, inputs, self.outputs, self._constants)
        return onnx_file.model(graph, {"": 18, FUSED: 1})
