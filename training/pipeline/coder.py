"""Texts and pairs as token ids, coded once: a pair is seen in several epochs, and coding is not free."""
import numpy as np
import torch

from .device import DEVICE


class Coder:
    """Pads a batch of texts, or of (first, second) pairs, to tensors on the device; segment ids stay zero."""

    def __init__(self, tokenizer, length):
        self.tokenizer, self.length, self.known = tokenizer, length, {}

    def learn(self, texts):
        """Codes many at once, which is much faster than one batch at a time."""
        missing = [t for t in dict.fromkeys(texts) if t not in self.known]
        if not missing:
            return
        sides = ([a for a, _ in missing], [b for _, b in missing]) if isinstance(missing[0], tuple) else (missing,)
        coded = self.tokenizer(*sides, truncation=True, max_length=self.length)['input_ids']
        self.known.update((t, np.array(ids, np.int64)) for t, ids in zip(missing, coded, strict=True))

    def tokens(self, texts):
        """(ids, mask), padded on the right."""
        self.learn(texts)
        coded = [self.known[t] for t in texts]
        ids = np.full((len(coded), max(map(len, coded))), self.tokenizer.pad_token_id, np.int64)
        mask = np.zeros_like(ids)
        for row, one in enumerate(coded):
            ids[row, :len(one)], mask[row, :len(one)] = one, 1
        return tuple(torch.from_numpy(a).to(DEVICE, non_blocking=True) for a in (ids, mask))
