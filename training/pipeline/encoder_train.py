"""Stage `encoder`: tunes all-MiniLM-L6-v2 so that statements on one matter lie close, whatever words they use."""
import json
import os

import torch

from . import bases, encoder_data, encoder_eval
from .encoder import Encoder, embed, tokenizer_of, tokens
from .loop import train
from .paths import work

SCALE = 20.


def run(epochs=4, size=96, lr=1e-4, name='encoder', start=None):
    torch.manual_seed(0)
    minutes = float(os.environ.get('ON_RECORD_MINUTES_ENCODER', '60'))
    base = start or bases.minilm()
    folder = work(name)
    tokenizer, model = tokenizer_of(base), Encoder(base)
    plain = lambda texts: embed(model, tokenizer, texts)  # noqa: E731
    untuned = folder / 'untuned.json'
    if start is None and not untuned.exists():
        untuned.write_text(json.dumps(encoder_eval.evaluate(plain), indent=1))
    batches = encoder_data.batches(encoder_data.related(), plain, epochs, size)
    print(len(batches), 'batches', flush=True)

    def loss_of(model, batch):
        a = model(*tokens(tokenizer, [x for x, _ in batch]))
        b = model(*tokens(tokenizer, [y for _, y in batch]))
        score, truth = a @ b.T * SCALE, torch.arange(len(batch))
        return (torch.nn.functional.cross_entropy(score.float(), truth) + torch.nn.functional.cross_entropy(score.T.float(), truth)) / 2

    model = train(model, batches, loss_of, lr, folder, warmup=20, minutes=minutes, every=3, log=20)
    model.body.save_pretrained(folder / 'model')
    tokenizer.save_pretrained(folder / 'model')
    report = encoder_eval.evaluate(plain)
    (folder / 'report.json').write_text(json.dumps(report, indent=1))
    for key, figures in report.items():
        print(key, figures, flush=True)


def more():
    """Stage `encoder-more`: another leg from where the last one ended, with batches drawn by the tuned encoder."""
    run(name='encoder-more', start=work('encoder') / 'model', lr=6e-5)
