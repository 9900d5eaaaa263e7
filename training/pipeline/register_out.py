"""Stage `register-out`: how much a register loses when no pair of it is trained on.

The judge itself is too dear to train once a register, so MiniLM-L6 stands in for it: the same pairs, the same loss, once with all
registers and once without each of `REGISTERS`, of which nothing is seen then, not even in unrelated pairs.
"""
import json
import os
import random

import numpy as np
import torch

from . import bases, batches, judge, metrics, mix, sources, teacher
from .intervals import bootstrap
from .loop import train
from .paths import work

# What is left out together: claims are propositions cut from debates; statements and agency reports are both what the news prints;
# a real set goes with its register.
REGISTERS = {'debate': ('debate', 'claims', 'debate, real'), 'policy': ('policy', 'policy, real'), 'agency': ('agency', 'statements')}


def of_register(pair, register):
    return pair.register in REGISTERS.get(register, ())


def rows(without=None, seed=7):
    """Every trained pair in one order, and quiet neighbours."""
    rng = random.Random(seed)
    out = [rng.choice(mix.both_ways(p)) for p in mix.labelled() if not of_register(p, without)]
    return out + mix.neighbours(rng, 1000, lambda p: not of_register(p, without))


def trained(name, drawn):
    """The stand-in, trained on the rows for two epochs or for as long as it may."""
    torch.manual_seed(0)
    model, tokenizer = judge.load(bases.minilm())
    minutes = float(os.environ.get('ON_RECORD_MINUTES_OUT', '10'))
    packs = batches.by_length(drawn, 32, 2)
    return train(model, packs, teacher.loss_of(tokenizer), 1e-4, work('register-out', name), warmup=40, minutes=minutes), tokenizer


def figures(model, tokenizer, register):
    """AUC and best MCC on the register's held-out pairs, with 95 % intervals."""
    pairs = [p for p in sources.written() if p.held and of_register(p, register)]
    score = judge.both_orders(judge.scorer(model, tokenizer), [(p.earlier, p.later) for p in pairs])
    gold = np.array([p.label == 'contradiction' for p in pairs])
    return {'n': len(pairs), 'auc': bootstrap(metrics.auc, gold, score), 'best mcc': bootstrap(metrics.best_mcc, gold, score, rounds=100)}


def run():
    table, whole = {}, trained('all', rows())
    for register in [r for r in REGISTERS if any(p.held and of_register(p, r) for p in sources.written())]:
        less = trained(register, rows(without=register))
        for name, which in (('trained on all', whole), ('without it', less)):
            table[f'{register}, {name}'] = figures(*which, register)
            print(register, name, table[f'{register}, {name}'], flush=True)
    (work('reports') / 'register-out.json').write_text(json.dumps(table, indent=1))
