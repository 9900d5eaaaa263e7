"""Training with the roundings that ship: weights in 5 and 6 bits, activations in 8, gradients straight through.

What is learned is then what runs: the loss of the rounded judge is what the training makes small (Jacob et al. 2018,
"Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference").
"""
import torch
from torch.nn.utils import parametrize

from . import narrow


class Narrow(torch.nn.Module):
    """A weight [out, in] as codes of few bits with one scale per output; scales stay as they were found."""

    def __init__(self, weight, bits):
        super().__init__()
        self.half = 2 ** (bits - 1)
        scales = narrow.quantise(weight.detach().cpu().numpy().T, bits)[1]
        self.register_buffer('scales', torch.tensor(scales)[:, None])

    def forward(self, weight):
        with torch.no_grad():
            gap = (weight / self.scales).round_().clamp_(-self.half, self.half - 1).mul_(self.scales).sub_(weight)
        return weight + gap


def eight_bit(_, inputs):
    """The input of a product as the runtime rounds it: one range over the whole batch, zero among its values."""
    value = inputs[0].float()
    with torch.no_grad():
        low, high = value.amin().clamp(max=0.), value.amax().clamp(min=0.)
        scale = (high - low).clamp(min=1e-8) / 255
        zero = (-low / scale).round().clamp(0, 255).to(torch.int32)
    return (torch.fake_quantize_per_tensor_affine(value, scale, zero, 0, 255),)


def start(narrow_products):
    """Rounds [(product, bits)] from here on; gives back what ends it, leaving the weights rounded."""
    hooks, narrowed = [], []
    for product, bits in narrow_products:
        parametrize.register_parametrization(product, 'weight', Narrow(product.weight, bits), unsafe=True)
        narrowed.append(product)
        hooks.append(product.register_forward_pre_hook(eight_bit))

    def end():
        for hook in hooks:
            hook.remove()
        for product in narrowed:
            parametrize.remove_parametrizations(product, 'weight', leave_parametrized=True)
    return end
