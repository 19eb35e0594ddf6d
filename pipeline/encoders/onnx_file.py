"""The parts of an ONNX model as bytes: protocol buffers, as far as our graphs need them.

Field numbers from onnx.proto, IR version 9 (https://onnx.ai/onnx/repo-docs/IR.html). The package
onnx writes the same bytes, takes 30 MB and is slower to import than this is to run.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_IR_VERSION = 9
_ELEMENTS = {"float32": 1, "int8": 3, "int64": 7}
_FLOAT, _INT = 1, 2  # kinds of attributes
_VARINT, _FIXED, _LENGTH = 0, 5, 2  # wire types

Parts = list[bytes | memoryview]
"""A message in pieces that are put together once: weights are some forty megabytes."""


def model(graph: Parts, operator_sets: Mapping[str, int]) -> bytes:
    """Return a ModelProto of a graph; `operator_sets`, domain → version."""
    sets = [_text(1, domain) + _number(2, version) for domain, version in operator_sets.items()]
    described = b"".join(_bytes(8, each) for each in sets)
    return b"".join([_number(1, _IR_VERSION), *_within(7, graph), described])


def graph(
    name: str,
    nodes: Iterable[bytes],
    inputs: Mapping[str, Sequence[int | str]],
    outputs: Mapping[str, Sequence[int | str]],
    constants: Mapping[str, NDArray[np.generic]],
) -> Parts:
    """Return a GraphProto; inputs and outputs are float32, of numbered or named dimensions."""
    parts: Parts = [_bytes(1, each) for each in nodes]
    parts.append(_text(2, name))
    for each, array in constants.items():
        parts += _within(5, _tensor(each, array))
    parts += [_bytes(11, _value(each, shape)) for each, shape in inputs.items()]
    parts += [_bytes(12, _value(each, shape)) for each, shape in outputs.items()]
    return parts


def node(
    operator: str, inputs: Sequence[str], outputs: Sequence[str], domain: str, options: Mapping
) -> bytes:
    """Return a NodeProto; options are int or float."""
    parts = [_text(1, each) for each in inputs] + [_text(2, each) for each in outputs]
    parts.append(_text(4, operator))
    parts += [_bytes(5, _attribute(each, options[each])) for each in sorted(options)]
    return b"".join(parts) + _text(7, domain)


def _attribute(name: str, value: float) -> bytes:
    if isinstance(value, float):
        return _text(1, name) + _key(2, _FIXED) + struct.pack("<f", value) + _number(20, _FLOAT)
    return _text(1, name) + _number(3, value) + _number(20, _INT)


def _tensor(name: str, array: NDArray[np.generic]) -> Parts:
    sizes = b"".join(_number(1, size) for size in array.shape)
    kind = _ELEMENTS[array.dtype.name]
    little = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
    content = little.reshape(-1).view(np.uint8).data
    return [sizes, _number(2, kind), _text(8, name), *_within(9, [content])]


def _value(name: str, shape: Sequence[int | str]) -> bytes:
    sizes = [_text(2, size) if isinstance(size, str) else _number(1, size) for size in shape]
    dimensions = b"".join(_bytes(1, size) for size in sizes)
    tensor = _number(1, _ELEMENTS["float32"]) + _bytes(2, dimensions)
    return _text(1, name) + _bytes(2, _bytes(1, tensor))


def _text(field: int, content: str) -> bytes:
    return _bytes(field, content.encode("utf-8"))


def _bytes(field: int, content: bytes) -> bytes:
    return _key(field, _LENGTH) + _varint(len(content)) + content


def _within(field: int, parts: Parts) -> Parts:
    """As `_bytes`, of what is in pieces."""
    return [_key(field, _LENGTH) + _varint(sum(map(len, parts))), *parts]


def _number(field: int, value: int) -> bytes:
    return _key(field, _VARINT) + _varint(value & 0xFFFF_FFFF_FFFF_FFFF)  # two's complement


def _key(field: int, wire_type: int) -> bytes:
    return _varint(field << 3 | wire_type)


def _varint(value: int) -> bytes:
    """Seven bits a byte, lowest first; the eighth says that more follow."""
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    found.append(value)
    return bytes(found)
