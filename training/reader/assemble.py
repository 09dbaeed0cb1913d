"""Keeps queues full of groups to train on, in processes of its own."""

import os
import random
import signal
from multiprocessing import get_context

import numpy as np

from groups import Group, cloze_group, medquad_group, qamr_group, written_group
from source import Source

MIX = {
    "cloze": dict(cloze=0.82, qamr=0.08, medquad=0.04, written=0.06),
    "last": dict(cloze=0.45, qamr=0.15, medquad=0.05, written=0.35),
    "again": dict(cloze=0.75, qamr=0.04, medquad=0.05, written=0.16),
}
HARDER = {"again"}  # in these phases questions lose words and get neighbouring ones
MAKERS = dict(cloze=cloze_group, qamr=qamr_group, medquad=medquad_group, written=written_group)


def batch(source, phase, groups, rng):
    names, shares = zip(*MIX[phase].items())
    rows = []
    for name in rng.choices(names, shares, k=groups):
        g = Group(source.length, phase in HARDER)
        MAKERS[name](source, g, rng)
        assert len(g.rows) == 4, name
        rows += g.rows
    ids = np.zeros((len(rows), source.length), np.int16)
    for row, (x, *_rest) in zip(ids, rows):
        row[: len(x)] = x
    columns = list(zip(*rows))
    return (
        ids,
        np.array(columns[1], np.int32),
        np.array(columns[2], np.int8),
        np.array(columns[3], np.int8),
        np.array(columns[4], np.float32),
    )


def produce(source, queue, phase, seed):
    rng = random.Random(seed)
    parent = os.getppid()
    while os.getppid() == parent:
        queue.put(batch(source, phase, 64, rng))


def farm(data, length, queues, workers, seed):
    """Reads the data and keeps the queues full; the phases share the workers."""
    os.nice(5)
    source = Source(data, length)
    context = get_context("fork")
    phases = list(queues)
    children = []
    for number in range(workers):
        phase = phases[-1] if number % 3 == 2 else phases[0]
        children.append(context.Process(target=produce, args=(source, queues[phase], phase, seed * 1000 + number), daemon=True))
        children[-1].start()

    def stop(*_):
        for c in children:
            c.kill()
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    while True:
        # once the first phase is over, its workers wait on a full queue and cost nothing
        signal.pause()
