"""Stage `ship`: copies the exported models to public/models when both are whole, with one manifest over both."""
import json
import shutil

from .bases import sha256
from .paths import EXPORT, SHIPPED, needed

LIMIT = 75_000_000


def run():
    total, manifests = 0, {}
    for kind in ('judge', 'encoder'):
        manifest = json.loads(needed(EXPORT / kind / 'manifest.json', f'export-{kind}').read_text())
        for name, facts in manifest['files'].items():
            if sha256(EXPORT / kind / name) != facts['sha256']:
                raise SystemExit(f'{kind}/{name} is not what its manifest says; export it again')
            total += facts['bytes']
        manifests[kind] = manifest
    if total > LIMIT:
        raise SystemExit(f'{total} bytes are more than the {LIMIT} that a package may hold')
    for kind, manifest in manifests.items():
        (SHIPPED / kind).mkdir(parents=True, exist_ok=True)
        for name in [*manifest['files'], 'manifest.json']:
            shutil.copyfile(EXPORT / kind / name, SHIPPED / kind / name)
    (SHIPPED / 'manifest.json').write_text(json.dumps({'bytes': total, **manifests}, indent=1) + '\n')
    print(f'shipped {total / 1e6:.1f} MB')
