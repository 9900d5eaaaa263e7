"""The products of the judge and the bits that they ship in: 6, and 5 for the inner products of all layers but the upper two."""
BITS, INNER_BITS = 6, 5
WIDE_INNER = 2  # upper layers whose inner products keep 6 bits


def of_layer(layer, index, depth):
    """[(product, bits it ships in)] of one layer: all that is narrow."""
    attn = layer.attention.attn
    inner = inner_bits(index, depth)
    return [*((p, BITS) for p in (attn.q, attn.k, attn.v, attn.o)), (layer.intermediate.dense, inner), (layer.output.dense, inner)]


def inner_bits(index, depth):
    return BITS if index >= depth - WIDE_INNER else INNER_BITS


def of_model(model):
    layers = model.base_model.encoder.layer
    return [pair for index, layer in enumerate(layers) for pair in of_layer(layer, index, len(layers))]
