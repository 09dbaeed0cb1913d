"""export.py WEIGHTS WORDS OUT [float]: the reader as ONNX (opset 17, com.microsoft operators of onnxruntime 1.14).

WEIGHTS is the path before -rows.npz and -rest.npz. Without `float`, weights are int8 (7 bits, one scale for each output
column; token rows 8 bits, one scale a row), activations are quantised as they come.
"""

import os
import sys

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

LENGTH = 512
paths, words, out = sys.argv[1].split("+"), sys.argv[2], sys.argv[3]
floats = "float" in sys.argv[4:]
w = {}
for path in paths:  # several: their mean
    for part in ("-rows.npz", "-rest.npz"):
        with np.load(path + part) as f:
            for k in f.files:
                w[k] = w.get(k, 0) + f[k].astype(np.float32) / len(paths)
with np.load(words) as f:
    family = f["family"].astype(np.int32)
HIDDEN, HEADS = 256, 4
SIZE = HIDDEN // HEADS
LAYERS = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.blocks."))
nodes, constants = [], []
count = 0


def constant(name, value):
    constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
    return name


def add(kind, inputs, outputs=1, domain="", **attributes):
    global count
    count += 1
    names = [f"{kind}{count}_{i}" for i in range(outputs)]
    nodes.append(helper.make_node(kind, inputs, names, name=f"{kind}{count}", domain=domain, **attributes))
    return names[0] if outputs == 1 else names


def linear(x, weight, bias, name):
    """x @ weight.T + bias, weight [out, in]."""
    weight = weight.T
    if floats:
        return add("Add", [add("MatMul", [x, constant(name + ".w", weight.astype(np.float32))]), constant(name + ".b", bias.astype(np.float32))])
    scale = np.abs(weight).max(0) / 63 + 1e-12
    q = np.round(weight / scale).clip(-63, 63).astype(np.int8)
    return add(
        "DynamicQuantizeMatMul",
        [x, constant(name + ".q", q), constant(name + ".s", scale.astype(np.float32)), "", constant(name + ".b", bias.astype(np.float32))],
        domain="com.microsoft",
    )


def norm(x, name):
    return add("LayerNormalization", [x, constant(name + ".g", w[name + ".weight"]), constant(name + ".o", w[name + ".bias"])], axis=-1, epsilon=1e-5)


def number(name, value):
    return constant(name, np.array(value, np.int64))


# which side a token is on, and whether the other side has its family
ids = "input_ids"
sep = add("Cast", [add("Equal", [ids, number("SEP", 3)])], to=TensorProto.FLOAT)
before = add("Sub", [add("CumSum", [sep, number("one", 1)]), sep])
side = add("Greater", [before, constant("half", np.array(0.5, np.float32))])
fam = add("Gather", [constant("family", family), ids], axis=0)
same = add("Equal", [add("Unsqueeze", [fam, number("ax2", [2])]), add("Unsqueeze", [fam, number("ax1", [1])])])
other = add("Xor", [add("Unsqueeze", [side, "ax2"]), add("Unsqueeze", [side, "ax1"])])
pairs = add("Cast", [add("And", [same, other])], to=TensorProto.FLOAT)
any_ = add("ReduceMax", [pairs], axes=[2], keepdims=0)
known = add("Cast", [add("Greater", [fam, constant("zero", np.array(0, np.int32))])], to=TensorProto.FLOAT)
matched = add("Mul", [any_, known])
which = add("Add", [add("Cast", [side], to=TensorProto.FLOAT), add("Mul", [matched, constant("two", np.array(2, np.float32))])])
feature = add("Gather", [constant("sides", w["sides.weight"]), add("Cast", [which], to=TensorProto.INT64)], axis=0)
# token rows
rows = w["rows.weight"]
if floats:
    row = add("Gather", [constant("rows", rows), ids], axis=0)
else:
    scale = np.abs(rows).max(1, keepdims=True) / 127 + 1e-12
    q = add("Gather", [constant("rows", np.round(rows / scale).astype(np.int8)), ids], axis=0)
    row = add("Mul", [add("Cast", [q], to=TensorProto.FLOAT), add("Gather", [constant("row_scales", scale.astype(np.float32)), ids], axis=0)])
x = norm(add("Add", [linear(row, w["encoder.into.weight"], w["encoder.into.bias"], "into"), feature]), "encoder.norm")
# rotary positions: q and k beside their turned halves, so that turning is two products and a sum
angle = np.arange(LENGTH)[:, None] / 1000 ** (np.arange(0, SIZE, 2, dtype=np.float32) / SIZE)
angle = np.concatenate([angle, angle], 1).astype(np.float32)
length = add("Slice", [add("Shape", [ids]), "ax1", number("ax2b", [2])])
times = number("times", [1, 2 * HEADS])
cos = add("Tile", [add("Slice", [constant("cos", np.cos(angle)), number("ax0", [0]), length, "ax0"]), times])
sin = add("Tile", [add("Slice", [constant("sin", np.sin(angle)), "ax0", length, "ax0"]), times])
mask = add("Cast", ["attention_mask"], to=TensorProto.FLOAT)
mask = add("Mul", [add("Sub", [mask, constant("onef", np.array(1, np.float32))]), constant("much", np.array(1e4, np.float32))])
mask = add("Unsqueeze", [mask, number("ax12", [1, 2])])
split = number("heads", [0, 0, HEADS, SIZE])
joined = number("joined", [0, 0, HIDDEN])
parts = number("parts", [2 * HIDDEN, 2 * HIDDEN, HIDDEN])
pair = number("pair", [HIDDEN, HIDDEN])


def halves(weight):
    """Rows so that the product is the turned half: (-second, first) within each head."""
    shape = weight.shape
    parts = weight.reshape(HEADS, 2, SIZE // 2, -1)
    return np.stack([-parts[:, 1], parts[:, 0]], 1).reshape(shape)


def sides_of(x, names, bias_names, halved, name):
    """One product for several of q, k, v and the turned halves of q and k."""
    weight = np.concatenate([halves(n) if h else n for n, h in zip(names, halved)])
    bias = np.concatenate([halves(n[:, None])[:, 0] if h else n for n, h in zip(bias_names, halved)])
    return linear(x, weight, bias, name)


# only these places are looked at after the last layer: [CLS], and the [SEP] that closes each sentence
zero_column = add("Mul", [add("Slice", [ids, "ax0", "ax1", "ax1"]), number("nought", 0)])
places = add("Concat", [zero_column, "ends"], axis=1)
chosen = add("Unsqueeze", [places, "ax2"])
for i in range(LAYERS):
    name = f"encoder.blocks.{i}."
    (wq, wk, wv), (bq, bk, bv) = np.split(w[name + "qkv.weight"], 3), np.split(w[name + "qkv.bias"], 3)
    wq, bq = wq / SIZE**0.5, bq / SIZE**0.5
    normed = norm(x, name + "n1")
    if i < LAYERS - 1:
        joint = sides_of(normed, [wq, wk, wq, wk, wv], [bq, bk, bq, bk, bv], [0, 0, 1, 1, 0], name + "qkv")
        straight, turned, v = add("Split", [joint, "parts"], 3, axis=2)
        qk = add("Add", [add("Mul", [straight, cos]), add("Mul", [turned, sin])])
        q, k = add("Split", [qk, "pair"], 2, axis=2)
    else:
        joint = sides_of(normed, [wk, wk, wv], [bk, bk, bv], [0, 1, 0], name + "kv")
        k, turned, v = add("Split", [joint, number("triple", [HIDDEN] * 3)], 3, axis=2)
        half = number("halfwidth", [HIDDEN])
        narrow = [add("Slice", [t, "ax0", half, "ax1"]) for t in (cos, sin)]
        k = add("Add", [add("Mul", [k, narrow[0]]), add("Mul", [turned, narrow[1]])])
        joint = sides_of(add("GatherND", [normed, chosen], batch_dims=1), [wq, wq], [bq, bq], [0, 1], name + "q")
        q, turned = add("Split", [joint, "pair"], 2, axis=2)
        there = [add("Gather", [t, places], axis=0) for t in narrow]
        q = add("Add", [add("Mul", [q, there[0]]), add("Mul", [turned, there[1]])])
        x = add("GatherND", [x, chosen], batch_dims=1)
    q = add("Transpose", [add("Reshape", [q, split])], perm=[0, 2, 1, 3])
    k = add("Transpose", [add("Reshape", [k, split])], perm=[0, 2, 3, 1])
    v = add("Transpose", [add("Reshape", [v, split])], perm=[0, 2, 1, 3])
    scores = add("Softmax", [add("Add", [add("MatMul", [q, k]), mask])], axis=-1)
    mixed = add("Reshape", [add("Transpose", [add("MatMul", [scores, v])], perm=[0, 2, 1, 3]), joined])
    x = add("Add", [x, linear(mixed, w[name + "out.weight"], w[name + "out.bias"], name + "out")])
    up = add("FastGelu", [linear(norm(x, name + "n2"), w[name + "up.weight"], w[name + "up.bias"], name + "up")], domain="com.microsoft")
    x = add("Add", [x, linear(up, w[name + "down.weight"], w[name + "down.bias"], name + "down")])
x = norm(x, "encoder.last")


def head(x, one, two):
    y = add("FastGelu", [linear(x, w[one + ".weight"], w[one + ".bias"], one)], domain="com.microsoft")
    y = add("MatMul", [y, constant(two + ".w", w[two + ".weight"].T.astype(np.float32))])
    return y, constant(two + ".b", w[two + ".bias"].astype(np.float32))


first = add("Squeeze", [add("Slice", [x, "ax0", "ax1", "ax1"]), "ax1"])
y, b = head(first, "judge1", "judge2")
nodes.append(helper.make_node("Add", [y, b], ["judgement"]))
rest = add("Slice", [x, "ax1", number("most", [100000]), "ax1"])
y, b = head(rest, "sentence1", "sentence2")
nodes.append(helper.make_node("Squeeze", [add("Add", [y, b]), "ax2"], ["sentences"]))
shape = ["batch", "tokens"]
ends_shape = ["batch", "sentences"]
graph = helper.make_graph(
    nodes,
    "reader",
    [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in (("input_ids", shape), ("attention_mask", shape), ("ends", ends_shape))],
    [helper.make_tensor_value_info("judgement", TensorProto.FLOAT, ["batch", 2]), helper.make_tensor_value_info("sentences", TensorProto.FLOAT, ends_shape)],
    constants,
)
model = helper.make_model(graph, producer_name="footnote", opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)])
model.ir_version = 8
save(model, out)

print(out, os.path.getsize(out))
