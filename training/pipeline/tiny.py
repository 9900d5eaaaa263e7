"""Random little bases with the real shape of things, for the smoke test: seconds instead of hours, nonsense for figures."""
import re

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel, PreTrainedTokenizerFast

from . import sources

WIDTH, INNER = 128, 1024


def _tokenizer(special):
    words = sorted({w for p in sources.written() for t in (p.earlier, p.later) for w in re.findall(r'\w+', t.lower())})
    letters = sorted({c for w in words for c in w})
    vocab = [*special.values(), *letters, *('##' + c for c in letters), *'.,;:!?()', *words[:3000]]
    fast = Tokenizer(models.WordPiece({w: i for i, w in enumerate(dict.fromkeys(vocab))}, unk_token=special['unk_token']))
    fast.normalizer = normalizers.BertNormalizer(lowercase=True)
    fast.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    first, last = special['cls_token'], special['sep_token']
    ids = [(t, fast.token_to_id(t)) for t in (first, last)]
    fast.post_processor = processors.TemplateProcessing(f'{first} $A {last}', f'{first} $A {last} {last} $B {last}', ids)
    return PreTrainedTokenizerFast(tokenizer_object=fast, **special)


def base(name, folder):
    """Writes the base once and returns its folder."""
    if not (folder / 'model.safetensors').exists():
        torch.manual_seed(0)
        mpnet = name == 'mpnet'
        special = dict(zip(('cls_token', 'pad_token', 'sep_token', 'unk_token', 'mask_token'), (
            '<s>', '<pad>', '</s>', '[UNK]', '<mask>') if mpnet else ('[CLS]', '[PAD]', '[SEP]', '[UNK]', '[MASK]'), strict=True))
        tokenizer = _tokenizer(special)
        shape = {'vocab_size': len(tokenizer), 'hidden_size': WIDTH, 'intermediate_size': INNER, 'num_attention_heads': 4,
                 'pad_token_id': tokenizer.pad_token_id}
        model = MPNetModel(MPNetConfig(num_hidden_layers=4, max_position_embeddings=140, **shape)) if mpnet else BertModel(
            BertConfig(num_hidden_layers=2, max_position_embeddings=140, **shape))
        model.save_pretrained(folder)
        tokenizer.save_pretrained(folder)
    return folder
