"""Every source of pairs in one form.

A pair is labelled `contradiction`, `none` (anything else) or, from NLI sets, `entailment` or `neutral`.
"""
import random
from typing import NamedTuple

from . import jsonl
from .paths import CORPUS, DATA
from .split import held_out

NLI = DATA / 'nli' / 'train-licensed.jsonl.gz'


class Pair(NamedTuple):
    id: str
    source: str
    register: str
    kind: str
    earlier: str
    later: str
    label: str
    held: bool
    topic: str = ''
    language: str = 'en'


def corpus_files():
    """The written pairs: the two files to begin with and whatever lies in corpus/new."""
    return [CORPUS / 'written-dev.jsonl', CORPUS / 'written-dev.de.jsonl', *sorted((CORPUS / 'new').glob('*.jsonl'))]


def written():
    pairs = []
    for path in corpus_files():
        if path.exists():
            source = 'new' if path.parent.name == 'new' else 'written'
            language = 'de' if path.stem.endswith('.de') or path.stem.startswith('german') else 'en'
            for r in jsonl.read(path):
                held = held_out(r['register'], r['topic'])
                pairs.append(Pair(r['id'], source, r['register'], r['kind'], r['earlier'], r['later'], r['label'], held, r['topic'], language))
    return pairs


def kinds():
    """The 400 pairs in 20 kinds; their texts carry dates."""
    return [Pair(r['id'], 'kinds', 'kinds', r['kind'], r['earlier']['text'], r['later']['text'], r['label'],
                 held_out('kinds', r['topic']), r['topic']) for r in jsonl.read(CORPUS / 'pairs-dev.jsonl')]


def timeline_files():
    """Speakers over time: the two files to begin with and whatever lies in corpus/timelines."""
    return [CORPUS / 'timelines-dev.jsonl', CORPUS / 'timelines-written-dev.jsonl', *sorted((CORPUS / 'timelines').glob('*.jsonl'))]


def timelines():
    """(speaker, held, {id: text}, contradictions, near misses), statements in date order."""
    out = []
    for path in timeline_files():
        for r in jsonl.read(path):
            text = {s['id']: s['text'] for s in r['statements']}
            pairs = [[tuple(sorted(p)) for p in r[key]] for key in ('contradictions', 'near_misses')]
            out.append((r['speaker'], held_out('timeline', r['speaker']), text, *pairs))
    return out


def timeline_pairs():
    """Every pair of every timeline: almost all are plain neighbours that must stay quiet."""
    pairs = []
    for speaker, held, text, gold, near in timelines():
        ids = list(text)
        for i, a in enumerate(ids):
            for b in ids[i + 1:]:
                key = tuple(sorted((a, b)))
                kind = 'timeline' if key in gold else 'near_miss' if key in near else 'neighbour'
                label = 'contradiction' if key in gold else 'none'
                pairs.append(Pair(f'{a}/{b}', 'timelines', 'timelines', kind, text[a], text[b], label, held))
    return pairs


def _other(name, source, register):
    path = DATA / 'contradiction' / name
    if not path.exists():
        return []
    return [Pair(r['id'], source, register, r.get('kind') or r.get('relation') or '', r['a'], r['b'],
                 r.get('label') or 'none', held_out(source, r['a'])) for r in jsonl.read(path)]


def political():
    """Real policy positions, CC BY 4.0; read where they lie, never copied into the project."""
    return _other('political-dev.jsonl', 'political', 'policy, real')


def debates():
    """Televised debates, same speaker, CC BY-SA 4.0; read where they lie."""
    return _other('debates-dev.jsonl', 'debates', 'debate, real')


def trainable(pairs):
    """Those that may be trained on: not held out, and without a text that stands in a held-out pair too."""
    aside = {t for p in written() + kinds() + political() + debates() if p.held for t in (p.earlier, p.later)}
    return [p for p in pairs if not p.held and p.earlier not in aside and p.later not in aside]


def same_speaker():
    """Rephrasings and inferences of one speaker: nearly none contradicts."""
    return _other('same-speaker-dev.jsonl.gz', 'same-speaker', 'same speaker, real')


def files():
    """Whatever pairs to learn from may be read from."""
    real = [DATA / 'contradiction' / name for name in ('political-dev.jsonl', 'debates-dev.jsonl')]
    return [*corpus_files(), CORPUS / 'pairs-dev.jsonl', *timeline_files(), *real, NLI]


def nli(limit=None, seed=1):
    if not NLI.exists():
        return []
    rows = jsonl.read(NLI)
    random.Random(seed).shuffle(rows)
    names = {'not_contradiction': 'none'}
    return [Pair(f'nli{i}', 'nli', 'nli', r['source'], r['premise'], r['hypothesis'], names.get(r['label'], r['label']), False)
            for i, r in enumerate(rows[:limit])]


def debate_claims():
    """Distractors for the retrieval figure; their licence is not stated, so nothing is trained on them."""
    path = DATA / 'contradiction' / 'debate-claims-dev.jsonl.gz'
    return [r['text'] for r in jsonl.read(path)] if path.exists() else []
