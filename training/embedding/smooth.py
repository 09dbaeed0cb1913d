"""After training: rare tokens follow their word family, and the lengths of rows are drawn together."""

from collections import defaultdict

import numpy as np
import snowballstemmer

STRENGTH = 200
SHORTEST = 4
LENGTH_POWER = 0.75


def families(vocabulary: list[str]) -> list[list[int]]:
    """Ids of whole words of SHORTEST letters or more with the same Snowball English stem, two or more together."""
    stemmer = snowballstemmer.stemmer("english")
    found = defaultdict(list)
    for i, token in enumerate(vocabulary):
        if token.isalpha() and len(token) >= SHORTEST:
            found[stemmer.stemWord(token)].append(i)
    return [family for family in found.values() if len(family) > 1]


def smooth(table: np.ndarray, counts: np.ndarray, groups: list[list[int]], strength: float = STRENGTH) -> np.ndarray:
    """row = (c row + k mean) / (c + k): c = 1 + occurrences, k = strength, mean = c-weighted mean of the family."""
    out = table.copy()
    for group in groups:
        weight = (1.0 + counts[group])[:, None]
        mean = (weight * table[group]).sum(axis=0) / weight.sum()
        out[group] = (weight * table[group] + strength * mean) / (weight + strength)
    return out


def soften(table: np.ndarray, power: float = LENGTH_POWER) -> np.ndarray:
    """Row lengths raised to `power`: long rows of rare tokens say less with certainty than training believes."""
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    return table * np.maximum(lengths, 1e-9) ** (power - 1)
