"""The judge as a graph that does no needless work: the same logits as the PyTorch model, to rounding.

Only the first token of the last layer is read by the head, so the last layer computes that token alone; the distance
buckets of the attention bias are one lookup; positions count from the start (padding is on the right).
"""
import torch

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

    def attend(self, attention, query_from, hidden, bias):
        attn = attention.attn
        shape = (hidden.shape[0], -1, attn.num_attention_heads, attn.attention_head_size)
        q = attn.q(query_from).view(shape).transpose(1, 2)
        k = attn.k(hidden).view(shape).transpose(1, 2)
        v = attn.v(hidden).view(shape).transpose(1, 2)
        share = torch.softmax(q @ k.transpose(-1, -2) * attn.attention_head_size ** -.5 + bias, -1)
        mixed = (share @ v).transpose(1, 2).reshape(hidden.shape[0], -1, attn.all_head_size)
        return attention.LayerNorm(attn.o(mixed) + query_from)

    def forward(self, input_ids, attention_mask):
        places = torch.arange(input_ids.shape[1])
        hidden = self.norm(self.words(input_ids) + self.places(places + FIRST_POSITION)[None])
        distance = places[None, :] - places[:, None] + (self.longest - 1)
        bias = self.bias_of_distance[:, distance][None] + (1. - attention_mask[:, None, None, :].to(hidden.dtype)) * -10000.
        for i, layer in enumerate(self.layers):
            last = i == len(self.layers) - 1
            query_from = hidden[:, :1] if last else hidden
            seen = self.attend(layer.attention, query_from, hidden, bias[:, :, :1] if last else bias)
            hidden = layer.output(layer.intermediate(seen), seen)
        return self.head(hidden)
