"""Weights of 8-bit products stored in 6 bits and unpacked to bytes when the model is loaded.

Per column a scale and codes 0 to 63 around 32; four codes lie in three bytes: rows are cut into quarters, the first
three hold a quarter each in their low six bits, the last quarter's bits lie in their high two. The runtime folds the
unpacking at load, so products run at the speed of 8 bits.
"""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

SHRINK = (1., .96, .92, .88, .84, .8)
LEAST = 100_000  # smaller weights stay in 8 bits


def quantise(weight):
    """(codes uint8 0..63, scale per column) with the least squared error over a few clippings."""
    top = np.maximum(np.abs(weight).max(0, keepdims=True), 1e-8)
    best = codes = scales = None
    for shrink in SHRINK:
        scale = top * shrink / 31.
        code = np.clip(np.rint(weight / scale), -32, 31)
        error = ((code * scale - weight) ** 2).sum(0, keepdims=True)
        if best is None:
            best, codes, scales = error, code, scale
        else:
            better = error < best
            best, codes, scales = (np.where(better, *p) for p in ((error, best), (code, codes), (scale, scales)))
    return (codes + 32).astype(np.uint8), scales[0].astype(np.float32)


def pack(codes):
    """[K, N] codes as [3, K/4, N] bytes."""
    a, b, c, d = np.split(codes, 4)
    return np.stack([a | (d & 3) << 6, b | (d >> 2 & 3) << 6, c | (d >> 4 & 3) << 6]).astype(np.uint8)


def unpack(packed):
    a, b, c = packed
    d = (a >> 6) | (b >> 6) << 2 | (c >> 6) << 4
    return np.concatenate([a & 63, b & 63, c & 63, d])


def _unpacking(name, shared):
    """Nodes that turn `name`_0 to `name`_2 into `name`."""
    nodes, lows, highs = [], [], []
    for i in range(3):
        plane, low, high = f'{name}_{i}', f'{name}_low{i}', f'{name}_high{i}'
        nodes.append(helper.make_node('BitwiseAnd', [plane, shared['mask']], [low]))
        nodes.append(helper.make_node('BitShift', [plane, shared['six']], [high], direction='RIGHT'))
        lows.append(low)
        highs.append(high)
    for i, by in ((1, 'two'), (2, 'four')):
        nodes.append(helper.make_node('BitShift', [highs[i], shared[by]], [f'{highs[i]}s'], direction='LEFT'))
    nodes.append(helper.make_node('BitwiseOr', [highs[0], f'{highs[1]}s'], [f'{name}_or']))
    nodes.append(helper.make_node('BitwiseOr', [f'{name}_or', f'{highs[2]}s'], [f'{name}_last']))
    nodes.append(helper.make_node('Concat', [*lows, f'{name}_last'], [name], axis=0))
    return nodes


def apply(model, least=LEAST):
    """Rewrites the large weights of MatMulInteger; returns how many."""
    graph = model.graph
    tensors = {i.name: i for i in graph.initializer}
    shared = {}
    for key, value in (('mask', 63), ('six', 6), ('two', 2), ('four', 4)):
        shared[key] = f'six_bit_{key}'
        graph.initializer.append(numpy_helper.from_array(np.array([value], np.uint8), shared[key]))
    done, nodes = {}, []
    for node in graph.node:
        name = node.input[1] if node.op_type == 'MatMulInteger' else None
        if name not in tensors or tensors[name].data_type != TensorProto.INT8:
            continue
        weight = numpy_helper.to_array(tensors[name]).astype(np.float32)
        if weight.size < least or weight.shape[0] % 4:
            continue
        stem = name.removesuffix('_quantized')
        if name not in done:
            scale = numpy_helper.to_array(tensors[f'{stem}_scale'])
            codes, scales = quantise(weight * scale)
            done[name] = stem
            for i, plane in enumerate(pack(codes)):
                graph.initializer.append(numpy_helper.from_array(plane, f'{name}_{i}'))
            tensors[f'{stem}_scale'].CopyFrom(numpy_helper.from_array(scales, f'{stem}_scale'))
            graph.initializer.append(numpy_helper.from_array(np.full(len(scales), 32, np.uint8), f'{stem}_zero6'))
            nodes += _unpacking(name, shared)
        node.input[3] = f'{stem}_zero6'
    for name, stem in done.items():
        graph.initializer.remove(tensors[name])
        if f'{stem}_zero_point' in tensors:
            graph.initializer.remove(tensors[f'{stem}_zero_point'])
    for node in reversed(nodes):
        graph.node.insert(0, node)
    return len(done)
