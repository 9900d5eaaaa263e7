"""Runs every stage on a little data with random little bases: python training/test_tiny.py. Minutes, no download.

Says "skipped" and ends well where torch or its companions are absent.
"""
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
NEEDED = ('torch', 'transformers', 'tokenizers', 'onnx', 'onnxruntime', 'numpy')


def missing():
    import importlib.util
    return [name for name in NEEDED if importlib.util.find_spec(name) is None]


def little_corpus(source, target):
    """A few dozen lines of each file, the same every time."""
    (target / 'new').mkdir(parents=True)
    for path in source.glob('*.jsonl'):
        lines = path.read_text(encoding='utf8').splitlines()
        random.Random(3).shuffle(lines)
        keep = 2 if 'timelines' in path.name else 60
        (target / path.name).write_text('\n'.join(lines[:keep]) + '\n', encoding='utf8')
    (target / 'renames.json').write_text((source / 'renames.json').read_text(encoding='utf8'), encoding='utf8')


def check(folder):
    """What the stages left behind is whole and agrees with itself."""
    for kind in ('judge', 'encoder'):
        manifest = json.loads((folder / 'shipped' / kind / 'manifest.json').read_text())
        for name, facts in manifest['files'].items():
            assert (folder / 'shipped' / kind / name).stat().st_size == facts['bytes'], f'{kind}/{name} has another size'
    rows = [json.loads(line) for line in (folder / 'reference' / 'pairs-500.jsonl').read_text(encoding='utf8').splitlines()]
    assert rows and all(len(r['logits']) == 3 for r in rows), 'the reference has no logits'
    report = json.loads((folder / 'work' / 'reports' / 'judge.json').read_text())
    assert any('n' in v for v in report.values() if isinstance(v, dict)), 'the report is empty'


def check_order(run):
    """A stage that comes too early says which one to run first."""
    for stage in ('encoder-more', 'teachers', 'answers', 'student', 'calibrate', 'export-judge', 'export-encoder', 'evaluate', 'reference',
                  'ship', 'card'):
        try:
            run.main([stage])
        except SystemExit as refusal:
            assert 'run the stage' in str(refusal), f'{stage}: {refusal}'
        else:
            raise AssertionError(f'{stage} ran without what it needs')


def check_again(run, work):
    """What is done is not done again: the long stages come back at once and leave every model as it is."""
    before, begun = {p: p.stat().st_mtime_ns for p in work.glob('**/*.safetensors')}, time.time()
    assert run.main(['encoder', 'encoder-more', 'general', 'teachers', 'answers', 'student', 'calibrate', 'register-out', 'learning-curve']) == 0
    assert before == {p: p.stat().st_mtime_ns for p in work.glob('**/*.safetensors')}, 'a finished stage wrote its model again'
    assert time.time() - begun < 30, 'a finished stage does not come back at once'


def main():
    absent = missing()
    if absent:
        print(f'test:training skipped: {", ".join(absent)} not installed (see training/requirements.txt)')
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        little_corpus(HERE / 'corpus', folder / 'corpus')
        os.environ.update({
            'ON_RECORD_TINY': '1', 'ON_RECORD_CORPUS': str(folder / 'corpus'), 'ON_RECORD_TRAINING': str(folder / 'work'),
            'ON_RECORD_SHIPPED': str(folder / 'shipped'), 'ON_RECORD_REFERENCE': str(folder / 'reference'),
            'ON_RECORD_SPLIT': str(folder / 'split.json'), 'ON_RECORD_DATA': str(folder / 'no-data'), 'ON_RECORD_TEACHERS': '2', 'ON_RECORD_DEPTH': '3',
            **{f'ON_RECORD_MINUTES_{stage}': '.1' for stage in ('ENCODER', 'GENERAL', 'TEACHER', 'ANSWERS', 'STUDENT')}, 'ON_RECORD_MINUTES_OUT': '.03'})
        sys.path.insert(0, str(HERE))
        import run
        import unit_checks
        unit_checks.figures_and_roundings()
        unit_checks.near_statements()
        unit_checks.resuming(folder)
        check_order(run)
        assert run.main([]) == 0
        check(folder)
        check_again(run, folder / 'work')
    print('test:training passed')
    return 0


if __name__ == '__main__':
    sys.exit(main())
