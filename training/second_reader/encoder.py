"""The encoder that reads a message: multilingual-e5-small's layers, and a head a question."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER, LONGEST = 384, 12, 12, 1536, 512
EPSILON = 1e-12
QUESTIONS = ("hate", "insult")
"""What each head answers, in the order of the output."""


class Layer(nn.Module):
    """One layer of BERT: attention, then two matrices, each added to what came in."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.joined = nn.Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.wide = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.at_the_end = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Return the states after this layer; `bias` keeps padding from being looked at."""
        rows, length, _ = states.shape

        def parted(one: Tensor) -> Tensor:
            return one.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = (parted(one(states)) for one in (self.query, self.key, self.value))
        weights = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias
        seen = (functional.softmax(weights, -1) @ value).transpose(1, 2)
        seen = self.joined(seen.reshape(rows, length, WIDTH))
        states = self.after_attention(states + self.drop(seen))
        thought = self.narrow(functional.gelu(self.wide(states)))
        return self.at_the_end(states + self.drop(thought))


class Reader(nn.Module):
    """Reads pieces of text and answers each question with a probability."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        self.kind = nn.Embedding(1, WIDTH)
        self.begun = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.heads = nn.Linear(WIDTH, len(QUESTIONS))

    def meaning(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return what the layers make of a text: the mean of its pieces."""
        at = torch.arange(ids.shape[1], device=ids.device)
        states = self.begun(self.words(ids) + self.places(at) + self.kind.weight)
        counted = mask.to(states.dtype)
        bias = (1 - counted)[:, None, None, :] * -10000.0
        for layer in self.layers:
            states = layer(states, bias)
        return (states * counted[..., None]).sum(1) / counted.sum(1, keepdim=True)

    def logits(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return what the heads say, before it is made a probability."""
        return self.heads(self.meaning(ids, mask))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return a probability for each question, and the meaning that they are told from."""
        meaning = self.meaning(ids, mask)
        return torch.sigmoid(self.heads(meaning)), meaning


@dataclass(frozen=True, slots=True)
class Names:
    """How a layer of ours is called where the weights come from."""

    ours: str
    theirs: str


LAYER = tuple(
    Names(*pair)
    for pair in (
        ("query", "attention.self.query"),
        ("key", "attention.self.key"),
        ("value", "attention.self.value"),
        ("joined", "attention.output.dense"),
        ("after_attention", "attention.output.LayerNorm"),
        ("wide", "intermediate.dense"),
        ("narrow", "output.dense"),
        ("at_the_end", "output.LayerNorm"),
    )
)


def from_stage(stage: dict[str, Tensor], words: Tensor) -> Reader:
    """Return a reader with a stage's weights; its one head answers `hate`, the other is new."""
    reader = Reader(words.shape[0])
    known = {
        "words.weight": words,
        "places.weight": stage["b.embeddings.position_embeddings.weight"],
    }
    known["kind.weight"] = stage["b.embeddings.token_type_embeddings.weight"]
    for part in ("weight", "bias"):
        known[f"begun.{part}"] = stage[f"b.embeddings.LayerNorm.{part}"]
        for number in range(LAYERS):
            for one in LAYER:
                theirs = f"b.encoder.layer.{number}.{one.theirs}.{part}"
                known[f"layers.{number}.{one.ours}.{part}"] = stage[theirs]
    head = reader.state_dict()
    known["heads.weight"] = torch.cat([stage["h.weight"], torch.zeros(1, WIDTH)])
    known["heads.bias"] = torch.cat([stage["h.bias"], torch.full((1,), -2.0)])
    reader.load_state_dict({name: known[name].float() for name in head})
    return reader
