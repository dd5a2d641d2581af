"""Which words moved a score: the text is read once without each of them."""

import re
from collections.abc import Iterator

from bot.bench.reading import Weight
from bot.reader.cleaning import SOMEBODY, SOMEWHERE
from bot.reader.model import Answer, Reads

WORD = re.compile(r"\S+")
MOST = 40
"""Words that are left out in turn: each costs a reading."""


def weights(text: str, model: Reads) -> tuple[Weight, ...]:
    """Return what each word of a cleaned text does to its score, in their order."""
    words = list(WORD.finditer(text))[:MOST]
    without = (f"{text[: one.start()]}{text[one.end() :]}".strip() for one in words)
    whole, *others = model.answers([text, *without])
    return tuple(_weights(words, whole, others))


def _weights(words: list[re.Match[str]], whole: Answer, others: list[Answer]) -> Iterator[Weight]:
    for one, (hate, insult, *_) in zip(words, others, strict=True):
        if one[0] in {SOMEBODY, SOMEWHERE}:
            yield Weight(one[0], 0.0, 0.0)
        else:
            yield Weight(one[0], whole[0] - hate, whole[1] - insult)
