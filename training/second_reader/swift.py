"""The encoder as it is packed: the same answers in fewer steps, and quiet enough for 8 bits.

What the states are asked for at once is one matrix; attention is one operation of the runtime. All
numbers of a matrix product share one scale, so that a loud channel drowns the others: each loud
one is made quieter before the product, and the weights that it meets as much louder.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.second_reader.encoder import HEADS, WIDTH, Layer, Reader

MOVED = 0.75
"""How much of a channel's loudness moves into the weights; at a half the error is twice this."""
QUIETEST = 1e-3
Loudness = dict[nn.Module, Tensor]


class Attending(torch.autograd.Function):
    """Attention over what is no padding, as the runtime does it in one operation."""

    @staticmethod
    def forward(  # the operation has so many inputs
        _: Any,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        bias: Tensor,
        seen: Tensor,
    ) -> Tensor:
        """Attend, as it is done where it was learned."""
        rows, length, _width = query.shape
        biases = bias.split(WIDTH)

        def parted(one: Tensor, more: Tensor) -> Tensor:
            return (one + more).view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        three = zip((query, key, value), biases, strict=True)
        asked, keys, values = (parted(one, more) for one, more in three)
        odds = asked @ keys.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        odds = odds.masked_fill(seen[:, None, None, :] == 0, -10000.0)
        found = functional.softmax(odds, -1) @ values
        return found.transpose(1, 2).reshape(rows, length, WIDTH)

    @staticmethod
    def symbolic(graph: Any, *inputs: Any) -> Any:
        """Name the operation of the runtime."""
        found = graph.op("com.microsoft::MultiHeadAttention", *inputs, num_heads_i=HEADS)
        found.setType(inputs[0].type())
        return found


class Quiet(nn.Module):
    """A matrix product whose loud inputs are made quieter first."""

    def __init__(self, weight: Tensor, bias: Tensor | None, loudness: Tensor) -> None:
        super().__init__()
        factor = _factor(loudness, weight)
        self.less = nn.Parameter(1 / factor)
        self.product = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
        self.product.weight = nn.Parameter(weight * factor)
        if bias is not None:
            self.product.bias = nn.Parameter(bias)

    def forward(self, states: Tensor) -> Tensor:
        """Return what the product was before."""
        return self.product(states * self.less)


class SwiftLayer(nn.Module):
    """A layer with three products fewer."""

    def __init__(self, layer: Layer, loudness: Loudness) -> None:
        super().__init__()
        three = [layer.query, layer.key, layer.value]
        factor = _factor(loudness[layer.joined], layer.joined.weight)
        weights = [one.weight for one in three[:2]] + [layer.value.weight / factor[:, None]]
        biases = [one.bias for one in three[:2]] + [layer.value.bias / factor]
        self.three = Quiet(torch.cat(weights), None, loudness[layer.query])
        self.bias = nn.Parameter(torch.cat(biases))
        self.joined = nn.Linear(WIDTH, WIDTH)
        self.joined.weight = nn.Parameter(layer.joined.weight * factor)
        self.joined.bias = layer.joined.bias
        self.after_attention = layer.after_attention
        self.wide = Quiet(layer.wide.weight, layer.wide.bias, loudness[layer.wide])
        self.narrow = Quiet(layer.narrow.weight, layer.narrow.bias, loudness[layer.narrow])
        self.at_the_end = layer.at_the_end

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        """Return the states after this layer."""
        query, key, value = self.three(states).split(WIDTH, dim=-1)
        found = Attending.apply(query, key, value, self.bias, seen)
        states = self.after_attention(states + self.joined(found))
        return self.at_the_end(states + self.narrow(functional.gelu(self.wide(states))))


class Swift(nn.Module):
    """A trained reader, to be packed."""

    def __init__(self, reader: Reader, ids: Tensor, mask: Tensor) -> None:
        """Take a reader over; how loud its channels are is heard on some texts."""
        super().__init__()
        loudness = _heard(reader, ids, mask)
        self.words, self.places, self.kind = reader.words, reader.places, reader.kind
        self.begun, self.heads = reader.begun, reader.heads
        self.layers = nn.ModuleList(SwiftLayer(one, loudness) for one in reader.layers)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return a probability for each question, and the meaning that they are told from."""
        at = torch.arange(ids.shape[1], device=ids.device)
        states = self.begun(self.words(ids) + self.places(at) + self.kind.weight)
        seen = mask.to(torch.int32)
        for layer in self.layers:
            states = layer(states, seen)
        counted = mask.to(states.dtype)[..., None]
        meaning = (states * counted).sum(1) / counted.sum(1)
        return torch.sigmoid(self.heads(meaning)), meaning


def _factor(loudness: Tensor, weight: Tensor) -> Tensor:
    """Return by how much each input is made quieter."""
    strength = weight.abs().amax(0).clamp(min=QUIETEST)
    return (loudness.clamp(min=QUIETEST) ** MOVED / strength ** (1 - MOVED)).detach()


def _heard(reader: Reader, ids: Tensor, mask: Tensor) -> Loudness:
    """Return the loudest that each product of the layers ever heard, channel by channel."""
    loudest: defaultdict[nn.Module, list[Tensor]] = defaultdict(list)

    def hear(module: nn.Module, inputs: Sequence[Tensor]) -> None:
        loudest[module].append(inputs[0][mask.bool()].abs().amax(0))

    hooks = [
        product.register_forward_pre_hook(hear)
        for layer in reader.layers
        for product in (layer.query, layer.joined, layer.wide, layer.narrow)
    ]
    with torch.no_grad():
        reader(ids, mask)
    for one in hooks:
        one.remove()
    return {module: torch.stack(found).amax(0) for module, found in loudest.items()}
