"""One command from data to shipped files: python training/run.py [STAGE ...]; without a stage, all of them in order."""
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pipeline import stages  # noqa: E402


def main(names):
    unknown = [n for n in names if n not in stages.ALL]
    if unknown:
        print(f'unknown stage: {", ".join(unknown)}; stages: {", ".join(stages.ALL)}', file=sys.stderr)
        return 2
    for name in names or stages.DEFAULT:
        start = time.time()
        print(f'== {name}', flush=True)
        stages.ALL[name]()
        print(f'== {name} done in {(time.time() - start) / 60:.1f} minutes', flush=True)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
