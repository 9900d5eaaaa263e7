"""Stages `general` and `teachers`: all-mpnet-base-v2 fine-tuned on general NLI, then several times on the statement pairs.

The word table is rounded to the 4 bits that it ships in before anything is learned, and stays.
"""
import os

import torch

from . import bases, batches, judge, losses, mix, tables
from .device import DEVICE, GPU
from .encoder import Encoder, embedder, tokenizer_of
from .loop import train
from .paths import work

SEEDS = int(os.environ.get('ON_RECORD_TEACHERS', '4' if GPU else '1'))
EPOCHS = float(os.environ.get('ON_RECORD_EPOCHS_TEACHER', '3'))
SIZE = 64


def loss_of(tokenizer):
    code = judge.coder(tokenizer)

    def loss(model, batch):
        z = judge.plain(model)(*code.tokens([r[:2] for r in batch]))
        return losses.hard(z, torch.tensor([r[2] for r in batch], device=DEVICE))
    return loss


def embed():
    """Texts to vectors, by the encoder as it is tuned so far."""
    tuned = work('encoder') / 'model'
    base = tuned if tuned.exists() else bases.minilm()
    return embedder(Encoder(base).eval(), tokenizer_of(base))


def known(rows):
    """What somebody has labelled."""
    return [r for r in rows if r[2] < mix.TARGET['unknown']]


def tune(start, name, rows, epochs, lr, seed=0):
    """Trains from `start` (a folder) on the rows and leaves the model in the folder `name`."""
    out = work(name)
    torch.manual_seed(seed)
    model, tokenizer = judge.load(start)
    table = model.base_model.embeddings.word_embeddings.weight
    table.data = torch.tensor(tables.rounded(table.detach().numpy()))
    table.requires_grad = False
    minutes = float(os.environ.get('ON_RECORD_MINUTES_TEACHER', '140'))
    packs = batches.by_length(rows, SIZE, epochs, seed)
    train(model, packs, loss_of(tokenizer), lr, out, warmup=150, minutes=minutes, log=100)
    model.save_pretrained(out / 'model')
    tokenizer.save_pretrained(out / 'model')


def general():
    """Stage `general`: what follows from what, on licensed NLI pairs alone."""
    rows = mix.general(None, 1) or known(mix.mix(1, embed(), nli=0))  # without the sets: our own pairs
    tune(bases.mpnet(), 'general', rows, 1, 6e-5)


def one(seed):
    """A teacher: the statement pairs, in its own order and with its own quiet neighbours."""
    tune(work('general') / 'model', f'teacher-{seed}', known(mix.mix(seed, embed())), EPOCHS, 4e-5, seed)


def run():
    """Stage `teachers`: several, whose mean is the student's teacher."""
    for seed in range(1, SEEDS + 1):
        one(seed)


def folders():
    """Those that have been trained."""
    return [f for seed in range(1, 100) if (f := work('teacher-1').parent / f'teacher-{seed}' / 'model').exists()]
