"""Stage `teacher`: all-mpnet-base-v2 fine-tuned on general NLI and the statement pairs, in legs of at most 140 minutes.

Leg 1 sees the whole mix, leg 2 the statement pairs again. Each leg is resumable and ends in time.
"""
import os

import torch

from . import bases, batches, judge, losses, mix
from .loop import train
from .paths import work


def loss_of(tokenizer):
    def loss(model, batch):
        ids, mask = judge.tokens(tokenizer, [r[:2] for r in batch])
        z = model(input_ids=ids, attention_mask=mask).logits
        return losses.hard(z, torch.tensor([r[2] for r in batch]))
    return loss


def leg(start, name, rows, minutes, epochs, lr, size=32):
    torch.manual_seed(0)
    model, tokenizer = judge.load(start)
    folder = work(name)
    model = train(model, batches.by_length(rows, size, epochs), loss_of(tokenizer), lr, folder, warmup=150, minutes=minutes)
    model.save_pretrained(folder / 'model')
    tokenizer.save_pretrained(folder / 'model')
    return folder / 'model'


def run():
    minutes = float(os.environ.get('ON_RECORD_MINUTES_TEACHER', '140'))
    general = mix.mix(seed=1, nli=20000, topical=0)
    first = leg(bases.mpnet(), 'teacher-1', general, minutes, 1, 8e-5)
    special = mix.mix(seed=2, nli=2000, topical=0)
    leg(first, 'teacher', special, minutes, 2, 4e-5)
