"""What a piece of work was made from, so that it is neither done twice nor kept when that has changed."""
import hashlib
import json

import torch

from . import sources, whole
from .bases import sha256

NOTE = 'made-from'


def stamp(*paths, **settings):
    """A short hash of files (of a model's folder: its weights) and settings."""
    files = [sha256(p / 'model.safetensors' if p.is_dir() else p) for p in paths]
    return hashlib.sha256(json.dumps([files, settings], sort_keys=True).encode()).hexdigest()[:16]


def pairs():
    """The files that pairs are read from, for a stamp. Drawing rows from them takes minutes, hashing them a moment."""
    return [path for path in sources.files() if path.exists()]


def done(folder, of):
    """Whether a model's folder was made from just this; says so."""
    note = folder / NOTE
    same = note.exists() and note.read_text() == of
    if same:
        print(f'{folder.parent.name}/{folder.name} is done already', flush=True)
    return same


def save(folder, of, model, tokenizer, **tensors):
    """A model as a folder, with further tensors as NAME.pt."""
    with whole.folder(folder) as part:
        model.save_pretrained(part)
        tokenizer.save_pretrained(part)
        for name, value in tensors.items():
            torch.save(value, part / f'{name}.pt')
        (part / NOTE).write_text(of)


def value(path):
    """What `kept` keeps there."""
    return json.loads(path.read_text())['value']


def kept(path, of, make):
    """JSON that `make` gives, kept at the path for as long as its stamp is the same."""
    note = json.loads(path.read_text()) if path.exists() else {}
    if isinstance(note, dict) and note.get(NOTE) == of:
        return note['value']
    if path.exists():
        print(f'{path.parent.name}/{path.name} was made from something else: anew', flush=True)
    value = make()
    whole.text(path, json.dumps({NOTE: of, 'value': value}))
    return value
