"""The prototype's 8-bit judge back in PyTorch, as a teacher: weights are 8-bit integers times their scales.

It was trained on the development sets, so its own figures on them mean nothing. It is used where it is present
(ON_RECORD_PROTOTYPE); otherwise the stage `teacher` trains one from all-mpnet-base-v2.
"""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from transformers import AutoConfig, AutoModelForSequenceClassification, AutoTokenizer

from .bases import sha256
from .paths import PROTOTYPE, work

SHA256 = '84f90f3f7d564b7d53e680545d3d4686283aca6a73bda65261d39d6e456672e2'


def _products(graph, tensors):
    """(name of the bias, dequantised weight) of every 8-bit product, found by following the product to its bias."""
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    for node in graph.node:
        if node.op_type != 'MatMulInteger':
            continue
        weight = tensors[node.input[1]]
        zero = tensors[node.input[3]].astype(np.int32)
        scale = tensors[node.input[1].replace('_quantized', '_scale')]
        cast = users[node.output[0]][0]
        product = users[cast.output[0]][0]
        add = users[product.output[0]][0]
        bias = next((n for n in add.input if n in tensors and n.endswith('.bias')), None)
        yield bias, (weight.astype(np.int32) - zero).astype(np.float32) * scale


def state_dict():
    if sha256(PROTOTYPE / 'model.int8.onnx') != SHA256:
        raise SystemExit('the prototype has another hash than expected; not using it as a teacher')
    graph = onnx.load(PROTOTYPE / 'model.int8.onnx').graph
    tensors = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state = {n.removeprefix('m.'): torch.tensor(v) for n, v in tensors.items() if n.startswith('m.') and v.dtype == np.float32 and '_scale' not in n}
    for bias, weight in _products(graph, tensors):
        if bias is None:
            raise SystemExit('a product of the prototype has no bias; its layout is not the expected one')
        state[bias.removeprefix('m.').replace('.bias', '.weight')] = torch.tensor(weight.T.copy())
    for name, value in tensors.items():
        if name.startswith('m.mpnet') and name.endswith('_quantized'):  # the three tables that are looked up
            stem = name.removesuffix('_quantized')
            zero, scale = tensors[stem + '_zero_point'].astype(np.int32), tensors[stem + '_scale']
            state[stem.removeprefix('m.')] = torch.tensor((value.astype(np.int32) - zero).astype(np.float32) * scale)
    return state


def run():
    """Stage `prototype`: writes the teacher as an ordinary checkpoint folder and returns it."""
    folder = work('prototype-teacher')
    if (folder / 'model.safetensors').exists():
        return folder
    model = AutoModelForSequenceClassification.from_config(AutoConfig.from_pretrained(PROTOTYPE))
    missing, unexpected = model.load_state_dict(state_dict(), strict=False)
    missing = [k for k in missing if 'position_ids' not in k]
    if missing or unexpected:
        raise SystemExit(f'prototype: missing {missing[:4]}, unexpected {unexpected[:4]}')
    model.save_pretrained(folder)
    AutoTokenizer.from_pretrained(PROTOTYPE).save_pretrained(folder)
    return folder
