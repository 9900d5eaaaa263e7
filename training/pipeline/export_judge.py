"""Stage `export-judge`: the student as it ships, in EXPORT/judge."""
import json
import os
from pathlib import Path

from . import judge, manifest, products, slim_tokenizer, smooth
from .export_graph import small
from .judge_graph import JudgeGraph
from .paths import EXPORT, work


LANGUAGES = ['en']


def trained():
    """The student's folder; ON_RECORD_JUDGE names another."""
    folder = Path(os.environ.get('ON_RECORD_JUDGE') or work('student') / 'model')
    if not folder.exists():
        raise SystemExit('no student to export: run the stage `student` first')
    return folder


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


def run():
    note = work('temperature') / 'judge.json'
    temperature = json.loads(note.read_text())['temperature'] if note.exists() else 1.
    print(json.dumps(export(trained(), EXPORT / 'judge', temperature), indent=1))
