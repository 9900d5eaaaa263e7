"""Stages `whole`, `whole-quiet`, `whole-long`, `whole-last`, `whole-end`: the student as a whole, tuned on people's labels with the roundings that ship.

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


def drawn(seed, rows_of, neighbour, near=0, nli=0):
    """A leg's rows: of each labelled pair what `rows_of(pair, both ways, rng)` takes, quiet neighbours, near statements on other matters, general NLI."""
    rng, out = random.Random(seed), []
    for p in mix.labelled():
        out += rows_of(p, mix.both_ways(p), rng)
    out += mix.neighbours(rng, neighbour)
    if near:
        out += mix.near_others(rng, encode(), near)
    out += [(p.earlier, p.later, mix.TARGET[p.label]) for p in sources.nli(nli, seed)] if nli else []
    rng.shuffle(out)
    return out


def first_rows(p, ways, rng):
    """New pairs and the real ones in both orders, those that the teacher has seen in one."""
    times = REAL_TIMES if p.source in ('political', 'debates') else 1
    return [rng.choice(ways)] if p.source in ('written', 'kinds') else ways * times


def quiet_rows(p, ways, rng):
    """What retrieval brings: few contradictions."""
    if p.source in ('political', 'debates', 'timelines'):
        return ways
    return [rng.choice(ways)] if p.source == 'new' or rng.random() < .3 else []


def long_rows(p, ways, rng):
    """As at first, the real ones once each way."""
    return [rng.choice(ways)] if p.source in ('written', 'kinds') else ways


def last_rows(p, ways, rng):
    """The written pairs once or twice, what speakers' timelines hold of contradictions and near misses four times."""
    if p.source == 'timelines':
        return ways * 2
    if p.source in ('political', 'debates') or p.source == 'new' and rng.random() < .5:
        return ways
    return [rng.choice(ways)] if p.source == 'new' or rng.random() < .5 else []


def end_rows(p, ways, rng):
    """All pairs in both orders, but those written first, which every leg has seen; of speakers' timelines as in the leg before."""
    if p.source == 'timelines':
        return ways * 2
    return [rng.choice(ways)] if p.source == 'written' else ways


def encode():
    """Texts to vectors, by the encoder as it is tuned so far."""
    tuned = work('encoder') / 'model'
    base = tuned if tuned.exists() else bases.minilm()
    model, tokenizer = Encoder(base).eval(), tokenizer_of(base)
    return lambda texts: embed(model, tokenizer, texts)


def logits(model, ids, mask):
    """As the export computes them: channels divided where they were evened out, the last layer for the first token alone."""
    return student.upper(model, 0, model.base_model.embeddings(input_ids=ids), mask)[1]


def leg(name, start, rows, epochs, lr):
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
    print(f'{len(rows)} rows', flush=True)

    def loss(m, batch):
        ids, mask = judge.tokens(tokenizer, [r[:2] for r in batch])
        return losses.hard(logits(m, ids, mask), torch.tensor([r[2] for r in batch]))

    out = work(name)
    train(model, batches.by_length(rows, 32, epochs), loss, lr, out, warmup=40, minutes=minutes, every=8)
    end()
    model.save_pretrained(out / 'model')
    tokenizer.save_pretrained(out / 'model')
    torch.save({i: layer.smooth for i, layer in enumerate(model.base_model.encoder.layer)}, out / 'model' / smooth.FILE)


def asked_epochs():
    return int(os.environ.get('ON_RECORD_EPOCHS_WHOLE', '2'))


def run():
    leg('whole', work('student') / 'model', drawn(3, first_rows, 1500, nli=1500), asked_epochs(), 4e-5)


def quiet():
    """Stage `whole-quiet`: a second leg, at the rate of contradictions that use comes nearer to."""
    leg('whole-quiet', work('whole') / 'model', drawn(4, quiet_rows, 3000, near=3000), 1, 2e-5)


def long():
    """Stage `whole-long`: the long leg, over all of it."""
    leg('whole-long', work('whole-quiet') / 'model', drawn(5, long_rows, 3000, near=3000, nli=1500), asked_epochs(), 4e-5)


def last():
    """Stage `whole-last`: the last leg, with more of what speakers' timelines hold."""
    leg('whole-last', work('whole-long') / 'model', drawn(6, last_rows, 3000, near=1500), 1, 3e-5)


def end():
    """Stage `whole-end`: twice over all of it, for an idle machine."""
    leg('whole-end', work('whole-last') / 'model', drawn(7, end_rows, 3000, near=1500), asked_epochs(), 3e-5)
