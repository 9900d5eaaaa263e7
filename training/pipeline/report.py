"""Stage `evaluate`: figures of the exported models on the held-out fifth, written beside the checkpoints."""
import json
import os

from . import encoder_eval, evaluate
from .onnx_model import Remembering
from .paths import EXPORT, work


def run():
    folder = work('reports')
    judge = Remembering(EXPORT / 'judge')
    report = evaluate.evaluate(judge.run, judge.config['temperature'])
    report['model'] = json.loads((EXPORT / 'judge' / 'manifest.json').read_text())['version']
    (folder / 'judge.json').write_text(json.dumps(report, indent=1))
    print(evaluate.brief(report))
    if os.environ.get('ON_RECORD_SKIP_RETRIEVAL'):
        return
    encoder = Remembering(EXPORT / 'encoder')
    retrieval = encoder_eval.evaluate(encoder.run)
    retrieval['model'] = json.loads((EXPORT / 'encoder' / 'manifest.json').read_text())['version']
    (folder / 'encoder.json').write_text(json.dumps(retrieval, indent=1))
    print(evaluate.brief(retrieval))
