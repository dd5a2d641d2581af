"""The ways in which a term may be dressed up, and how sure each leaves it."""

from dataclasses import dataclass

ASKS = 0.6
"""What coincidence can make too easily is never more than borderline."""


@dataclass(frozen=True, slots=True)
class Disguise:
    """A way of writing a term: what a person is told, and what is left of its certainty."""

    key: str
    trust: float
    most: float = 1.0


PLAIN = Disguise("terms.found", 1.0)
LOOK_ALIKE = Disguise("terms.disguised", 0.97)
"""At the default certainty of a term, this and the next two are still acted upon."""
STRETCHED = Disguise("terms.disguised", 0.95)
GLUED = Disguise("terms.glued", 0.95)
CUT = Disguise("terms.in_pieces", 0.95)
PERHAPS_CUT = Disguise("terms.in_pieces", 0.8, ASKS)
MISSPELT_PHRASE = Disguise("terms.misspelt", 0.95)
MISSPELT = Disguise("terms.misspelt", 0.85)
"""A letter more or less can make another word: by default a person is asked."""
MASKED = Disguise("terms.masked", 0.8, ASKS)
"""Whoever reads a masked word fills the letters in: so does a person."""
BACKWARDS = Disguise("terms.backwards", 0.8, ASKS)
