"""Words to be said to a person, as a key and its values; `bot.words` renders them."""

from dataclasses import dataclass

OWN_WORDS = "own_words"
"""The value that holds a channel's own text for a phrase, in place of the catalogues'."""
PREFIX = "prefix"
"""The value that says what a command begins with, where that is not `!`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence by its key in the catalogues, and the values that fill it."""

    key: str
    values: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, key: str, **values: str | int) -> "Phrase":
        """Build a phrase from keyword values."""
        return cls(key, tuple(values.items()))
