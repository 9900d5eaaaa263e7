"""The retrieval encoder: a sentence model with mean pooling and length 1."""
import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

MAX_LENGTH = 96


class Encoder(torch.nn.Module):
    """Mean-pooled, L2-normalised sentence embedding; segment ids are all zero."""

    def __init__(self, folder):
        super().__init__()
        self.body = AutoModel.from_pretrained(folder, attn_implementation='eager', add_pooling_layer=False)

    def forward(self, input_ids, attention_mask):
        hidden = self.body(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask[..., None].to(hidden.dtype)
        return torch.nn.functional.normalize(((hidden * mask).sum(1) / mask.sum(1)).float(), dim=-1)


def tokenizer_of(folder):
    return AutoTokenizer.from_pretrained(folder)


def tokens(tokenizer, texts, length=MAX_LENGTH):
    batch = tokenizer(list(texts), padding=True, truncation=True, max_length=length, return_tensors='pt')
    return batch['input_ids'], batch['attention_mask']


def embed(model, tokenizer, texts, size=64):
    """Embeddings of many texts, in their order; sorted by length inside for speed."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    out = np.zeros((len(texts), model.body.config.hidden_size), np.float32)
    with torch.inference_mode(), torch.autocast('cpu', dtype=torch.bfloat16):
        for i in range(0, len(order), size):
            rows = order[i:i + size]
            out[rows] = model(*tokens(tokenizer, [texts[r] for r in rows])).float().numpy()
    return out
