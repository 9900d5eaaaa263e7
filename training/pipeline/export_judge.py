"""Stage `export-judge`: the student as it ships, in EXPORT/judge."""
import json
import os
from pathlib import Path

from . import judge, manifest, products, slim_tokenizer, smooth
from .bases import sha256
from .export_graph import small
from .judge_graph import JudgeGraph
from .paths import EXPORT, WORK, needed, work


LANGUAGES = ['en']


def trained():
    """The student's folder; ON_RECORD_JUDGE names another."""
    return needed(Path(os.environ.get('ON_RECORD_JUDGE') or WORK / 'student' / 'model'), 'student')


def bits_of(depth):
    """How many bits a product gets, by its name in the graph: the tracer numbers the products of one name by layer,
    /output/dense/MatMul, /output_1/dense/MatMul, and so on."""
    def bits(weight, product):
        name, _, layer = product.split('/')[1].partition('_')
        return products.inner_bits(int(layer or 0), depth) if name in ('intermediate', 'output') else products.BITS
    return bits


def export(source, folder, temperature=1., **facts):
    folder.mkdir(parents=True, exist_ok=True)
    model, tokenizer = judge.load(source)
    if not smooth.stand(model.eval(), Path(source)):
        raise SystemExit(f'{smooth.FILE} is missing beside {source}: it is part of the student')
    small(JudgeGraph(model, judge.MAX_LENGTH), folder, 'logits', 'words.weight', 'places.weight', judge.MAX_LENGTH + 2,
          bits_of(model.config.num_hidden_layers))
    data = slim_tokenizer.write(tokenizer, folder / 'tokenizer.json')
    config = {'maxLength': judge.MAX_LENGTH, 'labels': list(judge.LABELS), 'inputs': ['input_ids', 'attention_mask'],
              'output': 'logits', 'padId': tokenizer.pad_token_id, 'truncation': 'longest_first', 'temperature': temperature,
              'tokenizerModel': data['model']['type']}
    (folder / 'config.json').write_text(json.dumps(config, indent=1) + '\n')
    return manifest.write(folder, 'judge', ['model.onnx', 'tokenizer.json', 'config.json'], temperature=temperature,
                          languages=LANGUAGES, **facts)


def temperature_of(source):
    """What `calibrate` found for just this model; 1 where it has not seen it."""
    path = work('temperature') / 'judge.json'
    note = json.loads(path.read_text()).get('value', {}) if path.exists() else {}
    return note['temperature'] if note.get('model') == sha256(source / 'model.safetensors') else 1.


def run():
    source = trained()
    print(json.dumps(export(source, EXPORT / 'judge', temperature_of(source)), indent=1))
