"""leave_out.py DATA TOKENIZER QUESTIONS: takes the cloze questions on sentences of held-out passages out of DATA/cloze.npz."""

import sys

import numpy as np

from source import starts
from text import Tokenizer, is_held_out, read_passages

data, tokenizer_path, written = sys.argv[1:4]
tokenizer = Tokenizer(tokenizer_path)
held = {
    tuple(tokenizer.text(s)[:10])
    for p in read_passages(written)
    if is_held_out(p["id"])
    for s in p["sentences"]
}
held = {h for h in held if len(h) >= 6}
with np.load(f"{data}/text.npz") as f:
    tokens, at = f["st"], starts(f["sl"])
with np.load(f"{data}/cloze.npz") as f:
    c = {k: f[k] for k in f.files}
out = 0
for i, s in enumerate(c["qs"]):
    if tuple(tokens[at[s] : min(at[s] + 10, at[s + 1])].tolist()) in held:
        c["qk"][i] = 2
        out += 1
print("held sentences", len(held), "questions left out", out)
np.savez(f"{data}/cloze.npz", **c)
