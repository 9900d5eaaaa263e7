"""Figures for scores of pairs, in plain numpy."""
import numpy as np


def auc(gold, score):
    """Share of (contradiction, other) pairs in the right order; ties count half."""
    order = np.argsort(score, kind='stable')
    s = score[order]
    edges = np.flatnonzero(np.r_[True, s[1:] != s[:-1], True])
    rank = np.empty(len(s))
    for low, high in zip(edges[:-1], edges[1:], strict=True):
        rank[order[low:high]] = (low + high + 1) / 2
    p = gold.sum()
    n = len(gold) - p
    return float((rank[gold].sum() - p * (p + 1) / 2) / (p * n)) if p and n else float('nan')


def average_precision(gold, score):
    hit = gold[np.argsort(-score, kind='stable')]
    precision = hit.cumsum() / np.arange(1, len(hit) + 1)
    return float(precision[hit].mean()) if hit.any() else float('nan')


def counts(gold, flagged):
    tp = int((gold & flagged).sum())
    return tp, int((~gold & flagged).sum()), int((gold & ~flagged).sum()), int((~gold & ~flagged).sum())


def mcc(gold, flagged):
    tp, fp, fn, tn = map(float, counts(gold, flagged))
    below = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    return (tp * tn - fp * fn) / below ** .5 if below else 0.


def best_mcc(gold, score):
    """Best over thresholds at quantiles, as the prototype's figures were taken."""
    return max(mcc(gold, score >= t) for t in np.quantile(score, np.linspace(.02, .98, 97)))


def precision_recall(gold, score, threshold):
    tp, fp, fn, _ = counts(gold, score >= threshold)
    return (round(tp / (tp + fp), 3) if tp + fp else None, round(tp / (tp + fn), 3) if tp + fn else None)


def threshold_for(gold, score, precision, least=10):
    """The lowest score from which on the precision is reached with at least `least` flags, and the recall there."""
    order = np.argsort(-score, kind='stable')
    hit = gold[order].cumsum()
    share = hit / np.arange(1, len(hit) + 1)
    good = [i for i in range(least - 1, len(hit)) if share[i] >= precision]
    return (float(score[order[good[-1]]]), round(float(hit[good[-1]] / gold.sum()), 3)) if good else (None, 0.)
