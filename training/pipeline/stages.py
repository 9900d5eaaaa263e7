"""The stages by name. The long ones are resumable and return at once when their work is done."""
import importlib


def _stage(module, function='run', **options):
    return lambda: getattr(importlib.import_module(f'.{module}', __package__), function)(**options)


ALL = {
    'rename': _stage('rename'),
    'split': _stage('split'),
    'leak-check': _stage('leak_check'),
    'encoder': _stage('encoder_train'),
    'encoder-more': _stage('encoder_train', 'more'),
    'general': _stage('teacher', 'general'),
    'teachers': _stage('teacher'),
    'answers': _stage('answers'),
    'student': _stage('student'),
    'calibrate': _stage('calibrate'),
    'export-judge': _stage('export_judge'),
    'export-encoder': _stage('export_encoder'),
    'evaluate': _stage('report'),
    'register-out': _stage('register_out'),
    'learning-curve': _stage('learning_curve'),
    'reference': _stage('reference'),
    'card': _stage('card'),
    'ship': _stage('ship'),
}
# `card` writes into MODEL_CARD.md, which people edit; `rename`, `split`, `reference` and `ship` write what nobody edits.
DEFAULT = [name for name in ALL if name != 'card']
