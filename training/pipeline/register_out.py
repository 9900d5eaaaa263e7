"""Stage `register-out`: how much a register loses when no pair of it is trained on.

The judge itself is too dear to train once a register, so MiniLM-L6 stands in for it: the same pairs, the same loss, once with all
registers and once without each of `REGISTERS`, of which nothing is seen then, not even in unrelated pairs.
"""
import json
import random

import numpy as np
import torch

from . import bases, batches, clock, judge, made, metrics, mix, sources, teacher, whole
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


def trained(name, drawn, stamp):
    """The stand-in, trained on the rows for two epochs or for as long as it may."""
    torch.manual_seed(0)
    model, tokenizer = judge.load(bases.minilm())
    packs = batches.by_length(drawn, 32, 2)
    model = train(model, packs, teacher.loss_of(tokenizer), 1e-4, work('register-out', name), stamp, warmup=40, minutes=clock.minutes('OUT'))
    return model, tokenizer


def figures(model, tokenizer, register):
    """AUC and best MCC on the register's held-out pairs, with 95 % intervals."""
    pairs = [p for p in sources.written() if p.held and of_register(p, register)]
    score = judge.both_orders(judge.scorer(model, tokenizer), [(p.earlier, p.later) for p in pairs])
    gold = np.array([p.label == 'contradiction' for p in pairs])
    return {'n': len(pairs), 'auc': bootstrap(metrics.auc, gold, score), 'best mcc': bootstrap(metrics.best_mcc, gold, score, rounds=100)}


def measured(without, registers, stamp):
    """{register: figures} of a stand-in that saw all but one register, or simply all."""
    model = trained(without or 'all', rows(without), stamp)
    return {register: figures(*model, register) for register in registers}


def run():
    registers = [r for r in REGISTERS if any(p.held and of_register(p, r) for p in sources.written())]
    stamp = made.stamp(bases.minilm(), *made.pairs(), registers=REGISTERS)

    def kept(without, wanted):
        path = work('register-out') / f'{without or "all"}.json'
        return made.kept(path, stamp, lambda: measured(without, wanted, stamp))

    table, full = {}, kept(None, registers)
    for register in registers:
        for name, row in (('trained on all', full[register]), ('without it', kept(register, [register])[register])):
            table[f'{register}, {name}'] = row
            print(register, name, row, flush=True)
    whole.text(work('reports') / 'register-out.json', json.dumps(table, indent=1))
