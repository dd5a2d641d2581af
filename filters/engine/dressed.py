"""How sure a term makes in the dress that it was seen in."""

from typing import NamedTuple

from filters.engine.alternatives import spelt_out
from filters.engine.disguise import ASKS, PLAIN
from filters.engine.intent import gained, on_purpose
from filters.engine.term_book import Seen

SHORT = 4
"""Below this many letters a disguise is too often a coincidence to act upon."""


class Dressed(NamedTuple):
    """A term seen, how sure it makes, and whether it was dressed up on purpose, or says it all."""

    certainty: float
    on_purpose: bool
    seen: Seen
    alone: bool = False


def dressed(certainty: float, seen: Seen, written: str, term: str) -> Dressed:
    """Weigh what is seen of a term that makes so sure where it is plainly written."""
    disguise = seen.disguise
    meant = on_purpose(disguise, written, term)
    shown = certainty * disguise.trust
    most = ASKS if disguise is not PLAIN and _shortest(term) < SHORT else disguise.most
    return Dressed(min(gained(shown) if meant else shown, most), meant, seen)


def _shortest(term: str) -> int:
    """Return the length of the shortest term that an entry stands for."""
    return min(len(one.strip("*")) for one in spelt_out(term))
