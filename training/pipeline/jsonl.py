"""Reads and writes JSON Lines, gzipped or plain; a malformed line is named by file and number."""
import gzip
import json
from pathlib import Path


def read(path):
    path = Path(path)
    opener = gzip.open if path.suffix == '.gz' else open
    rows = []
    with opener(path, 'rt', encoding='utf8') as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    rows.append(json.loads(line))
                except ValueError as problem:
                    raise SystemExit(f'{path.name}:{number}: {problem}') from problem
    return rows


def write(path, rows):
    with open(path, 'w', encoding='utf8') as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + '\n')
