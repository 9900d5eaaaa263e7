"""Stage `leak-check`: one side alone must not tell the label.

A logistic regression on the bag of words of the earlier or of the later statement, five folds over (register, topic);
AUC at most .65 over all and .70 in any register with enough pairs.
"""
import json
import re

import numpy as np
import torch

from . import metrics, sources
from .paths import TINY, work
from .split import part

OVERALL, REGISTER, ENOUGH, FOLDS = .65, .70, 200, 5


def bags(texts, least=3):
    words = [sorted(set(re.findall(r"[\w'’]+", t.lower()))) for t in texts]
    count = {}
    for row in words:
        for w in row:
            count[w] = count.get(w, 0) + 1
    index = {w: i for i, w in enumerate(sorted(w for w, n in count.items() if n >= least))}
    rows = [[index[w] for w in row if w in index] for row in words]
    return rows, len(index)


def _fit(rows, gold, size, epochs=30):
    """Averaged over examples, L2 through weight decay."""
    torch.manual_seed(0)
    table = torch.nn.EmbeddingBag(size + 1, 1, mode='mean')
    bias = torch.zeros(1, requires_grad=True)
    opt = torch.optim.AdamW([*table.parameters(), bias], lr=.05, weight_decay=.1)
    flat, starts = _flat(rows)
    target = torch.tensor(gold, dtype=torch.float32)
    for _ in range(epochs):
        loss = torch.nn.functional.binary_cross_entropy_with_logits(table(flat, starts)[:, 0] + bias, target)
        opt.zero_grad()
        loss.backward()
        opt.step()
    return lambda part: table(*_flat(part))[:, 0].detach().numpy()


def _flat(rows):
    flat = torch.tensor([i for row in rows for i in row], dtype=torch.long)
    return flat, torch.tensor(np.cumsum([0] + [len(r) for r in rows[:-1]]), dtype=torch.long)


def scores(texts, gold, folds):
    rows, size = bags(texts)
    rows = [r or [size] for r in rows]
    out = np.zeros(len(texts))
    for fold in range(FOLDS):
        test = np.flatnonzero(folds == fold)
        rest = np.flatnonzero(folds != fold)
        if len(test) and len(rest):
            out[test] = _fit([rows[i] for i in rest], gold[rest], size)([rows[i] for i in test])
    return out


def run():
    pairs = sources.written() + sources.kinds()
    gold = np.array([p.label == 'contradiction' for p in pairs])
    folds = np.array([part(FOLDS, 'fold', p.register, p.topic) for p in pairs])
    report, ok = {}, True
    for side in ('earlier', 'later'):
        score = scores([getattr(p, side) for p in pairs], gold, folds)
        report[side] = {'over all': round(metrics.auc(gold, score), 3)}
        ok &= report[side]['over all'] <= OVERALL
        for register in sorted({p.register for p in pairs}):
            rows = np.array([p.register == register for p in pairs])
            if rows.sum() >= ENOUGH:
                report[side][register] = round(metrics.auc(gold[rows], score[rows]), 3)
                ok &= report[side][register] <= REGISTER
    report['passed'] = bool(ok)
    (work('reports') / 'leak-check.json').write_text(json.dumps(report, indent=1))
    print(json.dumps(report, indent=1))
    if not ok and not TINY:
        raise SystemExit('one side alone tells too much of the label: see the figures above')
