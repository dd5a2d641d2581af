"""One letter too few or too many: `conard`, `sallope`."""

import re
from collections.abc import Iterator

SHORTEST, SHORTEST_PHRASE = 6, 8
"""Letters of a term, from which a doubled or undoubled letter is still the same word."""
DOUBLE = re.compile(r"([a-z])\1")
ALONE = re.compile(r"(?<=[aeiouy])([bcdfglmnprst])(?=[aeiouy])")
"""The consonants that writers double by mistake: one between two vowels."""


def misspellings(seen: str) -> Iterator[str]:
    """Return a skeleton with one doubled letter written once, all of them, or one doubled."""
    if len(seen) < (SHORTEST_PHRASE if " " in seen else SHORTEST):
        return
    doubles = tuple(DOUBLE.finditer(seen))
    for found in doubles:
        yield seen[: found.start()] + seen[found.start() + 1 :]
    if len(doubles) > 1:
        yield DOUBLE.sub(r"\1", seen)
    for found in ALONE.finditer(seen):
        yield seen[: found.start()] + found.group() + seen[found.start() :]
