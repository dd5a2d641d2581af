"""Words to be said to a person, as a key and its values; `bot.words` renders them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence by its key in the catalogues, and the values that fill it."""

    key: str
    values: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, key: str, **values: str | int) -> "Phrase":
        """Build a phrase from keyword values."""
        return cls(key, tuple(values.items()))
