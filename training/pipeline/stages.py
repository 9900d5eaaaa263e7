"""The stages by name; each is resumable and returns at once when its work is done."""
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
# `card` writes into the tree.
DEFAULT = [name for name in ALL if name != 'card']
