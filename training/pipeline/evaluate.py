"""Stage `evaluate`: figures of a judge on what was never trained on, per set, register and kind."""
import numpy as np

from . import judge, metrics, sources
from .intervals import bootstrap, wilson

THRESHOLDS = (.5, .7, .9)


def _set_report(gold, score):
    report = {'n': len(gold), 'contradictions': int(gold.sum())}
    if gold.any() and not gold.all():
        report['auc'] = bootstrap(metrics.auc, gold, score)
        report['ap'] = bootstrap(metrics.average_precision, gold, score)
        report['best mcc'] = bootstrap(metrics.best_mcc, gold, score, rounds=100)
        for t in THRESHOLDS:
            report[f'p/r at {t}'] = metrics.precision_recall(gold, score, t)
        report['at precision .88 (threshold, recall)'] = metrics.threshold_for(gold, score, .88)
    else:
        for t in THRESHOLDS:
            report[f'flagged at {t}'] = wilson(int((score >= t).sum()), len(score))
    return report


def _thinned(pairs, limit):
    """Every contradiction and near miss of the timelines, and an even share of the plain neighbours."""
    named = [p for p in pairs if p.kind != 'neighbour']
    rest = [p for p in pairs if p.kind == 'neighbour']
    return named + rest[::max(1, len(rest) // limit)]


def held_sets(limit=600):
    """The parts never trained on; large quiet sets are cut."""
    sets = {
        'kinds': [p for p in sources.kinds() if p.held],
        'policy, real': [p for p in sources.political() if p.held],
        'debates, real': [p for p in sources.debates() if p.held],
        'german': [], 'new': [],
        'timelines': _thinned([p for p in sources.timeline_pairs() if p.held], limit),
        'written': [],
        'same speaker': [p for p in sources.same_speaker() if p.held][:limit]}
    for p in sources.written():
        if p.held:
            sets['german' if p.language == 'de' else p.source].append(p)
    return {k: v for k, v in sets.items() if v}


def evaluate(scorer, temperature=1., sets=None):
    """{set: figures}, and per register and kind: caught or wrongly flagged at .5."""
    report, everything = {}, []
    for name, pairs in (sets or held_sets()).items():
        score = judge.both_orders(scorer, [(p.earlier, p.later) for p in pairs], temperature)
        gold = np.array([p.label == 'contradiction' for p in pairs])
        report[name] = _set_report(gold, score)
        print(name, report[name], flush=True)
        everything += list(zip(pairs, score, strict=True))
    ours = [(p, s) for p, s in everything if p.source in ('written', 'new', 'kinds')]
    for field in ('register', 'kind'):
        groups = {}
        for p, s in ours:
            groups.setdefault((getattr(p, field), p.label if field == 'kind' else ''), []).append((p, s))
        table = {}
        for (value, label), rows in sorted(groups.items()):
            gold = np.array([p.label == 'contradiction' for p, _ in rows])
            score = np.array([s for _, s in rows])
            name = f'{value} ({label})' if label else value
            table[name] = {'n': len(rows), 'flagged at .5': wilson(int((score >= .5).sum()), len(rows))}
            if field == 'register':
                table[name] |= {'auc': round(metrics.auc(gold, score), 3), 'best mcc': round(metrics.best_mcc(gold, score), 3)}
        report[f'by {field}'] = table
    return report


def brief(report):
    """A line per set, for logs."""
    return '\n'.join(f'{k}: {v}' for k, v in report.items() if not k.startswith('by '))
