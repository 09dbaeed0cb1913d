"""Tokenised sources: one flat array of token ids per source, and where its titles, headings and sentences lie."""

from array import array
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from corpus import DICTIONARY, QUESTION_ANSWER, RUNNING_TEXT, read, sentences
from vocabulary import Tokenizer

TITLE_TOKENS, HEADING_TOKENS, SENTENCE_TOKENS = 24, 20, 200
ANSWER_TOKENS, QUESTION_TOKENS = 96, 48
MEMBERS, DEFINITIONS, EXAMPLES = 5, 2, 2


@dataclass
class Spans:
    """Growing list of [start, length] into a growing pool of tokens; equal texts share one span on demand."""

    pool: array
    start: array = field(default_factory=lambda: array("q"))
    length: array = field(default_factory=lambda: array("i"))

    def add(self, ids: list[int]) -> int:
        self.start.append(len(self.pool))
        self.length.append(len(ids))
        self.pool.extend(ids)
        return len(self.start) - 1

    def arrays(self) -> np.ndarray:
        return np.stack([np.array(self.start, dtype=np.int64), np.array(self.length, dtype=np.int64)], axis=1)


def running_text(docs: Path, source: str, tokenizer: Tokenizer) -> dict[str, np.ndarray]:
    """Arrays of a running-text source.

    tokens uint16 [n]; titles, headings, sentences int64 [k, 2] (start, length); paragraph_sentence [P + 1],
    document_paragraph [D + 1] first indices; paragraph_heading [P] (-1 without), paragraph_document [P].
    """
    pool = array("H")
    titles, headings, spans = Spans(pool), Spans(pool), Spans(pool)
    paragraph_sentence, document_paragraph = array("q", [0]), array("q", [0])
    paragraph_heading, paragraph_document = array("q"), array("q")
    for number, entry in enumerate(read(docs, source)):
        titles.add(tokenizer.text(entry["t"])[:TITLE_TOKENS])
        last, heading_index = "", -1
        for heading, paragraph in entry["p"]:
            if heading != last:
                ids = tokenizer.text(heading.removeprefix("@def "))[:HEADING_TOKENS]
                heading_index = headings.add(ids) if ids else -1
                last = heading
            for sentence in sentences(paragraph):
                ids = tokenizer.text(sentence)[:SENTENCE_TOKENS]
                if ids:
                    spans.add(ids)
            paragraph_sentence.append(len(spans.start))
            paragraph_heading.append(heading_index)
            paragraph_document.append(number)
        document_paragraph.append(len(paragraph_heading))
    return {
        "tokens": np.array(pool, dtype=np.uint16),
        "titles": titles.arrays(),
        "headings": headings.arrays(),
        "sentences": spans.arrays(),
        **{
            name: np.array(values, dtype=np.int64)
            for name, values in {
                "paragraph_sentence": paragraph_sentence,
                "document_paragraph": document_paragraph,
                "paragraph_heading": paragraph_heading,
                "paragraph_document": paragraph_document,
            }.items()
        },
    }


def pairs(rows, tokenizer: Tokenizer) -> dict[str, np.ndarray]:
    """Arrays of (query text, document text, label) rows; label None = a hash of the first 16 document tokens."""
    pool = array("H")
    queries, documents, labels = Spans(pool), Spans(pool), array("q")
    for query, document, label in rows:
        q, d = tokenizer.text(query)[:QUESTION_TOKENS], tokenizer.text(document)[:ANSWER_TOKENS]
        if not q or not d:
            continue
        queries.add(q)
        documents.add(d)
        labels.append(hash(tuple(d[:16])) if label is None else label)
    return {
        "tokens": np.array(pool, dtype=np.uint16),
        "queries": queries.arrays(),
        "documents": documents.arrays(),
        "labels": np.array(labels, dtype=np.int64),
    }


def question_rows(docs: Path, source: str):
    for entry in read(docs, source):
        yield entry["q"], entry["a"], None


def dictionary_rows(docs: Path):
    """Members, definitions, examples and first hypernym of every synset, paired with one another."""
    for label, entry in enumerate(read(docs, DICTIONARY)):
        members, definitions = entry["m"][:MEMBERS], entry["d"][:DEFINITIONS]
        examples, hypernyms = entry["e"][:EXAMPLES], entry["h"][:1]
        found = [(m, d) for m in members for d in definitions]
        found += [(m, h) for m in members for h in hypernyms]
        found += [(a, b) for i, a in enumerate(members) for b in members[i + 1 :]]
        found += [(e, d) for e in examples for d in definitions]
        found += [(d, h) for d in definitions for h in hypernyms]
        for query, document in found:
            yield query, document, label


def prepare(docs: Path, work: Path, tokenizer: Tokenizer) -> None:
    """Writes work/<source>.npz for every source but the cloze questions."""
    for source in RUNNING_TEXT:
        np.savez(work / f"{source}.npz", **running_text(docs, source, tokenizer))
    for source in QUESTION_ANSWER:
        np.savez(work / f"{source}.npz", **pairs(question_rows(docs, source), tokenizer))
    np.savez(work / f"{DICTIONARY}.npz", **pairs(dictionary_rows(docs), tokenizer))
