"""Stage `rename`: real parties and companies in invented events get invented names (corpus/renames.json).

A list of patterns, found by searching the corpus for some 150 known names, is applied to every string of a line; a second
run changes nothing. Families of parties that exist everywhere (Greens, Social Democrats), places, and products that a
pair needs as common knowledge stay.
"""
import json
import re

from . import jsonl
from .paths import CORPUS

KEEP = {'id', 'set', 'label', 'kind', 'register', 'date'}


def renamed(value, rules):
    if isinstance(value, str):
        for pattern, name in rules:
            value = pattern.sub(name, value)
        return value
    if isinstance(value, list):
        return [renamed(v, rules) for v in value]
    if isinstance(value, dict):
        return {k: v if k in KEEP else renamed(v, rules) for k, v in value.items()}
    return value


def run():
    rules = [(re.compile(p), n) for p, n in json.loads((CORPUS / 'renames.json').read_text(encoding='utf8'))]
    for path in sorted(CORPUS.glob('**/*.jsonl')):
        rows = jsonl.read(path)
        after = [renamed(row, rules) for row in rows]
        changed = sum(a != b for a, b in zip(rows, after, strict=True))
        if changed:
            jsonl.write(path, after)
        print(f'{path.name}: {changed} of {len(rows)} lines renamed')
