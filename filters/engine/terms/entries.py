"""An entry of a list, a mere text or a table, as one thing: its spellings, and what it says."""

from itertools import chain
from typing import NamedTuple

from filters.engine.terms.alternatives import spelt_out
from filters.engine.terms.inflection import Inflection
from filters.engine.terms.listed import Term
from filters.engine.terms.spellings import Spelt


class Entry(NamedTuple):
    """What an entry says of itself, with what its list says where it is silent."""

    note: str
    certainty: float
    alone: float
    """How sure it makes where nothing else is said."""
    language: str | None


def entry_of(listed: str | Term, certainty: float, language: str | None) -> Entry:
    """Return an entry of a list that is so sure, and in that language, unless it says otherwise."""
    if isinstance(listed, str):
        return Entry("", certainty, certainty, language)
    own = certainty if listed.certainty is None else listed.certainty
    alone = own if listed.alone is None else listed.alone
    return Entry(listed.note, own, alone, listed.language or language)


def spellings_of(listed: str | Term, inflect: bool | Inflection) -> str | Spelt:
    """Return every spelling of an entry, ready for a book."""
    if isinstance(listed, str):
        spellings = spelt_out(listed)
        return listed if len(spellings) == 1 else Spelt(spellings, inflect)
    inflect = inflect if listed.inflect is None else listed.inflect
    spelt = chain.from_iterable(map(spelt_out, (listed.term, *listed.also)))
    return Spelt(tuple(dict.fromkeys(spelt)), inflect)
