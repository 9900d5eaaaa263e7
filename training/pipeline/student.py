"""Stage `student`: some of a teacher's layers, trained as a whole on the teachers' answers and people's labels, with the
roundings that ship.

Channels are evened out before, not after, and the divisors lie beside the model, so that what is trained is what ships.
"""
import os

import numpy as np
import torch

from . import answers, batches, clock, judge, kept, layers, losses, made, narrowing, products, smooth, start, teacher
from .device import DEVICE, GPU
from .loop import train
from .paths import work

EPOCHS = float(os.environ.get('ON_RECORD_EPOCHS_STUDENT', '4'))
LRS = (1e-4, 1.5e-4) if GPU else (1e-4,)  # a student each; the mean of their weights ships
HARD = .3  # weight of people's labels beside the teachers' answers
SIZE = 128 if GPU else 64


def loss_of(model, tokenizer):
    code, forward = judge.coder(tokenizer), layers.logits(model)

    def loss(_, batch):
        z = forward(*code.tokens([r[:2] for r in batch]))
        soft = losses.soft(z, torch.from_numpy(np.stack([r[3] for r in batch])).to(DEVICE))
        return soft + HARD * losses.hard(z, torch.tensor([r[2] for r in batch], device=DEVICE))
    return loss


def one(number, lr, rows, stamp):
    """(student, its tokenizer, what ends the rounding), trained in the folder `student-NUMBER`; the weights are not yet rounded."""
    torch.manual_seed(0)
    model, tokenizer = start.load()
    end = narrowing.start(products.of_model(model))
    train(model, batches.by_length(rows, SIZE, EPOCHS), loss_of(model, tokenizer), lr, work(f'student-{number}'), f'{stamp} {lr}',
          warmup=150, minutes=clock.minutes('STUDENT') / len(LRS), log=100)
    return model.cpu(), tokenizer, end


def mean(states):
    """All start from the same layers, so that the mean of their weights is a student too (Wortsman et al. 2022, arXiv 2203.05482)."""
    return {k: torch.stack([s[k] for s in states]).mean(0) if v.is_floating_point() else v for k, v in states[0].items()}


def run():
    folder, rows = work('student') / 'model', answers.answered()
    stamp = made.stamp(answers.ROWS, answers.place(), teacher.folders()[0], depth=kept.DEPTH, epochs=EPOCHS, lrs=LRS, hard=HARD, size=SIZE)
    if made.done(folder, stamp):
        return
    start.make(rows, made.stamp(answers.ROWS, teacher.folders()[0], depth=kept.DEPTH))
    trained = [one(number, lr, rows, stamp) for number, lr in enumerate(LRS, 1)]
    model, tokenizer, end = trained[0]
    model.load_state_dict(mean([m.state_dict() for m, *_ in trained]))  # before the rounding: a mean of rounded weights is not rounded
    end()
    made.save(folder, stamp, model, tokenizer, smooth=smooth.divisors(model))
