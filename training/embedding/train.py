"""Contrastive training of a token table from a random start."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, TypeVar

import numpy as np
from scipy.sparse import vstack

from batches import Batch, Batches

SCALE = 20.0
START_DEVIATION = 0.1
SMOOTH_INVERSE = 3e-4
BETA_MEAN, BETA_SQUARE, EPSILON = 0.9, 0.98, 1e-10
WARM_UP, LAST_RATE = 100, 0.02
SLICE, CORES = 64, 2
T = TypeVar("T")


@dataclass
class Settings:
    dimensions: int = 256
    batch: int = 3072
    steps: int = 2500
    rate: float = 0.02
    seed: int = 1


class Contrast:
    """Symmetric InfoNCE of batches of up to `size` pairs, over the cosines of token sums.

    Pairs of one label are no negatives of one another. Both cores work on halves of the batch; what is done to the
    matrix of cosines between the matrix products is done in slices that stay in the processor's cache.
    """

    def __init__(self, size: int):
        self.memory = np.empty(size * size, np.float32)
        self.threads = ThreadPoolExecutor(CORES)

    def halves(self, work: Callable[[slice], T], n: int) -> list[T]:
        """What `work` returns for CORES equal parts of range(n)."""
        edges = [n * i // CORES for i in range(CORES + 1)]
        return list(self.threads.map(work, [slice(a, b) for a, b in zip(edges, edges[1:])]))

    def loss_and_gradient(self, table: np.ndarray, batch: Batch) -> tuple[float, np.ndarray]:
        """The loss and its gradient [vocabulary, dimensions]."""
        n = len(batch.labels)
        bags = vstack([batch.queries, batch.documents], format="csr")
        sums = np.concatenate(self.halves(lambda part: bags[part] @ table, 2 * n))
        norms = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-12
        unit = sums / norms
        queries, documents = unit[:n], unit[n:]
        matching = np.sum(queries * documents, axis=1)
        matrix = self.memory[: n * n].reshape(n, n)

        def exponentials(part: slice) -> np.ndarray:
            np.matmul(queries[part], documents.T, out=matrix[part])
            for rows in slices(part):
                chances = matrix[rows]
                chances -= 1
                chances *= SCALE
                np.exp(chances, out=chances)
                chances[batch.labels[rows, None] == batch.labels] = 0
            own = np.arange(part.start, part.stop)
            matrix[own, own] = np.exp(SCALE * (matching[part] - 1))
            return matrix[part].sum(axis=0)

        by_document = sum(self.halves(exponentials, n))
        by_query = matrix.sum(axis=1)
        loss = float(np.mean(np.log(by_query) + np.log(by_document)) / 2 - SCALE * np.mean(matching - 1))

        def toward_documents(part: slice) -> np.ndarray:
            for rows in slices(part):
                matrix[rows] *= (1 / by_query[rows, None] + 1 / by_document) * (SCALE / (2 * n))
            own = np.arange(part.start, part.stop)
            matrix[own, own] -= SCALE / n
            return matrix[part] @ documents

        toward = np.concatenate(
            self.halves(toward_documents, n) + self.halves(lambda part: matrix[:, part].T @ queries, n)
        )
        toward -= unit * np.sum(toward * unit, axis=1, keepdims=True)
        toward /= norms
        columns = self.halves(lambda part: bags.T @ np.ascontiguousarray(toward[:, part]), table.shape[1])
        return loss, np.concatenate(columns, axis=1)


def slices(part: slice) -> list[slice]:
    return [slice(at, min(at + SLICE, part.stop)) for at in range(part.start, part.stop, SLICE)]


def start_table(counts: np.ndarray, dimensions: int, rng: np.random.Generator) -> np.ndarray:
    """Random rows, frequent tokens shorter (smooth inverse frequency)."""
    frequency = counts / counts.sum()
    table = rng.normal(0, START_DEVIATION, (len(counts), dimensions))
    return (table * (SMOOTH_INVERSE / (SMOOTH_INVERSE + frequency))[:, None]).astype(np.float32)


class Adam:
    """Adam on the whole table, in slices that stay in the processor's cache."""

    def __init__(self, table: np.ndarray):
        self.table = table
        self.mean, self.square = np.zeros_like(table), np.zeros_like(table)
        self.step = 0

    def update(self, gradient: np.ndarray, rate: float) -> None:
        self.step += 1
        rate *= np.sqrt(1 - BETA_SQUARE**self.step) / (1 - BETA_MEAN**self.step)
        for start in range(0, len(self.table), 512):
            rows = slice(start, start + 512)
            g, m, v = gradient[rows], self.mean[rows], self.square[rows]
            m *= BETA_MEAN
            m += (1 - BETA_MEAN) * g
            v *= BETA_SQUARE
            v += (1 - BETA_SQUARE) * g * g
            self.table[rows] -= np.float32(rate) * m / (np.sqrt(v) + EPSILON)


def rate_at(step: int, settings: Settings) -> float:
    """Linear warm-up, then linear decay to LAST_RATE of the full rate."""
    if step < WARM_UP:
        return settings.rate * (step + 1) / WARM_UP
    done = (step - WARM_UP) / max(1, settings.steps - WARM_UP)
    return settings.rate * (1 - (1 - LAST_RATE) * done)


def train(work: Path, vocabulary: int, settings: Settings) -> tuple[np.ndarray, np.ndarray]:
    """The trained table [vocabulary, dimensions] and the token counts of the training text."""
    batches = Batches(work, vocabulary, settings.batch, settings.seed)
    counts = batches.token_counts()
    table = start_table(counts, settings.dimensions, batches.rng)
    optimiser, contrast = Adam(table), Contrast(settings.batch)
    began = time.time()
    for step in range(settings.steps):
        loss, gradient = contrast.loss_and_gradient(table, batches.next())
        optimiser.update(gradient, rate_at(step, settings))
        if step % 50 == 0 or step == settings.steps - 1:
            print(f"step {step} loss {loss:.3f} {time.time() - began:.0f} s", flush=True)
    return table, counts
