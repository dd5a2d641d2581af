"""The figures that tell one chat from another, the generated one from a real one."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median


@dataclass(frozen=True, slots=True)
class Style:
    """How a chat writes; shares are between 0 and 1."""

    words: float
    letters: float
    mean_letters: float
    one_word: float
    repeated: float
    ascii: float
    dotted: float
    loud: float


def style_of(texts: Sequence[str]) -> Style:
    many = len(texts)
    return Style(
        words=median(len(text.split()) for text in texts),
        letters=median(map(len, texts)),
        mean_letters=mean(map(len, texts)),
        one_word=sum(len(text.split()) == 1 for text in texts) / many,
        repeated=1 - len(set(texts)) / many,
        ascii=sum(map(str.isascii, texts)) / many,
        dotted=sum("." in text for text in texts) / many,
        loud=sum(_is_loud(text) for text in texts) / many,
    )


def _is_loud(text: str) -> bool:
    letters = [one for one in text if one.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)
