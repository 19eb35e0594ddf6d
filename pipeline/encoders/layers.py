"""A transformer as an ONNX graph, made from its weights.

Devlin et al. 2019, BERT; Song et al. 2020, MPNet.
"""

import numpy as np

from pipeline.encoders.base import Weights
from pipeline.encoders.graph import DISTANCES, FUSED, HEADS, Graph, Product
from pipeline.encoders.products import in_float32


def model_bytes(weights: Weights, product: Product = in_float32, epsilon: float = 1e-12) -> bytes:
    """Return a serialised ONNX model from `embedded` to `pooled` and `states`.

    `embedded`, float32 [1, pieces, d], is the sum of word, position and segment embeddings;
    `states`, of the same shape, what the last layer makes of each piece; `pooled`, float32 [1, d],
    their mean, not yet of unit length.
    A model whose attention also goes by distance has a second input, `nearness`, float32
    [1, heads, pieces, pieces].

    Parameters
    ----------
    weights : by their names in BERT's checkpoints.
    product : how dense layers multiply.
    epsilon : of the layer norms.
    """
    graph = Graph(weights, product, epsilon)
    hidden = graph.normalise("embedded", "embeddings.LayerNorm")
    layers = 1 + max(
        int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer.")
    )
    for layer in range(layers):
        hidden = _layer(graph, f"encoder.layer.{layer}", hidden)
    graph.constant("pieces_axis", np.array([1], dtype=np.int64))
    graph.add("ReduceMean", [hidden, "pieces_axis"], ["pooled"], keepdims=0)
    graph.add("Identity", [hidden], ["states"])
    width = len(weights["embeddings.LayerNorm.bias"])
    graph.outputs["pooled"] = [1, width]
    graph.outputs["states"] = [1, "pieces", width]
    return graph.serialise(width)


def _layer(graph: Graph, layer: str, hidden: str) -> str:
    query, key, value, bias = graph.project(hidden, f"{layer}.attention.self")
    context = f"{layer}.context"
    heard = [query, key, value, bias]
    if DISTANCES in graph.weights:
        heard += ["", "nearness"]  # no mask
    graph.add("MultiHeadAttention", heard, [context], domain=FUSED, num_heads=HEADS)
    attended = graph.multiply(context, f"{layer}.attention.output.dense")
    attention = graph.add_and_normalise(attended, hidden, f"{layer}.attention.output")
    widened = graph.multiply(attention, f"{layer}.intermediate.dense")
    activated = f"{layer}.activated"
    bias = graph.weight(f"{layer}.intermediate.dense.bias")
    graph.add("BiasGelu", [widened, bias], [activated], domain=FUSED)
    narrowed = graph.multiply(activated, f"{layer}.output.dense")
    return graph.add_and_normalise(narrowed, attention, f"{layer}.output")
