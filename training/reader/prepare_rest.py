"""prepare_rest.py DOCS TOKENIZER GLOVE_JSON QUESTIONS OUT: everything but the running text.

OUT/words.npz: the family (stem) of every token and GloVe's vectors for the tokens.
OUT/asked.npz: qamr, medquad and the questions written for the passages (15 % of the passages left out).
"""

import json
import re
import sys
from array import array
from collections import defaultdict
from pathlib import Path

import numpy as np
import snowballstemmer

from questions import STOP
from text import Tokenizer, is_held_out, read, read_passages, sentences

docs, tokenizer_path, glove, written, out = sys.argv[1:6]
tokenizer = Tokenizer(tokenizer_path)
vocabulary = tokenizer.vocabulary


class Texts:
    """Lists of token lists, flattened."""

    def __init__(self):
        self.tokens, self.lengths = array("H"), array("H")

    def add(self, ids):
        self.tokens.extend(ids)
        self.lengths.append(len(ids))
        return len(self.lengths) - 1

    def arrays(self, name):
        return {f"{name}_t": np.array(self.tokens, np.uint16), f"{name}_l": np.array(self.lengths, np.uint16)}


def words_file():
    stem = snowballstemmer.stemmer("english").stemWord
    family = np.zeros(len(vocabulary), np.int32)
    numbers = {}
    for i, token in enumerate(vocabulary):
        if i < 5 or token in STOP or not re.search(r"\w", token):
            continue
        key = stem(token) if token.isalpha() and len(token) > 3 else token
        family[i] = numbers.setdefault(key, len(numbers) + 1)
    text = open(glove).read()
    data = json.loads(text)
    vectors = data["vectors"]
    ids = tokenizer.ids
    table = np.zeros((len(vocabulary), 100), np.float32)
    have = np.zeros(len(vocabulary), bool)
    pieces = np.zeros((len(vocabulary), 100), np.float32)
    weight = np.zeros(len(vocabulary), np.float32)
    for rank, (word, vector) in enumerate(vectors.items()):
        v = np.array(vector[:100], np.float32)
        if word in ids:
            table[ids[word]] = v
            have[ids[word]] = True
        elif rank < 150000 and word.isascii():
            w = 1 / (1000 + rank)
            for i in tokenizer.text(word):
                pieces[i] += w * v
                weight[i] += w
    missing = ~have & (weight > 0)
    table[missing] = pieces[missing] / weight[missing, None]
    print("glove: whole", have.sum(), "pieces", missing.sum(), "std", table[have].std())
    np.savez(Path(out) / "words.npz", family=family, glove=table.astype(np.float16))


def asked_file():
    result = {}
    # QAMR: questions about one sentence
    q, s = Texts(), Texts()
    of, seen = array("i"), {}
    for entry in read(docs, "qamr"):
        if entry["a"] not in seen:
            seen[entry["a"]] = s.add(tokenizer.text(entry["a"])[:120])
        q.add(tokenizer.text(entry["q"])[:32])
        of.append(seen[entry["a"]])
    result |= q.arrays("qamr_q") | s.arrays("qamr_s") | {"qamr_of": np.array(of)}
    # MedQuAD: long answers; other questions of the same subject lie beside them
    q, s = Texts(), Texts()
    n, subject, subjects = array("H"), array("i"), {}
    for entry in read(docs, "medquad"):
        q.add(tokenizer.text(entry["q"])[:32])
        found = [tokenizer.text(x)[:120] for x in sentences(entry["a"][:1500])]
        found = [x for x in found if x][:12]
        for x in found:
            s.add(x)
        n.append(len(found))
        key = re.sub(r"[^a-z0-9 ]", "", entry["q"].lower()).split()[-2:]
        subject.append(subjects.setdefault(" ".join(key), len(subjects)))
    result |= q.arrays("med_q") | s.arrays("med_s") | {"med_n": np.array(n), "med_subject": np.array(subject)}
    # Written for the passages
    passages = read_passages(written)
    place = {p["id"]: i for i, p in enumerate(passages)}
    s, t, n = Texts(), Texts(), array("H")
    for p in passages:
        t.add(tokenizer.text(f"{p['title']} {p['heading']}")[:24])
        for x in p["sentences"]:
            s.add(tokenizer.text(x)[:120] or [1])
        n.append(len(p["sentences"]))
    q, of, bits, left_out = Texts(), array("i"), array("I"), 0
    counts = defaultdict(int)
    for line in open(Path(written) / "questions.jsonl"):
        entry = json.loads(line)
        if is_held_out(entry["passage"]):
            left_out += 1
            continue
        q.add(tokenizer.text(entry["question"])[:32])
        of.append(place[entry["passage"]])
        bits.append(sum(1 << x for x in set(entry["answer"])))
        counts["answered" if entry["answer"] else "not"] += 1
    print("written", dict(counts), "left out", left_out)
    result |= s.arrays("wr_s") | t.arrays("wr_t") | q.arrays("wr_q")
    result |= {"wr_n": np.array(n), "wr_of": np.array(of), "wr_bits": np.array(bits)}
    np.savez(Path(out) / "asked.npz", **result)


if __name__ == "__main__":
    if "--asked" not in sys.argv:
        words_file()
    asked_file()
