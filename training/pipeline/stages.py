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
    'teacher': _stage('teacher'),
    'prototype': _stage('prototype_teacher'),
    'features': _stage('judge_student', 'features'),
    'student': _stage('upper'),
    'whole': _stage('whole'),
    'whole-quiet': _stage('whole', 'quiet'),
    'whole-long': _stage('whole', 'long'),
    'whole-last': _stage('whole', 'last'),
    'whole-end': _stage('whole', 'end'),
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
# `prototype` is no part of the recipe: it stands in for `teacher` where somebody has the prototype's weights; `card` writes into the tree.
DEFAULT = [name for name in ALL if name not in ('prototype', 'card')]
