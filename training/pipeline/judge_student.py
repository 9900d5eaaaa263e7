"""Stages `student-hidden` and `student`: the judge that ships, six layers of the teacher.

Minutes are read from ON_RECORD_MINUTES_HIDDEN and ON_RECORD_MINUTES_LABELS; the defaults are the long recipe.
"""
import os

from . import bases, distil, judge, mix, prototype_teacher, student
from .encoder import Encoder, embed, tokenizer_of
from .paths import PROTOTYPE, work

LAYERS = int(os.environ.get('ON_RECORD_LAYERS', '8'))


def teacher():
    """(name, folder): our own when it has been trained, else the prototype; ON_RECORD_TEACHER=own|prototype decides."""
    own = work('teacher') / 'model'
    wish = os.environ.get('ON_RECORD_TEACHER') or ('own' if own.exists() else 'prototype')
    if wish == 'prototype' and PROTOTYPE.exists():
        return 'prototype', prototype_teacher.run()
    if not own.exists():
        raise SystemExit('no teacher: run the stage `teacher` first, or point ON_RECORD_PROTOTYPE at one')
    return 'own', own


def rows(seed=1, **sizes):
    """The mix with neighbours found by the untuned encoder."""
    base = bases.minilm()
    model, tokenizer = Encoder(base).eval(), tokenizer_of(base)
    return mix.mix(seed, embed=lambda texts: embed(model, tokenizer, texts), **sizes)


def hidden():
    name, folder = teacher()
    model, tokenizer = judge.load(folder)
    kept = student.layers(model, tokenizer, LAYERS, name)
    minutes = float(os.environ.get('ON_RECORD_MINUTES_HIDDEN', '140'))
    return distil.hidden_stage(folder, f'{name}-{LAYERS}/hidden', kept, rows(), minutes)


def labels():
    name, _ = teacher()
    minutes = float(os.environ.get('ON_RECORD_MINUTES_LABELS', '120'))
    start = work(f'{name}-{LAYERS}', 'hidden') / 'model'
    return distil.label_stage(start, f'{name}-{LAYERS}/labels', f'{name}-{LAYERS}', rows(), minutes)
