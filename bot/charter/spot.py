"""A value of one charter file, by its way there: where a problem can be hung."""

from dataclasses import dataclass

from bot.charter.places import Path
from bot.charter.problem import Problem
from bot.charter.source import Source


@dataclass(frozen=True, slots=True)
class Spot:
    """A path in a source."""

    source: Source
    path: Path = ()

    def inner(self, *steps: str | int) -> "Spot":
        """Return a spot further in."""
        return Spot(self.source, (*self.path, *steps))

    def problem(self, sentence: str, remedy: str | None = None) -> Problem:
        """Write a problem with what stands here."""
        return self.source.at_value(self.path, sentence, remedy)

    def key_problem(self, sentence: str, remedy: str | None = None) -> Problem:
        """Write a problem with the key itself."""
        return self.source.at_key(self.path, sentence, remedy)

    @property
    def line(self) -> int:
        """The line on which the value begins."""
        return self.source.places.of_value(self.path).line
