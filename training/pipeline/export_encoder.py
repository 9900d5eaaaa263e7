"""Stage `export-encoder`: the retrieval encoder as it ships, in EXPORT/encoder."""
import json

from . import manifest, slim_tokenizer
from .encoder import BITS, MAX_LENGTH, Encoder, tokenizer_of
from .export_graph import small
from .paths import EXPORT, WORK, needed


def export(source, folder):
    folder.mkdir(parents=True, exist_ok=True)
    model, tokenizer = Encoder(source), tokenizer_of(source)
    small(model, folder, 'embedding', 'word_embeddings.weight', 'position_embeddings.weight', MAX_LENGTH,
          lambda weight, product: BITS)
    data = slim_tokenizer.write(tokenizer, folder / 'tokenizer.json')
    config = {'maxLength': MAX_LENGTH, 'size': model.body.config.hidden_size, 'inputs': ['input_ids', 'attention_mask'],
              'output': 'embedding', 'padId': tokenizer.pad_token_id, 'tokenizerModel': data['model']['type']}
    (folder / 'config.json').write_text(json.dumps(config, indent=1) + '\n')
    return manifest.write(folder, 'encoder', ['model.onnx', 'tokenizer.json', 'config.json'], languages=['en'])


def run():
    tuned = [WORK / name / 'model' for name in ('encoder-more', 'encoder')]
    source = next((folder for folder in tuned if folder.exists()), None) or needed(tuned[1], 'encoder')
    print(json.dumps(export(source, EXPORT / 'encoder'), indent=1))
