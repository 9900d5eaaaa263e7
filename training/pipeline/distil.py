"""Stages `distil-hidden` and `distil`: a student of a few layers learns from the teacher, first from its hidden states
and logits (teacher in the loop), then from remembered logits and the labels.
"""
import hashlib
import pickle

import torch

from . import batches, judge, losses, student, tables
from .loop import train
from .paths import work


def key(a, b):
    return hashlib.sha1(f'{a}\n{b}'.encode('utf8')).digest()[:10]


class Memory:
    """The teacher's logits by pair, kept between stages and runs."""

    def __init__(self, name):
        self.path = work('logits') / f'{name}.pickle'
        self.rows = pickle.loads(self.path.read_bytes()) if self.path.exists() else {}

    def put(self, pairs, logits):
        self.rows.update({key(a, b): tuple(row) for (a, b), row in zip(pairs, logits.tolist(), strict=True)})

    def known(self, pairs):
        """The remembered logits and a mask of the pairs that have some."""
        rows = [self.rows.get(key(*p)) for p in pairs]
        return (torch.tensor([r or (0., 0., 0.) for r in rows]), torch.tensor([r is not None for r in rows]))

    def fill(self, teacher, tokenizer, pairs):
        missing = [p for p in dict.fromkeys(pairs) if key(*p) not in self.rows]
        for start in range(0, len(missing), 2048):
            part = missing[start:start + 2048]
            self.put(part, torch.tensor(judge.logits(teacher, tokenizer, part)))
            self.save()
            print(f'teacher labelled {start + len(part)} of {len(missing)}', flush=True)

    def save(self):
        self.path.write_bytes(pickle.dumps(self.rows))


def freeze(model):
    """Word and position tables stay the teacher's."""
    for name, parameter in model.named_parameters():
        parameter.requires_grad = 'embeddings' not in name


def hidden_stage(teacher_folder, name, kept, rows, minutes, lr=1.5e-4, size=32):
    """The student imitates the teacher's hidden states at its own layers' ends, and its logits."""
    torch.manual_seed(0)
    teacher, tokenizer = judge.load(teacher_folder)
    teacher.eval()
    depth = len(teacher.base_model.encoder.layer)
    pupil = student.keep_layers(teacher, kept)
    freeze(pupil)
    table = pupil.base_model.embeddings.word_embeddings.weight
    table.data = torch.tensor(tables.rounded(table.detach().numpy()))
    aims, memory = student.targets(kept, depth), Memory(name.split('/')[0])

    def loss_of(model, batch):
        pairs = [r[:2] for r in batch]
        ids, mask = judge.tokens(tokenizer, pairs)
        with torch.no_grad():
            truth = teacher(input_ids=ids, attention_mask=mask, output_hidden_states=True)
        memory.put(pairs, truth.logits.float())
        out = model(input_ids=ids, attention_mask=mask, output_hidden_states=True)
        gap = sum(losses.hidden(out.hidden_states[i + 1], truth.hidden_states[aim], mask) for i, aim in enumerate(aims))
        return 4 * gap / len(aims) + losses.soft(out.logits, truth.logits)

    folder = work(name)
    pupil = train(pupil, batches.by_length(rows, size, 4), loss_of, lr, folder, minutes=minutes, average_from=.9)
    memory.save()
    pupil.save_pretrained(folder / 'model')
    tokenizer.save_pretrained(folder / 'model')
    return folder / 'model'


def label_stage(start, name, memory_name, rows, minutes, epochs=3, lr=6e-5, size=32, weight=.5):
    """Soft labels where the teacher has spoken, hard labels where people have."""
    torch.manual_seed(1)
    model, tokenizer = judge.load(start)
    freeze(model)
    memory = Memory(memory_name)
    rows = [r for r in rows if r[2] < 5 or key(*r[:2]) in memory.rows]

    def loss_of(model, batch):
        pairs = [r[:2] for r in batch]
        ids, mask = judge.tokens(tokenizer, pairs)
        z = model(input_ids=ids, attention_mask=mask).logits
        loss = weight * losses.hard(z, torch.tensor([r[2] for r in batch]))
        truth, known = memory.known(pairs)
        if known.any():
            loss = loss + (1 - weight) * 2 * losses.soft(z[known], truth[known])
        return loss

    folder = work(name)
    model = train(model, batches.by_length(rows, size, epochs, seed=7), loss_of, lr, folder, minutes=minutes)
    model.save_pretrained(folder / 'model')
    tokenizer.save_pretrained(folder / 'model')
    return folder / 'model'
