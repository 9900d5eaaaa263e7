"""The judge of pairs: a cross-encoder with logits entailment, neutral, contradiction."""
import numpy as np
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from .coder import Coder
from .device import DEVICE, autocast

LABELS = ('entailment', 'neutral', 'contradiction')
MAX_LENGTH = 128


def load(folder):
    """(model, tokenizer) of a checkpoint folder; a base model gets a new head of three labels."""
    model = AutoModelForSequenceClassification.from_pretrained(folder, num_labels=len(LABELS), attn_implementation='eager')
    return model, AutoTokenizer.from_pretrained(folder)


def coder(tokenizer):
    return Coder(tokenizer, MAX_LENGTH)


def plain(model):
    """What a model says of ids and mask."""
    return lambda ids, mask: model(input_ids=ids, attention_mask=mask).logits


def scorer(model, tokenizer, forward=None, size=64):
    """A function from pairs to their logits, in their order; like lengths share a batch."""
    code, forward = coder(tokenizer), forward or plain(model)
    model.to(DEVICE).eval()

    def logits(pairs):
        code.learn(pairs)
        order = sorted(range(len(pairs)), key=lambda i: len(code.known[pairs[i]]))
        out = np.zeros((len(pairs), len(LABELS)), np.float32)
        with torch.inference_mode(), autocast():
            for i in range(0, len(order), size):
                rows = order[i:i + size]
                out[rows] = forward(*code.tokens([pairs[r] for r in rows])).float().cpu().numpy()
        return out
    return logits


def both_orders(score, pairs, temperature=1.):
    """Probability of contradiction, mean of both orders; `score` maps pairs to logits."""
    total = 0
    for batch in (pairs, [(b, a) for a, b in pairs]):
        z = score(batch) / temperature
        z = np.exp(z - z.max(1, keepdims=True))
        total = total + z[:, 2] / z.sum(1)
    return total / 2
