"""Stage `reference`: 500 pairs of our text with the logits of the exported judge, for a parity test elsewhere.

Each line: {id, a, b, ids, logits}; pairs are scored one at a time, so padding plays no part; pairs that would
be cut are left out.
"""
import random

from . import jsonl, sources
from .onnx_model import OnnxModel
from .paths import EXPORT, REFERENCE

WANTED = 500


def run():
    model = OnnxModel(EXPORT / 'judge', threads=1)
    rng = random.Random(11)
    pool = [p for p in sources.written() + sources.kinds() if p.source != 'new']
    rng.shuffle(pool)
    pool = [p for p in pool if len(model.tokenizer.encode(p.earlier, p.later).ids) < model.config['maxLength']]
    german = [p for p in pool if p.language == 'de'][:40]
    rest = [p for p in pool if p.language != 'de'][:WANTED - len(german)]
    rows = []
    for p in german + rest:
        pair = (p.earlier, p.later)
        ids = model.tokenizer.encode(*pair).ids
        rows.append({'id': p.id, 'a': p.earlier, 'b': p.later, 'ids': ids,
                     'logits': [round(float(x), 5) for x in model.run([pair])[0]]})
    REFERENCE.mkdir(exist_ok=True)
    jsonl.write(REFERENCE / 'pairs-500.jsonl', rows)
    print(len(rows), 'pairs,', model.config)
