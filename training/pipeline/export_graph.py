"""PyTorch modules as ONNX graphs, 8-bit products and a 4-bit word table."""
import warnings

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from . import narrow, tables
from .paths import work

OPSET = 18


def to_onnx(module, path, output):
    """Batch and length stay free."""
    ids = torch.tensor([[0, 7, 8, 2, 5, 6], [0, 7, 2, 1, 1, 1]])  # any ids will do
    mask = torch.tensor([[1] * 6, [1, 1, 1, 0, 0, 0]])
    free = {0: 'batch', 1: 'length'}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter('ignore')
        torch.onnx.export(module.eval(), (ids, mask), str(path), input_names=['input_ids', 'attention_mask'],
                          output_names=[output], opset_version=OPSET, dynamo=False,
                          dynamic_axes={'input_ids': free, 'attention_mask': free, output: {0: 'batch'}})


def _gathers(graph, name):
    return [n for n in graph.node if n.op_type == 'Gather' and n.input[0] == name]


def pack_table(model, suffix, bits_block=tables.BLOCK):
    """Replaces the lookup in the word table by one in 4 bits; the table itself shrinks to an eighth."""
    graph = model.graph
    table = next(i for i in graph.initializer if i.name.endswith(suffix))
    codes, scales = tables.quantise(numpy_helper.to_array(table), bits_block)
    for gather in _gathers(graph, table.name):
        packed = helper.make_node(
            'GatherBlockQuantized', ['word_table', gather.input[1], 'word_scales'], list(gather.output), gather.name,
            domain='com.microsoft', gather_axis=0, quantize_axis=1, block_size=bits_block, bits=tables.BITS)
        place = list(graph.node).index(gather)
        graph.node.remove(gather)
        graph.node.insert(place, packed)
    graph.initializer.remove(table)
    graph.initializer.extend([numpy_helper.from_array(tables.packed(codes), 'word_table'),
                              numpy_helper.from_array(scales, 'word_scales')])
    if not any(o.domain == 'com.microsoft' for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid('com.microsoft', 1))


def shorten_positions(model, suffix, rows):
    """Position rows beyond the longest input never get read."""
    for initializer in model.graph.initializer:
        if initializer.name.endswith(suffix):
            values = numpy_helper.to_array(initializer)[:rows]
            initializer.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values), initializer.name))


def eight_bit(source, target):
    """Weights of products in 8 bits per channel, activations in 8 bits as they come; lookups are left alone."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    quantize_dynamic(str(source), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                     op_types_to_quantize=['MatMul', 'Gemm'], extra_options={'MatMulConstBOnly': True})


def small(module, folder, output, word_suffix, position_suffix, positions, bits_of):
    """Writes `model.onnx` as it ships; the graph in 32 bits goes to the work folder, for comparison."""
    full, out = work('full') / f'{output}.onnx', folder / 'model.onnx'
    mid = full.with_suffix('.mid.onnx')
    to_onnx(module, full, output)
    from onnxruntime.quantization.shape_inference import quant_pre_process
    quant_pre_process(str(full), str(mid), skip_symbolic_shape=True)
    eight_bit(mid, out)
    model = onnx.load(out)
    floats = {i.name: numpy_helper.to_array(i) for i in onnx.load(mid).graph.initializer}
    narrow.apply(model, floats, bits_of)
    pack_table(model, word_suffix)
    shorten_positions(model, position_suffix, positions)
    onnx.save(model, out)
    mid.unlink()
    return out
