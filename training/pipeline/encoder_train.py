"""Stages `encoder` and `encoder-more`: all-MiniLM-L6-v2 tuned so that statements on one matter lie close, whatever words they use."""
import json
import os

import torch

from . import bases, clock, encoder_data, encoder_eval, made, narrowing, whole
from .coder import Coder
from .device import DEVICE
from .encoder import MAX_LENGTH, Encoder, embedder, products, round_table, tokenizer_of
from .loop import train
from .paths import needed, work

SCALE = 20.
SIZE = 192
EPOCHS = float(os.environ.get('ON_RECORD_EPOCHS_ENCODER', '6'))


def loss_of(tokenizer):
    """Each statement must find its partner among those of the batch (Henderson et al. 2017, arXiv 1705.00652), both ways."""
    code = Coder(tokenizer, MAX_LENGTH)

    def loss(model, batch):
        a = model(*code.tokens([x for x, _ in batch]))
        b = model(*code.tokens([y for _, y in batch]))
        score, truth = (a @ b.T).float() * SCALE, torch.arange(len(batch), device=DEVICE)
        return (torch.nn.functional.cross_entropy(score, truth) + torch.nn.functional.cross_entropy(score.T, truth)) / 2
    return loss


def leg(name, start, lr, seed, rounded=False):
    """Trains from `start` (a folder), with batches drawn by the encoder as it stands there; `rounded` as it ships."""
    stamp = made.stamp(start, *made.pairs(), lr=lr, seed=seed, epochs=EPOCHS, size=SIZE, rounded=rounded)
    if made.done(work(name) / 'model', stamp):
        return
    torch.manual_seed(0)
    folder, tokenizer, model = work(name), tokenizer_of(start), Encoder(start)
    batches = encoder_data.batches(encoder_data.related(), embedder(model, tokenizer), round(EPOCHS), SIZE, seed)
    print(len(batches), 'batches', flush=True)
    if rounded:
        round_table(model)
    end = narrowing.start(products(model)) if rounded else None
    model = train(model, batches, loss_of(tokenizer), lr, folder, stamp, warmup=40, minutes=clock.minutes('ENCODER'), every=3, log=100)
    report = encoder_eval.evaluate(embedder(model, tokenizer))
    if end:
        end()
    whole.text(folder / 'report.json', json.dumps(report, indent=1))
    made.save(folder / 'model', stamp, model.cpu().body, tokenizer)
    for key, figures in report.items():
        print(key, figures, flush=True)


def run():
    """Stage `encoder`, from the base."""
    base = bases.minilm()
    made.kept(work('encoder') / 'untuned.json', made.stamp(base, *made.pairs()),
              lambda: encoder_eval.evaluate(embedder(Encoder(base), tokenizer_of(base))))
    leg('encoder', base, 1e-4, 0)


def more():
    """Stage `encoder-more`: another leg from where the last one ended, with batches drawn by the tuned encoder and the
    roundings that ship."""
    leg('encoder-more', needed(work('encoder') / 'model', 'encoder'), 6e-5, 1, rounded=True)
