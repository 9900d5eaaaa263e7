"""Stages `general` and `teachers`: all-mpnet-base-v2 fine-tuned on general NLI, then several times on the statement pairs.

The word table is rounded to the 4 bits that it ships in before anything is learned, and stays.
"""
import os

import torch

from . import bases, batches, clock, judge, losses, made, mix, sources, tables
from .device import DEVICE, GPU
from .encoder import Encoder, embedder, tokenizer_of
from .loop import train
from .paths import WORK, needed, work

SEEDS = int(os.environ.get('ON_RECORD_TEACHERS', '4' if GPU else '1'))
EPOCHS = float(os.environ.get('ON_RECORD_EPOCHS_TEACHER', '3'))
SIZE = 64


def loss_of(tokenizer):
    code = judge.coder(tokenizer)

    def loss(model, batch):
        z = judge.plain(model)(*code.tokens([r[:2] for r in batch]))
        return losses.hard(z, torch.tensor([r[2] for r in batch], device=DEVICE))
    return loss


def encoder_folder():
    """The encoder that near statements are found with: the first leg's, or the base before there is one."""
    tuned = work('encoder') / 'model'
    return tuned if tuned.exists() else bases.minilm()


def embed():
    """A function from texts to their vectors, by that encoder."""
    base = encoder_folder()
    return embedder(Encoder(base).eval(), tokenizer_of(base))


def known(rows):
    """What somebody has labelled."""
    return [r for r in rows if r[2] < mix.TARGET['unknown']]


def tune(start, name, draw, drawn_from, epochs, lr, limit, seed=0):
    """Trains from `start` (a folder) on the rows that `draw` gives and leaves the model in the folder `name`. A finished one
    stays as it is, and nothing is drawn, unless the start or the files that rows are drawn from have changed."""
    out = work(name)
    stamp = made.stamp(start, *drawn_from, epochs=epochs, lr=lr, seed=seed, size=SIZE)
    if made.done(out / 'model', stamp):
        return
    torch.manual_seed(seed)
    model, tokenizer = judge.load(start)
    table = model.base_model.embeddings.word_embeddings.weight
    table.data = torch.tensor(tables.rounded(table.detach().numpy()))
    table.requires_grad = False
    packs = batches.by_length(draw(), SIZE, epochs, seed)
    train(model, packs, loss_of(tokenizer), lr, out, stamp, warmup=150, minutes=clock.minutes(limit), log=100)
    made.save(out / 'model', stamp, model, tokenizer)


def general():
    """Stage `general`: what follows from what, on licensed NLI pairs alone."""
    if sources.NLI.exists():
        draw, drawn_from = lambda: mix.general(None, 1), [sources.NLI]
    else:  # our own pairs
        draw, drawn_from = lambda: known(mix.mix(1, embed(), nli=0)), [encoder_folder(), *made.pairs()]
    tune(bases.mpnet(), 'general', draw, drawn_from, 1, 6e-5, 'GENERAL')


def one(seed):
    """A teacher: the statement pairs, in its own order and with its own quiet neighbours."""
    start = needed(WORK / 'general' / 'model', 'general')
    tune(start, f'teacher-{seed}', lambda: known(mix.mix(seed, embed())), [encoder_folder(), *made.pairs()], EPOCHS, 4e-5, 'TEACHER', seed)


def run():
    """Stage `teachers`: several, whose mean is the student's teacher."""
    for seed in range(1, SEEDS + 1):
        one(seed)


def folders():
    """The teachers' folders; a teacher of an earlier run with more of them does not count."""
    return [needed(WORK / f'teacher-{seed}' / 'model', 'teachers') for seed in range(1, SEEDS + 1)]
