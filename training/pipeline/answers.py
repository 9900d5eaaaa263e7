"""Stage `answers`: what the teachers say of the rows that the student learns from, their mean."""
import json
import time

import numpy as np

from . import clock, judge, made, mix, teacher, whole
from .paths import TINY, WORK, needed, work

SEED = 101  # another draw than any teacher's; the labelled pairs are the same ones
PART = 250 if TINY else 2000
ROWS = WORK / 'student' / 'rows.json'


class Teacher:
    """One teacher and what it has said, part by part in a folder that belongs to these rows and these weights."""

    def __init__(self, folder):
        self.folder, self.score = folder, None
        self.notes = work(folder.parent.name, f'said-{made.stamp(ROWS, folder)}')

    def note(self, start):
        return self.notes / f'{start:06}.npy'

    def answer(self, pairs, start):
        """Probabilities of the part that starts there."""
        if not self.note(start).exists():
            self.score = self.score or judge.scorer(*judge.load(self.folder), size=128)
            z = self.score(pairs[start:start + PART])
            z = np.exp(z - z.max(1, keepdims=True))
            whole.array(self.note(start), z / z.sum(1, keepdims=True))
        return np.load(self.note(start))


def draw():
    """The student's rows, drawn once, and anew only where what they are drawn from has changed."""
    stamp = made.stamp(teacher.encoder_folder(), *made.pairs(), seed=SEED)
    return made.kept(work('student') / ROWS.name, stamp, lambda: mix.mix(SEED, teacher.embed(), nli=20000, neighbour=10000, near=20000))


def place():
    """The file of the mean answers of these teachers to these rows."""
    return ROWS.parent / f"answers-{made.stamp(needed(ROWS, 'answers'), *teacher.folders())}.npy"


def answered():
    """[(first, second, target, the teachers' mean probabilities)] of what all teachers came to. Rows are shuffled, so where the
    clock ended the stage this is a fair sample."""
    means = np.load(needed(place(), 'answers')).astype(np.float32)
    return [(*row, mean) for row, mean in zip(made.value(ROWS)[:len(means)], means, strict=True)]


def run():
    """Part by part through all teachers, until the clock ends it; what is remembered costs nothing."""
    folders = teacher.folders()
    pairs = [tuple(r[:2]) for r in draw()]
    teachers = [Teacher(folder) for folder in folders]
    note, limit, means = place().with_suffix('.json'), 60 * clock.minutes('ANSWERS'), []
    spent = json.loads(note.read_text()) if note.exists() else 0.
    for start in range(0, len(pairs), PART):
        if not all(t.note(start).exists() for t in teachers):
            if means and spent >= limit:
                break
            begun = time.time()
            for t in teachers:
                t.answer(pairs, start)
            spent += time.time() - begun
            whole.text(note, json.dumps(spent))
        means.append(np.mean([t.answer(pairs, start) for t in teachers], 0))
    whole.array(place(), np.concatenate(means))
    print(f'{sum(map(len, means))} of {len(pairs)} rows, {len(teachers)} teachers')
