"""Confidence intervals at 95 %: Wilson for shares, bootstrap for any figure of pairs."""
import numpy as np


def wilson(hits, n, z=1.96):
    """(share, low, high), rounded."""
    if not n:
        return None
    p = hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return tuple(round(max(0., float(x)), 3) for x in (p, middle - half, middle + half))


def bootstrap(figure, gold, score, rounds=300, seed=0):
    """(figure, low, high) of `figure(gold, score)` over resampled pairs."""
    rng = np.random.default_rng(seed)
    values = []
    for _ in range(rounds):
        rows = rng.integers(0, len(gold), len(gold))
        if 0 < gold[rows].sum() < len(rows):
            values.append(figure(gold[rows], score[rows]))
    low, high = np.percentile(values, [2.5, 97.5]) if values else (0, 0)
    return tuple(round(float(x), 3) for x in (figure(gold, score), low, high))
