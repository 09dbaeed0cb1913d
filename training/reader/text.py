"""Reading the training text and the written questions. The tokenizer and the cutting into sentences are those of the
embedding model's recipe (../embedding, which must be on PYTHONPATH)."""

import json
import subprocess
from pathlib import Path

import vocabulary
from corpus import RUNNING_TEXT, sentences

__all__ = ["RUNNING_TEXT", "Tokenizer", "is_held_out", "lines", "read", "read_passages", "sentences"]


class Tokenizer(vocabulary.Tokenizer):
    def __init__(self, path):
        self.vocabulary = vocabulary.load(Path(path))
        super().__init__(self.vocabulary)


def lines(docs, source):
    with subprocess.Popen(["zstd", "-dcq", "--long=27", str(Path(docs) / f"{source}.jsonl.zst")], stdout=subprocess.PIPE) as p:
        yield from p.stdout


def read(docs, source):
    return (json.loads(line) for line in lines(docs, source))


def read_passages(questions):
    """The passages that questions were written for: {"id", "source", "title", "heading", "sentences"}."""
    return [json.loads(line) for line in open(Path(questions) / "passages.jsonl")]


def is_held_out(passage_id):
    """15 % of the passages with written questions are never trained on."""
    return int(passage_id[1:]) % 20 in (3, 9, 16)
