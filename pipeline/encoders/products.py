"""How a transformer's dense layers multiply: as published, or in 8 bits.

In 8 bits the inputs of a text share one scale, so a few large dimensions leave the others few
levels. Xiao et al. 2023, SmoothQuant: divide the inputs by what makes the dimensions more even and
multiply the weights by it; the product stays what it was.
"""

from collections.abc import Mapping

import numpy as np

from pipeline.encoders.base import Matrix
from pipeline.encoders.graph import Graph, Product

LARGEST = ".largest"  # ends the name of an output of `observed`
LEVELS = 127  # on either side of zero
# How much of the unevenness moves into the weights, and the part of the mean below which inputs
# count as small: of those tried, nearest to float32 on 1,000 comments of patients.
_MOVED, _SMALL = 0.75, 0.6
_STEPS = 4  # a doubling: rounded, so that processors that differ in a last digit agree


def in_float32(graph: Graph, value: str, matrix: Matrix, name: str) -> str:
    """Multiply as published."""
    product = f"{name}.product"
    graph.add("MatMul", [value, graph.constant(f"{name}.matrix", matrix.T)], [product])
    return product


def observed(graph: Graph, value: str, matrix: Matrix, name: str) -> str:
    """Multiply as published, and make the largest input of each dimension an output."""
    size, largest = f"{name}.size", f"{name}{LARGEST}"
    graph.constant("text_axes", np.array([0, 1], dtype=np.int64))
    graph.add("Abs", [value], [size])
    graph.add("ReduceMax", [size, "text_axes"], [largest], keepdims=0)
    graph.outputs[largest] = [matrix.shape[1]]
    return in_float32(graph, value, matrix, name)


def in_eight_bits(largest: Mapping[str, Matrix]) -> Product:
    """Multiply in 8 bits, given the largest input of each dimension, by the output's name."""

    def product(graph: Graph, value: str, matrix: Matrix, name: str) -> str:
        factor = _evening(largest[f"{name}{LARGEST}"], matrix)
        even, product = f"{name}.even", f"{name}.product"
        graph.add("Mul", [value, graph.constant(f"{name}.evening", 1 / factor)], [even])
        scaled = matrix * factor
        scale = np.maximum(np.abs(scaled).max(axis=1), 1e-9) / np.float32(LEVELS)
        levels = np.round(scaled / scale[:, None]).astype(np.int8)
        graph.add(
            "DynamicQuantizeMatMul",
            [
                even,
                graph.constant(f"{name}.levels", levels.T),
                graph.constant(f"{name}.scale", scale),
            ],
            [product],
            domain="com.microsoft",
        )
        return product

    return product


def narrowing_in_float32(product: Product) -> Product:
    """Multiply as published where a layer narrows: the inputs of those are the most uneven."""

    def either(graph: Graph, value: str, matrix: Matrix, name: str) -> str:
        narrows = matrix.shape[0] < matrix.shape[1]
        return (in_float32 if narrows else product)(graph, value, matrix, name)

    return either


def _evening(largest: Matrix, matrix: Matrix) -> Matrix:
    inputs = np.maximum(largest, _SMALL * largest.mean())
    weights = np.maximum(np.abs(matrix).max(axis=0), 1e-4)
    exponent = _MOVED * np.log2(inputs) - (1 - _MOVED) * np.log2(weights)
    exponent -= exponent.mean()
    return np.asarray(2 ** (np.round(_STEPS * exponent) / _STEPS), dtype=np.float32)
