"""One letter too few or too many: `conard`, `sallope`."""

import re
from collections.abc import Iterator

SHORTEST = 6
"""Letters from which a word with a letter doubled or undoubled is still the same word."""
DOUBLE = re.compile(r"([a-z])\1")
ALONE = re.compile(r"(?<=[aeiouy])[bcdfglmnprst](?=[aeiouy])")
"""The consonants that writers double by mistake: one between two vowels."""
LONG_WORD = re.compile(rf"\b[a-z]{{{SHORTEST},}}\b")


def misspellings(seen: str) -> Iterator[str]:
    """Return a skeleton with a doubled letter of a long word written once, or one doubled."""
    if seen.isalpha():
        yield from _of_word(seen) if len(seen) >= SHORTEST else ()
        return
    for word in LONG_WORD.finditer(seen):
        for other in _of_word(word.group()):
            yield seen[: word.start()] + other + seen[word.end() :]


def _of_word(word: str) -> Iterator[str]:
    doubles = tuple(DOUBLE.finditer(word))
    for found in doubles:
        yield word[: found.start()] + word[found.start() + 1 :]
    if len(doubles) > 1:
        yield DOUBLE.sub(r"\1", word)
    for found in ALONE.finditer(word):
        yield word[: found.start()] + found.group() + word[found.start() :]
