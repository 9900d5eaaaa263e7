"""Stages `whole`, `whole-quiet`, `whole-long` and `whole-last`: the student as a whole, tuned on people's labels with the roundings that ship.

The upper layers alone do not learn what the teacher lacks (decision record 0008); so every layer but the lowest moves here.
Channels are evened out before, not after, and the divisors lie beside the model, so that what is trained is what ships.
"""
import os
import random

import torch

from . import bases, batches, judge, judge_student, losses, mix, narrowing, smooth, sources, student
from .encoder import Encoder, embed, tokenizer_of
from .loop import train
from .paths import work

FROZEN = 2  # lowest layers that stay as they are; the word table ships in 4 bits and stays too
REAL_TIMES = 3  # real policy statements and debates are few, and what counts most


def rows(seed=3, nli=1500, neighbour=1500):
    """New pairs and the real ones in both orders, those that the teacher has seen in one, quiet neighbours, a little general NLI."""
    rng, out = random.Random(seed), []
    for p in mix.labelled():
        ways = mix.both_ways(p)
        times = REAL_TIMES if p.source in ('political', 'debates') else 1
        out += [rng.choice(ways)] if p.source in ('written', 'kinds') else ways * times
    out += mix.neighbours(rng, neighbour)
    out += [(p.earlier, p.later, mix.TARGET[p.label]) for p in sources.nli(nli, seed)]
    rng.shuffle(out)
    return out


def quiet_rows(seed=4, times=3000):
    """What retrieval brings: many plain neighbours of one speaker, near statements on other matters, few contradictions."""
    rng, out = random.Random(seed), []
    for p in mix.labelled():
        ways = mix.both_ways(p)
        if p.source in ('political', 'debates', 'timelines'):
            out += ways
        elif p.source == 'new' or rng.random() < .3:
            out += [rng.choice(ways)]
    out += mix.neighbours(rng, times)
    out += mix.near_others(rng, encode(), times)
    rng.shuffle(out)
    return out


def long_rows(seed=5, nli=1500, times=3000):
    """All of both: every pair that the teacher has not seen in both orders, the real ones once each way, and as many quiet ones."""
    rng, out = random.Random(seed), []
    for p in mix.labelled():
        ways = mix.both_ways(p)
        out += [rng.choice(ways)] if p.source in ('written', 'kinds') else ways
    out += mix.neighbours(rng, times)
    out += mix.near_others(rng, encode(), times)
    out += [(p.earlier, p.later, mix.TARGET[p.label]) for p in sources.nli(nli, seed)]
    rng.shuffle(out)
    return out


def last_rows(seed=6, times=3000):
    """The written pairs once or twice, what speakers' timelines hold of contradictions and near misses four times, quiet neighbours."""
    rng, out = random.Random(seed), []
    for p in mix.labelled():
        ways = mix.both_ways(p)
        if p.source == 'timelines':
            out += ways * 2
        elif p.source in ('political', 'debates') or p.source == 'new' and rng.random() < .5:
            out += ways
        elif p.source == 'new' or rng.random() < .5:
            out += [rng.choice(ways)]
    out += mix.neighbours(rng, times)
    out += mix.near_others(rng, encode(), times // 2)
    rng.shuffle(out)
    return out


def encode():
    """Texts to vectors, by the encoder as it is tuned so far."""
    tuned = work('encoder') / 'model'
    base = tuned if tuned.exists() else bases.minilm()
    model, tokenizer = Encoder(base).eval(), tokenizer_of(base)
    return lambda texts: embed(model, tokenizer, texts)


def logits(model, ids, mask):
    """As the export computes them: channels divided where they were evened out, the last layer for the first token alone."""
    return student.upper(model, 0, model.base_model.embeddings(input_ids=ids), mask)[1]


def leg(name, start, drawn, epochs, lr):
    """Trains from `start` (a folder) on the rows and leaves the model, with its divisors, in the folder `name`."""
    minutes = float(os.environ.get('ON_RECORD_MINUTES_WHOLE', '140'))
    torch.manual_seed(3)
    model, tokenizer = judge.load(start)
    judge_student.even(model.eval(), tokenizer, start)
    for parameter_name, parameter in model.named_parameters():
        layer = parameter_name.split('encoder.layer.')[-1].split('.')[0]
        low = '.embeddings.' in parameter_name or layer.isdigit() and int(layer) < FROZEN
        parameter.requires_grad = not low
    end = narrowing.start(model)
    print(f'{len(drawn)} rows', flush=True)

    def loss(m, batch):
        ids, mask = judge.tokens(tokenizer, [r[:2] for r in batch])
        return losses.hard(logits(m, ids, mask), torch.tensor([r[2] for r in batch]))

    out = work(name)
    train(model, batches.by_length(drawn, 32, epochs), loss, lr, out, warmup=40, minutes=minutes, every=8)
    end()
    model.save_pretrained(out / 'model')
    tokenizer.save_pretrained(out / 'model')
    torch.save({i: layer.smooth for i, layer in enumerate(model.base_model.encoder.layer)}, out / 'model' / smooth.FILE)


def run():
    leg('whole', work('student') / 'model', rows(), int(os.environ.get('ON_RECORD_EPOCHS_WHOLE', '2')), 4e-5)


def quiet():
    """Stage `whole-quiet`: a second leg, at the rate of contradictions that use comes nearer to."""
    leg('whole-quiet', work('whole') / 'model', quiet_rows(), 1, 2e-5)


def long():
    """Stage `whole-long`: the long leg, over all of it."""
    leg('whole-long', work('whole-quiet') / 'model', long_rows(), int(os.environ.get('ON_RECORD_EPOCHS_WHOLE', '2')), 4e-5)


def last():
    """Stage `whole-last`: the last leg, with more of what speakers' timelines hold; this is what is exported."""
    leg('whole-last', work('whole-long') / 'model', last_rows(), 1, 3e-5)
