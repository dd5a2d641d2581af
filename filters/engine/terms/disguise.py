"""The ways in which a term may be dressed up, and how sure each leaves it."""

from dataclasses import dataclass

ASKS = 0.6
"""What coincidence can make too easily is never more than borderline."""


@dataclass(frozen=True, slots=True)
class Disguise:
    """A way of writing a term: what a person is told, and what is left of its certainty.

    Who dresses a term up in a way that nobody comes to by accident `meant` it.
    """

    key: str
    trust: float
    most: float = 1.0
    meant: bool = False


PLAIN = Disguise("terms.found", 1.0)
PADDED = Disguise("terms.padded", 1.0)
"""Other words stand between: `nique bien ta mère`."""
PARTED_BY_SIGNS = Disguise("terms.padded", 1.0, 0.8)
"""Commas stand between, as they do where one sentence ends and another one begins."""
LOOK_ALIKE = Disguise("terms.disguised", 1.0, meant=True)
SET_APART = Disguise("terms.disguised", 1.0, meant=True)
STRETCHED = Disguise("terms.disguised", 0.98)
"""Emphasis is no disguise: at the default certainty of a term, it is still acted upon."""
GLUED = Disguise("terms.glued", 1.0, meant=True)
PERHAPS_GLUED = Disguise("terms.glued", 0.8, ASKS)
CUT = Disguise("terms.in_pieces", 1.0, meant=True)
PARTED = Disguise("terms.in_pieces", 1.0)
"""Whole words where a list has them glued."""
PERHAPS_CUT = Disguise("terms.in_pieces", 0.9, ASKS)
MISSPELT_PHRASE = Disguise("terms.misspelt", 0.98)
HARMLESS = (STRETCHED, MISSPELT_PHRASE)
"""Where nothing else is said they take nothing: there the words leave no doubt of what is meant."""
MISSPELT = Disguise("terms.misspelt", 0.94)
"""A letter more or less can make another word: a bare one asks, one said to somebody acts."""
MASKED = Disguise("terms.masked", 0.92, ASKS)
"""Whoever reads a masked word fills the letters in: so does a person."""
BACKWARDS = Disguise("terms.backwards", 0.94, 0.67)
"""Alone it asks; straight to somebody, a word that is none but from its end is acted upon."""
BACKWARDS_PHRASE = Disguise("terms.backwards", 1.0, meant=True)
"""Several words from their ends: what chance would not do."""
