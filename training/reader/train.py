"""train.py DATA OUT [options]: pretraining, then training on questions, each for a given number of seconds.

Options (name=value): pretrain=300 cloze=80 last=50 (seconds); from=FILE (weights, then no pretraining by default);
batch=384 (sequences of pretraining); groups=128; device=cuda; workers=14.
"""

import math
import os
import sys
import time
from multiprocessing import get_context

import numpy as np

from optimiser import Masters, schedule

T0 = time.time()


def say(*words):
    print(f"[{time.time() - T0:6.1f}]", *words, flush=True)


options = dict(
    pretrain="300", cloze="80", last="50", again="0", groups="128", batch="384", device="cuda", workers="14", steps="0",
    rate="1.2e-3", tune="4e-4", drop="0.1", seed="1", length="224", **{"from": ""},
)
data, out = sys.argv[1:3]
for word in sys.argv[3:]:
    name, _, value = word.partition("=")
    assert name in options, name
    options[name] = value
SEED, LENGTH = int(options["seed"]), int(options["length"])


def save(reader, path):
    """fp16, in two files of less than 16 MiB each."""
    state = {k: v.detach().float().cpu().numpy().astype(np.float16) for k, v in reader.state_dict().items()}
    np.savez(path + "-rows.npz", **{k: v for k, v in state.items() if k == "rows.weight"})
    np.savez(path + "-rest.npz", **{k: v for k, v in state.items() if k != "rows.weight"})


def load(reader, path):
    import torch

    state = {}
    for part in ("-rows.npz", "-rest.npz"):
        with np.load(path + part) as f:
            state |= {k: torch.from_numpy(f[k].astype(np.float32)) for k in f.files}
    reader.load_state_dict(state)


def pretrain(reader, device, seconds):
    import torch
    from source import stream
    from model import Pretraining

    flow = torch.from_numpy(stream(data)).to(device)
    say("stream", tuple(flow.shape))
    model = Pretraining(reader).to(device)
    masters = Masters(model, float(options["rate"]))
    batch, most = int(options["batch"]), int(options["steps"]) or 10**9
    steps = torch.arange(LENGTH, device=device)
    begun, n = time.time(), 0
    sums = torch.zeros(4, device=device)
    while (done := (time.time() - begun) / seconds) < 1 and n < most:
        ids = flow[torch.randint(0, len(flow) - LENGTH, (batch, 1), device=device) + steps].long()
        fill, told, right, caught = model(ids)
        (fill + 50 * told).backward()
        masters.step(schedule(done, float(options["rate"])), clip=2.0)
        sums += torch.stack([fill.detach(), told.detach(), right, caught])
        n += 1
        if n % 250 == 0 or n in (1, 5, 20):
            mean = (sums / (1 if n == 1 else 4 if n == 5 else 15 if n == 20 else 230 if n == 250 else 250)).tolist()
            sums.zero_()
            say(f"pretrain {n} mlm {mean[0]:.3f} rtd {mean[1]:.4f} right {mean[2]:.4f} caught {mean[3]:.3f} {batch * LENGTH * n / (time.time() - begun) / 1e6:.2f} Mtok/s")
            if not math.isfinite(mean[0]):
                raise SystemExit("diverged")
    say("pretraining over", n, "steps")
    with torch.no_grad():
        for l, h in zip(masters.low, masters.high):
            l.data = h.data
    return model


def losses(judged, found, ids, bits, answered, role, weight):
    """ids [N, L] in groups of 4; bits of the answering sentences; answered 1, 0, -1; role 1 best, 0 worse, -1 out."""
    import torch
    import torch.nn.functional as F

    rank, answer = judged[:, 0].view(-1, 4), judged[:, 1]
    role = role.view(-1, 4)
    rank = rank.masked_fill(role < 0, -1e4)
    ranked = (role == 1).any(1) & (role == 0).any(1)
    best = rank.masked_fill(role != 1, -1e4).logsumexp(1)
    ranking = ((rank.logsumexp(1) - best) * ranked).sum() / ranked.sum().clamp(min=1)
    known = answered >= 0
    w = weight * known
    answering = (F.binary_cross_entropy_with_logits(answer, answered.clamp(min=0).float(), reduction="none") * w).sum() / w.sum()
    sep = ids == 3
    number = sep.int().cumsum(1) - 3
    sentence = sep & (number >= 0)
    right = sentence & (((bits[:, None] >> number.clamp(min=0)) & 1) > 0)
    has = right.any(1)
    all_ = found.masked_fill(~sentence, -1e4).logsumexp(1)
    hit = found.masked_fill(~right, -1e4).logsumexp(1)
    choosing = ((all_ - hit) * has).sum() / has.sum().clamp(min=1)
    with torch.no_grad():
        first = (rank.argmax(1) == role.argmax(1))[ranked].float().mean()
        pick = right.gather(1, found.masked_fill(~sentence, -1e4).argmax(1, keepdim=True)).squeeze(1)[has].float().mean()
        told = ((answer > 0).long() == answered)[known].float().mean()
    return ranking, answering, choosing, torch.stack([ranking.detach(), answering.detach(), choosing.detach(), first, told, pick])


def tune(reader, device, seconds, source, name, peak, drop):
    """`source(n)` gives numpy arrays of n groups of four sequences."""
    import torch

    masters = Masters(reader, peak)
    reader.train()
    n, sums, groups, most = 0, torch.zeros(6, device=device), int(options["groups"]), int(options["steps"]) or 10**9
    got, waited, begun = source(groups), 0.0, time.time()
    say(name, "begins")
    while (done := (time.time() - begun) / seconds) < 1 and n < most:
        ids, bits, answered, role, weight = (torch.from_numpy(a).to(device, non_blocking=True) for a in got)
        ids, bits, answered, role = ids.long(), bits.long(), answered.long(), role.long()
        judged, found = reader(ids, drop)
        ranking, answering, choosing, told = losses(judged, found, ids, bits, answered, role, weight)
        (ranking + answering + choosing).backward()
        masters.step(schedule(done, peak, warm=0.05))
        w = time.time()
        got = source(groups)
        waited += time.time() - w
        sums += torch.nan_to_num(told)
        n += 1
        if n % 200 == 0 or n in (1, 10):
            mean = (sums / (1 if n == 1 else 9 if n == 10 else 190 if n == 200 else 200)).tolist()
            sums.zero_()
            say(f"{name} {n} rank {mean[0]:.3f} answer {mean[1]:.3f} sentence {mean[2]:.3f} | first {mean[3]:.3f} told {mean[4]:.3f} pick {mean[5]:.3f} | waited {waited:.1f}")
    say(name, "over", n, "steps")
    with torch.no_grad():
        for l, h in zip(masters.low, masters.high):
            l.data = h.data
    reader.eval()


def main():
    from assemble import farm

    os.makedirs(out, exist_ok=True)
    seconds = {k: float(options[k]) for k in ("pretrain", "cloze", "last", "again")}
    context = get_context("fork")
    queues = {phase: context.Queue(maxsize=400) for phase in ("cloze", "last", "again") if seconds[phase] > 0}
    workers = context.Process(target=farm, args=(data, LENGTH, queues, int(options["workers"]), SEED))
    workers.start()
    try:
        learn(queues, seconds)
    finally:
        workers.terminate()
        sys.stdout.flush()
        sys.stderr.flush()


def learn(queues, seconds):
    import torch
    from model import Reader

    torch.manual_seed(SEED)
    device = options["device"]
    torch.backends.cuda.matmul.allow_tf32 = True
    with np.load(os.path.join(data, "words.npz")) as f:
        reader = Reader(f["family"])
        glove = torch.from_numpy(f["glove"].astype(np.float32))
    if options["from"]:
        load(reader, options["from"])
    else:
        with torch.no_grad():
            known = glove.abs().sum(1) > 0
            reader.rows.weight[known, :100] = glove[known] * (0.05 / glove[known].std())
    reader.to(device)
    say("ready", sum(p.numel() for p in reader.parameters()), torch.__version__, torch.cuda.get_device_name(0) if device == "cuda" else "")
    if seconds["pretrain"] > 0:
        pretrain(reader, device, seconds["pretrain"])
        save(reader, f"{out}/pretrained")
        torch.cuda.empty_cache() if device == "cuda" else None
        say("saved")
    spare = {}

    def from_queue(phase):
        def give(groups):
            have = spare.pop(phase, None)
            while have is None or len(have[0]) < 4 * groups:
                more = queues[phase].get()
                have = more if have is None else tuple(np.concatenate([a, b]) for a, b in zip(have, more))
            spare[phase] = tuple(a[4 * groups :] for a in have)
            return tuple(a[: 4 * groups] for a in have)

        return give

    peak = float(options["tune"])
    if seconds["cloze"] > 0:
        tune(reader, device, seconds["cloze"], from_queue("cloze"), "cloze", peak, 0.0)
        if seconds["last"] > 0 and seconds["pretrain"] > 0:
            save(reader, f"{out}/cloze")
    if seconds["last"] > 0:
        tune(reader, device, seconds["last"], from_queue("last"), "last", peak * 0.6, float(options["drop"]))
    if seconds["again"] > 0:
        tune(reader, device, seconds["again"], from_queue("again"), "again", peak, float(options["drop"]))
    save(reader, f"{out}/final")
    say("done")


if __name__ == "__main__":
    code = 1
    try:
        main()
        code = 0
    except BaseException:
        import traceback

        traceback.print_exc()
    os._exit(code)
