"""Stage `export-judge`: the student as it ships, in EXPORT/judge."""
import json
import os
from pathlib import Path

from . import judge, judge_student, manifest, slim_tokenizer
from .export_graph import small
from .judge_graph import JudgeGraph
from .paths import EXPORT, work


def newest():
    """The furthest stage of the student that has finished; ON_RECORD_JUDGE names a folder instead."""
    if os.environ.get('ON_RECORD_JUDGE'):
        return Path(os.environ['ON_RECORD_JUDGE'])
    name, _ = judge_student.teacher()
    for stage in ('labels', 'hidden'):
        folder = work(f'{name}-{judge_student.LAYERS}', stage) / 'model'
        if folder.exists():
            return folder
    raise SystemExit('no student to export: run the stage `student` first')


def export(source, folder, temperature=1., **facts):
    folder.mkdir(parents=True, exist_ok=True)
    model, tokenizer = judge.load(source)
    small(JudgeGraph(model.eval(), judge.MAX_LENGTH), folder, 'logits', 'words.weight', 'places.weight', judge.MAX_LENGTH + 2)
    data = slim_tokenizer.write(tokenizer, folder / 'tokenizer.json')
    config = {'maxLength': judge.MAX_LENGTH, 'labels': list(judge.LABELS), 'inputs': ['input_ids', 'attention_mask'],
              'output': 'logits', 'padId': tokenizer.pad_token_id, 'truncation': 'longest_first', 'temperature': temperature,
              'tokenizerModel': data['model']['type']}
    (folder / 'config.json').write_text(json.dumps(config, indent=1) + '\n')
    return manifest.write(folder, 'judge', ['model.onnx', 'tokenizer.json', 'config.json'], temperature=temperature, **facts)


def run():
    note = work('temperature') / 'judge.json'
    temperature = json.loads(note.read_text())['temperature'] if note.exists() else 1.
    print(json.dumps(export(newest(), EXPORT / 'judge', temperature), indent=1))
