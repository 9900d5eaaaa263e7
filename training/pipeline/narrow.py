"""Weights of 8-bit products stored in 5 or 6 bits and unpacked to bytes when the model is loaded.

Per column a scale and codes around a middle. Rows are cut into equal parts: the first planes hold one part each in their
low bits, the high bits left over hold the last parts. The runtime folds the unpacking at load, so products run at the
speed of 8 bits.
"""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

SHRINK = (1., .96, .92, .88, .84, .8)
LEAST = 100_000  # smaller weights stay in 8 bits
PLANES = {6: 3, 5: 5}
# For each part that has no plane of its own: (plane, shift right, mask, shift left) of the high bits it is made from.
EXTRAS = {6: [[(0, 0, 3, 0), (1, 0, 3, 2), (2, 0, 3, 4)]],
          5: [[(0, 0, 7, 0), (3, 0, 3, 3)], [(1, 0, 7, 0), (4, 0, 3, 3)], [(2, 0, 7, 0), (3, 2, 1, 3), (4, 2, 1, 4)]]}


def quantise(weight, bits):
    """(codes uint8, scale per column) with the least squared error over a few clippings. A weight that lies on a grid already
    keeps it, also where training has moved its greatest code inwards."""
    half = 2 ** (bits - 1)
    inwards = [float(code) for code in range(half - 2, half // 2 - 1, -1)]
    top = np.maximum(np.abs(weight).max(0, keepdims=True), 1e-8)
    best = codes = scales = None
    for divisor in [half - 1., float(half)] + [(half - 1) / s for s in SHRINK[1:]] + inwards:
        scale = top / divisor
        code = np.clip(np.rint(weight / scale), -half, half - 1)
        error = ((code * scale - weight) ** 2).sum(0, keepdims=True)
        if best is None:
            best, codes, scales = error, code, scale
        else:
            better = error < best * (1 - 1e-6)
            best, codes, scales = (np.where(better, *p) for p in ((error, best), (code, codes), (scale, scales)))
    return (codes + half).astype(np.uint8), scales[0].astype(np.float32)


def pack(codes, bits):
    """[K, N] codes as a list of planes of bytes."""
    parts = np.split(codes, PLANES[bits] + len(EXTRAS[bits]))
    planes = [p.copy() for p in parts[:PLANES[bits]]]
    for part, pieces in zip(parts[PLANES[bits]:], EXTRAS[bits], strict=True):
        for plane, right, mask, left in pieces:
            planes[plane] |= ((part >> left) & mask) << right << bits
    return planes


def unpack(planes, bits):
    parts = [p & (2 ** bits - 1) for p in planes]
    for pieces in EXTRAS[bits]:
        part = np.zeros_like(planes[0])
        for plane, right, mask, left in pieces:
            part |= ((planes[plane] >> bits >> right) & mask) << left
        parts.append(part)
    return np.concatenate(parts)


class _Unpacking:
    """Nodes that turn the planes of one weight into the weight."""

    def __init__(self, graph):
        self.graph, self.constants, self.nodes = graph, {}, []

    def constant(self, value):
        if value not in self.constants:
            self.constants[value] = f'narrow_{value}'
            self.graph.initializer.append(numpy_helper.from_array(np.array([value], np.uint8), f'narrow_{value}'))
        return self.constants[value]

    def step(self, op, name, inputs, **options):
        self.nodes.append(helper.make_node(op, inputs, [name], **options))
        return name

    def weight(self, name, bits):
        parts = [self.step('BitwiseAnd', f'{name}_low{i}', [f'{name}_{i}', self.constant(2 ** bits - 1)])
                 for i in range(PLANES[bits])]
        for j, pieces in enumerate(EXTRAS[bits]):
            whole = None
            for plane, right, mask, left in pieces:
                tag = f'{name}_x{j}_{plane}'
                piece = self.step('BitShift', f'{tag}r', [f'{name}_{plane}', self.constant(bits + right)], direction='RIGHT')
                piece = self.step('BitwiseAnd', f'{tag}m', [piece, self.constant(mask)])
                piece = self.step('BitShift', f'{tag}l', [piece, self.constant(left)], direction='LEFT') if left else piece
                whole = piece if whole is None else self.step('BitwiseOr', f'{tag}o', [whole, piece])
            parts.append(whole)
        self.step('Concat', name, parts, axis=0)


def apply(model, floats, bits_of, least=LEAST):
    """Rewrites the large weights of MatMulInteger; `floats` holds the unrounded weights by name, `bits_of(weight name,
    product name)` says how many bits. Returns how many weights were rewritten."""
    graph = model.graph
    tensors = {i.name: i for i in graph.initializer}
    unpacking, done = _Unpacking(graph), {}
    for node in graph.node:
        name = node.input[1] if node.op_type == 'MatMulInteger' else None
        if name not in tensors or tensors[name].data_type != TensorProto.INT8:
            continue
        stem = name.removesuffix('_quantized')
        weight = floats.get(stem)  # the head's weights are renamed on the way and stay in 8 bits
        if weight is None or weight.size < least or weight.shape[0] % 8:
            continue
        bits = bits_of(stem, node.name)
        if name not in done:
            done[name] = stem
            codes, scales = quantise(weight, bits)
            for i, plane in enumerate(pack(codes, bits)):
                graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(plane), f'{name}_{i}'))
            tensors[f'{stem}_scale'].CopyFrom(numpy_helper.from_array(scales, f'{stem}_scale'))
            middle = np.full(len(scales), 2 ** (bits - 1), np.uint8)
            graph.initializer.append(numpy_helper.from_array(middle, f'{stem}_middle'))
            unpacking.weight(name, bits)
        node.input[3] = f'{stem}_middle'
    for name, stem in done.items():
        graph.initializer.remove(tensors[name])
        if f'{stem}_zero_point' in tensors:
            graph.initializer.remove(tensors[f'{stem}_zero_point'])
    for node in reversed(unpacking.nodes):
        graph.node.insert(0, node)
    return len(done)
