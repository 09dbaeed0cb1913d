"""prepare_text.py DOCS TOKENIZER QUESTIONS OUT: tokenises the running text and makes questions from it.

OUT/text.npz: sentences, paragraphs, documents, titles and headings as flat arrays; OUT/cloze.npz: questions.
"""

import itertools
import json
import random
import sys
from array import array
from multiprocessing import Pool

import numpy as np

from questions import NAMED, Dictionary, cloze, loosen, spell, spoil
from text import RUNNING_TEXT, Tokenizer, is_held_out, lines, read_passages, sentences

SENTENCE, TITLE, HEADING, QUESTION = 120, 20, 12, 32
SHARE = {"wiki": 0.55, "changelog": 0.5}  # of the paragraphs that a question is made for; 1 elsewhere
docs, tokenizer_path, written, out = sys.argv[1:5]
tokenizer = Tokenizer(tokenizer_path)
dictionary = None
held = set()


def setup():
    global dictionary, held
    dictionary = Dictionary(docs)
    held = {s[:40].lower() for p in read_passages(written) if is_held_out(p["id"]) for s in p["sentences"]}


def work(job):
    source, seed, batch = job
    rng = random.Random(seed)
    r = {k: array("H") for k in ("st", "tt", "ht", "qt")} | {k: array("H") for k in ("sl", "tl", "hl", "ql", "pn", "dn", "qk")}
    r["ph"], r["qs"] = array("i"), array("i")
    others = ["London", "Smith", "Germany"]
    for line in batch:
        entry = json.loads(line)
        title = tokenizer.text(entry["t"])[:TITLE]
        r["tt"].extend(title)
        r["tl"].append(len(title))
        last, paragraphs = "", 0
        names = [m.group(1) for _, p in entry["p"][:20] for m in NAMED.finditer(p)][:60]
        for heading, paragraph in entry["p"]:
            heading = heading.removeprefix("@def ")
            spoken = [s for s in sentences(paragraph) if s]
            ids = [tokenizer.text(s)[:SENTENCE] for s in spoken]
            if heading != last:
                h = tokenizer.text(heading)[:HEADING]
                r["ht"].extend(h)
                r["hl"].append(len(h))
                last = heading
            r["ph"].append(len(r["hl"]) - 1 if heading else -1)
            first, n = len(r["sl"]), 0
            place = {}
            for i, s in enumerate(ids):
                if s:
                    place[i] = first + n
                    r["st"].extend(s)
                    r["sl"].append(len(s))
                    n += 1
            r["pn"].append(n)
            paragraphs += 1
            if rng.random() > SHARE.get(source, 1):
                continue
            at = rng.randrange(len(spoken))
            if at not in place or not 6 <= len(spoken[at].split()) <= 60 or spoken[at][:40].lower() in held:
                continue
            made = cloze(spoken[at], entry["t"], rng)
            if not made:
                continue
            asked, rest = made
            bad = spoil(rest, names, others, dictionary, rng)
            for kind, words in ((0, rest), (1, bad)):
                if words is None:
                    continue
                q = tokenizer.text(spell(asked, loosen(words, dictionary, rng) if kind == 0 else words, rng))[:QUESTION]
                r["qt"].extend(q)
                r["ql"].append(len(q))
                r["qk"].append(kind)
                r["qs"].append(place[at])
        r["dn"].append(paragraphs)
        if names:
            others = (others + rng.sample(names, min(3, len(names))))[-300:]
    return source, r


def jobs():
    seed = 0
    for source in RUNNING_TEXT:
        it = lines(docs, source)
        while batch := list(itertools.islice(it, 400)):
            seed += 1
            yield source, seed, batch


if __name__ == "__main__":
    total = None
    sources = []
    with Pool(2, setup) as pool:
        for source, r in pool.imap(work, jobs()):
            if total is None:
                total = {k: array(v.typecode) for k, v in r.items()}
            sentences_before, headings_before = len(total["sl"]), len(total["hl"])
            for k, v in r.items():
                if k == "qs":
                    total[k].extend(x + sentences_before for x in v)
                elif k == "ph":
                    total[k].extend(x + headings_before if x >= 0 else -1 for x in v)
                else:
                    total[k].extend(v)
            sources += [RUNNING_TEXT.index(source)] * len(r["dn"])
    a = {k: np.array(v) for k, v in total.items()}
    print({k: v.shape for k, v in a.items()})
    np.savez(f"{out}/cloze.npz", **{k: a[k] for k in ("qt", "ql", "qk", "qs")})
    np.savez(f"{out}/text.npz", source=np.array(sources, np.uint8), **{k: v for k, v in a.items() if k[0] != "q"})
