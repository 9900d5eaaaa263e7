"""What the upper layers of the student learn from: hidden states of the frozen lower layers and the teacher's answers.

The lower layers are the teacher's own, with weights already rounded as they ship; so they run once per pair, and the
upper layers can be trained for many epochs at a small part of the price. Shards are written one by one: a killed run goes
on where it stopped.
"""
import time

import torch

from . import batches, judge, narrow, tables
from .paths import work

ATTENTION_BITS, INNER_BITS, UPPER_BITS = 6, 5, 6


def products(layer, inner_bits=INNER_BITS):
    """[(product, bits it ships in)] of one layer: all that is narrow."""
    attn = layer.attention.attn
    return [(attn.q, ATTENTION_BITS), (attn.k, ATTENTION_BITS), (attn.v, ATTENTION_BITS), (attn.o, ATTENTION_BITS),
            (layer.intermediate.dense, inner_bits), (layer.output.dense, inner_bits)]


def round_weights(layer, inner_bits=INNER_BITS):
    """Rounds the products of one layer to the bits they ship in."""
    for module, bits in products(layer, inner_bits):
        module.weight.data = torch.tensor(narrow.rounded(module.weight.data.numpy().T, bits).T.copy())


def rounded_teacher(folder, cut):
    """The teacher with its word table and its lowest `cut` layers rounded."""
    teacher, tokenizer = judge.load(folder)
    table = teacher.base_model.embeddings.word_embeddings.weight
    table.data = torch.tensor(tables.rounded(table.detach().numpy()))
    for layer in teacher.base_model.encoder.layer[:cut]:
        round_weights(layer)
    return teacher.eval(), tokenizer


def shards(name):
    return sorted(work('features', name).glob('shard-*.pt'))


def write(name, teacher, tokenizer, rows, cuts, aim, minutes, size=32):
    """Shards of up to `size` pairs: hidden states after each of `cuts` layers, those that layer `aim` is given, the answers,
    the targets."""
    folder, start = work('features', name), time.time()
    packs = batches.by_length(rows, size, seed='features')
    for number, pack in enumerate(packs):
        path = folder / f'shard-{number:05}.pt'
        if path.exists():
            continue
        if time.time() - start > 60 * minutes:
            break
        ids, mask = judge.tokens(tokenizer, [r[:2] for r in pack])
        with torch.inference_mode(), torch.autocast('cpu', dtype=torch.bfloat16):
            out = teacher(input_ids=ids, attention_mask=mask, output_hidden_states=True)
        states = out.hidden_states
        part = path.with_suffix('.part')
        torch.save({'hidden': {c: states[c].bfloat16().clone() for c in cuts}, 'aim': states[aim].bfloat16().clone(), 'mask': mask.clone(),
                    'first': states[-1][:, 0].float().clone(), 'logits': out.logits.float().clone(),
                    'target': torch.tensor([r[2] for r in pack])}, part)
        part.rename(path)
        if number % 20 == 0:
            print(f'{number} of {len(packs)} shards, {(time.time() - start) / 60:.1f} min', flush=True)
