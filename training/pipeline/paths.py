"""Where things lie: the project, the data beside it and a work folder outside the tree."""
import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
TRAINING = PROJECT / 'training'
CORPUS = Path(os.environ.get('ON_RECORD_CORPUS', TRAINING / 'corpus'))
DATA = Path(os.environ.get('ON_RECORD_DATA', PROJECT.parent / 'shared' / 'data'))
WORK = Path(os.environ.get('ON_RECORD_TRAINING', Path.home() / '.cache' / 'on-record-training'))
EXPORT = WORK / 'export'
SHIPPED = Path(os.environ.get('ON_RECORD_SHIPPED', PROJECT / 'public' / 'models'))
REFERENCE = Path(os.environ.get('ON_RECORD_REFERENCE', TRAINING / 'reference'))
SPLIT = Path(os.environ.get('ON_RECORD_SPLIT', TRAINING / 'split.json'))
TINY = bool(os.environ.get('ON_RECORD_TINY'))  # random little bases in place of the real ones, for the smoke test


def needed(path, stage):
    """The path, where the stage that makes it has run."""
    if not path.exists():
        raise SystemExit(f'{path} is missing: run the stage `{stage}` first')
    return path


def work(*parts):
    """A folder for checkpoints, made when missing."""
    folder = WORK.joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
