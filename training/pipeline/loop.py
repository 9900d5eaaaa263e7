"""One training loop for every stage: warm-up and linear decay, bfloat16, checkpoints, resume.

A stage gives a model, a list of batches (anything its `loss_of` understands) and gets back the trained model. Killed at
any point it goes on from the last checkpoint when it is started again; of a finished one the weights are taken at once.
"""
import time

import torch

from . import whole
from .device import DEVICE, GPU, autocast


def optimizer(model, lr):
    """AdamW; biases and norms are not decayed."""
    wide = [p for p in model.parameters() if p.requires_grad and p.ndim > 1]
    thin = [p for p in model.parameters() if p.requires_grad and p.ndim <= 1]
    return torch.optim.AdamW([{'params': wide, 'weight_decay': .01}, {'params': thin, 'weight_decay': 0.}], lr=lr, fused=GPU)


def save(path, state):
    with whole.file(path) as part:
        torch.save(state, part)


class Mean:
    """The running mean of what is trained over the last part of a run: one run's cheap ensemble."""

    def __init__(self, model, weights=None, counted=0):
        self.parameters = {k: p for k, p in model.named_parameters() if p.requires_grad}
        self.weights, self.counted = weights, counted

    def add(self):
        self.counted += 1
        if self.weights is None:
            self.weights = {k: p.detach().clone() for k, p in self.parameters.items()}
        for k, p in self.parameters.items():
            self.weights[k].lerp_(p.detach(), 1 / self.counted)

    def put(self):
        """Into the model; nothing where nothing was counted."""
        with torch.no_grad():
            for k, w in (self.weights or {}).items():
                self.parameters[k].copy_(w)


def resumable(checkpoint, stamp):
    """The state in the checkpoint, if there is one that was made from the same; else None, and a word."""
    if not checkpoint.exists():
        return None
    state = torch.load(checkpoint, weights_only=True, map_location=DEVICE)
    if state.get('stamp') == stamp:
        return state
    print(f'{checkpoint.parent.name}: the checkpoint was made from other pairs, another start or other settings: anew', flush=True)
    return None


def train(model, batches, loss_of, lr, folder, stamp, warmup=60, minutes=None, every=6, log=20, average_from=.6):
    """Trains `model` over `batches`; with `minutes` the schedule ends in time even on a busy machine. A checkpoint is gone on
    with only where its `stamp` (see made.py) is this one.

    Leaves in the model the mean of its weights over the part of the run from `average_from` on.
    """
    model.to(DEVICE)
    checkpoint = folder / 'checkpoint.pt'
    opt, total, mean = optimizer(model, lr), len(batches), Mean(model)
    step, spent, done = 0, 0., False
    if state := resumable(checkpoint, stamp):
        model.load_state_dict(state['model'])
        step, spent, done = (state[k] for k in ('step', 'spent', 'done'))
        mean = Mean(model, state['mean'], state['counted'])
        if not done:
            opt.load_state_dict(state['opt'])
        print(f'resumed at batch {step} of {total} after {spent / 60:.1f} minutes', flush=True)
    start = saved = time.time()
    running = []

    def keep(finished):
        save(checkpoint, {'model': model.state_dict(), 'opt': None if finished else opt.state_dict(), 'step': step,
                          'spent': spent + time.time() - start, 'mean': mean.weights, 'counted': mean.counted, 'done': finished,
                          'stamp': stamp})

    model.train()
    while not done and step < total:
        progress = step / total
        if minutes:
            progress = max(progress, (spent + time.time() - start) / (60 * minutes))
        if progress >= 1:
            break
        for group in opt.param_groups:
            group['lr'] = lr * min(1, (step + 1) / warmup) * (1 - progress)
        with autocast():
            loss = loss_of(model, batches[step])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
        opt.step()
        opt.zero_grad(set_to_none=True)
        running.append(loss.detach())
        step += 1
        if progress >= average_from and step % 10 == 0:
            mean.add()
        if step % log == 0:
            minutes_so_far = (spent + time.time() - start) / 60
            print(f'{step}/{total} loss {float(sum(running)) / len(running):.4f} {minutes_so_far:.2f} min', flush=True)
            running = []
        if time.time() - saved > 60 * every:
            keep(False)
            saved = time.time()
    if not done:
        keep(True)
    mean.put()
    return model.eval()
