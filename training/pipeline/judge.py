"""The judge of pairs: a cross-encoder with logits entailment, neutral, contradiction."""
import numpy as np
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

LABELS = ('entailment', 'neutral', 'contradiction')
MAX_LENGTH = 128


def load(folder):
    """(model, tokenizer) of a checkpoint folder; a base model gets a new head of three labels."""
    model = AutoModelForSequenceClassification.from_pretrained(folder, num_labels=len(LABELS), attn_implementation='eager')
    return model, AutoTokenizer.from_pretrained(folder)


def tokens(tokenizer, pairs, length=MAX_LENGTH):
    """Input ids and mask of (first, second) pairs; segment ids, where a base has them, stay zero."""
    batch = tokenizer([a for a, _ in pairs], [b for _, b in pairs], padding=True, truncation=True, max_length=length,
                      return_tensors='pt')
    return batch['input_ids'], batch['attention_mask']


def logits(model, tokenizer, pairs, size=64):
    """Logits in the order of the pairs; like lengths share a batch."""
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    out = np.zeros((len(pairs), len(LABELS)), np.float32)
    with torch.inference_mode(), torch.autocast('cpu', dtype=torch.bfloat16):
        for i in range(0, len(order), size):
            rows = order[i:i + size]
            ids, mask = tokens(tokenizer, [pairs[r] for r in rows])
            out[rows] = model(input_ids=ids, attention_mask=mask).logits.float().numpy()
    return out


def both_orders(scorer, pairs, temperature=1.):
    """Probability of contradiction, mean of both orders; `scorer` maps pairs to logits."""
    total = 0
    for batch in (pairs, [(b, a) for a, b in pairs]):
        z = scorer(batch) / temperature
        z = np.exp(z - z.max(1, keepdims=True))
        total = total + z[:, 2] / z.sum(1)
    return total / 2
