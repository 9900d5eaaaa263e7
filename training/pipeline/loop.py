"""One training loop for every stage: warm-up and linear decay, bfloat16, checkpoints, resume.

A stage gives a model, a list of batches (anything its `loss_of` understands) and gets back the trained model. Killed at
any point it goes on from the last checkpoint when it is started again; a finished stage returns at once.
"""
import os
import time

import torch

THREADS = int(os.environ.get('ON_RECORD_THREADS', '2'))


def optimizer(model, lr):
    """AdamW; biases and norms are not decayed."""
    wide = [p for p in model.parameters() if p.requires_grad and p.ndim > 1]
    thin = [p for p in model.parameters() if p.requires_grad and p.ndim <= 1]
    return torch.optim.AdamW([{'params': wide, 'weight_decay': .01}, {'params': thin, 'weight_decay': 0.}], lr=lr)


def save(path, state):
    """Written whole, then renamed: a kill never leaves half a checkpoint."""
    torch.save(state, f'{path}.part')
    os.replace(f'{path}.part', path)


def train(model, batches, loss_of, lr, folder, warmup=60, minutes=None, every=6, log=20, average_from=.6):
    """Trains `model` over `batches`; with `minutes` the schedule ends in time even on a busy machine.

    Returns the running mean of the weights over the last part of the run (one run's cheap ensemble).
    """
    torch.set_num_threads(THREADS)
    checkpoint = folder / 'checkpoint.pt'
    opt, total = optimizer(model, lr), len(batches)
    step, spent, mean, counted, done = 0, 0., None, 0, False
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state['model'])
        step, spent, mean, counted, done = (state[k] for k in ('step', 'spent', 'mean', 'counted', 'done'))
        if not done:
            opt.load_state_dict(state['opt'])
        print(f'resumed at batch {step} of {total} after {spent / 60:.1f} minutes', flush=True)
    start = saved = time.time()
    running = []

    def keep(finished):
        save(checkpoint, {'model': model.state_dict(), 'opt': None if finished else opt.state_dict(), 'step': step,
                          'spent': spent + time.time() - start, 'mean': mean, 'counted': counted, 'done': finished})

    model.train()
    while not done and step < total:
        progress = step / total
        if minutes:
            progress = max(progress, (spent + time.time() - start) / (60 * minutes))
        if progress >= 1:
            break
        for group in opt.param_groups:
            group['lr'] = lr * min(1, (step + 1) / warmup) * (1 - progress)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            loss = loss_of(model, batches[step])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
        opt.step()
        opt.zero_grad(set_to_none=True)
        running.append(loss.item())
        step += 1
        if progress >= average_from and step % 10 == 0:
            now = {k: v.detach().float() for k, v in model.state_dict().items()}
            counted += 1
            mean = {k: v.clone() for k, v in now.items()} if mean is None else {
                k: mean[k] + (v - mean[k]) / counted for k, v in now.items()}
        if step % log == 0:
            minutes_so_far = (spent + time.time() - start) / 60
            print(f'{step}/{total} loss {sum(running) / len(running):.4f} {minutes_so_far:.1f} min', flush=True)
            running = []
        if time.time() - saved > 60 * every:
            keep(False)
            saved = time.time()
    if not done:
        keep(True)
    if mean is not None:
        model.load_state_dict({k: v.to(model.state_dict()[k].dtype) for k, v in mean.items()})
    return model.eval()
