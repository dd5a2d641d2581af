"""Lists of terms and patterns of any length, made of syllables; a longer one begins alike."""

from collections.abc import Iterator
from itertools import cycle, islice
from random import Random

CONSONANTS = "bdfgklmnprstvz"
VOWELS = "aeiou"
RARE = "kvxzq"
"""Every made word ends with one of these, so that hardly any is a word of the chat."""

GENERIC = (
    r"(.)\1{15,}",
    r"\b\d{3}[ .-]?\d{4}\b",
    r"(\w{3,})(?:\s+\1){5,}",
)
"""What channels really have, and nothing can be said of beforehand."""
SHAPES = (
    r"\b{a}\b.*\b{b}\b",
    r"{a}\s+{b}",
    r"(?:{a}|{b}|{c})",
    r"{a}[0o]{b}\d*",
    r"^{a}$",
    r"\b{a}s?\b",
    r"(?<!\w){a}(?!\w)",
    r"{a}.{{0,10}}{b}",
    r"\b(?:buy|get|cheap)\s+{a}",
    r"[\w.]+@{a}\.(?:com|net)",
    r"{a}\W*{b}",
    r"\d{{4,}}\s?{a}",
    r"(?:{a}\s?){{2,}}",
    r"{a}|{b} {c}",
    r"\b{a}(?:e|es|ing|ed)?\b",
    r"go(?:od)? {a} (?:at|on) {b}",
)
"""What most patterns of a channel look like: words of its own, with something around them."""


KINDS = (*["{}"] * 8, "{}*", "{} {}")
"""Of ten terms, eight are words, one is the beginning of words and one a phrase."""
RARELY = 20
"""One pattern in so many is a generic one, as long as there are any."""


def terms(count: int, seed: int = 2) -> tuple[str, ...]:
    """Return a list of terms."""
    words = _words(Random(seed))  # noqa: S311  # chance that can be repeated, not secrets
    return tuple(kind.format(next(words), next(words)) for kind in islice(cycle(KINDS), count))


def patterns(count: int, seed: int = 3) -> tuple[str, ...]:
    """Return patterns of every shape."""
    words = _words(Random(seed))  # noqa: S311  # the same
    made = [
        shape.format(a=next(words), b=next(words), c=next(words))
        for shape in islice(cycle(SHAPES), count)
    ]
    for place, generic in zip(range(RARELY - 1, count, RARELY), GENERIC, strict=False):
        made[place] = generic
    return tuple(made)


def _words(chance: Random) -> Iterator[str]:
    known: set[str] = set()
    while True:
        count = chance.choice((2, 2, 3, 3, 4))
        word = "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(count))
        word += chance.choice(RARE)
        if word not in known:
            known.add(word)
            yield word
