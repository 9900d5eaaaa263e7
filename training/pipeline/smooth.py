"""Makes activations easy to round to 8 bits: channels with great values are divided, their weights multiplied.

A product x·W equals (x / s)·(diag(s)·W). The runtime rounds each input of a product over one range for all its channels,
so a few great channels cost the others their precision; `s` evens them out. It is found on training pairs.
"""
import torch

from . import judge
from .device import DEVICE

ALPHA = .3
FILE = 'smooth.pt'  # divisors beside a model that was trained with them
SPOTS = ('heads', 'inner')  # inputs of q, k and v; of the inner product. Evening out the other two cost more than it gave


def products(layer, spot):
    attn = layer.attention.attn
    return {'heads': [attn.q, attn.k, attn.v], 'inner': [layer.intermediate.dense]}[spot]


def maxima(model, tokenizer, pairs, size=16):
    """Per layer and spot the greatest value of each channel over real tokens."""
    found, hooks, mask, code = {}, [], None, judge.coder(tokenizer)
    model.to(DEVICE)

    def watch(index, spot):
        def hook(_, inputs):
            top = (inputs[0].abs() * mask[..., None]).amax((0, 1))
            key = (index, spot)
            found[key] = torch.maximum(found[key], top) if key in found else top
        return hook

    for index, layer in enumerate(model.base_model.encoder.layer):
        for spot in SPOTS:
            hooks.append(products(layer, spot)[0].register_forward_pre_hook(watch(index, spot)))
    with torch.no_grad():
        for start in range(0, len(pairs), size):
            ids, mask = code.tokens(pairs[start:start + size])
            model(input_ids=ids, attention_mask=mask)
    for hook in hooks:
        hook.remove()
    return found


def stand(model, folder, device='cpu'):
    """Takes the divisors that a model was trained with; False where it has none."""
    path = folder / FILE
    if path.exists():
        divisors = torch.load(path, weights_only=True, map_location=device)
        for index, layer in enumerate(model.base_model.encoder.layer):
            layer.smooth = divisors[index]
    return path.exists()


def divisors(model):
    """What lies beside a model as FILE."""
    return {i: {spot: v.cpu() for spot, v in layer.smooth.items()} for i, layer in enumerate(model.base_model.encoder.layer)}


def apply(model, tokenizer, pairs, alpha=ALPHA):
    """Scales the weights and leaves the divisors at each layer as `smooth`, for `layers.through` to use."""
    tops = maxima(model, tokenizer, pairs)
    for index, layer in enumerate(model.base_model.encoder.layer):
        layer.smooth = {}
        for spot in SPOTS:
            top = tops[index, spot].clamp(min=1e-4)
            weight = torch.stack([p.weight.detach().abs().amax(0) for p in products(layer, spot)]).amax(0).clamp(min=1e-5)
            scale = top ** alpha / weight ** (1 - alpha)
            scale = scale / scale.log().mean().exp()
            for product in products(layer, spot):
                product.weight.data = product.weight.data * scale
            layer.smooth[spot] = 1 / scale
    return model
