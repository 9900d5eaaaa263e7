"""What judges are trained on: both orders of every statement pair, quiet neighbours, near statements of other pairs, general NLI.

A row is (first, second, target): 0 entailment, 1 neutral, 2 contradiction, 3 anything but contradiction,
4 anything but entailment, 5 unknown (the teachers' word alone).
"""
import random

import numpy as np

from . import sources

TARGET = {'entailment': 0, 'neutral': 1, 'contradiction': 2, 'none': 3, 'not_entailment': 4, 'unknown': 5}
NEAR = 40  # of these nearest statements one is drawn; the very nearest alone would too often be on the same matter
REAL_TIMES = 2  # real policy statements and debates are few, and what counts most


def labelled():
    """Training parts of the statement pairs, without timeline neighbours."""
    pairs = sources.written() + sources.kinds() + sources.political() + sources.debates()
    pairs += [p for p in sources.timeline_pairs() if p.kind != 'neighbour']
    return sources.trainable(pairs)


def both_ways(p):
    """A pair as rows in both orders."""
    return [(p.earlier, p.later, TARGET[p.label]), (p.later, p.earlier, TARGET[p.label])]


def neighbours(rng, limit, wanted=lambda pair: True):
    """Plain neighbours of one speaker from the timelines, and unrelated statements of different (`wanted`) pairs."""
    own = [p for p in sources.timeline_pairs() if p.kind == 'neighbour' and not p.held]
    rows = [(p.earlier, p.later, 3) for p in rng.sample(own, min(len(own), limit))]
    pool = [p for p in sources.trainable(sources.written()) if wanted(p)]
    rows += [(rng.choice(pool).earlier, rng.choice(pool).later, 1) for _ in range(limit // 2)]
    return rows


def matter(p, q):
    """Target of a statement of `p` beside one of `q`: no contradiction where both have topics and these differ; else only the
    teachers can tell. Registers share topics, and real pairs have none."""
    one, other = (x.topic.strip().lower() for x in (p, q))
    return TARGET['none' if one and other and one != other else 'unknown']


def nearest(vectors, among, count, block=1000):
    """For each vector the places of its `count` nearest, in no order; a block of rows at a time, as the whole takes gigabytes."""
    last = min(count, len(among) - 1)
    for start in range(0, len(vectors), block):
        yield from np.argpartition(-(vectors[start:start + block] @ among.T), last, axis=1)[:, :count]


def near_pairs(rng, embed, limit):
    """Pairs that a retriever would bring: each statement with a near one from another pair."""
    everyone = sources.trainable(sources.written() + sources.kinds() + sources.political() + sources.debates())
    own = rng.sample(everyone, min(len(everyone), limit))
    rows = []
    for p, places in zip(own, nearest(embed([p.later for p in own]), embed([p.earlier for p in everyone]), NEAR), strict=True):
        others = [everyone[i] for i in places if everyone[i].earlier != p.earlier]
        if others:
            q = rng.choice(others)
            rows.append((q.earlier, p.later, matter(p, q)))
    return rows


def general(limit, seed):
    """Pairs of licensed NLI sets."""
    return [(p.earlier, p.later, TARGET[p.label]) for p in sources.nli(limit, seed)]


def mix(seed, embed, nli=10000, neighbour=8000, near=12000):
    """The rows of one epoch for a teacher or a student."""
    rng, rows = random.Random(seed), []
    for p in labelled():
        rows += both_ways(p) * (REAL_TIMES if p.source in ('political', 'debates') else 1)
    rows += neighbours(rng, neighbour) + near_pairs(rng, embed, near) + general(nli, seed)
    rng.shuffle(rows)
    return rows
