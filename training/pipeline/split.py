"""A fifth of the corpus is never trained on.

The part hangs on a hash of (register, topic) alone, so sets and topics are never shared between the parts and files
that are added later do not move what is there. Files without registers are split by speaker (timelines) or by id.
`python training/run.py split` writes the ids that are kept aside to training/split.json.
"""
import hashlib

FIFTH = 5


def part(parts, *key):
    """One of `parts` parts, the same for the same key on every machine."""
    text = '|'.join(str(piece).strip().lower() for piece in key)
    return int(hashlib.sha256(text.encode('utf8')).hexdigest()[:8], 16) % parts


def held_out(*key):
    """True for the fifth that is kept aside."""
    return part(FIFTH, *key) == 0


def run():
    """Stage `split`: the ids kept aside, by file, for whoever wants to see or use the same split."""
    import json

    from . import sources
    from .paths import SPLIT
    aside = {'written': [], 'new': [], 'kinds': [], 'timelines': []}
    for p in sources.written() + sources.kinds():
        if p.held:
            aside[p.source].append(p.id)
    aside['timelines'] = [speaker for speaker, held, *_ in sources.timelines() if held]
    SPLIT.write_text(json.dumps(aside, ensure_ascii=False, indent=0) + '\n', encoding='utf8')
    print({k: len(v) for k, v in aside.items()}, 'kept aside')
