"""Builds the embedding model from the training text: vocabulary, pairs, table, smoothing, model folder."""

import argparse
import json
import os
import shutil
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy loads: training brings its own threads

import numpy as np

from cloze import cloze_rows
from export import save_model
from smooth import families, smooth, soften
from tokens import pairs, prepare
from train import Settings, train
from vocabulary import Tokenizer, count_words, learn, load

VOCABULARY_SIZE = 32_000
HERE = Path(__file__).parent


def vocabulary_of(options: argparse.Namespace) -> list[str]:
    """The given vocabulary, else the one learnt before in the work folder, else a newly learnt one."""
    if options.vocabulary:
        return load(options.vocabulary)
    path = options.work / "vocabulary.json"
    if not path.exists():
        path.write_text(json.dumps(learn(count_words(options.docs), VOCABULARY_SIZE)))
    return json.loads(path.read_text())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("docs", type=Path, help="folder of the training text, <source>.jsonl.zst")
    parser.add_argument("out", type=Path, help="model folder to write")
    parser.add_argument("--work", type=Path, required=True, help="folder for intermediate files, about 400 MB")
    parser.add_argument("--vocabulary", type=Path, help="tokenizer.json whose vocabulary to use")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=Settings.steps)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)

    def done(what: str) -> None:
        print(f"{time.time() - began:6.0f} s  {what}", flush=True)

    began = time.time()
    vocabulary = vocabulary_of(options)
    done(f"vocabulary of {len(vocabulary)} tokens")
    tokenizer = Tokenizer(vocabulary)
    prepare(options.docs, options.work, tokenizer)
    done("text tokenised")
    np.savez(options.work / "cloze.npz", **pairs(cloze_rows(options.docs, options.seed), tokenizer))
    done("cloze questions made")
    table, counts = train(options.work, len(vocabulary), Settings(seed=options.seed, steps=options.steps))
    np.savez(options.work / "table.npz", table=table, counts=counts)
    done("table trained")
    save_model(options.out, vocabulary, soften(smooth(table, counts, families(vocabulary))))
    shutil.copyfile(HERE / "model-card.md", options.out / "README.md")
    shutil.copyfile(HERE.parent / "SOURCES.md", options.out / "SOURCES.md")
    done(f"written to {options.out}")


if __name__ == "__main__":
    main()
