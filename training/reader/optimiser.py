"""AdamW for weights in 16 bits, and its rate."""

import math


class Masters:
    """bf16 weights for the passes, fp32 weights for Adam."""

    def __init__(self, module, rate, decay=0.01):
        import torch

        self.torch = torch
        self.low = [p for p in module.parameters() if p.requires_grad]
        self.high = [p.detach().clone().float() for p in self.low]
        self.cuda = self.low[0].is_cuda
        wide = [h for h in self.high if h.dim() > 1]
        flat = [h for h in self.high if h.dim() < 2]
        kinds = [dict(params=wide, weight_decay=decay), dict(params=flat, weight_decay=0.0)]
        self.adam = torch.optim.AdamW(kinds, lr=rate, betas=(0.9, 0.98), eps=1e-6, **({"fused": True} if self.cuda else {}))
        if self.cuda:
            module.to(torch.bfloat16)
            self.low = [p for p in module.parameters() if p.requires_grad]

    def step(self, rate, clip=1.0):
        torch = self.torch
        pairs = [(l, h) for l, h in zip(self.low, self.high) if l.grad is not None]
        for l, h in pairs:
            if h.grad is None:
                h.grad = torch.zeros_like(h)
        torch._foreach_zero_([h.grad for _, h in pairs])
        torch._foreach_add_([h.grad for _, h in pairs], [l.grad.float() for l, _ in pairs])
        norm = torch.nn.utils.clip_grad_norm_([h for _, h in pairs], clip)
        for group in self.adam.param_groups:
            group["lr"] = rate
        self.adam.step()
        with torch.no_grad():
            if self.cuda:
                torch._foreach_copy_(self.low, self.high)
            else:
                for l, h in zip(self.low, self.high):
                    l.copy_(h)
        for l in self.low:
            l.grad = None
        return norm


def schedule(done, peak, warm=0.05, floor=0.03):
    if done < warm:
        return peak * (done + 1e-3) / warm
    return peak * (floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(1, (done - warm) / (1 - warm)))))
