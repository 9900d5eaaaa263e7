"""What the student is made of: whose layers, and which rows it learns from."""
import json
import os
import random

from . import bases, mix, prototype_teacher, smooth
from . import features as feature_writer
from .encoder import Encoder, embed, tokenizer_of
from .paths import PROTOTYPE, work

LONG, LONG_KEPT = 300, .4
CALIBRATION = 160  # pairs that channels are evened out on
CUT = int(os.environ.get('ON_RECORD_CUT', '7'))  # layers taken from the teacher as they are
CUTS = tuple(int(c) for c in os.environ.get('ON_RECORD_CUTS', '5,6,7').split(','))  # what shards are written for, so that depths can be compared
UPPER = 2  # layers above them, in place of the teacher's other ones


def upper_layers(model):
    """The teacher's layers that the upper layers start from: its last ones."""
    depth = len(model.base_model.encoder.layer)
    return list(range(depth - UPPER, depth))


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
    """The mix with neighbours found by the untuned encoder; drawn once and remembered, so that a resumed stage goes on with
    the same rows. Long pairs are thinned: their cost is that of three short ones."""
    note = work('rows') / f'{seed}.json'
    if not note.exists():
        base = bases.minilm()
        model, tokenizer = Encoder(base).eval(), tokenizer_of(base)
        drawn = mix.mix(seed, embed=lambda texts: embed(model, tokenizer, texts), **sizes)
        rng = random.Random(seed)
        note.write_text(json.dumps([r for r in drawn if len(r[0]) + len(r[1]) < LONG or rng.random() < LONG_KEPT]))
    return [tuple(r) for r in json.loads(note.read_text())]


def features():
    """Stage `features`: shards for the upper layers; may be stopped and gone on with at any time."""
    name, folder = teacher()
    minutes = float(os.environ.get('ON_RECORD_MINUTES_FEATURES', '140'))
    tall, tokenizer = feature_writer.rounded_teacher(folder, max(CUTS))
    aim = upper_layers(tall)[-1]  # what the teacher's last layer is given
    feature_writer.write(name, tall, tokenizer, rows(), CUTS, aim, minutes)


def even(model, tokenizer, folder):
    """Evens out the model's channels: by the divisors that it was trained with, else by those found on training pairs."""
    if not smooth.stand(model, folder):
        given = [r[:2] for r in rows() if r[2] < 5]
        smooth.apply(model, tokenizer, given[:CALIBRATION])
