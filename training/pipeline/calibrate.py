"""Stage `calibrate`: one temperature for the judge, fitted on held-out pairs.

The loss is that of contradiction against the rest, mean of both orders, as the extension scores. With too few held-out pairs
the temperature stays 1.
"""
import numpy as np

from . import export_judge, judge, made, sources
from .bases import sha256
from .onnx_model import Remembering
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
    source, held, path = export_judge.trained(), [p for p in sources.written() if p.held], work('temperature') / 'judge.json'
    print(made.kept(path, made.stamp(source, *made.pairs()), lambda: fitted(source, held)))


def fitted(source, held):
    """What there is to know of the temperature, with the hash of the model that it belongs to."""
    note = {'temperature': 1., 'model': sha256(source / 'model.safetensors'), 'pairs': len(held), 'labels': judge.LABELS}
    if len(held) < ENOUGH:
        return note
    export_judge.export(source, EXPORT / 'judge')
    model = Remembering(EXPORT / 'judge')
    pairs = [(p.earlier, p.later) for p in held]
    gold = np.array([p.label == 'contradiction' for p in held])
    temperature, before, after = fit(model.run(pairs), model.run([p[::-1] for p in pairs]), gold)
    return {**note, 'temperature': temperature, 'loss at 1': before, 'loss': after}
