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


def exported(weight, bits):
    """The weight [K, N] as the export stores it and the runtime unpacks it."""
    from pipeline import narrow
    codes, scales = narrow.quantise(weight, bits)
    return (codes.astype('float32') - 2 ** (bits - 1)) * scales


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
    assert time.time() - begun < 10, 'a finished stage does not come back at once'


def check_resume(folder):
    """A run that is killed and started again ends with the weights of an unbroken one; with another stamp it starts anew."""
    import torch
    from pipeline.loop import train
    torch.manual_seed(1)
    packs = [(torch.randn(8, 6), torch.randn(8, 2)) for _ in range(40)]

    def trained(name, stamp, die_at=None):
        (folder / name).mkdir(exist_ok=True)
        torch.manual_seed(0)
        model, seen = torch.nn.Linear(6, 2), []

        def loss(model, batch):
            if len(seen) == die_at:
                raise KeyboardInterrupt
            seen.append(batch)
            return ((model(batch[0]).float() - batch[1]) ** 2).mean()
        try:
            train(model, packs, loss, .01, folder / name, stamp, warmup=5, every=0)
        except KeyboardInterrupt:
            pass
        return model.weight.detach().clone(), len(seen)

    unbroken, _ = trained('unbroken', 'a')
    for die_at in (13, 34):  # before and within the part whose mean is taken
        _, seen = trained(f'broken-{die_at}', 'a', die_at)
        resumed, rest = trained(f'broken-{die_at}', 'a')
        assert seen == die_at and rest == len(packs) - die_at, 'a resumed run does not go on where it was killed'
        assert torch.equal(resumed, unbroken), 'a resumed run ends elsewhere than an unbroken one'
    assert trained('unbroken', 'a')[1] == 0, 'a finished run trains again'
    assert trained('unbroken', 'b')[1] == len(packs), 'a checkpoint of something else is taken'


def unit_checks():
    import numpy as np
    import torch
    from pipeline import encoder_eval, intervals, metrics, narrow, narrowing, tables
    rng = np.random.default_rng(0)
    weight = rng.normal(size=(8, 256)).astype(np.float32)
    assert np.allclose(tables.rounded(tables.rounded(weight)), tables.rounded(weight), atol=1e-6), 'table rounding drifts'
    for bits in (5, 6):
        codes, _ = narrow.quantise(weight, bits)
        assert (narrow.unpack(narrow.pack(codes, bits), bits) == codes).all(), f'packing in {bits} bits loses something'
        once = exported(weight, bits)
        assert np.allclose(exported(once, bits), once, atol=1e-6), f'rounding to {bits} bits drifts'
        product = torch.nn.Linear(256, 8)
        with torch.no_grad():
            product.weight.copy_(torch.tensor(weight))
        trained = narrowing.Narrow(product.weight, bits)(product.weight).detach().numpy()
        assert np.allclose(trained, exported(weight.T, bits).T, atol=1e-6), f'training rounds to {bits} bits in another way than the export'
        end = narrowing.start([(product, bits)])
        with torch.no_grad():
            product.parametrizations.weight.original.mul_(.7)
        end()
        trained = product.weight.detach().numpy().T
        assert np.allclose(exported(trained, bits), trained, atol=1e-6), f'the export rounds to {bits} bits what training has rounded already'
    vectors = {'query': [1., 0.], 'target': [.6, .8], 'nearer': [.8, .6], 'far': [0., 1.]}
    rank = encoder_eval.ranks(lambda texts: np.array([vectors[t] for t in texts]), ['query'], ['target'], list(vectors))
    assert list(rank) == [1], 'a query or a target counts among its own distractors'
    assert str(intervals.wilson(0, 111)[1]) == '0.0', 'a share below nothing'
    gold, score = np.array([True, False, True, False]), np.array([.9, .1, .4, .4])
    assert abs(metrics.auc(gold, score) - .875) < 1e-9, 'AUC is wrong on ties'


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
        unit_checks()
        check_resume(folder)
        import run
        check_order(run)
        assert run.main([]) == 0
        check(folder)
        check_again(run, folder / 'work')
    print('test:training passed')
    return 0


if __name__ == '__main__':
    sys.exit(main())
