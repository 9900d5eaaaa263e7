"""Stage `student`: some of a teacher's layers, trained as a whole on the teachers' answers and people's labels, with the
roundings that ship.

Channels are evened out before, not after, and the divisors lie beside the model, so that what is trained is what ships.
"""
import os

import numpy as np
import torch

from . import answers, batches, clock, judge, kept, layers, losses, made, narrowing, products, smooth, teacher
from .device import DEVICE, GPU
from .loop import train
from .paths import work

EPOCHS = float(os.environ.get('ON_RECORD_EPOCHS_STUDENT', '4'))
LRS = (1e-4, 1.5e-4) if GPU else (1e-4,)  # a student each; the mean of their weights ships
HARD = .3  # weight of people's labels beside the teachers' answers
SIZE = 128 if GPU else 64
CALIBRATION = 160  # pairs that layers are chosen and channels evened out on


def start(rows):
    """The student before training: (model, tokenizer)."""
    tall, tokenizer = judge.load(teacher.folders()[0])
    some = [r[:2] for r in teacher.known(rows)[:CALIBRATION]]
    model = layers.quiet(layers.keep_layers(tall, kept.choose(tall, tokenizer, some)))
    smooth.apply(model.eval(), tokenizer, some)
    for parameter in model.base_model.embeddings.parameters():
        parameter.requires_grad = False
    return model, tokenizer


def loss_of(model, tokenizer):
    code, forward = judge.coder(tokenizer), layers.logits(model)

    def loss(_, batch):
        z = forward(*code.tokens([r[:2] for r in batch]))
        soft = losses.soft(z, torch.from_numpy(np.stack([r[3] for r in batch])).to(DEVICE))
        return soft + HARD * losses.hard(z, torch.tensor([r[2] for r in batch], device=DEVICE))
    return loss


def one(number, lr, rows, stamp):
    """A student, in the folder `student-NUMBER`."""
    out = work(f'student-{number}')
    torch.manual_seed(0)
    model, tokenizer = start(rows)
    end = narrowing.start(products.of_model(model))
    train(model, batches.by_length(rows, SIZE, EPOCHS), loss_of(model, tokenizer), lr, out, f'{stamp} {lr}', warmup=150,
          minutes=clock.minutes('STUDENT') / len(LRS), log=100)
    end()
    return model.cpu(), tokenizer


def run():
    """All start from the same layers, so that the mean of their weights is a student too (Wortsman et al. 2022, arXiv 2203.05482)."""
    folder, rows = work('student') / 'model', answers.answered()
    stamp = made.stamp(answers.ROWS, answers.place(), teacher.folders()[0], epochs=EPOCHS, lrs=LRS, hard=HARD, size=SIZE)
    if made.done(folder, stamp):
        return
    trained = [one(number, lr, rows, stamp) for number, lr in enumerate(LRS, 1)]
    model, tokenizer = trained[0]
    states = [m.state_dict() for m, _ in trained]
    model.load_state_dict({k: torch.stack([s[k] for s in states]).mean(0) if v.is_floating_point() else v for k, v in states[0].items()})
    made.save(folder, stamp, model, tokenizer, smooth=smooth.divisors(model))
