"""Groups of four sequences to train on.

A sequence: [CLS] question [SEP] title [SEP] sentence [SEP] ... ; a group: for one question a passage that answers it,
passages that do not although they share its words, and near misses (a spoilt question, or the passage without the
sentence that answers).
"""

import numpy as np

from source import CLS, MOST_SENTENCES, SEP


def sequence(question, title, spoken, length):
    ids = [CLS] + question[:32] + [SEP] + title + [SEP]
    kept = 0
    for s in spoken[:MOST_SENTENCES]:
        room = length - len(ids) - 1
        if room < min(len(s), 8):
            break
        ids += s[:room] + [SEP]
        kept += 1
    return ids, kept


class Group:
    def __init__(self, length, hard=False):
        self.length, self.rows, self.hard = length, [], hard

    def add(self, question, title, spoken, answers=(), answered=0, role=0, weight=1.0):
        ids, kept = sequence(question, title, spoken, self.length)
        bits = sum(1 << a for a in answers if 0 <= a < kept)
        if answers and not bits:
            answered, role = -1, -1
        self.rows.append((ids, bits, answered, role, weight))


def cloze_group(source, g, rng):
    i = int(source.good[rng.randrange(len(source.good))])
    question, must = source.cloze(i), int(source.qs[i])
    swapped = False
    if g.hard and rng.random() < 0.6:
        question, swapped = source.harder(question, rng)
    paragraph = int(np.searchsorted(source.p, must, "right") - 1)
    d = source.document_of[paragraph]
    title, spoken, where = source.passage(paragraph, rng, must)
    g.add(question, title, spoken, [where], -1 if swapped else 1, 1, 1.5)
    other = source.other_in_document(paragraph, must, rng) if rng.random() < 0.75 else None
    for p in (other if other is not None else source.alike(question, rng, d), source.alike(question, rng, d)):
        t, s, _ = source.passage(p, rng)
        g.add(question, t, s, (), 0, 0, 0.5)
    spoilt = i + 1 < len(source.kind) and source.kind[i + 1] == 1 and source.qs[i + 1] == must
    if spoilt and rng.random() < 0.6 or len(spoken) < 3:
        g.add(source.cloze(i + 1) if spoilt else question, title, spoken, (), 0 if spoilt else -1, -1, 1.2)
    else:
        t, s, _ = source.passage(paragraph, rng, must, must)
        g.add(question, title if title else t, s, (), 0, 0, 1.2)


def qamr_group(source, g, rng):
    a = source.asked
    i = rng.randrange(len(a["qamr_of"]))
    question, of = source.many("qamr_q", i), int(a["qamr_of"][i])
    swapped = False
    if g.hard and rng.random() < 0.3:
        question, swapped = source.harder(question, rng, 0.4, 0.2)
    n = len(a["qamr_s_l"])
    title, spoken, _ = source.passage(source.alike(question, rng), rng)
    spoken = spoken[: rng.randint(2, 5)]
    near = [x for x in {min(n - 1, max(0, of + rng.choice((-3, -2, -1, 1, 2, 3)))) for _ in range(rng.randint(0, 2))} if x != of]
    rest = spoken + [source.many("qamr_s", x) for x in near]
    rng.shuffle(rest)
    where = rng.randint(0, len(rest))
    whole = rest[:where] + [source.many("qamr_s", of)] + rest[where:]
    g.add(question, title, whole, [where], -1 if swapped else 1, 1, 1.2)
    g.add(question, title, rest, (), 0, 0, 0.6)
    t, s, _ = source.passage(source.alike(question, rng), rng)
    g.add(question, t, s, (), 0, 0, 0.5)
    j = min(len(a["qamr_of"]) - 1, max(0, i + rng.choice((-1, 1)) * rng.randint(4, 40)))
    out = int(a["qamr_of"][j]) == of or int(a["qamr_of"][j]) in near
    g.add(source.many("qamr_q", j), title, whole, (), -1 if out else 0, -1, 0.8)


def medquad_group(source, g, rng):
    a = source.asked
    i = rng.randrange(len(a["med_n"]))
    question = source.many("med_q", i)

    def answer(j):
        return [source.many("med_s", x) for x in range(source.med_at[j], source.med_at[j + 1])]

    g.add(question, [], answer(i), (), 1, 1, 0.8)
    same = [j for j in source.by_subject[int(a["med_subject"][i])] if j != i]
    for j in rng.sample(same, min(2, len(same))):
        g.add(question, [], answer(j), (), 0, 0, 0.5)
    while len(g.rows) < 4:
        t, s, _ = source.passage(source.alike(question, rng), rng)
        g.add(question, t if rng.random() < 0.5 else [], s, (), 0, 0, 0.5)


def written_group(source, g, rng):
    a = source.asked
    p = rng.choice(source.passages)
    yes, no = source.by_passage[p]
    i = rng.choice(yes)
    question, bits = source.many("wr_q", i), int(a["wr_bits"][i])
    spoken = [source.many("wr_s", x) for x in range(source.wr_at[p], source.wr_at[p + 1])]
    title = source.many("wr_t", p) if rng.random() < 0.9 else []
    right = [x for x in range(len(spoken)) if bits >> x & 1]
    swapped = False
    if g.hard:
        if rng.random() < 0.3:
            question, swapped = source.harder(question, rng, 0.3, 0.2)
        if rng.random() < 0.3:  # sentences of another paragraph among them
            _, strange, _ = source.passage(source.alike(question, rng), rng)
            for x in strange[: rng.randint(1, 3)]:
                at = rng.randint(0, len(spoken))
                spoken.insert(at, x)
                right = [r + (r >= at) for r in right]
    first = rng.randint(0, right[0]) if rng.random() < 0.4 else 0
    last = rng.randint(right[-1] + 1, len(spoken)) if rng.random() < 0.4 else len(spoken)
    g.add(question, title, spoken[first:last], [x - first for x in right], -1 if swapped else 1, 1, 1.5)
    t, s, _ = source.passage(source.alike(question, rng), rng)
    g.add(question, t, s, (), 0, 0, 0.5)
    g.add(question, title, [s for x, s in enumerate(spoken) if x not in right], (), 0 if len(spoken) - len(right) > 1 else -1, 0, 0.5)
    if no:
        g.add(source.many("wr_q", rng.choice(no)), title, spoken[first:last] if rng.random() < 0.5 else spoken, (), 0, -1, 2.0)
    else:
        p2 = rng.choice(source.passages)
        g.add(question, source.many("wr_t", p2), [source.many("wr_s", x) for x in range(source.wr_at[p2], source.wr_at[p2 + 1])], (), 0, 0, 0.5)
