"""Stage `student`: trains the student's upper layers on the shards that there are.

The first upper layer imitates the teacher's state before its last layer, the last one the teacher's first token; logits
imitate the teacher's, and people's labels count too.
"""
import os
import random

import torch

from . import features, judge, judge_student, losses, student
from .loop import train
from .paths import work

EPOCHS = float(os.environ.get('ON_RECORD_EPOCHS', '5'))


def start(folder):
    """The student before training: lower layers rounded as they ship, upper layers the teacher's last."""
    teacher, tokenizer = features.rounded_teacher(folder, judge_student.CUT)
    model = student.quiet(student.keep_layers(teacher, [*range(judge_student.CUT), *judge_student.upper_layers(teacher)]))
    for name, parameter in model.named_parameters():
        layer = name.split('encoder.layer.')[-1].split('.')[0]
        parameter.requires_grad = name.startswith('classifier') or (layer.isdigit() and int(layer) >= judge_student.CUT)
    return model, tokenizer


def loss_of(model, path, hard=.3, soft=2.):
    shard = torch.load(path, weights_only=True)
    states, logits = student.upper(model, judge_student.CUT, shard['hidden'][judge_student.CUT].float(), shard['mask'])
    loss = soft * losses.soft(logits, shard['logits'])
    if len(states) > 1:
        loss = loss + losses.hidden(states[0], shard['aim'], shard['mask'])
    first = torch.ones(len(logits), 1)
    loss = loss + losses.hidden(states[-1], shard['first'][:, None], first)
    return loss + hard * losses.hard(logits, shard['target'])


def run():
    torch.manual_seed(0)
    name, folder = judge_student.teacher()
    model, tokenizer = start(folder)
    shards = features.shards(name)
    if not shards:
        raise SystemExit('no shards: run the stage `features` first')
    order = []
    for epoch in range(int(EPOCHS) + 1):
        random.Random(epoch).shuffle(shards)
        order += shards
    order = order[:int(EPOCHS * len(shards))]
    print(f'{len(shards)} shards, {len(order)} batches', flush=True)
    out = work('student')
    minutes = float(os.environ.get('ON_RECORD_MINUTES_STUDENT', '140'))
    lr = float(os.environ.get('ON_RECORD_LR', '2e-4'))
    model = train(model, order, loss_of, lr, out, warmup=40, minutes=minutes, every=5, log=50)
    for layer in model.base_model.encoder.layer[judge_student.CUT:]:
        features.round_weights(layer, features.UPPER_BITS)
    model.save_pretrained(out / 'model')
    tokenizer.save_pretrained(out / 'model')
