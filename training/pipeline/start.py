"""The student before training: chosen layers of the first teacher, channels evened out; made once, the same for every student."""
from . import judge, kept, layers, made, smooth, teacher
from .device import DEVICE
from .paths import WORK

FOLDER = WORK / 'student' / 'start'
CALIBRATION = 160  # pairs that layers are chosen and channels evened out on


def make(rows, stamp):
    """Layers and divisors would come out otherwise on another day or device, and a checkpoint fits its own alone: so they are kept."""
    if made.done(FOLDER, stamp):
        return
    tall, tokenizer = judge.load(teacher.folders()[0])
    some = [tuple(r[:2]) for r in teacher.known(rows)[:CALIBRATION]]
    model = layers.keep_layers(tall, kept.choose(tall, tokenizer, some))
    smooth.apply(model.eval(), tokenizer, some)
    made.save(FOLDER, stamp, model.cpu(), tokenizer, smooth=smooth.divisors(model))


def load():
    """(model, tokenizer), without dropout, its word table as it stays."""
    model, tokenizer = judge.load(FOLDER)
    smooth.stand(model, FOLDER, DEVICE)
    for parameter in model.base_model.embeddings.parameters():
        parameter.requires_grad = False
    return layers.quiet(model), tokenizer
