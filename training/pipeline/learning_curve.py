"""Stage `learning-curve`: what more pairs of our corpus are worth.

A judge is trained on growing shares of the corpus, each within the next, whole topics at a time, for the same number of batches;
the figures are those of the held-out fifth. On a GPU that is a teacher of full size, from where general NLI leaves it; on
processors MiniLM-L6 stands in.
"""
import hashlib
import json
import random

import numpy as np
import torch

from . import bases, batches, clock, judge, made, metrics, mix, sources, teacher, whole
from .device import GPU
from .intervals import bootstrap
from .loop import train
from .paths import WORK, needed, work

SHARES = (1 / 8, 1 / 4, 1 / 2, 1)
BATCH, EPOCHS = 32, 2 if GPU else 1  # of the whole corpus; smaller shares are seen more often


def place(pair):
    """Where a pair's topic stands between 0 and 1, the same in every run."""
    return int(hashlib.sha256(f'curve {pair.register} {pair.topic}'.encode()).hexdigest()[:8], 16) / 2**32


def rows(share, seed=9):
    """The share's pairs of our corpus, each in one order, and as many quiet neighbours for each share."""
    rng = random.Random(seed)
    own = [p for p in sources.trainable(sources.written() + sources.kinds()) if place(p) < share]
    return [rng.choice(mix.both_ways(p)) for p in own], mix.neighbours(rng, 1000)


def start():
    """The folder of the model that each share trains."""
    return needed(WORK / 'general' / 'model', 'general') if GPU else bases.minilm()


def trained(share, count, stamp):
    """(judge, its tokenizer, pairs of the share): trained on `count` batches or for as long as it may."""
    torch.manual_seed(0)
    model, tokenizer = judge.load(start())
    own, quiet = rows(share)
    epochs = -(-count * BATCH // (len(own) + len(quiet)))
    packs = batches.by_length(own + quiet, BATCH, epochs)[:count]
    model = train(model, packs, teacher.loss_of(tokenizer), 4e-5 if GPU else 1e-4, work('learning-curve', f'{share:.3f}'), stamp,
                  warmup=40, minutes=clock.minutes('OUT'))
    return model, tokenizer, len(own)


def figures(model, tokenizer, pairs):
    score = judge.both_orders(judge.scorer(model, tokenizer), [(p.earlier, p.later) for p in pairs])
    gold = np.array([p.label == 'contradiction' for p in pairs])
    return {'auc': bootstrap(metrics.auc, gold, score), 'best mcc': bootstrap(metrics.best_mcc, gold, score, rounds=100)}


def point(share, stamp):
    """A row of the table: (name, figures on the held-out fifth)."""
    held = [p for p in sources.written() if p.held]
    own, quiet = rows(1)
    model, tokenizer, pairs = trained(share, EPOCHS * (len(own) + len(quiet)) // BATCH, stamp)
    return f'{pairs} pairs', {'n': len(held), **figures(model, tokenizer, held)}


def run():
    table, stamp = {}, made.stamp(start(), *made.pairs(), epochs=EPOCHS)
    for share in SHARES:
        name, table[name] = made.kept(work('learning-curve') / f'{share:.3f}.json', stamp, lambda share=share: point(share, stamp))
        print(name, table[name], flush=True)
    whole.text(work('reports') / 'learning-curve.json', json.dumps(table, indent=1))
