"""The manifest beside each model: hashes and sizes of its files, and what the engine must know to use it."""
import hashlib
import json

from .bases import sha256


def write(folder, kind, files, **facts):
    """`version` is made from the hashes, so another file is another version."""
    listed = {name: {'sha256': sha256(folder / name), 'bytes': (folder / name).stat().st_size} for name in files}
    digest = hashlib.sha256(''.join(listed[n]['sha256'] for n in sorted(listed)).encode()).hexdigest()[:12]
    manifest = {'kind': kind, 'version': f'{kind}-{digest}', **facts, 'files': listed}
    (folder / 'manifest.json').write_text(json.dumps(manifest, indent=1) + '\n')
    return manifest
