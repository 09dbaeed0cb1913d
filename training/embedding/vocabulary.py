"""Byte-pair vocabulary in WordPiece form, and the tokenizer that uses it."""

import heapq
import json
from collections import Counter, defaultdict
from pathlib import Path

from corpus import texts, words

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
UNKNOWN = 1
ALPHABET_LIMIT = 0x2100
ALPHABET_MINIMUM = 300
WORD_MINIMUM = 5
WORD_LENGTH = 30


def count_words(docs: Path) -> Counter:
    counts: Counter = Counter()
    for text in texts(docs):
        counts.update(words(text))
    return counts


def learn(counts: Counter, size: int) -> list[str]:
    """`size` symbols: the special ones, then alphabet and merges by falling frequency.

    A word starts as its first character and `##` + each following one; the most frequent neighbouring pair is
    merged until the size is reached (ties: the alphabetically first pair).
    """
    characters: Counter = Counter()
    for word, n in counts.items():
        for c in word:
            characters[c] += n
    alphabet = {c for c, n in characters.items() if n >= ALPHABET_MINIMUM and ord(c) < ALPHABET_LIMIT}
    kept = [
        (word, n)
        for word, n in sorted(counts.items())
        if n >= WORD_MINIMUM and len(word) <= WORD_LENGTH and all(c in alphabet for c in word)
    ]
    spelled = [[word[0]] + ["##" + c for c in word[1:]] for word, _ in kept]
    frequency = [n for _, n in kept]
    symbols = {s for spelling in spelled for s in spelling} | alphabet | {"##" + c for c in alphabet if c.isalnum()}

    pairs: Counter = Counter()
    where: dict = defaultdict(set)
    for i, spelling in enumerate(spelled):
        for pair in zip(spelling, spelling[1:]):
            pairs[pair] += frequency[i]
            where[pair].add(i)
    heap = [(-n, pair) for pair, n in pairs.items()]
    heapq.heapify(heap)
    while len(symbols) < size - len(SPECIAL) and heap:
        n, pair = heapq.heappop(heap)
        if pairs[pair] != -n:
            continue
        merged = pair[0] + pair[1][2:]
        symbols.add(merged)
        changed = set()
        for i in where.pop(pair):
            old = spelled[i]
            for p in zip(old, old[1:]):
                pairs[p] -= frequency[i]
                changed.add(p)
            new, at = [], 0
            while at < len(old):
                if at + 1 < len(old) and (old[at], old[at + 1]) == pair:
                    new.append(merged)
                    at += 2
                else:
                    new.append(old[at])
                    at += 1
            spelled[i] = new
            for p in zip(new, new[1:]):
                pairs[p] += frequency[i]
                where[p].add(i)
                changed.add(p)
        for p in changed:
            if pairs[p] > 0:
                heapq.heappush(heap, (-pairs[p], p))

    used: Counter = Counter()
    for spelling, n in zip(spelled, frequency):
        for symbol in spelling:
            used[symbol] += n
    return SPECIAL + sorted(symbols, key=lambda s: (-used[s], s))[: size - len(SPECIAL)]


def load(path: Path) -> list[str]:
    """The vocabulary of a tokenizer.json, in the order of the ids."""
    vocabulary = json.loads(path.read_text())["model"]["vocab"]
    return sorted(vocabulary, key=vocabulary.__getitem__)


class Tokenizer:
    """Greedy longest match, like WordPiece; a word that cannot be covered is [UNK]."""

    def __init__(self, vocabulary: list[str]):
        self.ids = {token: i for i, token in enumerate(vocabulary)}
        self.longest = max(len(token) for token in vocabulary)
        self.cache: dict[str, list[int]] = {}

    def word(self, word: str) -> list[int]:
        known = self.cache.get(word)
        if known is None:
            known = self.cache[word] = self._split(word)
        return known

    def text(self, text: str) -> list[int]:
        out: list[int] = []
        for word in words(text):
            out += self.word(word)
        return out

    def _split(self, word: str) -> list[int]:
        if len(word) > 100:
            return [UNKNOWN]
        out, start = [], 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(min(len(word), start + self.longest), start, -1):
                token = self.ids.get(prefix + word[start:end])
                if token is not None:
                    out.append(token)
                    start = end
                    break
            else:
                return [UNKNOWN]
        return out
