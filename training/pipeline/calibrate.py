"""Stage `calibrate`: one temperature for the judge, fitted on held-out pairs.

The loss is that of contradiction against the rest, mean of both orders, as the extension scores. With too few held-out pairs
the temperature stays 1.
"""
import json

import numpy as np

from . import export_judge, judge, sources
from .onnx_model import OnnxModel
from .paths import EXPORT, TINY, work

ENOUGH = 20 if TINY else 150
GRID = np.exp(np.linspace(np.log(.5), np.log(4), 43))


def probability(forward, backward, temperature):
    total = 0
    for z in (forward, backward):
        z = np.exp((z - z.max(1, keepdims=True)) / temperature)
        total = total + z[:, 2] / z.sum(1)
    return total / 2


def fit(forward, backward, gold):
    """(temperature, loss at 1, loss at the temperature)."""
    def loss(t):
        p = np.clip(probability(forward, backward, t), 1e-4, 1 - 1e-4)
        return float(-np.where(gold, np.log(p), np.log(1 - p)).mean())
    best = min(GRID, key=loss)
    return round(float(best), 3), round(loss(1.), 4), round(loss(best), 4)


def run():
    held = [p for p in sources.written() if p.held]
    if len(held) < ENOUGH:
        print(f'{len(held)} held-out pairs are too few for a temperature; it stays 1')
        return
    export_judge.export(export_judge.trained(), EXPORT / 'judge')
    model = OnnxModel(EXPORT / 'judge')
    pairs = [(p.earlier, p.later) for p in held]
    gold = np.array([p.label == 'contradiction' for p in held])
    temperature, before, after = fit(model.run(pairs), model.run([p[::-1] for p in pairs]), gold)
    note = {'temperature': temperature, 'loss at 1': before, 'loss': after, 'pairs': len(held), 'labels': judge.LABELS}
    (work('temperature') / 'judge.json').write_text(json.dumps(note))
    print(note)
