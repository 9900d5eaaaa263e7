"""Batches of like length, shuffled."""
import random


def by_length(rows, size, epochs=1, seed=0, pool=50):
    """Lists of rows for so many passes, a part of one where `epochs` has a fraction; within a pool of batches rows are
    sorted by length, so little is padded."""
    out, passes = [], int(-(-epochs // 1))
    for epoch in range(passes):
        rng = random.Random(f'{seed}/{epoch}')
        order = rows[:]
        rng.shuffle(order)
        order = order[:round(len(order) * min(1, epochs - epoch))]
        for start in range(0, len(order), size * pool):
            chunk = sorted(order[start:start + size * pool], key=lambda r: len(r[0]) + len(r[1]))
            packs = [chunk[i:i + size] for i in range(0, len(chunk), size)]
            rng.shuffle(packs)
            out += packs
    return out
