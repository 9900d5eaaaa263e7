"""The judge as a graph that does no needless work: the same logits as the PyTorch model, to rounding.

Only the first token of the last layer is read by the head, so the last layer computes that token alone; the distance
buckets of the attention bias are one lookup; positions count from the start (padding is on the right).
"""
import torch

from .layers import MASKED, through

FIRST_POSITION = 2  # MPNet counts positions after its padding index


class JudgeGraph(torch.nn.Module):
    def __init__(self, model, longest):
        super().__init__()
        body = model.base_model
        self.words, self.places = body.embeddings.word_embeddings, body.embeddings.position_embeddings
        self.norm, self.layers, self.head = body.embeddings.LayerNorm, body.encoder.layer, model.classifier
        distance = torch.arange(-longest + 1, longest)
        bucket = body.encoder.relative_position_bucket(distance, num_buckets=model.config.relative_attention_num_buckets)
        self.register_buffer('bias_of_distance', body.encoder.relative_attention_bias(bucket).detach().T.contiguous())
        self.longest = longest

    def forward(self, input_ids, attention_mask):
        places = torch.arange(input_ids.shape[1])
        hidden = self.norm(self.words(input_ids) + self.places(places + FIRST_POSITION)[None])
        distance = places[None, :] - places[:, None] + (self.longest - 1)
        bias = self.bias_of_distance[:, distance][None] + (1. - attention_mask[:, None, None, :].to(hidden.dtype)) * MASKED
        return self.head(through(self.layers, hidden, bias))
