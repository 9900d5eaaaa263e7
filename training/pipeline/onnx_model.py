"""The exported models under onnxruntime, as the extension uses them: tokenizer.json, truncation, right padding."""
import json
import pickle

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from . import whole
from .bases import sha256
from .paths import needed, work


class OnnxModel:
    def __init__(self, folder, file='model.onnx', threads=2):
        needed(folder / 'manifest.json', f'export-{folder.name}')
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(folder / file), options)
        self.config = json.loads((folder / 'config.json').read_text())
        self.tokenizer = Tokenizer.from_file(str(folder / 'tokenizer.json'))
        self.tokenizer.enable_truncation(self.config['maxLength'])

    def run(self, texts, size=32):
        """Outputs for texts or pairs, in their order; like lengths share a batch."""
        coded = [self.tokenizer.encode(*t) if isinstance(t, tuple) else self.tokenizer.encode(t) for t in texts]
        order = sorted(range(len(coded)), key=lambda i: len(coded[i].ids))
        out = [None] * len(coded)
        for start in range(0, len(order), size):
            rows = order[start:start + size]
            longest = max(len(coded[r].ids) for r in rows)
            ids = np.full((len(rows), longest), self.config['padId'], np.int64)
            mask = np.zeros((len(rows), longest), np.int64)
            for i, r in enumerate(rows):
                ids[i, :len(coded[r].ids)] = coded[r].ids
                mask[i, :len(coded[r].ids)] = 1
            for r, value in zip(rows, self.session.run(None, {'input_ids': ids, 'attention_mask': mask})[0], strict=True):
                out[r] = value
        return np.stack(out)


class Remembering:
    """Runs a model once per text and keeps what it said, by the hash of the model's file: long figures can be gone on with."""

    def __init__(self, folder, every=2000):
        self.model, self.every = OnnxModel(folder), every
        self.config = self.model.config
        self.path = work('said') / f"{sha256(folder / 'model.onnx')[:16]}.pickle"
        self.said = pickle.loads(self.path.read_bytes()) if self.path.exists() else {}

    def run(self, texts):
        missing = [t for t in dict.fromkeys(texts) if t not in self.said]
        for start in range(0, len(missing), self.every):
            part = missing[start:start + self.every]
            self.said.update(zip(part, self.model.run(part), strict=True))
            with whole.file(self.path) as note:
                note.write_bytes(pickle.dumps(self.said))
        return np.stack([self.said[t] for t in texts])
