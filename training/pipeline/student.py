"""Which layers of the teacher the student keeps, and the student that starts from them."""
import copy
import json
import random

import torch

from . import judge, mix
from .paths import work


def keep_layers(model, kept):
    """A copy of the model with the given layers alone."""
    student = copy.deepcopy(model)
    body = student.base_model.encoder
    body.layer = torch.nn.ModuleList(body.layer[i] for i in kept)
    student.config.num_hidden_layers = len(kept)
    return student


def targets(kept, depth):
    """The teacher's hidden state that each student layer aims at: what its next layer used to be given."""
    return [*kept[1:], depth]


def choose(model, tokenizer, wanted, sample=96):
    """Drops one layer after the other, each time the one whose loss moves the logits of training pairs least."""
    rows = mix.labelled()
    pairs = [(p.earlier, p.later) for p in random.Random(5).sample(rows, min(sample, len(rows)))]
    truth = judge.logits(model, tokenizer, pairs)
    kept = list(range(len(model.base_model.encoder.layer)))
    while len(kept) > wanted:
        gaps = []
        for layer in kept:
            rest = [i for i in kept if i != layer]
            body, full = model.base_model.encoder, model.base_model.encoder.layer
            body.layer = torch.nn.ModuleList(full[i] for i in rest)
            gaps.append((float(((judge.logits(model, tokenizer, pairs) - truth) ** 2).mean()), layer))
            body.layer = full
        gap, layer = min(gaps)
        kept.remove(layer)
        print(f'without layer {layer}: gap {gap:.3f}, kept {kept}', flush=True)
    return kept


def layers(model, tokenizer, wanted, name):
    """The chosen layers, remembered beside the checkpoints."""
    note = work('layers') / f'{name}-{wanted}.json'
    if not note.exists():
        note.write_text(json.dumps(choose(model.eval(), tokenizer, wanted)))
    return json.loads(note.read_text())
