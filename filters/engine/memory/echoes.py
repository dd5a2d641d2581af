"""Who else said the same lately, or nearly the same: kept from when somebody first asks."""

from collections.abc import Iterator

from filters.engine.memory.alike import Alike
from filters.engine.memory.lane import FIRST, Heard
from filters.engine.memory.same import SHORTEST, Same


class Echoes:
    """Finds like messages of the last two minutes without going through them all."""

    __slots__ = ("_firsts", "_others", "_same", "same", "weight")

    def __init__(self) -> None:
        self._same = Same()
        self._firsts = Alike()
        self._others = Alike()
        self.same = self._same.find
        self.weight = self._same.weight

    def add(self, heard: Heard) -> None:
        """Remember a message."""
        text = heard.text
        if len(text) >= SHORTEST and not text.isalnum():
            self._same.add(heard)
            (self._firsts if heard.newness is FIRST else self._others).add(heard)

    def firsts(self, text: str, likeness: float) -> Iterator[Heard]:
        """Go through messages as alike as that (0 to 100) of those who never wrote before."""
        return self._firsts.find(text, likeness)

    def others(self, text: str, likeness: float) -> Iterator[Heard]:
        """Go through messages as alike as that of everybody else."""
        return self._others.find(text, likeness)
