"""Where training runs: on a CUDA device where there is one, else on the processor; products in bfloat16 on both."""
import os

import torch

torch.set_num_threads(int(os.environ.get('ON_RECORD_THREADS', '2')))  # of every stage, also of those that only score

DEVICE = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
GPU = DEVICE.type == 'cuda'


def autocast():
    return torch.autocast(DEVICE.type, dtype=torch.bfloat16)
