"""Random batches of training pairs, drawn from one source at a time.

A text is up to three segments of a source's token pool, cut to a number of tokens, so that a whole batch is drawn
and gathered with array operations alone.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

WEIGHTS = {
    "wiki": 60, "cloze": 25, "changelog": 4, "medquad": 4, "wordnet": 4, "movies": 3, "philschatz": 3, "qamr": 3,
    "openstax": 2, "trivia": 2, "factbook": 1, "govblogs": 1, "powershell": 1, "ppdb": 1, "osguide": 0.1,
}  # fmt: skip
SHARES = {"title": 0.05, "heading": 0.15, "rest": 0.45, "next": 0.10, "sentence_next": 0.25}
TALK_SHARES = {"title": 0, "heading": 0, "rest": 0.50, "next": 0.25, "sentence_next": 0.25}
DOCUMENT_TOKENS = (24, 48, 96)
QUERY_TOKENS = 48
NONE = np.zeros(2, dtype=np.int64)


@dataclass
class Batch:
    """Bags of tokens as sparse matrices [pairs, vocabulary], and the labels of the pairs."""

    queries: csr_matrix
    documents: csr_matrix
    labels: np.ndarray


def bags(tokens: np.ndarray, segments: np.ndarray, limit: int, vocabulary: int) -> csr_matrix:
    """Token counts of texts given as segments [n, k, 2] (start, length) of `tokens`, each cut to `limit` tokens."""
    start, length = segments[..., 0], segments[..., 1]
    room = np.maximum(limit - (np.cumsum(length, axis=1) - length), 0)
    length = np.minimum(length, room)
    total = length.sum(axis=1)
    flat_start, flat_length = start.ravel(), length.ravel()
    offset = np.cumsum(flat_length) - flat_length
    at = np.arange(flat_length.sum()) + np.repeat(flat_start - offset, flat_length)
    indptr = np.concatenate([[0], np.cumsum(total)]).astype(np.int32)
    indices = tokens[at].astype(np.int32)
    return csr_matrix((np.ones(len(indices), np.float32), indices, indptr), shape=(len(total), vocabulary))


class QuestionSource:
    """Question and answer pairs."""

    def __init__(self, arrays: dict[str, np.ndarray]):
        self.tokens, self.labels = arrays["tokens"], arrays["labels"]
        self.queries, self.documents = arrays["queries"], arrays["documents"]

    def draw(self, n: int, rng: np.random.Generator):
        at = rng.integers(len(self.labels), size=n)
        return self.queries[at][:, None], self.documents[at][:, None], self.labels[at]


class TextSource:
    """Running text; pairs are cut from titles, headings, sentences and neighbouring paragraphs."""

    def __init__(self, arrays: dict[str, np.ndarray], shares: dict[str, float]):
        self.tokens = arrays["tokens"]
        self.titles = arrays["titles"]
        self.headings = np.vstack([arrays["headings"], NONE])  # index -1: no heading
        self.sentences = arrays["sentences"]
        self.sentence = arrays["paragraph_sentence"]
        self.document = arrays["paragraph_document"]
        self.first = arrays["document_paragraph"]
        self.heading = arrays["paragraph_heading"]
        starts = np.append(self.sentences[:, 0], self.sentences[-1].sum())
        begin = starts[self.sentence[:-1]]
        end = self.sentences[self.sentence[1:] - 1].sum(axis=1)
        self.paragraphs = np.stack([begin, end - begin], axis=1)
        counts = np.diff(self.sentence)
        following = np.append(self.document[1:] == self.document[:-1], False)
        self.pools = {
            "title": np.arange(len(counts)),
            "heading": np.flatnonzero(self.heading >= 0),
            "rest": np.flatnonzero(counts > 1),
            "next": np.flatnonzero(following),
            "sentence_next": np.flatnonzero(following | (counts > 1)),
        }
        self.following = following
        self.shares = dict(shares)
        if len(self.pools["heading"]) < 0.05 * len(counts):
            self._give("heading", "rest")
        if not len(self.pools["rest"]):
            self._give("rest", "title")
        if not len(self.pools["next"]):
            self._give("next", "title")
            self._give("sentence_next", "title")

    def _give(self, giver: str, taker: str) -> None:
        self.shares[taker] += self.shares[giver]
        self.shares[giver] = 0

    def draw(self, n: int, rng: np.random.Generator):
        kinds = [kind for kind, share in self.shares.items() if share]
        counts = rng.multinomial(n, [self.shares[kind] / sum(self.shares.values()) for kind in kinds])
        parts = []
        for kind, count in zip(kinds, counts):
            at = rng.choice(self.pools[kind], size=count)
            query, document = getattr(self, f"_{kind}")(at, rng)
            parts.append((query, document, self.document[at]))
        return tuple(np.concatenate(part) for part in zip(*parts))

    def _title(self, at, rng):
        first = self.first[self.document[at]]
        at = np.where(rng.random(len(at)) < 0.5, first, at)
        return stack(self.titles[self.document[at]], NONE), stack(self.paragraphs[at], NONE, NONE)

    def _heading(self, at, rng):
        title = self.titles[self.document[at]]
        return (
            stack(title, self.headings[self.heading[at]]),
            stack(sometimes(title, rng), self.paragraphs[at], NONE),
        )

    def _rest(self, at, rng):
        chosen = self._random_sentence(at, rng)
        return stack(self.sentences[chosen], NONE), self._around(at, chosen, rng)

    def _next(self, at, rng):
        return stack(self.paragraphs[at], NONE), stack(self.paragraphs[at + 1], NONE, NONE)

    def _sentence_next(self, at, rng):
        chosen = self._random_sentence(at, rng)
        title = sometimes(self.titles[self.document[at]], rng)
        after = self.paragraphs[np.minimum(at + 1, len(self.paragraphs) - 1)]
        document = np.where(self.following[at][:, None, None], stack(title, after, NONE), self._around(at, chosen, rng))
        return stack(self.sentences[chosen], NONE), document

    def _random_sentence(self, at, rng):
        return self.sentence[at] + (rng.random(len(at)) * (self.sentence[at + 1] - self.sentence[at])).astype(np.int64)

    def _around(self, at, chosen, rng):
        """The paragraph without the chosen sentence: half the time what follows it first, then what precedes it."""
        begin, end = self.paragraphs[at, 0], self.paragraphs[at].sum(axis=1)
        cut, resume = self.sentences[chosen, 0], self.sentences[chosen].sum(axis=1)
        before, after = np.stack([begin, cut - begin], axis=1), np.stack([resume, end - resume], axis=1)
        swap = (rng.random(len(at)) < 0.5)[:, None]
        title = sometimes(self.titles[self.document[at]], rng)
        return stack(title, np.where(swap, after, before), np.where(swap, before, after))


def stack(*segments: np.ndarray) -> np.ndarray:
    return np.stack(np.broadcast_arrays(*segments), axis=1)


def sometimes(segments: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The segments, each one emptied half the time."""
    return segments * (rng.random(len(segments)) < 0.5)[:, None]


class Batches:
    """Draws batches from the sources of a work folder by their weights."""

    def __init__(self, work: Path, vocabulary: int, size: int, seed: int, weights: dict[str, float] = WEIGHTS):
        self.rng = np.random.default_rng(seed)
        self.size, self.vocabulary = size, vocabulary
        self.names = list(weights)
        self.chances = np.array([weights[n] for n in self.names]) / sum(weights.values())
        self.sources = {}
        for name in self.names:
            arrays = dict(np.load(work / f"{name}.npz"))
            if "queries" in arrays:
                self.sources[name] = QuestionSource(arrays)
            else:
                self.sources[name] = TextSource(arrays, TALK_SHARES if name == "changelog" else SHARES)

    def token_counts(self) -> np.ndarray:
        """Occurrences of every token in all sources."""
        return sum(np.bincount(s.tokens, minlength=self.vocabulary) for s in self.sources.values())

    def next(self) -> Batch:
        source = self.sources[self.rng.choice(self.names, p=self.chances)]
        query, document, labels = source.draw(self.size, self.rng)
        limit = int(self.rng.choice(DOCUMENT_TOKENS))
        queries = bags(source.tokens, query, QUERY_TOKENS, self.vocabulary)
        documents = bags(source.tokens, document, limit, self.vocabulary)
        full = (np.diff(queries.indptr) > 0) & (np.diff(documents.indptr) > 0)
        return Batch(queries[full], documents[full], labels[full])
