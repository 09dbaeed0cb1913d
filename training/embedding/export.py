"""Writes a model folder that transformers.js loads, and reads one back."""

import hashlib
import json
from pathlib import Path

import numpy as np

from onnx_file import read_table, table_model
from vocabulary import SPECIAL, load

MAXIMUM_TOKENS = 512
MODEL_FILES = ("config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx")
LARGEST = 127


def quantise(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 rows and their scales, after the special rows are emptied and the median row length made 1."""
    table = table.copy()
    table[: len(SPECIAL)] = 0
    table /= np.median(np.linalg.norm(table[len(SPECIAL) :], axis=1))
    scale = np.maximum(np.abs(table).max(axis=1), 1e-6) / LARGEST
    return np.rint(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def tokenizer_json(vocabulary: list[str]) -> dict:
    def special(token: str) -> dict:
        return {"SpecialToken": {"id": token, "type_id": 0}}

    def sequence(name: str, kind: int) -> dict:
        return {"Sequence": {"id": name, "type_id": kind}}

    end = {"SpecialToken": {"id": "[SEP]", "type_id": 1}}
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": i, "content": token, **flags} for i, token in enumerate(SPECIAL)],
        "normalizer": {
            "type": "BertNormalizer",
            "clean_text": True,
            "handle_chinese_chars": True,
            "strip_accents": True,
            "lowercase": True,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [special("[CLS]"), sequence("A", 0), special("[SEP]")],
            "pair": [special("[CLS]"), sequence("A", 0), special("[SEP]"), sequence("B", 1), end],
            "special_tokens": {
                token: {"id": token, "ids": [SPECIAL.index(token)], "tokens": [token]} for token in ("[CLS]", "[SEP]")
            },
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100,
            "vocab": {token: i for i, token in enumerate(vocabulary)},
        },
    }


def tokenizer_config() -> dict:
    return {
        "tokenizer_class": "BertTokenizer",
        "do_lower_case": True,
        "strip_accents": None,
        "tokenize_chinese_chars": True,
        "model_max_length": MAXIMUM_TOKENS,
        **{f"{token[1:-1].lower()}_token": token for token in SPECIAL},
        "clean_up_tokenization_spaces": True,
    }


def config(vocabulary: int, dimensions: int) -> dict:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": dimensions,
        "num_hidden_layers": 0,
        "num_attention_heads": 1,
        "intermediate_size": dimensions,
        "max_position_embeddings": MAXIMUM_TOKENS,
        "vocab_size": vocabulary,
        "pad_token_id": 0,
        "type_vocab_size": 1,
    }


def save_model(folder: Path, vocabulary: list[str], table: np.ndarray) -> None:
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config(*table.shape), indent=1))
    (folder / "tokenizer_config.json").write_text(json.dumps(tokenizer_config(), indent=1))
    compact = json.dumps(tokenizer_json(vocabulary), ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(compact)
    (folder / "onnx" / "model_quantized.onnx").write_bytes(table_model(*quantise(table)))
    sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in MODEL_FILES]
    (folder / "SHA256SUMS").write_text("".join(sums))


def load_model(folder: Path) -> tuple[list[str], np.ndarray]:
    """Vocabulary and float table [vocabulary, dimensions] of a model folder."""
    table = read_table((folder / "onnx" / "model_quantized.onnx").read_bytes())
    return load(folder / "tokenizer.json"), table
