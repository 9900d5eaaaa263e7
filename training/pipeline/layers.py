"""The judge that ships, as its export computes it: some of the teacher's layers, and the last one for the first token alone."""
import copy

import torch

MASKED = -10000.


def keep_layers(model, kept):
    """A copy of the model with the given layers alone."""
    student = copy.deepcopy(model)
    body = student.base_model.encoder
    body.layer = torch.nn.ModuleList(body.layer[i] for i in kept)
    student.config.num_hidden_layers = len(kept)
    return student


def quiet(model):
    """No dropout: the teachers' answers are imitated, and every pair is seen few times."""
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.
    return model


def evened(layer, spot, value):
    """The input of a product, its channels divided by what its weights were multiplied with (see smooth.py). What the layer holds
    are the inverse divisors."""
    divisors = getattr(layer, 'smooth', None)
    return value * divisors[spot] if divisors and spot in divisors else value


def attend(layer, query_from, hidden, bias):
    """Attention from the given tokens to all tokens, with the residual and the norm."""
    attn = layer.attention.attn
    shape = (hidden.shape[0], -1, attn.num_attention_heads, attn.attention_head_size)
    even = evened(layer, 'heads', hidden)
    q = attn.q(even if query_from is hidden else evened(layer, 'heads', query_from)).view(shape).transpose(1, 2)
    k = attn.k(even).view(shape).transpose(1, 2)
    v = attn.v(even).view(shape).transpose(1, 2)
    share = torch.softmax(q @ k.transpose(-1, -2) * attn.attention_head_size ** -.5 + bias, -1)
    mixed = (share @ v).transpose(1, 2).reshape(hidden.shape[0], -1, attn.all_head_size)
    return layer.attention.LayerNorm(attn.o(evened(layer, 'mixed', mixed)) + query_from)


def through(layers, hidden, bias):
    """The hidden state after the last layer, of the first token alone: all that the head reads."""
    for i, layer in enumerate(layers):
        last = i == len(layers) - 1
        seen = attend(layer, hidden[:, :1] if last else hidden, hidden, bias[:, :, :1] if last else bias)
        inner = layer.intermediate(evened(layer, 'inner', seen))
        hidden = layer.output(evened(layer, 'outer', inner), seen)
    return hidden


def logits(model):
    """What the judge says of ids and mask, computed as the export does."""
    def forward(ids, mask):
        encoder, hidden = model.base_model.encoder, model.base_model.embeddings(input_ids=ids)
        bias = encoder.compute_position_bias(hidden) + (1. - mask[:, None, None, :].to(hidden.dtype)) * MASKED
        return model.classifier(through(encoder.layer, hidden, bias))
    return forward
