"""The prepared data in memory, and how passages are drawn from it."""

import os

import numpy as np

CLS, SEP = 2, 3
TITLE = 24
MOST_SENTENCES = 24
COMMON = 3000  # a token more frequent than this says nothing about which paragraph is alike


def starts(lengths):
    out = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=out[1:])
    return out


def stream(data):
    """All running text as one line of tokens: [CLS] title [SEP] (heading [SEP]) sentence [SEP] ... for each document."""
    with np.load(os.path.join(data, "text.npz")) as f:
        a = {k: f[k] for k in f.files}
    first = starts(a["pn"])[:-1]  # first sentence of each paragraph
    begin = first[starts(a["dn"])[:-1]]  # and of each document
    pool = np.concatenate([a["st"], a["tt"], a["ht"]])
    s, t, h = starts(a["sl"]), starts(a["tl"]) + len(a["st"]), starts(a["hl"]) + len(a["st"]) + len(a["tt"])
    headed = np.flatnonzero((a["ph"] >= 0) & (np.diff(a["ph"], prepend=-1) != 0))
    order = np.concatenate([np.arange(len(a["sl"])) * 3 + 2, begin * 3, first[headed] * 3 + 1])
    at = np.concatenate([s[:-1], t[:-1], h[:-1][a["ph"][headed]]])
    size = np.concatenate([a["sl"], a["tl"], a["hl"][a["ph"][headed]]]).astype(np.int64)
    opens = np.concatenate([np.zeros(len(s) - 1, np.int64), np.ones(len(begin), np.int64), np.zeros(len(headed), np.int64)])
    sort = np.argsort(order, kind="stable")
    at, size, opens = at[sort], size[sort], opens[sort]
    whole = size + 1 + opens
    ends = np.cumsum(whole)
    out = np.full(ends[-1], SEP, np.uint16)
    places = np.repeat(ends - whole + opens - starts(size)[:-1], size) + np.arange(size.sum())
    out[places] = pool[np.repeat(at - starts(size)[:-1], size) + np.arange(size.sum())]
    out[(ends - whole)[opens > 0]] = CLS
    return out.astype(np.int32)


class Source:
    def __init__(self, data, length):
        self.length = length
        with np.load(os.path.join(data, "text.npz")) as f:
            a = {k: f[k] for k in f.files}
        self.tokens, self.s = a["st"], starts(a["sl"])
        self.title_tokens, self.t = a["tt"], starts(a["tl"])
        self.heading_tokens, self.h, self.paragraph_heading = a["ht"], starts(a["hl"]), a["ph"]
        self.p, self.d = starts(a["pn"]), starts(a["dn"])  # sentences of a paragraph, paragraphs of a document
        self.document_of = np.repeat(np.arange(len(a["dn"])), a["dn"])
        with np.load(os.path.join(data, "cloze.npz")) as f:
            self.qt, self.q, self.kind, self.qs = f["qt"], starts(f["ql"]), f["qk"], f["qs"]
        self.good = np.flatnonzero(self.kind == 0)
        # speech makes poor questions: only one in eight of those made from the podcasts (the last source) is used
        paragraph = np.searchsorted(self.p, self.qs[self.good], "right") - 1
        spoken = a["source"][self.document_of[paragraph]] == 8
        self.good = self.good[~spoken | (self.good % 8 == 0)]
        with np.load(os.path.join(data, "asked.npz")) as f:
            self.asked = {k: f[k] for k in f.files}
        for name in ("qamr_q", "qamr_s", "med_q", "med_s", "wr_s", "wr_t", "wr_q"):
            self.asked[name + "_at"] = starts(self.asked[name + "_l"])
        self.med_at, self.wr_at = starts(self.asked["med_n"]), starts(self.asked["wr_n"])
        self.by_subject = {}
        for i, x in enumerate(self.asked["med_subject"].tolist()):
            self.by_subject.setdefault(x, []).append(i)
        self.by_passage = {}
        for i, p in enumerate(self.asked["wr_of"].tolist()):
            self.by_passage.setdefault(p, ([], []))[0 if self.asked["wr_bits"][i] else 1].append(i)
        self.passages = [p for p, (yes, _) in self.by_passage.items() if yes]
        with np.load(os.path.join(data, "words.npz")) as f:
            self.postings(f["family"])
            self.content, self.piece, self.near = f["family"] > 0, f["piece"], f["near"]

    def postings(self, family):
        counts = np.bincount(self.tokens, minlength=len(family))
        self.rare = (counts >= 2) & (counts <= COMMON) & (family > 0)
        paragraph = np.repeat(np.arange(len(self.p) - 1), np.diff(self.s[self.p])).astype(np.int64)
        keep = np.flatnonzero(self.rare[self.tokens])
        pairs = np.unique(self.tokens[keep].astype(np.int64) << 32 | paragraph[keep])
        self.post = (pairs & 0xFFFFFFFF).astype(np.int32)
        self.post_at = np.searchsorted(pairs >> 32, np.arange(len(family) + 1))

    def many(self, name, i):
        at = self.asked[name + "_at"]
        return self.asked[name + "_t"][at[i] : at[i + 1]].tolist()

    def sentence(self, i):
        return self.tokens[self.s[i] : self.s[i + 1]].tolist()

    def cloze(self, i):
        return self.qt[self.q[i] : self.q[i + 1]].tolist()

    def harder(self, question, rng, most=0.6, swaps=0.3):
        """(question with content words dropped or swapped for near ones, whether any was swapped)."""
        words = []
        for t in question:
            if self.piece[t] and words:
                words[-1].append(t)
            else:
                words.append([t])
        content = [i for i, w in enumerate(words) if self.content[w[0]]]
        if len(content) < 3:
            return question, False
        drop, swap = rng.uniform(0, most), rng.choice((0, 0, swaps))
        left, out, swapped = len(content), [], False
        for i, w in enumerate(words):
            if self.content[w[0]]:
                if left > 2 and rng.random() < drop:
                    left -= 1
                    continue
                if len(w) == 1 and rng.random() < swap:
                    near = self.near[w[0]][self.near[w[0]] > 0]
                    if len(near):
                        w, swapped = [int(near[rng.randrange(len(near))])], True
            elif rng.random() < drop / 3 and len(w) == 1:
                continue
            out += w
        return out, swapped

    def title(self, paragraph, rng):
        if rng.random() < 0.1:
            return []
        d = self.document_of[paragraph]
        out = self.title_tokens[self.t[d] : self.t[d + 1]].tolist()
        h = self.paragraph_heading[paragraph]
        if h >= 0 and rng.random() < 0.5:
            out += self.heading_tokens[self.h[h] : self.h[h + 1]].tolist()
        return out[:TITLE]

    def passage(self, paragraph, rng, must=None, skip=None):
        """(title, sentences, place of `must` among them) from a paragraph on, about as long as the product's chunks."""
        d = self.document_of[paragraph]
        last = self.p[self.d[d + 1]]
        target = rng.randint(70, 165)
        begin = paragraph
        if begin > self.d[d] and rng.random() < 0.35:
            begin -= 1
        at = self.p[begin]
        if must is not None:
            while at < must and self.s[must] - self.s[at] > target * 0.9:
                at += 1
            if must - at > MOST_SENTENCES - 4:
                at = must - rng.randint(0, 6)
        elif rng.random() < 0.2:
            at = min(last - 1, at + rng.randint(0, 3))
        out, where, n = [], -1, 0
        while at < last and len(out) < MOST_SENTENCES:
            size = self.s[at + 1] - self.s[at]
            passed = must is None or at > must
            if out and passed and n + size > target:
                break
            if skip is None or at != skip:
                if at == must:
                    where = len(out)
                out.append(self.sentence(at))
                n += size
            at += 1
        return self.title(paragraph, rng), out, where

    def alike(self, question, rng, besides=-1):
        """A paragraph of another document that shares rare words with a question."""
        found = sorted({t for t in question if self.rare[t]}, key=lambda t: self.post_at[t + 1] - self.post_at[t])[:5]
        if found:
            lists = [self.post[self.post_at[t] : self.post_at[t + 1]] for t in found]
            weights = np.concatenate([np.full(len(x), np.log(5e5 / max(1, len(x))), np.float32) for x in lists])
            every = np.concatenate(lists)
            if len(every):
                ids, inverse = np.unique(every, return_inverse=True)
                total = np.bincount(inverse, weights)
                best = ids[np.argsort(-total)[:12]]
                best = [p for p in best.tolist() if self.document_of[p] != besides and self.p[p + 1] > self.p[p]]
                if best:
                    return best[min(len(best) - 1, int(rng.expovariate(0.4)))]
        while True:
            p = rng.randrange(len(self.p) - 1)
            if self.document_of[p] != besides and self.p[p + 1] > self.p[p]:
                return p

    def other_in_document(self, paragraph, must, rng):
        d = self.document_of[paragraph]
        far = [p for p in range(self.d[d], self.d[d + 1]) if abs(p - paragraph) > 2 and self.p[p + 1] > self.p[p]]
        return rng.choice(far) if far else None
