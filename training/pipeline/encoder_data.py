"""Pairs of statements on the same matter, and batches in which the others are hard to tell apart."""
import random

from . import sources

ANOTHER_MATTER = {'different_topic', 'Unrelated', 'same_topic_unrelated'}


def related():
    """(earlier, later) of training pairs about one matter: contradictions twice, what the timelines name three times."""
    pairs = []
    for p in sources.trainable(sources.written() + sources.kinds() + sources.political() + sources.debates()):
        if p.kind not in ANOTHER_MATTER and not (p.source == 'debates' and p.label == 'none'):
            pairs += [(p.earlier, p.later)] * (2 if p.label == 'contradiction' else 1)
    for p in sources.timeline_pairs():
        if not p.held and p.kind in ('timeline', 'near_miss'):
            pairs += [(p.earlier, p.later)] * 3
    return pairs


def batches(pairs, embed, epochs, size, seed=0):
    """A third of each batch are neighbours of one pair, by the encoder that the leg starts from; the others are drawn at random."""
    import numpy as np
    rng = random.Random(seed)
    vectors = embed([a + ' ' + b for a, b in pairs])
    out = []
    for _ in range(epochs):
        left = set(range(len(pairs)))
        order = list(left)
        rng.shuffle(order)
        for start in order:
            if len(left) < size // 2:
                break
            if start not in left:
                continue
            rest = np.array(sorted(left))
            near = rest[np.argsort(-(vectors[rest] @ vectors[start]))[:size * 2 // 3]]
            rows = list(near[::2]) + rng.sample(sorted(left), min(len(left), size))
            chosen, seen = [], set()
            for i in rows:
                a, b = pairs[i]
                if len(chosen) < size and a not in seen and b not in seen:
                    seen |= {a, b}
                    chosen.append(i)
            left -= set(chosen)
            out.append([pairs[i] if rng.random() < .5 else pairs[i][::-1] for i in chosen])
    rng.shuffle(out)
    return out
