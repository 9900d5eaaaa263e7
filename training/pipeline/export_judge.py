"""Stage `export-judge`: the student as it ships, in EXPORT/judge."""
import json
import os
from pathlib import Path

from . import features, judge, judge_student, manifest, slim_tokenizer
from .export_graph import small
from .judge_graph import JudgeGraph
from .paths import EXPORT, work


LANGUAGES = ['en']


def newest():
    """The student that was trained last; ON_RECORD_JUDGE names another folder."""
    trained = [work(name) / 'model' for name in ('whole-end', 'whole-last', 'whole-long', 'whole-quiet', 'whole', 'student')]
    folder = Path(os.environ.get('ON_RECORD_JUDGE') or next((f for f in trained if f.exists()), trained[-1]))
    if not folder.exists():
        raise SystemExit('no student to export: run the stage `student` first')
    return folder


def bits_of(weight, product):
    """Inner products of the layers that come from the teacher as they are: 5 bits; all else 6. The tracer numbers the
    products of one name by layer: /output/dense/MatMul, /output_1/dense/MatMul, and so on."""
    name, _, layer = product.split('/')[1].partition('_')
    inner = name in ('intermediate', 'output')
    return features.INNER_BITS if inner and int(layer or 0) < judge_student.CUT else features.UPPER_BITS


def export(source, folder, temperature=1., **facts):
    folder.mkdir(parents=True, exist_ok=True)
    model, tokenizer = judge.load(source)
    judge_student.even(model.eval(), tokenizer, Path(source))
    small(JudgeGraph(model.eval(), judge.MAX_LENGTH), folder, 'logits', 'words.weight', 'places.weight', judge.MAX_LENGTH + 2,
          bits_of)
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
    print(json.dumps(export(newest(), EXPORT / 'judge', temperature), indent=1))
