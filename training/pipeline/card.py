"""Stage `card`: puts hashes and the newest figures between the marks of MODEL_CARD.md."""
import hashlib
import json

from .paths import CORPUS, EXPORT, TRAINING, needed, work

BEGIN, END = '<!-- figures -->', '<!-- end of figures -->'


def _cell(value):
    if value is None:
        return '–'
    if isinstance(value, list) and len(value) == 3:
        return f'{value[0]:.3f} ({value[1]:.3f}–{value[2]:.3f})'
    if isinstance(value, list):
        return ' / '.join('–' if v is None else f'{v:.3f}' for v in value)
    return str(value)


def table(first, rows):
    """A Markdown table of {row: {column: value}}, columns in order of appearance."""
    columns = list(dict.fromkeys(c for r in rows.values() for c in r))
    lines = [f'| {first} | ' + ' | '.join(columns) + ' |', '|' + '---|' * (len(columns) + 1)]
    lines += [f'| {name} | ' + ' | '.join(_cell(row.get(c, '')) for c in columns) + ' |' for name, row in rows.items()]
    return '\n'.join(lines)


def corpus_hash():
    digest = hashlib.sha256()
    for path in sorted(CORPUS.glob('**/*.jsonl')):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def sections():
    out = []
    for kind in ('judge', 'encoder'):
        manifest = json.loads(needed(EXPORT / kind / 'manifest.json', f'export-{kind}').read_text())
        rows = {name: {'bytes': f['bytes'], 'sha256': f['sha256']} for name, f in manifest['files'].items()}
        out.append(f"### {kind}: {manifest['version']}\n\n" + table('file', rows))
    out.append(f'Corpus (sha256 over the names and bytes of `corpus/**/*.jsonl`): `{corpus_hash()}`')
    judge = json.loads(needed(work('reports') / 'judge.json', 'evaluate').read_text())
    quiet = {k: v for k, v in judge.items() if isinstance(v, dict) and 'auc' not in v and not k.startswith('by ')}
    mixed = {k: v for k, v in judge.items() if isinstance(v, dict) and 'auc' in v}
    out.append(f"### The judge on what was held out ({judge['model']})\n\n" + table('set', mixed))
    if quiet:
        out.append(table('quiet set', quiet))
    out += [f'By {field} (our own pairs, held out)\n\n' + table(field, judge[f'by {field}']) for field in ('register', 'kind')]
    path = work('reports') / 'encoder.json'
    if path.exists():
        encoder = json.loads(path.read_text())
        rows = {k: v for k, v in encoder.items() if isinstance(v, dict)}
        out.append(f"### Retrieval: the contradicted statement among the nearest K ({encoder['model']})\n\n" + table('set', rows))
    path = work('reports') / 'register-out.json'
    if path.exists():
        out.append('### A register left out of training (MiniLM-L6 in place of the judge)\n\n' + table('register', json.loads(path.read_text())))
    path = work('reports') / 'learning-curve.json'
    if path.exists():
        out.append('### What more pairs are worth (the same number of batches each; the held-out fifth of the written pairs)\n\n' + table('trained on', json.loads(path.read_text())))
    return '\n\n'.join(out)


def run():
    path = TRAINING / 'MODEL_CARD.md'
    text = path.read_text(encoding='utf8')
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    path.write_text(f'{head}{BEGIN}\n{sections()}\n{END}{tail}', encoding='utf8')
    print('figures written to MODEL_CARD.md')
