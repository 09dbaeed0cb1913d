"""The training text: which files there are, how to read them, how text is cut into words and sentences."""

import json
import re
import subprocess
import unicodedata
import zlib
from pathlib import Path
from typing import Iterator

RUNNING_TEXT = ("wiki", "movies", "philschatz", "openstax", "factbook", "govblogs", "powershell", "osguide", "changelog")
QUESTION_ANSWER = ("medquad", "trivia", "qamr", "ppdb")
DICTIONARY = "wordnet"

HELD_OUT_SHARE = 50  # one of so many entries of these sources is never trained on; evaluate.py asks about them
HELD_OUT_KEYS = {"wiki": "t", "medquad": "a", "qamr": "a", "wordnet": "d"}

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
SENTENCE_END = re.compile(r"(?<=[.!?])([\"'”’)\]]?)\s+(?=[\"“‘'(\[]?[A-Z0-9\"“‘])")


def read(docs: Path, source: str, held_out: bool = False) -> Iterator[dict]:
    """The JSON objects of `docs/<source>.jsonl.zst` to train on, in file order; or those held out."""
    path = docs / f"{source}.jsonl.zst"
    if not path.exists():
        raise SystemExit(f"{path} is missing: give the folder that holds the training text as --docs")
    key = HELD_OUT_KEYS.get(source)
    with subprocess.Popen(["zstd", "-dcq", "--long=27", str(path)], stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            entry = json.loads(line)
            if held_out == (key is not None and zlib.crc32(str(entry[key]).encode()) % HELD_OUT_SHARE == 0):
                yield entry


def normalise(text: str) -> str:
    """Lower case without accents, as the model's tokenizer does it."""
    text = text.lower()
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def words(text: str) -> list[str]:
    """Runs of letters and digits, and single punctuation marks."""
    return WORD.findall(normalise(text))


def sentences(text: str) -> list[str]:
    """Split after . ! ? (and one closing quote or bracket) before white space and a capital, digit or quote."""
    pieces, start = [], 0
    for match in SENTENCE_END.finditer(text):
        pieces.append(text[start : match.end(1)])
        start = match.end()
    pieces.append(text[start:])
    return pieces


def texts(docs: Path) -> Iterator[str]:
    """Every string of every file: what the vocabulary is counted from."""
    for source in RUNNING_TEXT:
        for entry in read(docs, source):
            yield entry["t"]
            last = None
            for heading, paragraph in entry["p"]:
                if heading != last:
                    yield heading.removeprefix("@def ")
                last = heading
                yield paragraph
    for source in QUESTION_ANSWER:
        for entry in read(docs, source):
            yield entry["q"]
            yield entry["a"]
    for entry in read(docs, DICTIONARY):
        yield from entry["m"] + entry["d"] + entry["e"]
