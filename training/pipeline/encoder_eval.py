"""Retrieval figures: is the contradicted statement among the nearest K of thousands of others?"""
import random

import numpy as np

from . import sources
from .intervals import wilson

CUTS = (1, 8, 16, 32, 64)


def ranks(vectors_of, queries, targets, distractors):
    """Rank (from 0) of each target among it and all distractors that are neither it nor the query."""
    q, t, d = (vectors_of(x) for x in (queries, targets, distractors))
    nearer = (q @ d.T) > (q * t).sum(1, keepdims=True)
    places = {}
    for place, text in enumerate(distractors):
        places.setdefault(text, []).append(place)
    for row, texts in enumerate(zip(queries, targets, strict=True)):
        for text in texts:
            nearer[row, places.get(text, [])] = False
    return nearer.sum(1)


def remembering(vectors_of):
    """Embeds each text once, however many sets it stands in."""
    known = {}

    def vectors(texts):
        missing = [t for t in dict.fromkeys(texts) if t not in known]
        if missing:
            known.update(zip(missing, vectors_of(missing), strict=True))
        return np.stack([known[t] for t in texts])
    return vectors


def evaluate(vectors_of, seed=0, wanted=5000):
    """Held-out contradictions against debate claims, and against our own statements (harder: the same style)."""
    vectors_of = remembering(vectors_of)
    rng = random.Random(seed)
    gold = [p for p in sources.written() if p.held and p.label == 'contradiction']
    claims = sources.debate_claims()
    rng.shuffle(claims)
    own = sorted({t for p in sources.written() if not p.held for t in (p.earlier, p.later)})
    rng.shuffle(own)
    lines = [p for p in sources.timeline_pairs() if p.label == 'contradiction']
    speakers = [t for _, _, text, _, _ in sources.timelines() for t in text.values()]
    german = [p for p in gold if p.language == 'de']
    sets = {
        'written, held out, among debate claims': (gold, claims[:wanted]),
        'written, held out, among our own statements': (gold, own[:wanted]),
        'german, held out, among our own statements': (german, own[:wanted]),
        'timelines, held out, among claims and all speakers': (
            [p for p in lines if p.held], claims[:wanted - len(speakers)] + speakers),
        'timelines, all (trained on the rest)': (lines, claims[:wanted - len(speakers)] + speakers),
    }
    report = {}
    for name, (pairs, others) in sets.items():
        if not pairs or not others:
            continue
        used = {t for p in pairs for t in (p.earlier, p.later)}
        if 'speakers' not in name:
            others = [t for t in others if t not in used]
        r = ranks(vectors_of, [p.later for p in pairs], [p.earlier for p in pairs], others)
        report[name] = {'n': len(pairs), 'among': len(others),
                        **{f'at {k}': wilson(int((r < k).sum()), len(pairs)) for k in CUTS}}
    return report
