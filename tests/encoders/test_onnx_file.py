"""The graph's file is the one that the package onnx would write."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from pipeline.encoders import onnx_file
from pipeline.encoders.layers import model_bytes
from pipeline.encoders.minilm_package import packaged_weights


def test_a_small_graph_has_the_bytes_that_onnx_gives_it() -> None:
    constants = {
        "matrix": np.arange(6, dtype=np.float32).reshape(2, 3).T,
        "levels": np.array([[-128, 127]], dtype=np.int8),
        "axes": np.array([0, -1, 2**40], dtype=np.int64),
    }
    ours = onnx_file.model(
        onnx_file.graph(
            "small",
            [
                onnx_file.node("MatMul", ["in", "matrix"], ["é"], "", {}),
                onnx_file.node("Norm", ["é", ""], ["out"], "a.b", {"epsilon": 1e-5, "axis": -1}),
            ],
            {"in": [1, "pieces", 300]},
            {"out": [3]},
            constants,
        ),
        {"": 18, "a.b": 1},
    )
    theirs = helper.make_model(
        helper.make_graph(
            [
                helper.make_node("MatMul", ["in", "matrix"], ["é"], domain=""),
                helper.make_node("Norm", ["é", ""], ["out"], domain="a.b", epsilon=1e-5, axis=-1),
            ],
            "small",
            [helper.make_tensor_value_info("in", TensorProto.FLOAT, [1, "pieces", 300])],
            [helper.make_tensor_value_info("out", TensorProto.FLOAT, [3])],
            [
                numpy_helper.from_array(np.ascontiguousarray(array), name)
                for name, array in constants.items()
            ],
        ),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("a.b", 1)],
        ir_version=9,
    )
    assert ours == theirs.SerializeToString()


def test_the_encoders_graph_is_read_back_to_the_last_byte() -> None:
    written = model_bytes(packaged_weights())
    read = onnx.load_model_from_string(written)
    assert read.SerializeToString() == written
    assert {node.domain for node in read.graph.node} == {"", "com.microsoft"}
