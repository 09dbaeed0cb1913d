"""Just enough of the ONNX file format (Protocol Buffers) to write, and read back, the model's graph.

Field numbers are those of onnx.proto3 (ModelProto, GraphProto, NodeProto, TensorProto, ValueInfoProto).
"""

import struct

import numpy as np

FLOAT, INT8, INT64 = 1, 3, 7
VARINT, BYTES = 0, 2
ATTRIBUTE_INT, ATTRIBUTE_INTS = 2, 7
IR_VERSION, OPSET = 8, 13


def varint(value: int) -> bytes:
    out = bytearray()
    value &= (1 << 64) - 1
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def number(field: int, value: int) -> bytes:
    return varint(field << 3 | VARINT) + varint(value)


def text(field: int, value: str | bytes) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return varint(field << 3 | BYTES) + varint(len(data)) + data


def tensor(name: str, kind: int, values: np.ndarray) -> bytes:
    dims = b"".join(number(1, d) for d in values.shape)
    return dims + number(2, kind) + text(8, name) + text(9, np.ascontiguousarray(values).tobytes())


def attribute(name: str, value: int) -> bytes:
    return text(5, text(1, name) + number(3, value) + number(20, ATTRIBUTE_INT))


def node(kind: str, inputs: list[str], output: str, *attributes: bytes) -> bytes:
    named = b"".join(text(1, i) for i in inputs) + text(2, output) + text(3, output) + text(4, kind)
    return text(1, named + b"".join(attributes))


def value(name: str, kind: int, shape: list[str | int]) -> bytes:
    dims = b"".join(text(1, text(2, d) if isinstance(d, str) else number(1, d)) for d in shape)
    return text(1, name) + text(2, text(1, number(1, kind) + text(2, dims)))


def table_model(table: np.ndarray, scale: np.ndarray) -> bytes:
    """A model: last_hidden_state[b, t] = table[input_ids] * scale[input_ids] * attention_mask.

    `table` int8 [vocabulary, dimensions] and `scale` float32 [vocabulary, 1] become initialisers of these names.
    """
    nodes = [
        node("Gather", ["table", "input_ids"], "rows", attribute("axis", 0)),
        node("Cast", ["rows"], "floats", attribute("to", FLOAT)),
        node("Gather", ["scale", "input_ids"], "row_scales", attribute("axis", 0)),
        node("Mul", ["floats", "row_scales"], "vectors"),
        node("Cast", ["attention_mask"], "mask", attribute("to", FLOAT)),
        node("Unsqueeze", ["mask", "last_axis"], "mask_column"),
        node("Mul", ["vectors", "mask_column"], "last_hidden_state"),
    ]
    graph = b"".join(nodes) + text(2, "token_table")
    graph += text(5, tensor("table", INT8, table.astype(np.int8)))
    graph += text(5, tensor("scale", FLOAT, scale.reshape(-1, 1).astype("<f4")))
    graph += text(5, tensor("last_axis", INT64, np.array([-1], "<i8")))
    graph += text(11, value("input_ids", INT64, ["batch", "tokens"]))
    graph += text(11, value("attention_mask", INT64, ["batch", "tokens"]))
    graph += text(12, value("last_hidden_state", FLOAT, ["batch", "tokens", table.shape[1]]))
    return number(1, IR_VERSION) + text(2, "footnote") + text(7, graph) + text(8, number(2, OPSET))


def fields(data: bytes):
    """(field number, value) of every field of a message; bytes for length-delimited ones."""
    at = 0
    while at < len(data):
        key, at = read_varint(data, at)
        if key & 7 == VARINT:
            found, at = read_varint(data, at)
        elif key & 7 == BYTES:
            size, at = read_varint(data, at)
            found, at = data[at : at + size], at + size
        elif key & 7 == 5:
            found, at = struct.unpack("<f", data[at : at + 4])[0], at + 4
        else:
            raise ValueError(f"not an ONNX file: field {key >> 3} has wire type {key & 7}")
        yield key >> 3, found


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    found = shift = 0
    while True:
        byte = data[at]
        found |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return found, at


def read_table(data: bytes) -> np.ndarray:
    """The float table [vocabulary, dimensions] of a model: rows of `table` times `scale`."""
    found = {}
    graph = next(v for field, v in fields(data) if field == 7)
    for field, initialiser in fields(graph):
        if field == 5:
            parts = list(fields(initialiser))
            name = next(v for f, v in parts if f == 8).decode()
            found[name] = next(v for f, v in parts if f == 9)
    scale = np.frombuffer(found["scale"], "<f4")
    return np.frombuffer(found["table"], np.int8).reshape(len(scale), -1) * scale[:, None]
