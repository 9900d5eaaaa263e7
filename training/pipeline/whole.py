"""Files and folders that are never found half written: made beside their place, then renamed into it."""
import os
import shutil
from contextlib import contextmanager

import numpy as np


@contextmanager
def file(path):
    """A path to write to, which becomes `path` when the block ends well."""
    part = path.with_name(f'{path.name}.part')
    yield part
    os.replace(part, path)


@contextmanager
def folder(path):
    """An empty folder to write into, which becomes `path` when the block ends well."""
    part = path.with_name(f'{path.name}.part')
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    yield part
    shutil.rmtree(path, ignore_errors=True)
    os.replace(part, path)


def text(path, value):
    with file(path) as part:
        part.write_text(value, encoding='utf8')


def array(path, values):
    with file(path) as part, open(part, 'wb') as out:
        np.save(out, values)
