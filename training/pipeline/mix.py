"""The judge's training mix: both orders of every statement pair, quiet neighbours, a little general NLI.

A row is (first, second, target): 0 entailment, 1 neutral, 2 contradiction, 3 anything but contradiction,
4 anything but entailment, 5 unknown (the teacher's word alone).
"""
import random

from . import sources

TARGET = {'entailment': 0, 'neutral': 1, 'contradiction': 2, 'none': 3, 'not_entailment': 4, 'unknown': 5}


def labelled():
    """Training parts of the statement pairs, without timeline neighbours."""
    pairs = sources.written() + sources.kinds() + sources.political() + sources.debates()
    pairs += [p for p in sources.timeline_pairs() if p.kind != 'neighbour']
    return [p for p in pairs if not p.held]


def both_ways(p):
    """A pair as rows in both orders."""
    return [(p.earlier, p.later, TARGET[p.label]), (p.later, p.earlier, TARGET[p.label])]


def neighbours(rng, limit):
    """Plain neighbours of one speaker from the timelines, and unrelated statements of different pairs."""
    own = [p for p in sources.timeline_pairs() if p.kind == 'neighbour' and not p.held]
    rows = [(p.earlier, p.later, 3) for p in rng.sample(own, min(len(own), limit))]
    pool = [p for p in sources.written() if not p.held]
    rows += [(rng.choice(pool).earlier, rng.choice(pool).later, 1) for _ in range(limit // 2)]
    return rows


def topical_neighbours(rng, embed, limit):
    """Pairs that a retriever would bring: each statement with a near one from another pair, label left to the teacher."""
    import numpy as np
    pool = [p for p in sources.written() + sources.kinds() if not p.held]
    pool = rng.sample(pool, min(len(pool), limit))
    everyone = [p for p in sources.written() + sources.kinds() if not p.held]
    theirs = embed([p.earlier for p in everyone])
    own = embed([p.later for p in pool])
    rows = []
    for p, near in zip(pool, np.argsort(-(own @ theirs.T), axis=1)[:, :12], strict=True):
        others = [i for i in near if everyone[i].earlier != p.earlier and everyone[i].register == p.register]
        if others:
            rows.append((everyone[rng.choice(others[:6])].earlier, p.later, 5))
    return rows


def near_others(rng, embed, limit):
    """Statements that lie near each other but are about different matters, by (register, topic): no contradictions."""
    import numpy as np
    pool = [p for p in sources.written() if not p.held and p.topic]
    own = rng.sample(pool, min(len(pool), limit))
    theirs = embed([p.earlier for p in pool])
    rows = []
    for p, near in zip(own, np.argsort(-(embed([p.later for p in own]) @ theirs.T), axis=1)[:, :24], strict=True):
        others = [i for i in near if (pool[i].register, pool[i].topic) != (p.register, p.topic)]
        if others:
            rows.append((pool[rng.choice(others[:6])].earlier, p.later, 3))
    return rows


def mix(seed=1, nli=3000, neighbour=3000, topical=3000, repeat=1, embed=None):
    rng = random.Random(seed)
    rows = []
    for p in labelled():
        rows += both_ways(p) * repeat
    rows += neighbours(rng, neighbour)
    if embed and topical:
        rows += topical_neighbours(rng, embed, topical)
    rows += [(p.earlier, p.later, TARGET[p.label]) for p in sources.nli(nli, seed)]
    rng.shuffle(rows)
    return rows
