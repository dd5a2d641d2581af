"""Letters that pass for others in plain sight: `bltch`, `durnb`, `svvine`, `clurnb`."""

from collections.abc import Iterator

PAIRS = (("m", "rn"), ("w", "vv"), ("d", "cl"))
"""A letter, and two that look like it side by side."""
STROKES = "il"


def twins(word: str) -> Iterator[str]:
    """Return what a word looks like in other letters: a stroke turned, all of them, pairs."""
    for struck in dict.fromkeys((word, *_strokes(word))):
        for seen in dict.fromkeys(_paired(struck)):
            if seen != word:
                yield seen


def _strokes(word: str) -> Iterator[str]:
    for place, letter in enumerate(word):
        if letter in STROKES:
            yield word[:place] + ("l" if letter == "i" else "i") + word[place + 1 :]
    yield word.replace("i", "l")
    yield word.replace("l", "i")


def _paired(word: str) -> Iterator[str]:
    yield word
    for letter, pair in PAIRS:
        yield word.replace(letter, pair)
    yield word.replace("m", "rn").replace("w", "vv")
    yield word.replace("m", "rn").replace("d", "cl")
