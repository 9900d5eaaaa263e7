"""Which of a teacher's layers the student keeps: one by one the layer goes whose loss moves the answers least."""
import os

import torch

from . import judge
from .device import DEVICE, autocast

DEPTH = int(os.environ.get('ON_RECORD_DEPTH', '9'))  # what a pair may cost at most in the runtime (decision record 0008)


def answers(model, batches):
    with torch.inference_mode(), autocast():
        return torch.cat([judge.plain(model)(*b).float() for b in batches])


def choose(model, tokenizer, pairs, depth=DEPTH):
    """Numbers of the layers kept, by greedy dropping on some training pairs; the last two always stay."""
    code = judge.coder(tokenizer)
    batches = [code.tokens(pairs[i:i + 32]) for i in range(0, len(pairs), 32)]
    model.to(DEVICE).eval()
    whole = answers(model, batches)
    kept = list(range(len(model.base_model.encoder.layer)))
    full = model.base_model.encoder.layer
    while len(kept) > depth:
        gaps = {}
        for layer in kept[:-2]:
            model.base_model.encoder.layer = torch.nn.ModuleList(full[i] for i in kept if i != layer)
            gaps[layer] = float(((answers(model, batches) - whole) ** 2).mean())
        least = min(gaps, key=gaps.get)
        kept.remove(least)
        print(f'without layer {least}: answers {gaps[least]:.3f} off', flush=True)
    model.base_model.encoder.layer = full
    return kept
