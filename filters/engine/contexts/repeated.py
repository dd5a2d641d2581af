"""Repeated: the same word again and again in one message."""

OFTEN = 3
"""So many times is no slip of the tongue."""


def repeated(flat: str, word: str) -> bool:
    """Whether a flattened word stands in a flattened message three times or more."""
    return bool(word.strip()) and flat.count(word) >= OFTEN
