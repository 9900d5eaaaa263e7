"""The retrieval encoder: a sentence model with mean pooling and length 1."""
import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from . import tables
from .coder import Coder
from .device import DEVICE, autocast

MAX_LENGTH = 96
BITS = 6


class Encoder(torch.nn.Module):
    """Mean-pooled, L2-normalised sentence embedding; segment ids are all zero."""

    def __init__(self, folder):
        super().__init__()
        self.body = AutoModel.from_pretrained(folder, attn_implementation='eager', add_pooling_layer=False)

    def forward(self, input_ids, attention_mask):
        hidden = self.body(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask[..., None].to(hidden.dtype)
        return torch.nn.functional.normalize(((hidden * mask).sum(1) / mask.sum(1)).float(), dim=-1)


def products(model):
    """[(product, bits it ships in)]."""
    layers = model.body.encoder.layer
    return [(m, BITS) for layer in layers for m in layer.modules() if isinstance(m, torch.nn.Linear)]


def round_table(model):
    """The word table in the 4 bits that it ships in; it stays so."""
    table = model.body.embeddings.word_embeddings.weight
    table.data = torch.tensor(tables.rounded(table.detach().cpu().numpy())).to(table.device)
    table.requires_grad = False


def tokenizer_of(folder):
    return AutoTokenizer.from_pretrained(folder)


def embedder(model, tokenizer, size=128):
    """A function from texts to their vectors, in their order; sorted by length inside for speed."""
    code = Coder(tokenizer, MAX_LENGTH)

    def embed(texts):
        model.to(DEVICE)
        code.learn(texts)
        order = sorted(range(len(texts)), key=lambda i: len(code.known[texts[i]]))
        out = np.zeros((len(texts), model.body.config.hidden_size), np.float32)
        with torch.inference_mode(), autocast():
            for i in range(0, len(order), size):
                rows = order[i:i + size]
                out[rows] = model(*code.tokens([texts[r] for r in rows])).float().cpu().numpy()
        return out
    return embed
