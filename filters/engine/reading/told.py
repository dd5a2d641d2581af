"""What each word tells by itself, worked out once a word: most words of a chat were said before."""

from collections.abc import Callable
from functools import reduce
from operator import or_

MOST_WORDS = 16_384
"""Words that are remembered: of texts that are new, five words in six were said before."""


class Told(dict[str, int]):
    """Words, and what they tell as bits; once they are too many, all are forgotten together.

    It is asked of every word of a chat: to keep them in order would take twice the time.
    """

    __slots__ = ("_tell",)

    def __init__(self, tell: Callable[[str], int]) -> None:
        """Take in what tells the bits of a word that is not known."""
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> int:
        """Work out what a word tells, and remember it."""
        if len(self) >= MOST_WORDS:
            self.clear()
        told = self[word] = self._tell(word)
        return told

    def by(self, text: str) -> int:
        """Return what the words of a text tell together; most of them tell nothing."""
        return reduce(or_, set(map(self.__getitem__, text.split(" "))))
