"""Batches of like length, shuffled."""
import random


def by_length(rows, size, epochs=1, seed=0, pool=50):
    """Lists of rows; within a pool of batches rows are sorted by length, so little is padded."""
    out = []
    for epoch in range(epochs):
        rng = random.Random(f'{seed}/{epoch}')
        order = rows[:]
        rng.shuffle(order)
        for start in range(0, len(order), size * pool):
            chunk = sorted(order[start:start + size * pool], key=lambda r: len(r[0]) + len(r[1]))
            packs = [chunk[i:i + size] for i in range(0, len(chunk), size)]
            rng.shuffle(packs)
            out += packs
    return out
