"""nDCG@10 of a table on evaluation folders and on the questions held out from the training text.

dense: cosine of the question with windows of 20 and of 100 tokens of an article, the two maxima averaged;
hybrid: BM25 / max + 0.7 dense / max.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import snowballstemmer
from scipy.sparse import csr_matrix

from cloze import cloze_rows
from corpus import normalise, read
from export import load_model
from vocabulary import Tokenizer

WINDOWS = ((20, 10), (100, 50))
TITLE_TOKENS = 30
DENSE_SHARE = 0.7
K1, B = 1.2, 0.75
STOP_WORDS = set(
    "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it "
    "its me my no not of on or our she so such that the their them then there these they this those to was we were "
    "what when where which who whom whose why will with would you your".split()
)
TERM = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")


@dataclass
class DataSet:
    name: str
    articles: list[tuple[str, str]]  # title, text
    questions: list[str]
    relevant: list[dict[int, float]]  # article index -> grade, by question


def load_folder(folder: Path) -> DataSet:
    with open(folder / "corpus.jsonl") as lines:
        corpus = [json.loads(line) for line in lines]
    index = {entry["id"]: i for i, entry in enumerate(corpus)}
    grades: dict[str, dict[int, float]] = defaultdict(dict)
    with open(folder / "qrels.tsv") as lines:
        for query, article, grade in list(csv.reader(lines, delimiter="\t"))[1:]:
            if article in index and float(grade) > 0:
                grades[query][index[article]] = float(grade)
    with open(folder / "queries.jsonl") as lines:
        asked = [q for q in map(json.loads, lines) if q["id"] in grades and q.get("answerable", True)]
    return DataSet(
        folder.name,
        [(entry.get("title", ""), entry["text"]) for entry in corpus],
        [q["text"] for q in asked],
        [grades[q["id"]] for q in asked],
    )


def pairs_set(name: str, rows: list[tuple[str, str]], others: list[str]) -> DataSet:
    """A set whose articles are the answers of `rows` and `others`."""
    texts = list(dict.fromkeys([answer for _, answer in rows] + others))
    index = {text: i for i, text in enumerate(texts)}
    return DataSet(name, [("", t) for t in texts], [q for q, _ in rows], [{index[a]: 1.0} for _, a in rows])


def held_out_sets(docs: Path) -> list[DataSet]:
    """Questions about entries of the training text that no training pair was made of."""
    sets = []
    for source in ("qamr", "medquad"):
        rows = [(e["q"], e["a"]) for e in read(docs, source, held_out=True)]
        sets.append(pairs_set(source, rows, [e["a"] for e in read(docs, source)]))
    synsets = list(read(docs, "wordnet", held_out=True))
    sets.append(pairs_set("wordnet", [(e["m"][0], e["d"][0]) for e in synsets if e["d"]], []))
    rows = [(q, paragraph) for q, paragraph, _ in cloze_rows(docs, seed=2, held_out=True)]
    sets.append(pairs_set("wiki", rows[:: max(1, len(rows) // 1000)], [paragraph for _, paragraph in rows]))
    return sets


class Lexical:
    """BM25 over stems, title and text together."""

    def __init__(self, articles: list[tuple[str, str]]):
        self.stem = Stemmer()
        self.ids: dict[str, int] = {}
        data, indices, indptr, lengths = [], [], [0], []
        for title, text in articles:
            found = Counter(self.stem.terms(f"{title} {text}"))
            indices += [self.ids.setdefault(t, len(self.ids)) for t in found]
            data += found.values()
            indptr.append(len(indices))
            lengths.append(sum(found.values()))
        counts = csr_matrix((np.array(data, float), indices, indptr), shape=(len(articles), len(self.ids)))
        holding = np.bincount(counts.indices, minlength=len(self.ids))
        self.idf = np.log1p((len(articles) - holding + 0.5) / (holding + 0.5))
        norm = K1 * (1 - B + B * np.array(lengths) / np.mean(lengths))
        counts.data = counts.data * (K1 + 1) / (counts.data + np.repeat(norm, np.diff(counts.indptr)))
        self.weights = counts.tocsc()

    def scores(self, question: str) -> np.ndarray:
        terms = [self.ids[t] for t in set(self.stem.terms(question)) if t in self.ids]
        return np.asarray(self.weights[:, terms] @ self.idf[terms]).ravel() if terms else np.zeros(self.weights.shape[0])


class Stemmer:
    def __init__(self):
        self.stemmer, self.known = snowballstemmer.stemmer("english"), {}

    def terms(self, text: str) -> list[str]:
        found = [w for w in TERM.findall(normalise(text)) if w not in STOP_WORDS]
        for word in found:
            if word not in self.known:
                self.known[word] = self.stemmer.stemWord(word)
        return [self.known[w] for w in found]


def unit(sums: np.ndarray) -> np.ndarray:
    return sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9)


def window_sums(table: np.ndarray, title: list[int], text: list[int], size: int, step: int) -> np.ndarray:
    """Normalised sums [windows, dimensions] of the windows of a text, the title in front of each."""
    running = np.concatenate([np.zeros((1, table.shape[1])), np.cumsum(table[text], axis=0, dtype=np.float64)])
    first = np.arange(0, max(1, len(text) - size + step), step)
    sums = running[np.minimum(first + size, len(text))] - running[np.minimum(first, len(text))]
    return unit((sums + table[title].sum(axis=0)).astype(np.float32))


def dense_scores(table: np.ndarray, tokenizer: Tokenizer, data: DataSet) -> np.ndarray:
    """[questions, articles]: mean over the window sizes of the best cosine."""
    questions = unit(np.array([table[tokenizer.text(q)].sum(axis=0) for q in data.questions], np.float32))
    tokens = [(tokenizer.text(title)[:TITLE_TOKENS], tokenizer.text(text)) for title, text in data.articles]
    total = np.zeros((len(questions), len(tokens)), np.float32)
    for size, step in WINDOWS:
        windows = [window_sums(table, title, text, size, step) for title, text in tokens]
        starts = np.cumsum([0] + [len(w) for w in windows[:-1]])
        stacked = np.concatenate(windows).T
        for at in range(0, len(questions), 256):
            total[at : at + 256] += np.maximum.reduceat(questions[at : at + 256] @ stacked, starts, axis=1)
    return total / len(WINDOWS)


def ndcg(scores: np.ndarray, relevant: dict[int, float]) -> float:
    """nDCG@10 with linear gains, as trec_eval computes it."""
    top = np.argsort(-scores, kind="stable")[:10]
    discounts = 1 / np.log2(np.arange(2, 12))
    gained = sum(relevant.get(int(a), 0) * d for a, d in zip(top, discounts))
    best = sum(g * d for g, d in zip(sorted(relevant.values(), reverse=True), discounts))
    return gained / best


def evaluate(table: np.ndarray, tokenizer: Tokenizer, data: DataSet) -> dict[str, float]:
    lexical, dense = Lexical(data.articles), dense_scores(table, tokenizer, data)
    results = defaultdict(list)
    for question, scores, relevant in zip(data.questions, dense, data.relevant):
        bm25 = lexical.scores(question)
        hybrid = bm25 / (bm25.max() or 1) + DENSE_SHARE * scores / scores.max()
        for name, ranking in (("bm25", bm25), ("dense", scores), ("hybrid", hybrid)):
            results[name].append(ndcg(ranking, relevant))
    return {name: float(np.mean(values)) for name, values in results.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="model folder")
    parser.add_argument("--docs", type=Path, help="training text, for the held-out questions")
    parser.add_argument("--dataset", type=Path, action="append", default=[], help="evaluation folder; repeatable")
    options = parser.parse_args()
    vocabulary, table = load_model(options.model)
    sets = [load_folder(folder) for folder in options.dataset]
    sets += held_out_sets(options.docs) if options.docs else []
    print(f"{'set':12} {'questions':>9} {'articles':>8}   bm25  dense hybrid")
    for data in sets:
        found = evaluate(table, Tokenizer(vocabulary), data)
        figures = " ".join(f"{found[name]:.4f}" for name in ("bm25", "dense", "hybrid"))
        print(f"{data.name:12} {len(data.questions):9} {len(data.articles):8} {figures}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
