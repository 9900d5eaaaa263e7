"""Stage `answers`: what the teachers say of every row that the student learns from, their mean."""
import json

import numpy as np

from . import judge, mix, teacher, whole
from .paths import work

SEED = 101  # a draw that no teacher has seen
PART = 8000


def rows():
    """The student's rows, drawn once and remembered, so that a resumed stage goes on with the same."""
    note = work('student') / 'rows.json'
    if not note.exists():
        drawn = mix.mix(SEED, teacher.embed(), nli=20000, neighbour=10000, near=20000)
        whole.text(note, json.dumps(drawn))
    return [tuple(r) for r in json.loads(note.read_text())]


def said(folder, pairs):
    """Probabilities of one teacher, part by part remembered beside it."""
    score, parts = None, []
    for start in range(0, len(pairs), PART):
        note = work(folder.parent.name, 'said') / f'{start:06}.npy'
        if not note.exists():
            score = score or judge.scorer(*judge.load(folder), size=128)
            z = score(pairs[start:start + PART])
            z = np.exp(z - z.max(1, keepdims=True))
            whole.array(note, z / z.sum(1, keepdims=True))
        parts.append(np.load(note))
    return np.concatenate(parts)


def run():
    pairs = [r[:2] for r in rows()]
    teachers = teacher.folders()
    if not teachers:
        raise SystemExit('no teacher: run the stage `teachers` first')
    whole.array(work('student') / 'answers.npy', np.mean([said(folder, pairs) for folder in teachers], 0))
    print(f'{len(pairs)} rows, {len(teachers)} teachers')
