"""How sure a term makes in the dress that it was seen in."""

from typing import NamedTuple

from filters.engine.terms.book import Seen, TermBook
from filters.engine.terms.disguise import (
    ASKS,
    BACKWARDS,
    HARMLESS,
    PERHAPS_CUT,
    PERHAPS_GLUED,
    PLAIN,
)
from filters.engine.terms.intent import foreign, gained, on_purpose

SHORT = 4
"""Below this many letters a disguise is too often a coincidence to act upon."""
SHORT_TURNED = 5
"""The same of a word read from its end."""


class Dressed(NamedTuple):
    """A term seen, how sure it makes, and whether it was dressed up on purpose, or says it all."""

    certainty: float
    on_purpose: bool
    seen: Seen
    alone: bool = False


def dressed(
    certainty: float, seen: Seen, written: str, book: TermBook, *, whole: bool = False
) -> Dressed:
    """Weigh what is seen of a term that makes so sure where it is plainly written.

    Where it is the `whole` message, emphasis and a slip take nothing from it. What seems cut up
    and is in the letters of another script besides met by no chance.
    """
    disguise = seen.disguise
    meant = on_purpose(disguise, written, book.spellings(seen))
    shown = certainty if whole and disguise in HARMLESS else certainty * disguise.trust
    short = disguise is not PLAIN and len(book.spelling(seen).strip("*")) < (
        SHORT_TURNED if disguise is BACKWARDS else SHORT
    )
    twice = disguise in (PERHAPS_CUT, PERHAPS_GLUED) and foreign(written)
    most = ASKS if short else 1.0 if twice else disguise.most
    return Dressed(min(gained(shown) if meant else shown, most), meant, seen)
