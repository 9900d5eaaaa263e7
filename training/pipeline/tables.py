"""Word tables in 4 bits: blocks of 128 numbers share a scale, codes run from -8 to 7.

The judge's table is rounded before the teachers are trained, the encoder's before its second leg, so the layers learn with what
ships; rounding what was rounded before changes nothing.
"""
import numpy as np

BLOCK, BITS = 128, 4
SHRINK = (1., .95, .9, .85, .8, .75, .7, .65)


def quantise(weight, block=BLOCK):
    """(codes int8 of the weight's shape, scale per block); per block the scale with the least squared error."""
    rows, width = weight.shape
    if width % block:
        raise ValueError('the width is no multiple of the block')
    w = weight.reshape(rows, width // block, block).astype(np.float32)
    top = np.maximum(np.abs(w).max(-1, keepdims=True), 1e-8)
    best, codes, scales = None, None, None
    for divisor in [7., 8.] + [7. / s for s in SHRINK[1:]]:
        scale = top / divisor
        code = np.clip(np.rint(w / scale), -8, 7)
        error = ((code * scale - w) ** 2).sum(-1, keepdims=True)
        if best is None:
            best, codes, scales = error, code, scale
            continue
        better = error < best * (1 - 1e-6)
        best, codes, scales = (np.where(better, *pair) for pair in ((error, best), (code, codes), (scale, scales)))
    return codes.astype(np.int8).reshape(rows, width), scales[..., 0].astype(np.float32)


def dequantise(codes, scales, block=BLOCK):
    return codes.astype(np.float32) * np.repeat(scales, block, axis=1)


def rounded(weight, block=BLOCK):
    return dequantise(*quantise(weight, block), block)


def packed(codes):
    """Two codes a byte, low half first, shifted by 8, as GatherBlockQuantized reads them."""
    raised = (codes + 8).astype(np.uint8)
    return raised[:, 0::2] | (raised[:, 1::2] << 4)
